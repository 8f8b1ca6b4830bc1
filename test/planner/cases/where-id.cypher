CALL () {
  CALL () {
    MATCH (country:Country)
    WHERE country.id = $p0 AND country.id IS NOT NULL
    WITH country ORDER BY country.id LIMIT $p1
    RETURN collect(country) AS wholeNodes, collect([country.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (country2:Country) WHERE country2.id = $p2 }]] AS e1
}
CALL () {
  CALL () {
    MATCH (place:Place)
    WHERE NOT coalesce(place.id = $p3, false) AND place.id IS NOT NULL
    WITH place ORDER BY place.id LIMIT $p4
    RETURN collect(place) AS wholeNodes2, collect([place.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p4]]] AS e2, nodes2[..$p4] AS f2
}
CALL () {
  CALL () {
    MATCH (node:Official|Country|Ministry|Organization)
    WHERE node.id IN $p5 AND node.id IS NOT NULL
    WITH node ORDER BY node.id LIMIT $p6
    RETURN collect(node) AS wholeNodes3, collect([node.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p6]]] AS e3, nodes3[..$p6] AS f3
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (topic:Topic) WHERE topic.id IS NULL }]] AS e4
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (topic2:Topic) WHERE topic2.id IS NOT NULL }]] AS e5
}
RETURN e0, [country3 IN f0 | [country3.id, country3.name]] AS r0, e1, e2, [place2 IN f2 | [place2.id]] AS r2, e3, [node2 IN f3 | [node2.id]] AS r3, e4, e5
