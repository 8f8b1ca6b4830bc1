CALL () {
  MATCH (meeting:Meeting)
  WHERE meeting.id = $p0
  RETURN collect(meeting) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  UNWIND parent.evidence AS id
  WITH DISTINCT id
  MATCH (evidence:Evidence {id: id})
  RETURN collect(evidence) AS f1
}
CALL (f1) {
  UNWIND f1 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[provenance:FROM]->(report)
    WITH provenance, report ORDER BY report.id LIMIT $p1
    RETURN collect(report) AS nodes, collect([report.id]) AS links
  }
  WITH collect([parent2.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS report2
    RETURN collect(DISTINCT report2) AS f2
  }
  RETURN e0, f2
}
CALL () {
  MATCH (report3:Report)
  WHERE report3.id = $p2
  RETURN collect(report3) AS f3
}
CALL (f3) {
  UNWIND f3 AS parent3
  CALL (parent3) {
    MATCH (parent3)-[provenance2:PUBLISHED_BY]->(outlet)
    WITH provenance2, outlet ORDER BY outlet.id LIMIT $p3
    RETURN collect(outlet) AS nodes2, collect([outlet.id]) AS links2
  }
  WITH collect([parent3.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS outlet2
    RETURN collect(DISTINCT outlet2) AS f4
  }
  RETURN e1, f4
}
RETURN [meeting2 IN f0 | [meeting2.id, meeting2.title, meeting2.status, toString(meeting2.knownSince), meeting2.evidence]] AS r0, [evidence2 IN f1 | [evidence2.id, evidence2.stance, evidence2.quote, evidence2.start, evidence2.end]] AS r1, e0, [report4 IN f2 | [report4.id, report4.title, toString(report4.publishedAt)]] AS r2, [report5 IN f3 | [report5.id, report5.title]] AS r3, e1, [outlet3 IN f4 | [outlet3.id, outlet3.name]] AS r4
