CALL () {
  CALL () {
    MATCH (statement:Statement)
    WHERE statement.id IN $p0 AND statement.id IS NOT NULL
    WITH statement ORDER BY statement.id LIMIT $p1
    RETURN collect(statement) AS wholeNodes, collect([statement.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  RETURN collect([parent.id, [], COUNT { (parent)<-[:SAID]-(actor) }]) AS e1
}
CALL (f0) {
  UNWIND f0 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[link:ADDRESSED_TO]->(node)
    WITH link, node ORDER BY node.id LIMIT $p2
    RETURN collect(node) AS nodes2, collect([node.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e2, collect(nodes2) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f2
  }
  RETURN e2, f2
}
CALL (f0) {
  UNWIND f0 AS parent3
  CALL (parent3) {
    MATCH (parent3)<-[link2:REPLIES_TO]-(statement2)
    WITH link2, statement2 ORDER BY statement2.id LIMIT $p3
    RETURN collect(statement2) AS nodes3, collect([statement2.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e3, collect(nodes3) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS statement3
    RETURN collect(DISTINCT statement3) AS f3
  }
  RETURN e3, f3
}
CALL (f3) {
  UNWIND f3 AS parent4
  CALL (parent4) {
    MATCH (parent4)-[link3:REPLIES_TO]->(statement4)
    WITH link3, statement4 ORDER BY statement4.id LIMIT $p4
    RETURN collect(statement4) AS nodes4, collect([statement4.id]) AS links4
  }
  WITH collect([parent4.id, links4]) AS e4, collect(nodes4) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS statement5
    RETURN collect(DISTINCT statement5) AS f4
  }
  RETURN e4, f4
}
RETURN e0, [statement6 IN f0 | [statement6.id, statement6.text]] AS r0, e1, e2, [node3 IN f2 | [node3.id, node3.name]] AS r2, e3, [statement7 IN f3 | [statement7.id, statement7.text]] AS r3, e4, [statement8 IN f4 | [statement8.id]] AS r4
