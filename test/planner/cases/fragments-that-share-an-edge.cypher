CALL () {
  MATCH (statement:Statement)
  WHERE statement.id = $p0
  RETURN collect(statement) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[link:ABOUT]->(node)
    WITH link, node ORDER BY node.id LIMIT $p1
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
CALL (f1) {
  UNWIND f1 AS parent2
  UNWIND parent2.evidence AS id
  WITH DISTINCT id
  MATCH (evidence:Evidence {id: id})
  RETURN collect(evidence) AS f2
}
CALL (f1) {
  UNWIND f1 AS parent3
  WITH parent3 WHERE parent3:Official|Country|Ministry|Organization
  CALL (parent3) {
    MATCH (parent3)<-[link2:ABOUT]-(statement2:Statement)
    WITH link2, statement2 ORDER BY statement2.text, statement2.id LIMIT $p2
    RETURN collect(statement2) AS nodes2, collect([statement2.id]) AS links2
  }
  WITH collect([parent3.id, links2, COUNT { (parent3)<-[:ABOUT]-(statement3:Statement) }]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS statement4
    RETURN collect(DISTINCT statement4) AS f3
  }
  RETURN e1, f3
}
RETURN [statement5 IN f0 | [statement5.id]] AS r0, e0, [node3 IN f1 | [node3.id, toString(node3.knownSince), node3.evidence, node3.name]] AS r1, [evidence2 IN f2 | [evidence2.id]] AS r2, e1, [statement6 IN f3 | [statement6.id, statement6.text]] AS r3
