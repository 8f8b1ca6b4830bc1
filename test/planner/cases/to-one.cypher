CALL () {
  MATCH (ministry:Ministry)
  WHERE ministry.id = $p0
  RETURN collect(ministry) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[membership:PART_OF]->(country)
    WITH membership, country ORDER BY country.id LIMIT $p1
    RETURN collect(country) AS nodes, collect([country.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS country2
    RETURN collect(DISTINCT country2) AS f1
  }
  RETURN e0, f1
}
CALL () {
  MATCH (statement:Statement)
  WHERE statement.id = $p2
  RETURN collect(statement) AS f2
}
CALL (f2) {
  UNWIND f2 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[link:MADE_AT]->(meeting)
    WITH link, meeting ORDER BY meeting.id LIMIT $p3
    RETURN collect(meeting) AS nodes2, collect([meeting.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS meeting2
    RETURN collect(DISTINCT meeting2) AS f3
  }
  RETURN e1, f3
}
CALL (f3) {
  UNWIND f3 AS parent3
  CALL (parent3) {
    MATCH (parent3)-[link2:WITHIN]->(meeting3)
    WITH link2, meeting3 ORDER BY meeting3.id LIMIT $p4
    RETURN collect(meeting3) AS nodes3, collect([meeting3.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS meeting4
    RETURN collect(DISTINCT meeting4) AS f4
  }
  RETURN e2, f4
}
CALL (f2) {
  UNWIND f2 AS parent4
  CALL (parent4) {
    MATCH (parent4)-[link3:REPLIES_TO]->(statement2)
    WITH link3, statement2 ORDER BY statement2.id LIMIT $p5
    RETURN collect(statement2) AS nodes4, collect([statement2.id]) AS links4
  }
  WITH collect([parent4.id, links4]) AS e3, collect(nodes4) AS pages4
  CALL (pages4) {
    UNWIND pages4 AS page4
    UNWIND page4 AS statement3
    RETURN collect(DISTINCT statement3) AS f5
  }
  RETURN e3, f5
}
CALL () {
  MATCH (statement4:Statement)
  WHERE statement4.id = $p6
  RETURN collect(statement4) AS f6
}
CALL (f6) {
  UNWIND f6 AS parent5
  CALL (parent5) {
    MATCH (parent5)-[link4:MADE_AT]->(meeting5)
    WITH link4, meeting5 ORDER BY meeting5.id LIMIT $p7
    RETURN collect(meeting5) AS nodes5, collect([meeting5.id]) AS links5
  }
  WITH collect([parent5.id, links5]) AS e4, collect(nodes5) AS pages5
  CALL (pages5) {
    UNWIND pages5 AS page5
    UNWIND page5 AS meeting6
    RETURN collect(DISTINCT meeting6) AS f7
  }
  RETURN e4, f7
}
RETURN [ministry2 IN f0 | [ministry2.id, ministry2.name]] AS r0, e0, [country3 IN f1 | [country3.id, country3.name, country3.iso3]] AS r1, [statement5 IN f2 | [statement5.id]] AS r2, e1, [meeting7 IN f3 | [meeting7.id, meeting7.title]] AS r3, e2, [meeting8 IN f4 | [meeting8.id, meeting8.title]] AS r4, e3, [statement6 IN f5 | [statement6.id, statement6.text]] AS r5, [statement7 IN f6 | [statement7.id]] AS r6, e4, [meeting9 IN f7 | [meeting9.id, meeting9.title]] AS r7
