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
CALL (f0) {
  UNWIND f0 AS parent
  WITH parent WHERE parent:Official
  CALL (parent) {
    MATCH (parent)-[representation:REPRESENTS]->(node2)
    WITH representation, node2 ORDER BY node2.id, representation.key LIMIT $p1
    RETURN collect(node2) AS nodes, collect([node2.id, representation.title]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node3
    RETURN collect(DISTINCT node3) AS f1
  }
  RETURN e0, f1
}
CALL (f0) {
  UNWIND f0 AS parent2
  WITH parent2 WHERE parent2:Country|Ministry|Organization
  CALL (parent2) {
    MATCH (parent2)-[membership:MEMBER_OF]->(organization)
    WITH membership, organization ORDER BY organization.id LIMIT $p2
    RETURN collect(organization) AS nodes2, collect([organization.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS organization2
    RETURN collect(DISTINCT organization2) AS f2
  }
  RETURN e1, f2
}
RETURN COLLECT { MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(node:Official)
WHERE redirect.id IN $p0 RETURN [redirect.id, node.id] } AS redirects0, [node4 IN f0 | [node4.id, node4.name, node4.region]] AS r0, e0, [node5 IN f1 | [node5.id]] AS r1, e1, [organization3 IN f2 | [organization3.id, organization3.name]] AS r2
