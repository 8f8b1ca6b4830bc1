CALL () {
  CALL () {
    MATCH (node:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
    WHERE node.id = $p0
    RETURN node
    UNION
    MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(node:Official)
    WHERE redirect.id = $p0
    RETURN node
  }
  RETURN collect(node) AS f0
}
CALL () {
  MATCH (place:Place)
  WHERE place.id = $p1
  RETURN collect(place) AS f1
}
CALL (f1) {
  UNWIND f1 AS parent
  CALL (parent) {
    MATCH (parent)-[link:LOCATED_IN]->(country)
    WITH link, country ORDER BY country.id LIMIT $p2
    RETURN collect(country) AS nodes, collect([country.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS country2
    RETURN collect(DISTINCT country2) AS f2
  }
  RETURN e0, f2
}
CALL () {
  CALL () {
    MATCH (outlet:Outlet)
    WHERE outlet.name IS NOT NULL AND outlet.id IS NOT NULL
    WITH outlet ORDER BY outlet.name, outlet.id LIMIT $p3
    RETURN collect(outlet) AS wholeNodes, collect([outlet.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes2, wholeLinks AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f3
}
CALL () {
  CALL () {
    MATCH (node2:Country|Ministry|Organization)
    WHERE toLower(node2.name) STARTS WITH toLower($p4) AND node2.id IS NOT NULL
    WITH node2 ORDER BY node2.id LIMIT $p5
    RETURN collect(node2) AS wholeNodes2, collect([node2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes3, wholeLinks2 AS links3
  RETURN [[null, links3[..$p5]]] AS e2, nodes3[..$p5] AS f4
}
RETURN [node3 IN f0 | [node3.id, node3.name]] AS r0, [place2 IN f1 | [place2.id, place2.name]] AS r1, e0, [country3 IN f2 | [country3.id, country3.name]] AS r2, e1, [outlet2 IN f3 | [outlet2.id, outlet2.name]] AS r3, e2, [node4 IN f4 | [node4.id, node4.name]] AS r4
