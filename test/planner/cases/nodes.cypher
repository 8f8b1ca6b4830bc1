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
RETURN COLLECT { MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(node:Official)
WHERE redirect.id IN $p0 RETURN [redirect.id, node.id] } AS redirects0, [node2 IN f0 | [node2.id, node2.name, node2.text, node2.title]] AS r0
