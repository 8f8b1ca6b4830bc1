CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.id = $p0
    RETURN official
    UNION
    MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(official:Official)
    WHERE redirect.id = $p0
    RETURN official
  }
  RETURN collect(official) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[utterance:SAID]->(statement)
    WHERE EXISTS { MATCH (statement)-[link:MADE_AT]->(meeting) WHERE meeting.id = $p1 AND NOT EXISTS { MATCH (statement)-[:MADE_AT]->(other) WHERE other.id < meeting.id } }
    WITH utterance, statement ORDER BY statement.id LIMIT $p2
    RETURN collect(statement) AS nodes, collect([statement.id, utterance.medium]) AS links
  }
  WITH collect([parent.id, links, COUNT { MATCH (parent)-[utterance2:SAID]->(statement2) WHERE EXISTS { MATCH (statement2)-[link2:MADE_AT]->(meeting2) WHERE meeting2.id = $p1 AND NOT EXISTS { MATCH (statement2)-[:MADE_AT]->(other2) WHERE other2.id < meeting2.id } } }]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS statement3
    RETURN collect(DISTINCT statement3) AS f1
  }
  RETURN e0, f1
}
CALL (f1) {
  UNWIND f1 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[link3:MADE_AT]->(meeting3)
    WITH link3, meeting3 ORDER BY meeting3.id LIMIT $p3
    RETURN collect(meeting3) AS nodes2, collect([meeting3.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS meeting4
    RETURN collect(DISTINCT meeting4) AS f2
  }
  RETURN e1, f2
}
CALL (f1) {
  UNWIND f1 AS parent3
  CALL (parent3) {
    MATCH (parent3)-[link4:ABOUT]->(node)
    WITH link4, node ORDER BY node.id LIMIT $p4
    RETURN collect(node) AS nodes3, collect([node.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS node2
    RETURN collect(DISTINCT node2) AS f3
  }
  RETURN e2, f3
}
CALL (f1) {
  UNWIND f1 AS parent4
  UNWIND parent4.evidence AS id
  WITH DISTINCT id
  MATCH (evidence:Evidence {id: id})
  RETURN collect(evidence) AS f4
}
CALL (f4) {
  UNWIND f4 AS parent5
  CALL (parent5) {
    MATCH (parent5)-[provenance:FROM]->(report)
    WITH provenance, report ORDER BY report.id LIMIT $p5
    RETURN collect(report) AS nodes4, collect([report.id]) AS links4
  }
  WITH collect([parent5.id, links4]) AS e3, collect(nodes4) AS pages4
  CALL (pages4) {
    UNWIND pages4 AS page4
    UNWIND page4 AS report2
    RETURN collect(DISTINCT report2) AS f5
  }
  RETURN e3, f5
}
RETURN [official2 IN f0 | [official2.id, official2.name]] AS r0, e0, [statement4 IN f1 | [statement4.id, statement4.text, statement4.kind, toString(statement4.madeOn), statement4.evidence]] AS r1, e1, [meeting5 IN f2 | [meeting5.id, meeting5.title]] AS r2, e2, [node3 IN f3 | [node3.id, node3.name, node3.title, node3.status]] AS r3, [evidence2 IN f4 | [evidence2.id, evidence2.quote, evidence2.start, evidence2.end, evidence2.confidence]] AS r4, e3, [report3 IN f5 | [report3.id, report3.title]] AS r5
