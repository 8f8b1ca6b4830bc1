CALL () {
  CALL () {
    MATCH (report:Report)
    WHERE report.publishedAt = datetime($p0) AND report.id IS NOT NULL
    WITH report ORDER BY report.id LIMIT $p1
    RETURN collect(report) AS wholeNodes, collect([report.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (report2:Report)
    WHERE NOT coalesce(report2.publishedAt = datetime($p2), false) AND report2.id IS NOT NULL
    WITH report2 ORDER BY report2.id LIMIT $p3
    RETURN collect(report2) AS wholeNodes2, collect([report2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f1
}
CALL () {
  CALL () {
    MATCH (report3:Report)
    WHERE report3.publishedAt IN [value IN $p4 | datetime(value)] AND report3.id IS NOT NULL
    WITH report3 ORDER BY report3.id LIMIT $p5
    RETURN collect(report3) AS wholeNodes3, collect([report3.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p5]]] AS e2, nodes3[..$p5] AS f2
}
CALL () {
  CALL () {
    MATCH (report4:Report)
    WHERE report4.publishedAt < datetime($p6) AND report4.id IS NOT NULL
    WITH report4 ORDER BY report4.id LIMIT $p7
    RETURN collect(report4) AS wholeNodes4, collect([report4.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p7]]] AS e3, nodes4[..$p7] AS f3
}
CALL () {
  CALL () {
    MATCH (report5:Report)
    WHERE report5.publishedAt <= datetime($p8) AND report5.id IS NOT NULL
    WITH report5 ORDER BY report5.id LIMIT $p9
    RETURN collect(report5) AS wholeNodes5, collect([report5.id]) AS wholeLinks5
  }
  WITH wholeNodes5 AS nodes5, wholeLinks5 AS links5
  RETURN [[null, links5[..$p9]]] AS e4, nodes5[..$p9] AS f4
}
CALL () {
  CALL () {
    MATCH (report6:Report)
    WHERE report6.publishedAt > datetime($p10) AND report6.id IS NOT NULL
    WITH report6 ORDER BY report6.id LIMIT $p11
    RETURN collect(report6) AS wholeNodes6, collect([report6.id]) AS wholeLinks6
  }
  WITH wholeNodes6 AS nodes6, wholeLinks6 AS links6
  RETURN [[null, links6[..$p11]]] AS e5, nodes6[..$p11] AS f5
}
CALL () {
  CALL () {
    MATCH (report7:Report)
    WHERE report7.publishedAt >= datetime($p12) AND report7.id IS NOT NULL
    WITH report7 ORDER BY report7.id LIMIT $p13
    RETURN collect(report7) AS wholeNodes7, collect([report7.id]) AS wholeLinks7
  }
  WITH wholeNodes7 AS nodes7, wholeLinks7 AS links7
  RETURN [[null, links7[..$p13]]] AS e6, nodes7[..$p13] AS f6
}
CALL () {
  CALL () {
    MATCH (report8:Report)
    WHERE report8.publishedAt IS NULL AND report8.id IS NOT NULL
    WITH report8 ORDER BY report8.id LIMIT $p14
    RETURN collect(report8) AS wholeNodes8, collect([report8.id]) AS wholeLinks8
  }
  WITH wholeNodes8 AS nodes8, wholeLinks8 AS links8
  RETURN [[null, links8[..$p14]]] AS e7, nodes8[..$p14] AS f7
}
CALL () {
  MATCH (meeting:Meeting)
  WHERE meeting.id = $p15
  RETURN collect(meeting) AS f8
}
CALL (f8) {
  UNWIND f8 AS parent
  RETURN collect([parent.id, [], COUNT { MATCH (parent)<-[attendance:ATTENDED]-(actor) WHERE attendance.knownSince < datetime($p16) }]) AS e8
}
CALL (f8) {
  UNWIND f8 AS parent2
  RETURN collect([parent2.id, [], COUNT { MATCH (parent2)<-[attendance2:ATTENDED]-(actor2) WHERE attendance2.knownSince >= datetime($p17) }]) AS e9
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (topic:Topic) WHERE (topic.recordedAt > datetime($p18) AND topic.retractedAt IS NULL) }]] AS e10
}
RETURN e0, [report9 IN f0 | [report9.id, toString(report9.publishedAt)]] AS r0, e1, [report10 IN f1 | [report10.id, toString(report10.publishedAt)]] AS r1, e2, [report11 IN f2 | [report11.id, toString(report11.publishedAt)]] AS r2, e3, [report12 IN f3 | [report12.id, toString(report12.publishedAt)]] AS r3, e4, [report13 IN f4 | [report13.id, toString(report13.publishedAt)]] AS r4, e5, [report14 IN f5 | [report14.id, toString(report14.publishedAt)]] AS r5, e6, [report15 IN f6 | [report15.id, toString(report15.publishedAt)]] AS r6, e7, [report16 IN f7 | [report16.id, toString(report16.publishedAt)]] AS r7, [meeting2 IN f8 | [meeting2.id]] AS r8, e8, e9, e10
