CALL () {
  MATCH (meeting:Meeting)
  WHERE meeting.id = $p0
  RETURN collect(meeting) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[attendance:ATTENDED]-(node)
    WHERE node.id IN $p1
    WITH attendance, node ORDER BY node.id LIMIT $p2
    RETURN collect(node) AS nodes, collect([node.id, attendance.status, toString(attendance.knownSince), attendance.evidence]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
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
  UNWIND link[3] AS id
  WITH DISTINCT id
  MATCH (evidence:Evidence {id: id})
  RETURN collect(evidence) AS f2
}
CALL (f2) {
  UNWIND f2 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[provenance:FROM]->(report)
    WITH provenance, report ORDER BY report.id LIMIT $p3
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
CALL (f3) {
  UNWIND f3 AS parent3
  CALL (parent3) {
    MATCH (parent3)-[provenance2:PUBLISHED_BY]->(outlet)
    WITH provenance2, outlet ORDER BY outlet.id LIMIT $p4
    RETURN collect(outlet) AS nodes3, collect([outlet.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS outlet2
    RETURN collect(DISTINCT outlet2) AS f4
  }
  RETURN e2, f4
}
RETURN [meeting2 IN f0 | [meeting2.id]] AS r0, e0, [evidence2 IN f2 | [evidence2.id, evidence2.modality]] AS r2, e1, [report3 IN f3 | [report3.id]] AS r3, e2, [outlet3 IN f4 | [outlet3.id, outlet3.name]] AS r4, [node3 IN f1 | [node3.id]] AS r1
