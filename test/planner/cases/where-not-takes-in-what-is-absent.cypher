CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.bornOn < date($p0) AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE NOT coalesce(official2.bornOn < date($p2), false) AND official2.id IS NOT NULL
    WITH official2 ORDER BY official2.id LIMIT $p3
    RETURN collect(official2) AS wholeNodes2, collect([official2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f1
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (official3:Official) WHERE (NOT coalesce(official3.bornOn < date($p4), false) AND official3.bornOn < date($p5)) }]] AS e2
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (official4:Official) WHERE NOT coalesce(NOT coalesce(official4.bornOn < date($p6), false), false) }]] AS e3
}
RETURN e0, [official5 IN f0 | [official5.id, official5.name]] AS r0, e1, [official6 IN f1 | [official6.id, official6.name, toString(official6.bornOn)]] AS r1, e2, e3
