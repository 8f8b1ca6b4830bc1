CALL () {
  MATCH (node:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
  WHERE node.id = $p0
  RETURN collect(node) AS f0
}
CALL () {
  MATCH (node2:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
  WHERE node2.id = $p1
  RETURN collect(node2) AS f1
}
CALL () {
  MATCH (node3:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
  WHERE node3.id = $p2
  RETURN collect(node3) AS f2
}
CALL () {
  MATCH (node4:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
  WHERE node4.id = $p3
  RETURN collect(node4) AS f3
}
CALL () {
  MATCH (node5:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
  WHERE node5.id = $p4
  RETURN collect(node5) AS f4
}
RETURN [node6 IN f0 | [node6.id, node6.name]] AS r0, [node7 IN f1 | [node7.id, node7.name, node7.quote]] AS r1, [node8 IN f2 | [node8.id]] AS r2, [node9 IN f3 | [node9.id]] AS r3, [node10 IN f4 | [node10.id]] AS r4
