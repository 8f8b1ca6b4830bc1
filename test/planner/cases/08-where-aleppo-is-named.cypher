CALL () {
  CALL () {
    CALL db.index.fulltext.queryNodes("search", $p0, {limit: 10000}) YIELD node AS node, score AS nearness
    WHERE (node:Place OR node:Topic)
    WITH node, nearness ORDER BY nearness DESC, node.id LIMIT $p1
    RETURN collect(node) AS wholeNodes, collect([node.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1], COUNT { CALL db.index.fulltext.queryNodes("search", $p0, {limit: 10000}) YIELD node AS node2 WHERE (node2:Place OR node2:Topic) RETURN node2 }]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    CALL db.index.fulltext.queryNodes("search", $p2, {limit: 10000}) YIELD node AS node3, score AS nearness2
    WHERE node3:Statement
    WITH node3, nearness2 ORDER BY nearness2 DESC, node3.id LIMIT $p3
    RETURN collect(node3) AS wholeNodes2, collect([node3.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p3], COUNT { CALL db.index.fulltext.queryNodes("search", $p2, {limit: 10000}) YIELD node AS node4 WHERE node4:Statement RETURN node4 }]] AS e1, nodes2[..$p3] AS f1
}
CALL (f1) {
  UNWIND f1 AS parent
  WITH parent WHERE parent:Statement
  CALL (parent) {
    MATCH (parent)<-[utterance:SAID]-(node5)
    WITH utterance, node5 ORDER BY node5.id LIMIT $p4
    RETURN collect(node5) AS nodes3, collect([node5.id]) AS links3
  }
  WITH collect([parent.id, links3]) AS e2, collect(nodes3) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node6
    RETURN collect(DISTINCT node6) AS f2
  }
  RETURN e2, f2
}
RETURN e0, [node7 IN f0 | [node7.id, node7.name]] AS r0, e1, [node8 IN f1 | [node8.id, node8.text, node8.kind]] AS r1, e2, [node9 IN f2 | [node9.id, node9.name]] AS r2
