CALL () {
  CALL () {
    MATCH (node:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
    WHERE node.id IN $p0
    RETURN node
    UNION
    MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(node:Official)
    WHERE redirect.id IN $p0
    RETURN node
  }
  RETURN collect(node) AS f0
}
CALL () {
  CALL () {
    MATCH (node2:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
    WHERE node2.id IN $p1
    RETURN node2
    UNION
    MATCH (redirect2:Redirect)-[:REDIRECTS_TO]->(node2:Official)
    WHERE redirect2.id IN $p1
    RETURN node2
  }
  RETURN collect(node2) AS f1
}
CALL (f1) {
  UNWIND f1 AS parent
  WITH parent WHERE parent:Country
  RETURN collect([parent.id, [], COUNT { (parent)<-[:PART_OF]-(ministry) }]) AS e0
}
RETURN COLLECT { MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(node:Official)
WHERE redirect.id IN $p0 RETURN [redirect.id, node.id] } AS redirects0, [node3 IN f0 | [node3.id]] AS r0, COLLECT { MATCH (redirect2:Redirect)-[:REDIRECTS_TO]->(node2:Official)
WHERE redirect2.id IN $p1 RETURN [redirect2.id, node2.id] } AS redirects1, [node4 IN f1 | [node4.id]] AS r1, e0
