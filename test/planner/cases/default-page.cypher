CALL () {
  CALL () {
    MATCH (report:Report)
    WHERE report.id = $p0
    WITH report
    LIMIT 10001
    RETURN collect(report) AS set
  }
  CALL (set) {
    UNWIND CASE WHEN size(set) <= 10000 THEN set ELSE [] END AS report2
    MATCH (evidence)-[provenance:FROM]->(report2)
    WHERE NOT EXISTS { MATCH (evidence)-[:FROM]->(other) WHERE other.id < report2.id }
    WITH DISTINCT evidence
    LIMIT 10001
    RETURN collect(evidence) AS set2
  }
  WITH CASE WHEN size(set) <= 10000 AND size(set2) <= 10000 THEN set2 END AS near
  CALL (near) {
    UNWIND near AS evidence2
    WITH evidence2 ORDER BY evidence2.id LIMIT $p1 + 1
    RETURN collect(evidence2) AS nearNodes, collect([evidence2.id]) AS nearLinks
  }
  CALL (near) {
    UNWIND CASE WHEN near IS NULL THEN [0] ELSE [] END AS once
    CALL () {
      CALL () {
        MATCH (evidence3:Evidence)
        WHERE EXISTS { MATCH (evidence3)-[provenance2:FROM]->(report3) WHERE report3.id = $p0 AND NOT EXISTS { MATCH (evidence3)-[:FROM]->(other2) WHERE other2.id < report3.id } } AND evidence3.id IS NOT NULL
        WITH evidence3 ORDER BY evidence3.id LIMIT $p1 + 1
        RETURN collect(evidence3) AS wholeNodes, collect([evidence3.id]) AS wholeLinks
      }
      RETURN wholeNodes AS nodes, wholeLinks AS links
    }
    RETURN collect(nodes) AS scannedNodes, collect(links) AS scannedLinks
  }
  WITH nearNodes + coalesce(head(scannedNodes), []) AS nodes2, nearLinks + coalesce(head(scannedLinks), []) AS links2, near
  RETURN [[null, links2[..$p1], size(links2) > $p1, CASE WHEN near IS NULL THEN COUNT { MATCH (evidence4:Evidence) WHERE EXISTS { MATCH (evidence4)-[provenance3:FROM]->(report4) WHERE report4.id = $p0 AND NOT EXISTS { MATCH (evidence4)-[:FROM]->(other3) WHERE other3.id < report4.id } } } ELSE size(near) END]] AS e0, nodes2[..$p1] AS f0
}
CALL () {
  MATCH (report5:Report)
  WHERE report5.id = $p2
  RETURN collect(report5) AS f1
}
CALL (f1) {
  UNWIND f1 AS parent
  CALL (parent) {
    MATCH (parent)<-[provenance4:FROM]-(evidence5)
    WITH provenance4, evidence5 ORDER BY evidence5.start, evidence5.id LIMIT $p3 + 1
    RETURN collect(evidence5) AS nodes3, collect([evidence5.id]) AS links3
  }
  WITH collect([parent.id, links3[..$p3], size(links3) > $p3, COUNT { (parent)<-[:FROM]-(evidence6) }]) AS e1, collect(nodes3[..$p3]) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS evidence7
    RETURN collect(DISTINCT evidence7) AS f2
  }
  RETURN e1, f2
}
RETURN e0, [evidence8 IN f0 | [evidence8.id]] AS r0, [report6 IN f1 | [report6.id]] AS r1, e1, [evidence9 IN f2 | [evidence9.id, evidence9.start]] AS r2
