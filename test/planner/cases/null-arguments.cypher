CALL () {
  RETURN [[null, [], COUNT { MATCH (official:Official) }]] AS e0
}
CALL () {
  CALL () {
    MATCH (country:Country)
    WHERE toLower(country.region) = toLower($p0) AND country.id IS NOT NULL
    WITH country ORDER BY country.id LIMIT $p1
    RETURN collect(country) AS wholeNodes, collect([country.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e1, nodes[..$p1] AS f1
}
RETURN e0, e1, [country2 IN f1 | [country2.id, country2.name]] AS r1
