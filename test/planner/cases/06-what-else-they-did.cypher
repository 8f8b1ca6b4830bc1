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
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[attendance:ATTENDED]->(meeting)
    WHERE attendance.status = $p1
    WITH attendance, meeting ORDER BY meeting.start IS NULL, meeting.start DESC, meeting.id DESC LIMIT $p2
    RETURN collect(meeting) AS nodes, collect([meeting.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS meeting2
    RETURN collect(DISTINCT meeting2) AS f1
  }
  RETURN e0, f1
}
CALL (f1) {
  UNWIND f1 AS parent2
  CALL (parent2) {
    MATCH (parent2)<-[attendance2:ATTENDED]-(node)
    WHERE (NOT coalesce(node.id = $p3, false) AND node:Official AND attendance2.status = $p4)
    WITH attendance2, node ORDER BY node.id LIMIT $p5
    RETURN collect(node) AS nodes2, collect([node.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS node2
    RETURN collect(DISTINCT node2) AS f2
  }
  RETURN e1, f2
}
CALL (f2) {
  UNWIND f2 AS parent3
  CALL (parent3) {
    MATCH (parent3)-[attendance3:ATTENDED]->(meeting3)
    WHERE (NOT EXISTS { MATCH (meeting3)<-[attendance4:ATTENDED]-(actor) WHERE actor.id = $p6 } AND attendance3.status = $p7)
    WITH attendance3, meeting3 ORDER BY meeting3.start IS NULL, meeting3.start DESC, meeting3.id DESC LIMIT $p8
    RETURN collect(meeting3) AS nodes3, collect([meeting3.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS meeting4
    RETURN collect(DISTINCT meeting4) AS f3
  }
  RETURN e2, f3
}
CALL (f3) {
  UNWIND f3 AS parent4
  CALL (parent4) {
    MATCH (parent4)<-[attendance5:ATTENDED]-(node3)
    WHERE attendance5.status = $p9
    WITH attendance5, node3 ORDER BY node3.id LIMIT $p10
    RETURN collect(node3) AS nodes4, collect([node3.id]) AS links4
  }
  WITH collect([parent4.id, links4]) AS e3, collect(nodes4) AS pages4
  CALL (pages4) {
    UNWIND pages4 AS page4
    UNWIND page4 AS node4
    RETURN collect(DISTINCT node4) AS f4
  }
  RETURN e3, f4
}
RETURN [official2 IN f0 | [official2.id, official2.name]] AS r0, e0, [meeting5 IN f1 | [meeting5.id, meeting5.title, toString(meeting5.start)]] AS r1, e1, [node5 IN f2 | [node5.id, node5.name]] AS r2, e2, [meeting6 IN f3 | [meeting6.id, meeting6.title, toString(meeting6.start)]] AS r3, e3, [node6 IN f4 | [node6.id, node6.name]] AS r4
