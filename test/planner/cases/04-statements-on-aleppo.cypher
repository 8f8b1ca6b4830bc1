CALL () {
  CALL () {
    MATCH (statement:Statement)
    WHERE EXISTS { MATCH (statement)-[link:ABOUT]->(subject) WHERE ((subject:Topic AND toLower(subject.name) CONTAINS toLower($p0)) OR (subject:Place AND toLower(subject.name) CONTAINS toLower($p1))) } AND statement.madeOn IS NOT NULL AND statement.id IS NOT NULL
    WITH statement ORDER BY statement.madeOn DESC, statement.id DESC LIMIT $p2
    RETURN collect(statement) AS presentNodes, collect([statement.id]) AS presentLinks
  }
  CALL (presentNodes) {
    UNWIND CASE WHEN size(presentNodes) < $p2 THEN [0] ELSE [] END AS once
    MATCH (statement2:Statement)
    WHERE EXISTS { MATCH (statement2)-[link2:ABOUT]->(subject2) WHERE ((subject2:Topic AND toLower(subject2.name) CONTAINS toLower($p0)) OR (subject2:Place AND toLower(subject2.name) CONTAINS toLower($p1))) } AND statement2.madeOn IS NULL
    WITH statement2 ORDER BY statement2.id DESC LIMIT $p2
    RETURN collect(statement2) AS absentNodes, collect([statement2.id]) AS absentLinks
  }
  WITH presentNodes + absentNodes AS nodes, presentLinks + absentLinks AS links
  RETURN [[null, links[..$p2], COUNT { MATCH (statement3:Statement) WHERE EXISTS { MATCH (statement3)-[link3:ABOUT]->(subject3) WHERE ((subject3:Topic AND toLower(subject3.name) CONTAINS toLower($p0)) OR (subject3:Place AND toLower(subject3.name) CONTAINS toLower($p1))) } }]] AS e0, nodes[..$p2] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[utterance:SAID]-(node)
    WITH utterance, node ORDER BY node.id LIMIT $p3
    RETURN collect(node) AS nodes2, collect([node.id]) AS links2
  }
  WITH collect([parent.id, links2]) AS e1, collect(nodes2) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e1, f1
}
CALL (f0) {
  UNWIND f0 AS parent2
  UNWIND parent2.evidence AS id
  WITH DISTINCT id
  MATCH (evidence:Evidence {id: id})
  RETURN collect(evidence) AS f2
}
CALL (f2) {
  UNWIND f2 AS parent3
  CALL (parent3) {
    MATCH (parent3)-[provenance:FROM]->(report)
    WITH provenance, report ORDER BY report.id LIMIT $p4
    RETURN collect(report) AS nodes3, collect([report.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS report2
    RETURN collect(DISTINCT report2) AS f3
  }
  RETURN e2, f3
}
CALL (f3) {
  UNWIND f3 AS parent4
  CALL (parent4) {
    MATCH (parent4)-[provenance2:PUBLISHED_BY]->(outlet)
    WITH provenance2, outlet ORDER BY outlet.id LIMIT $p5
    RETURN collect(outlet) AS nodes4, collect([outlet.id]) AS links4
  }
  WITH collect([parent4.id, links4]) AS e3, collect(nodes4) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS outlet2
    RETURN collect(DISTINCT outlet2) AS f4
  }
  RETURN e3, f4
}
CALL (f2) {
  UNWIND f2 AS parent5
  CALL (parent5) {
    MATCH (parent5)-[provenance3:VIA]->(node3)
    WITH provenance3, node3 ORDER BY node3.id LIMIT $p6
    RETURN collect(node3) AS nodes5, collect([node3.id]) AS links5
  }
  WITH collect([parent5.id, links5]) AS e4, collect(nodes5) AS pages4
  CALL (pages4) {
    UNWIND pages4 AS page4
    UNWIND page4 AS node4
    RETURN collect(DISTINCT node4) AS f5
  }
  RETURN e4, f5
}
CALL (f5) {
  UNWIND f5 AS parent6
  WITH parent6 WHERE parent6:Report
  CALL (parent6) {
    MATCH (parent6)-[provenance4:PUBLISHED_BY]->(outlet3)
    WITH provenance4, outlet3 ORDER BY outlet3.id LIMIT $p7
    RETURN collect(outlet3) AS nodes6, collect([outlet3.id]) AS links6
  }
  WITH collect([parent6.id, links6]) AS e5, collect(nodes6) AS pages5
  CALL (pages5) {
    UNWIND pages5 AS page5
    UNWIND page5 AS outlet4
    RETURN collect(DISTINCT outlet4) AS f6
  }
  RETURN e5, f6
}
RETURN e0, [statement4 IN f0 | [statement4.id, statement4.text, statement4.kind, toString(statement4.madeOn), statement4.evidence]] AS r0, e1, [node5 IN f1 | [node5.id, node5.name]] AS r1, [evidence2 IN f2 | [evidence2.id, evidence2.quote]] AS r2, e2, [report3 IN f3 | [report3.id, report3.title]] AS r3, e3, [outlet5 IN f4 | [outlet5.id, outlet5.name]] AS r4, e4, [node6 IN f5 | [node6.id, node6.title, node6.name]] AS r5, e5, [outlet6 IN f6 | [outlet6.id, outlet6.name]] AS r6
