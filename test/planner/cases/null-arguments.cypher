CALL () {
  RETURN [[null, [], COUNT { MATCH (official:Official) }]] AS e0
}
CALL () {
  CALL () {
    UNWIND $p0 AS beginning
    MATCH (country:Country)
    WHERE country.region STARTS WITH beginning AND toLower(country.region) = toLower($p1)
    WITH DISTINCT country
    LIMIT 10001
    RETURN collect(country) AS set
  }
  WITH CASE WHEN size(set) <= 10000 THEN set END AS near
  CALL (near) {
    UNWIND near AS country2
    WITH country2 ORDER BY country2.id LIMIT $p2
    RETURN collect(country2) AS nearNodes, collect([country2.id]) AS nearLinks
  }
  CALL (near) {
    UNWIND CASE WHEN near IS NULL THEN [0] ELSE [] END AS once
    CALL () {
      CALL () {
        MATCH (country3:Country)
        WHERE toLower(country3.region) = toLower($p1) AND country3.id IS NOT NULL
        WITH country3 ORDER BY country3.id LIMIT $p2
        RETURN collect(country3) AS wholeNodes, collect([country3.id]) AS wholeLinks
      }
      RETURN wholeNodes AS nodes, wholeLinks AS links
    }
    RETURN collect(nodes) AS scannedNodes, collect(links) AS scannedLinks
  }
  WITH nearNodes + coalesce(head(scannedNodes), []) AS nodes2, nearLinks + coalesce(head(scannedLinks), []) AS links2
  RETURN [[null, links2[..$p2]]] AS e1, nodes2[..$p2] AS f1
}
RETURN e0, e1, [country4 IN f1 | [country4.id, country4.name]] AS r1
