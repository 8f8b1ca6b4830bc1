CALL () {
  CALL () {
    CALL db.index.fulltext.queryNodes("search", $p0, {limit: 10000}) YIELD node AS node, score AS nearness
    WHERE (node:Report OR node:Topic)
    WITH node, nearness ORDER BY nearness DESC, node.id LIMIT $p1 + 1
    RETURN collect(node) AS wholeNodes, collect([node.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1], size(links) > $p1, COUNT { CALL db.index.fulltext.queryNodes("search", $p0, {limit: 10000}) YIELD node AS node2 WHERE (node2:Report OR node2:Topic) RETURN node2 }]] AS e0, nodes[..$p1] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  WITH parent WHERE parent:Topic
  CALL (parent) {
    MATCH (parent)<-[link:ABOUT]-(statement:Statement)
    WITH link, statement ORDER BY statement.id LIMIT $p2
    RETURN collect(statement) AS nodes2, collect([statement.id]) AS links2
  }
  WITH collect([parent.id, links2]) AS e1, collect(nodes2) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS statement2
    RETURN collect(DISTINCT statement2) AS f1
  }
  RETURN e1, f1
}
CALL (f1) {
  UNWIND f1 AS parent2
  CALL (parent2) {
    MATCH (parent2)<-[utterance:SAID]-(node3)
    WITH utterance, node3 ORDER BY node3.id LIMIT $p3
    RETURN collect(node3) AS nodes3, collect([node3.id]) AS links3
  }
  WITH collect([parent2.id, links3]) AS e2, collect(nodes3) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS node4
    RETURN collect(DISTINCT node4) AS f2
  }
  RETURN e2, f2
}
RETURN e0, [node5 IN f0 | [node5.id, node5.name, node5.title]] AS r0, e1, [statement3 IN f1 | [statement3.id, statement3.text]] AS r1, e2, [node6 IN f2 | [node6.id, node6.name]] AS r2
