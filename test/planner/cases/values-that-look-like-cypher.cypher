CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.id = $p0
    RETURN official
    UNION
    MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(official:Official)
    WHERE redirect.id = $p0
    RETURN official
  }
  RETURN collect(official) AS f0
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (official2:Official) WHERE (toLower(official2.name) = toLower($p1) OR toLower(official2.name) CONTAINS toLower($p2) OR toLower(official2.description) CONTAINS toLower($p3)) }]] AS e0
}
CALL () {
  CALL () {
    MATCH (node:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
    WHERE node.id IN $p4
    RETURN node
    UNION
    MATCH (redirect2:Redirect)-[:REDIRECTS_TO]->(node:Official)
    WHERE redirect2.id IN $p4
    RETURN node
  }
  RETURN collect(node) AS f2
}
CALL () {
  CALL () {
    MATCH (statement:Statement)
    WHERE toLower(statement.text) CONTAINS toLower($p5) AND statement.id IS NOT NULL
    WITH statement ORDER BY statement.id LIMIT $p6
    RETURN collect(statement) AS wholeNodes, collect([statement.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p6]]] AS e1, nodes[..$p6] AS f3
}
RETURN [official3 IN f0 | [official3.id, official3.name]] AS r0, e0, COLLECT { MATCH (redirect2:Redirect)-[:REDIRECTS_TO]->(node:Official)
WHERE redirect2.id IN $p4 RETURN [redirect2.id, node.id] } AS redirects2, [node2 IN f2 | [node2.id]] AS r2, e1, [statement2 IN f3 | [statement2.id]] AS r3
