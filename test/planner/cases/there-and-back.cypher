CALL () {
  MATCH (meeting:Meeting)
  WHERE meeting.id = $p0
  RETURN collect(meeting) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[link:WITHIN]-(meeting2)
    WITH link, meeting2 ORDER BY meeting2.id LIMIT $p1
    RETURN collect(meeting2) AS nodes, collect([meeting2.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
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
    MATCH (parent2)-[link2:WITHIN]->(meeting4)
    WITH link2, meeting4 ORDER BY meeting4.id LIMIT $p2
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
CALL (f2) {
  UNWIND f2 AS parent3
  CALL (parent3) {
    MATCH (parent3)<-[link3:WITHIN]-(meeting6)
    WITH link3, meeting6 ORDER BY meeting6.id LIMIT $p3
    RETURN collect(meeting6) AS nodes3, collect([meeting6.id]) AS links3
  }
  WITH collect([parent3.id, links3, COUNT { (parent3)<-[:WITHIN]-(meeting7) }]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS meeting8
    RETURN collect(DISTINCT meeting8) AS f3
  }
  RETURN e2, f3
}
CALL (f3) {
  UNWIND f3 AS parent4
  CALL (parent4) {
    MATCH (parent4)-[link4:WITHIN]->(meeting9)
    WITH link4, meeting9 ORDER BY meeting9.id LIMIT $p4
    RETURN collect(meeting9) AS nodes4, collect([meeting9.id]) AS links4
  }
  WITH collect([parent4.id, links4]) AS e3, collect(nodes4) AS pages4
  CALL (pages4) {
    UNWIND pages4 AS page4
    UNWIND page4 AS meeting10
    RETURN collect(DISTINCT meeting10) AS f4
  }
  RETURN e3, f4
}
RETURN [meeting11 IN f0 | [meeting11.id]] AS r0, e0, [meeting12 IN f1 | [meeting12.id]] AS r1, e1, [meeting13 IN f2 | [meeting13.id]] AS r2, e2, [meeting14 IN f3 | [meeting14.id]] AS r3, e3, [meeting15 IN f4 | [meeting15.id, meeting15.title]] AS r4
