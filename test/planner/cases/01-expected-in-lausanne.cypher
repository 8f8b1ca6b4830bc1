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
    RETURN collect(node) AS nodes, collect([node.id, attendance.role, attendance.status, toString(attendance.knownSince), attendance.evidence]) AS links
  }
  WITH collect([parent.id, links, COUNT { (parent)<-[:ATTENDED]-(actor) }]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e0, f1
}
CALL (e0) {
  UNWIND e0 AS group
  UNWIND group[1] AS link
  UNWIND link[4] AS id
  WITH DISTINCT id
  MATCH (evidence:Evidence {id: id})
  RETURN collect(evidence) AS f2
}
CALL (f2) {
  UNWIND f2 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[provenance:FROM]->(report)
    WITH provenance, report ORDER BY report.id LIMIT $p2
    RETURN collect(report) AS nodes2, collect([report.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS report2
    RETURN collect(DISTINCT report2) AS f3
  }
  RETURN e1, f3
}
CALL (f1) {
  UNWIND f1 AS parent3
  WITH parent3 WHERE parent3:Official
  CALL (parent3) {
    MATCH (parent3)-[representation:REPRESENTS]->(node3)
    WHERE (any(element IN coalesce(representation.attestedIn, []) WHERE element = $p3) OR (((representation.from <= date($p4) OR representation.from IS NULL) AND (representation.to > date($p5) OR representation.to IS NULL)) AND coalesce(size(representation.attestedIn), 0) = 0))
    WITH representation, node3 ORDER BY node3.id, representation.key LIMIT $p6
    RETURN collect(node3) AS nodes3, collect([node3.id, representation.title, toString(representation.from), toString(representation.to), representation.attestedIn]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS node4
    RETURN collect(DISTINCT node4) AS f4
  }
  RETURN e2, f4
}
CALL (f4) {
  UNWIND f4 AS parent4
  WITH parent4 WHERE parent4:Ministry
  CALL (parent4) {
    MATCH (parent4)-[membership:PART_OF]->(country)
    WITH membership, country ORDER BY country.id LIMIT $p7
    RETURN collect(country) AS nodes4, collect([country.id]) AS links4
  }
  WITH collect([parent4.id, links4]) AS e3, collect(nodes4) AS pages4
  CALL (pages4) {
    UNWIND pages4 AS page4
    UNWIND page4 AS country2
    RETURN collect(DISTINCT country2) AS f5
  }
  RETURN e3, f5
}
RETURN [meeting2 IN f0 | [meeting2.id, meeting2.title, toString(meeting2.start), meeting2.status]] AS r0, e0, [evidence2 IN f2 | [evidence2.id, evidence2.stance, evidence2.modality, evidence2.quote]] AS r2, e1, [report3 IN f3 | [report3.id, report3.title, toString(report3.publishedAt)]] AS r3, [node5 IN f1 | [node5.id, node5.name]] AS r1, e2, [node6 IN f4 | [node6.id, node6.name]] AS r4, e3, [country3 IN f5 | [country3.id, country3.name]] AS r5
