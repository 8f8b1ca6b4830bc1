CALL () {
  MATCH (outlet:Outlet)
  WHERE outlet.id = $p0
  RETURN collect(outlet) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[provenance:VIA]-(evidence)
    WITH provenance, evidence ORDER BY evidence.id LIMIT $p1
    RETURN collect(evidence) AS nodes, collect([evidence.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS evidence2
    RETURN collect(DISTINCT evidence2) AS f1
  }
  RETURN e0, f1
}
CALL (f0) {
  UNWIND f0 AS parent2
  CALL (parent2) {
    MATCH (parent2)<-[link:CITES]-(report)
    WITH link, report ORDER BY report.id LIMIT $p2
    RETURN collect(report) AS nodes2, collect([report.id, link.evidence]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS report2
    RETURN collect(DISTINCT report2) AS f2
  }
  RETURN e1, f2
}
CALL (e1) {
  UNWIND e1 AS group
  UNWIND group[1] AS link2
  UNWIND link2[1] AS id
  WITH DISTINCT id
  MATCH (evidence3:Evidence {id: id})
  RETURN collect(evidence3) AS f3
}
RETURN [outlet2 IN f0 | [outlet2.id, outlet2.name]] AS r0, e0, [evidence4 IN f1 | [evidence4.id, evidence4.quote]] AS r1, e1, [evidence5 IN f3 | [evidence5.id]] AS r3, [report3 IN f2 | [report3.id]] AS r2
