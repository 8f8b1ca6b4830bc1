CALL () {
  RETURN [[null, [], COUNT { MATCH (official:Official) WHERE official.name = $p0 }]] AS e0
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE (official2.name CONTAINS $p1 AND official2.name STARTS WITH $p2) AND official2.id IS NOT NULL
    WITH official2 ORDER BY official2.id LIMIT $p3
    RETURN collect(official2) AS wholeNodes, collect([official2.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p3]]] AS e1, nodes[..$p3] AS f1
}
CALL () {
  CALL () {
    MATCH (country:Country)
    WHERE country.name IN $p4 AND country.id IS NOT NULL
    WITH country ORDER BY country.id LIMIT $p5
    RETURN collect(country) AS wholeNodes2, collect([country.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p5]]] AS e2, nodes2[..$p5] AS f2
}
CALL () {
  CALL () {
    MATCH (country2:Country)
    WHERE toLower(country2.name) IN [value IN $p6 | toLower(value)] AND country2.id IS NOT NULL
    WITH country2 ORDER BY country2.id LIMIT $p7
    RETURN collect(country2) AS wholeNodes3, collect([country2.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p7]]] AS e3, nodes3[..$p7] AS f3
}
CALL () {
  CALL () {
    UNWIND $p8 AS beginning
    MATCH (country3:Country)
    WHERE country3.iso3 STARTS WITH beginning AND toLower(country3.iso3) = toLower($p9)
    WITH DISTINCT country3
    WHERE NOT coalesce(country3.name = $p10, false)
    WITH country3
    LIMIT 10001
    RETURN collect(country3) AS set
  }
  WITH CASE WHEN size(set) <= 10000 THEN set END AS near
  CALL (near) {
    UNWIND near AS country4
    WITH country4 ORDER BY country4.id LIMIT $p11
    RETURN collect(country4) AS nearNodes, collect([country4.id]) AS nearLinks
  }
  CALL (near) {
    UNWIND CASE WHEN near IS NULL THEN [0] ELSE [] END AS once
    CALL () {
      CALL () {
        MATCH (country5:Country)
        WHERE (NOT coalesce(country5.name = $p10, false) AND toLower(country5.iso3) = toLower($p9)) AND country5.id IS NOT NULL
        WITH country5 ORDER BY country5.id LIMIT $p11
        RETURN collect(country5) AS wholeNodes4, collect([country5.id]) AS wholeLinks4
      }
      RETURN wholeNodes4 AS nodes4, wholeLinks4 AS links4
    }
    RETURN collect(nodes4) AS scannedNodes, collect(links4) AS scannedLinks
  }
  WITH nearNodes + coalesce(head(scannedNodes), []) AS nodes5, nearLinks + coalesce(head(scannedLinks), []) AS links5
  RETURN [[null, links5[..$p11]]] AS e4, nodes5[..$p11] AS f4
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (country6:Country) WHERE any(element IN coalesce(country6.aliases, []) WHERE element CONTAINS $p12) }]] AS e5
}
RETURN e0, e1, [official3 IN f1 | [official3.id, official3.name]] AS r1, e2, [country7 IN f2 | [country7.id, country7.name]] AS r2, e3, [country8 IN f3 | [country8.id, country8.name]] AS r3, e4, [country9 IN f4 | [country9.id, country9.name]] AS r4, e5
