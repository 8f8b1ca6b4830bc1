CALL () {
  CALL () {
    MATCH (country:Country)
    WHERE NOT EXISTS { (country)<-[:PART_OF]-(ministry) } AND country.id IS NOT NULL
    WITH country ORDER BY country.id LIMIT $p0
    RETURN collect(country) AS wholeNodes, collect([country.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p0]]] AS e0, nodes[..$p0] AS f0
}
CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE NOT EXISTS { MATCH (official)-[attendance:ATTENDED]->(meeting) WHERE meeting.start = date($p1) } AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p2
    RETURN collect(official) AS wholeNodes2, collect([official.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p2]]] AS e1, nodes2[..$p2] AS f1
}
RETURN e0, [country2 IN f0 | [country2.id, country2.name]] AS r0, e1, [official2 IN f1 | [official2.id, official2.name]] AS r1
