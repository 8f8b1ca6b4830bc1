CALL () {
  MATCH (place:Place)
  WHERE place.id = $p0
  RETURN collect(place) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[link:LOCATED_IN]->(country)
    WITH link, country ORDER BY country.id LIMIT $p1
    RETURN collect(country) AS nodes, collect([country.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS country2
    RETURN collect(DISTINCT country2) AS f1
  }
  RETURN e0, f1
}
CALL () {
  CALL () {
    MATCH (node:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
    WHERE node.id IN $p2
    RETURN node
    UNION
    MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(node:Official)
    WHERE redirect.id IN $p2
    RETURN node
  }
  RETURN collect(node) AS f2
}
RETURN [place2 IN f0 | [place2.id, [place2.location.latitude, place2.location.longitude]]] AS r0, e0, [country3 IN f1 | [country3.id, [country3.location.latitude, country3.location.longitude]]] AS r1, COLLECT { MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(node:Official)
WHERE redirect.id IN $p2 RETURN [redirect.id, node.id] } AS redirects2, [node2 IN f2 | [node2.id, [node2.location.latitude, node2.location.longitude]]] AS r2
