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
  CALL () {
    MATCH (node2:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
    WHERE node2.id = $p1
    RETURN node2
    UNION
    MATCH (redirect2:Redirect)-[:REDIRECTS_TO]->(node2:Official)
    WHERE redirect2.id = $p1
    RETURN node2
  }
  RETURN collect(node2) AS f1
}
CALL () {
  CALL () {
    MATCH (node3:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
    WHERE node3.id = $p2
    RETURN node3
    UNION
    MATCH (redirect3:Redirect)-[:REDIRECTS_TO]->(node3:Official)
    WHERE redirect3.id = $p2
    RETURN node3
  }
  RETURN collect(node3) AS f2
}
CALL () {
  CALL () {
    MATCH (node4:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
    WHERE node4.id = $p3
    RETURN node4
    UNION
    MATCH (redirect4:Redirect)-[:REDIRECTS_TO]->(node4:Official)
    WHERE redirect4.id = $p3
    RETURN node4
  }
  RETURN collect(node4) AS f3
}
CALL () {
  CALL () {
    MATCH (node5:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
    WHERE node5.id = $p4
    RETURN node5
    UNION
    MATCH (redirect5:Redirect)-[:REDIRECTS_TO]->(node5:Official)
    WHERE redirect5.id = $p4
    RETURN node5
  }
  RETURN collect(node5) AS f4
}
RETURN [node6 IN f0 | [node6.id, node6.name]] AS r0, [node7 IN f1 | [node7.id, node7.name, node7.quote]] AS r1, [node8 IN f2 | [node8.id]] AS r2, [node9 IN f3 | [node9.id]] AS r3, [node10 IN f4 | [node10.id]] AS r4
