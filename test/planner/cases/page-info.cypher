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
    MATCH (place2:Place)
    WHERE toLower(place2.name) = toLower($p2) AND place2.id IS NOT NULL
    WITH place2 ORDER BY place2.id LIMIT $p3 + 1
    RETURN collect(place2) AS wholeNodes3, collect([place2.id, place2.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p3], size(links3) > $p3]] AS e2, nodes3[..$p3] AS f2
}
CALL () {
  CALL () {
    MATCH (ministry2:Ministry)
    WHERE ministry2.id IS NOT NULL
    WITH ministry2 ORDER BY ministry2.id DESC LIMIT $p4 + 1
    RETURN collect(ministry2) AS wholeNodes4, collect([ministry2.id, ministry2.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p4], size(links4) > $p4]] AS e3, nodes4[..$p4] AS f3
}
RETURN e0, [ministry3 IN f0 | [ministry3.id]] AS r0, e1, [place3 IN f1 | [place3.id]] AS r1, e2, [place4 IN f2 | [place4.id]] AS r2, e3, [ministry4 IN f3 | [ministry4.id]] AS r3
