CALL () {
  MATCH (statement:Statement)
  WHERE statement.id = $p0
  RETURN collect(statement) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[utterance:SAID]-(node)
    WITH utterance, node ORDER BY node.id LIMIT $p1
    RETURN collect(node) AS nodes, collect([node.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e0, f1
}
CALL (f0) {
  UNWIND f0 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[link:REPLIES_TO]->(statement2)
    WITH link, statement2 ORDER BY statement2.id LIMIT $p2
    RETURN collect(statement2) AS nodes2, collect([statement2.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS statement3
    RETURN collect(DISTINCT statement3) AS f2
  }
  RETURN e1, f2
}
CALL (f2) {
  UNWIND f2 AS parent3
  CALL (parent3) {
    MATCH (parent3)<-[utterance2:SAID]-(node3)
    WITH utterance2, node3 ORDER BY node3.id LIMIT $p3
    RETURN collect(node3) AS nodes3, collect([node3.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS node4
    RETURN collect(DISTINCT node4) AS f3
  }
  RETURN e2, f3
}
RETURN [statement4 IN f0 | [statement4.id, statement4.text, statement4.kind]] AS r0, e0, [node5 IN f1 | [node5.id, node5.name]] AS r1, e1, [statement5 IN f2 | [statement5.id, statement5.text, statement5.kind]] AS r2, e2, [node6 IN f3 | [node6.id, node6.name]] AS r3
