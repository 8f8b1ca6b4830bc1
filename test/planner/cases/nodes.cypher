CALL () {
  MATCH (node:Official|Country|Ministry|Organization|Meeting|Statement|Topic|Place|Report|Outlet|Evidence)
  WHERE node.id IN $p0
  RETURN collect(node) AS f0
}
RETURN [node2 IN f0 | [node2.id, node2.name, node2.text, node2.title]] AS r0
