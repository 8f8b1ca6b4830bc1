CALL () {
  MATCH (meeting:Meeting)
  WHERE meeting.id = $p0
  RETURN collect(meeting) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[attendance:ATTENDED]-(node)
    WITH attendance, node ORDER BY node.id LIMIT $p1
    RETURN collect(node) AS nodes, collect([node.id, attendance.role]) AS links
  }
  WITH collect([parent.id, links, COUNT { (parent)<-[:ATTENDED]-(actor) }]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e0, f1
}
RETURN [meeting2 IN f0 | [meeting2.id, meeting2.title]] AS r0, e0, [node3 IN f1 | [node3.id, node3.name]] AS r1
