CALL () {
  MATCH (node:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
  WHERE node.id IN $p0
  RETURN collect(node) AS f0
}
CALL () {
  MATCH (node2:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
  WHERE node2.id IN $p1
  RETURN collect(node2) AS f1
}
CALL (f1) {
  UNWIND f1 AS parent
  WITH parent WHERE parent:Country
  RETURN collect([parent.id, [], COUNT { (parent)<-[:PART_OF]-(ministry) }]) AS e0
}
RETURN [node3 IN f0 | [node3.id]] AS r0, [node4 IN f1 | [node4.id]] AS r1, e0
