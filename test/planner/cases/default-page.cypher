CALL () {
  CALL () {
    MATCH (evidence:Evidence)
    WHERE EXISTS { MATCH (evidence)-[provenance:FROM]->(report) WHERE report.id = $p0 AND NOT EXISTS { MATCH (evidence)-[:FROM]->(other) WHERE other.id < report.id } } AND evidence.id IS NOT NULL
    WITH evidence ORDER BY evidence.id LIMIT $p1 + 1
    RETURN collect(evidence) AS wholeNodes, collect([evidence.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1], size(links) > $p1, COUNT { MATCH (evidence2:Evidence) WHERE EXISTS { MATCH (evidence2)-[provenance2:FROM]->(report2) WHERE report2.id = $p0 AND NOT EXISTS { MATCH (evidence2)-[:FROM]->(other2) WHERE other2.id < report2.id } } }]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  MATCH (report3:Report)
  WHERE report3.id = $p2
  RETURN collect(report3) AS f1
}
CALL (f1) {
  UNWIND f1 AS parent
  CALL (parent) {
    MATCH (parent)<-[provenance3:FROM]-(evidence3)
    WITH provenance3, evidence3 ORDER BY evidence3.start IS NULL, evidence3.start, evidence3.id LIMIT $p3 + 1
    RETURN collect(evidence3) AS nodes2, collect([evidence3.id]) AS links2
  }
  WITH collect([parent.id, links2[..$p3], size(links2) > $p3, COUNT { (parent)<-[:FROM]-(evidence4) }]) AS e1, collect(nodes2[..$p3]) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS evidence5
    RETURN collect(DISTINCT evidence5) AS f2
  }
  RETURN e1, f2
}
RETURN e0, [evidence6 IN f0 | [evidence6.id]] AS r0, [report4 IN f1 | [report4.id]] AS r1, e1, [evidence7 IN f2 | [evidence7.id, evidence7.start]] AS r2
