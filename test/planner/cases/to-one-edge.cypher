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
CALL (f0) {
  UNWIND f0 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[membership2:PART_OF]->(country3)
    WITH membership2, country3 ORDER BY country3.id, membership2.key LIMIT $p2
    RETURN collect(country3) AS nodes2, collect([country3.id, toString(membership2.from), toString(membership2.knownSince), membership2.evidence]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS country4
    RETURN collect(DISTINCT country4) AS f2
  }
  RETURN e1, f2
}
CALL (e1) {
  UNWIND e1 AS group
  UNWIND group[1] AS link
  UNWIND link[3] AS id
  WITH DISTINCT id
  MATCH (evidence:Evidence {id: id})
  RETURN collect(evidence) AS f3
}
CALL () {
  MATCH (meeting:Meeting)
  WHERE meeting.id = $p3
  RETURN collect(meeting) AS f4
}
CALL (f4) {
  UNWIND f4 AS parent3
  CALL (parent3) {
    MATCH (parent3)-[link2:WITHIN]->(meeting2)
    WITH link2, meeting2 ORDER BY meeting2.id LIMIT $p4
    RETURN collect(meeting2) AS nodes3, collect([meeting2.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS meeting3
    RETURN collect(DISTINCT meeting3) AS f5
  }
  RETURN e2, f5
}
CALL (f4) {
  UNWIND f4 AS parent4
  CALL (parent4) {
    MATCH (parent4)<-[link3:WITHIN]-(meeting4)
    WITH link3, meeting4 ORDER BY meeting4.id LIMIT $p5
    RETURN collect(meeting4) AS nodes4, collect([meeting4.id]) AS links4
  }
  WITH collect([parent4.id, links4]) AS e3, collect(nodes4) AS pages4
  CALL (pages4) {
    UNWIND pages4 AS page4
    UNWIND page4 AS meeting5
    RETURN collect(DISTINCT meeting5) AS f6
  }
  RETURN e3, f6
}
CALL (f6) {
  UNWIND f6 AS parent5
  CALL (parent5) {
    MATCH (parent5)-[link4:WITHIN]->(meeting6)
    WITH link4, meeting6 ORDER BY meeting6.id LIMIT $p6
    RETURN collect(meeting6) AS nodes5, collect([meeting6.id, link4.evidence]) AS links5
  }
  WITH collect([parent5.id, links5]) AS e4, collect(nodes5) AS pages5
  CALL (pages5) {
    UNWIND pages5 AS page5
    UNWIND page5 AS meeting7
    RETURN collect(DISTINCT meeting7) AS f7
  }
  RETURN e4, f7
}
CALL (e4) {
  UNWIND e4 AS group2
  UNWIND group2[1] AS link5
  UNWIND link5[1] AS id2
  WITH DISTINCT id2
  MATCH (evidence2:Evidence {id: id2})
  RETURN collect(evidence2) AS f8
}
RETURN [ministry2 IN f0 | [ministry2.id]] AS r0, e0, [country5 IN f1 | [country5.id, country5.name]] AS r1, e1, [evidence3 IN f3 | [evidence3.id, evidence3.quote]] AS r3, [country6 IN f2 | [country6.id, country6.iso2]] AS r2, [meeting8 IN f4 | [meeting8.id]] AS r4, e2, [meeting9 IN f5 | [meeting9.id, meeting9.title]] AS r5, e3, [meeting10 IN f6 | [meeting10.id]] AS r6, e4, [evidence4 IN f8 | [evidence4.id]] AS r8, [meeting11 IN f7 | [meeting11.id, meeting11.title]] AS r7
