CALL () {
  MATCH (meeting:Meeting)
  WHERE meeting.id = $p0
  RETURN collect(meeting) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[attendance:ATTENDED]-(node)
    WITH attendance, node ORDER BY attendance.role, node.id LIMIT $p1
    RETURN collect(node) AS nodes, collect([node.id, attendance.role]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e0, f1
}
CALL () {
  MATCH (organization:Organization)
  WHERE organization.id = $p2
  RETURN collect(organization) AS f2
}
CALL (f2) {
  UNWIND f2 AS parent2
  CALL (parent2) {
    MATCH (parent2)<-[membership:MEMBER_OF]-(node3)
    WITH membership, node3 ORDER BY membership.from IS NULL, membership.from DESC, node3.name DESC, node3.id DESC, membership.key DESC LIMIT $p3
    RETURN collect(node3) AS nodes2, collect([node3.id, toString(membership.from)]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS node4
    RETURN collect(DISTINCT node4) AS f3
  }
  RETURN e1, f3
}
RETURN [meeting2 IN f0 | [meeting2.id]] AS r0, e0, [node5 IN f1 | [node5.id, node5.name]] AS r1, [organization2 IN f2 | [organization2.id]] AS r2, e1, [node6 IN f3 | [node6.id, node6.name]] AS r3
