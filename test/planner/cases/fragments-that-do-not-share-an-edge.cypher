CALL () {
  MATCH (meeting:Meeting)
  WHERE meeting.id = $p0
  RETURN collect(meeting) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[attendance:ATTENDED]-(node)
    WHERE (node:Official OR node:Country)
    WITH attendance, node ORDER BY node.name, node.id LIMIT $p1
    RETURN collect(node) AS nodes, collect([node.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e0, f1
}
CALL (f1) {
  UNWIND f1 AS parent2
  WITH parent2 WHERE parent2:Official
  CALL (parent2) {
    MATCH (parent2)-[attendance2:ATTENDED]->(meeting2)
    WITH attendance2, meeting2 ORDER BY meeting2.start, meeting2.id LIMIT $p2
    RETURN collect(meeting2) AS nodes2, collect([meeting2.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS meeting3
    RETURN collect(DISTINCT meeting3) AS f2
  }
  RETURN e1, f2
}
CALL (f1) {
  UNWIND f1 AS parent3
  WITH parent3 WHERE parent3:Country
  CALL (parent3) {
    MATCH (parent3)-[attendance3:ATTENDED]->(meeting4)
    WITH attendance3, meeting4 ORDER BY meeting4.id DESC LIMIT $p3
    RETURN collect(meeting4) AS nodes3, collect([meeting4.id]) AS links3
  }
  WITH collect([parent3.id, links3, COUNT { (parent3)-[:ATTENDED]->(meeting5) }]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS meeting6
    RETURN collect(DISTINCT meeting6) AS f3
  }
  RETURN e2, f3
}
RETURN [meeting7 IN f0 | [meeting7.id]] AS r0, e0, [node3 IN f1 | [node3.id, node3.name]] AS r1, e1, [meeting8 IN f2 | [meeting8.id, meeting8.title]] AS r2, e2, [meeting9 IN f3 | [meeting9.id, meeting9.title]] AS r3
