CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.name IS NOT NULL AND official.id IS NOT NULL
    WITH official ORDER BY official.name, official.id LIMIT $p0
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p0]]] AS e0, nodes[..$p0] AS f0
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE official2.name IS NOT NULL AND official2.id IS NOT NULL
    WITH official2 ORDER BY official2.name DESC, official2.id DESC LIMIT $p1
    RETURN collect(official2) AS wholeNodes2, collect([official2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p1]]] AS e1, nodes2[..$p1] AS f1
}
CALL () {
  CALL () {
    MATCH (official3:Official)
    WITH official3 ORDER BY official3.bornOn, official3.id LIMIT $p2
    RETURN collect(official3) AS wholeNodes3, collect([official3.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p2]]] AS e2, nodes3[..$p2] AS f2
}
RETURN e0, [official4 IN f0 | [official4.id, official4.name]] AS r0, e1, [official5 IN f1 | [official5.id, official5.name]] AS r1, e2, [official6 IN f2 | [official6.id, official6.name, toString(official6.bornOn)]] AS r2
