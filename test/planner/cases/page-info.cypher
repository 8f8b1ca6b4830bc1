CALL () {
  CALL () {
    MATCH (ministry:Ministry)
    WHERE ministry.id IS NOT NULL
    WITH ministry ORDER BY ministry.id LIMIT $p0 + 1
    RETURN collect(ministry) AS wholeNodes, collect([ministry.id, ministry.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p0], size(links) > $p0]] AS e0, nodes[..$p0] AS f0
}
CALL () {
  CALL () {
    MATCH (place:Place)
    WHERE place.id IS NOT NULL
    WITH place ORDER BY place.id LIMIT $p1 + 1
    RETURN collect(place) AS wholeNodes2, collect([place.id, place.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p1], size(links2) > $p1]] AS e1, nodes2[..$p1] AS f1
}
CALL () {
  CALL () {
    UNWIND $p2 AS beginning
    MATCH (place2:Place)
    WHERE place2.name STARTS WITH beginning AND toLower(place2.name) = toLower($p3)
    WITH DISTINCT place2
    LIMIT 10001
    RETURN collect(place2) AS set
  }
  WITH CASE WHEN size(set) <= 10000 THEN set END AS near
  CALL (near) {
    UNWIND near AS place3
    WITH place3 ORDER BY place3.id LIMIT $p4 + 1
    RETURN collect(place3) AS nearNodes, collect([place3.id, place3.id]) AS nearLinks
  }
  CALL (near) {
    UNWIND CASE WHEN near IS NULL THEN [0] ELSE [] END AS once
    CALL () {
      CALL () {
        MATCH (place4:Place)
        WHERE toLower(place4.name) = toLower($p3) AND place4.id IS NOT NULL
        WITH place4 ORDER BY place4.id LIMIT $p4 + 1
        RETURN collect(place4) AS wholeNodes3, collect([place4.id, place4.id]) AS wholeLinks3
      }
      RETURN wholeNodes3 AS nodes3, wholeLinks3 AS links3
    }
    RETURN collect(nodes3) AS scannedNodes, collect(links3) AS scannedLinks
  }
  WITH nearNodes + coalesce(head(scannedNodes), []) AS nodes4, nearLinks + coalesce(head(scannedLinks), []) AS links4
  RETURN [[null, links4[..$p4], size(links4) > $p4]] AS e2, nodes4[..$p4] AS f2
}
CALL () {
  CALL () {
    MATCH (ministry2:Ministry)
    WHERE ministry2.id IS NOT NULL
    WITH ministry2 ORDER BY ministry2.id DESC LIMIT $p5 + 1
    RETURN collect(ministry2) AS wholeNodes4, collect([ministry2.id, ministry2.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes5, wholeLinks4 AS links5
  RETURN [[null, links5[..$p5], size(links5) > $p5]] AS e3, nodes5[..$p5] AS f3
}
RETURN e0, [ministry3 IN f0 | [ministry3.id]] AS r0, e1, [place5 IN f1 | [place5.id]] AS r1, e2, [place6 IN f2 | [place6.id]] AS r2, e3, [ministry4 IN f3 | [ministry4.id]] AS r3
