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
    WITH attendance, meeting ORDER BY meeting.title, meeting.id LIMIT $p2
    RETURN collect(meeting) AS nodes, collect([meeting.id]) AS links
  }
  WITH collect([parent.id, links, COUNT { MATCH (parent)-[attendance2:ATTENDED]->(meeting2) WHERE attendance2.status = $p1 }]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS meeting3
    RETURN collect(DISTINCT meeting3) AS f1
  }
  RETURN e0, f1
}
CALL (f0) {
  UNWIND f0 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[attendance3:ATTENDED]->(meeting4)
    WHERE attendance3.status = $p3
    WITH attendance3, meeting4 ORDER BY meeting4.id LIMIT $p4
    RETURN collect(meeting4) AS nodes2, collect([meeting4.id]) AS links2
  }
  WITH collect([parent2.id, links2, COUNT { MATCH (parent2)-[attendance4:ATTENDED]->(meeting5) WHERE attendance4.status = $p3 }]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS meeting6
    RETURN collect(DISTINCT meeting6) AS f2
  }
  RETURN e1, f2
}
CALL (f0) {
  UNWIND f0 AS parent3
  CALL (parent3) {
    MATCH (parent3)-[attendance5:ATTENDED]->(meeting7)
    WITH attendance5, meeting7 ORDER BY meeting7.start DESC, meeting7.id DESC LIMIT $p5
    RETURN collect(meeting7) AS nodes3, collect([meeting7.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS meeting8
    RETURN collect(DISTINCT meeting8) AS f3
  }
  RETURN e2, f3
}
RETURN [official2 IN f0 | [official2.id, official2.name]] AS r0, e0, [meeting9 IN f1 | [meeting9.id, meeting9.title]] AS r1, e1, [meeting10 IN f2 | [meeting10.id, meeting10.title]] AS r2, e2, [meeting11 IN f3 | [meeting11.id]] AS r3
