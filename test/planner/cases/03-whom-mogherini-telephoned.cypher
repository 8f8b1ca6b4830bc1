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
    WHERE (meeting.kind = $p1 AND attendance.status = $p2)
    WITH attendance, meeting ORDER BY meeting.id LIMIT $p3
    RETURN collect(meeting) AS nodes, collect([meeting.id]) AS links
  }
  WITH collect([parent.id, links, COUNT { MATCH (parent)-[attendance2:ATTENDED]->(meeting2) WHERE (meeting2.kind = $p1 AND attendance2.status = $p2) }]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS meeting3
    RETURN collect(DISTINCT meeting3) AS f1
  }
  RETURN e0, f1
}
CALL (f1) {
  UNWIND f1 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[link:WITHIN]->(meeting4)
    WITH link, meeting4 ORDER BY meeting4.id LIMIT $p4
    RETURN collect(meeting4) AS nodes2, collect([meeting4.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS meeting5
    RETURN collect(DISTINCT meeting5) AS f2
  }
  RETURN e1, f2
}
CALL (f1) {
  UNWIND f1 AS parent3
  CALL (parent3) {
    MATCH (parent3)<-[attendance3:ATTENDED]-(node)
    WHERE NOT coalesce(node.id = $p5, false)
    WITH attendance3, node ORDER BY node.id LIMIT $p6
    RETURN collect(node) AS nodes3, collect([node.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS node2
    RETURN collect(DISTINCT node2) AS f3
  }
  RETURN e2, f3
}
CALL (f3) {
  UNWIND f3 AS parent4
  WITH parent4 WHERE parent4:Official
  CALL (parent4) {
    MATCH (parent4)-[representation:REPRESENTS]->(node3)
    WITH representation, node3 ORDER BY node3.id, representation.key LIMIT $p7
    RETURN collect(node3) AS nodes4, collect([node3.id, representation.title]) AS links4
  }
  WITH collect([parent4.id, links4]) AS e3, collect(nodes4) AS pages4
  CALL (pages4) {
    UNWIND pages4 AS page4
    UNWIND page4 AS node4
    RETURN collect(DISTINCT node4) AS f4
  }
  RETURN e3, f4
}
CALL (f4) {
  UNWIND f4 AS parent5
  WITH parent5 WHERE parent5:Ministry
  CALL (parent5) {
    MATCH (parent5)-[membership:PART_OF]->(country)
    WITH membership, country ORDER BY country.id LIMIT $p8
    RETURN collect(country) AS nodes5, collect([country.id]) AS links5
  }
  WITH collect([parent5.id, links5]) AS e4, collect(nodes5) AS pages5
  CALL (pages5) {
    UNWIND pages5 AS page5
    UNWIND page5 AS country2
    RETURN collect(DISTINCT country2) AS f5
  }
  RETURN e4, f5
}
RETURN [official2 IN f0 | [official2.id, official2.name]] AS r0, e0, [meeting6 IN f1 | [meeting6.id, meeting6.title, toString(meeting6.start)]] AS r1, e1, [meeting7 IN f2 | [meeting7.id, meeting7.title]] AS r2, e2, [node5 IN f3 | [node5.id, node5.name]] AS r3, e3, [node6 IN f4 | [node6.id, node6.name]] AS r4, e4, [country3 IN f5 | [country3.id, country3.name]] AS r5
