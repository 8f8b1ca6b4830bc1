CALL () {
  RETURN [[null, [], COUNT { MATCH (official:Official) }]] AS e0
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (official2:Official) WHERE toLower(official2.name) = toLower($p0) }]] AS e1
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (official3:Official) }]] AS e2
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (official4:Official) }]] AS e3
}
CALL () {
  CALL () {
    MATCH (official5:Official)
    WHERE EXISTS { (official5)-[:SAID]->(statement) } AND official5.id IS NOT NULL
    WITH official5 ORDER BY official5.id LIMIT $p1
    RETURN collect(official5) AS wholeNodes, collect([official5.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e4, nodes[..$p1] AS f4
}
CALL () {
  CALL () {
    MATCH (statement2:Statement)
    WHERE EXISTS { (statement2)-[:REPLIES_TO]->(statement3) } AND statement2.id IS NOT NULL
    WITH statement2 ORDER BY statement2.id LIMIT $p2
    RETURN collect(statement2) AS wholeNodes2, collect([statement2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p2]]] AS e5, nodes2[..$p2] AS f5
}
CALL () {
  CALL () {
    MATCH (node:Official|Country|Ministry|Organization)
    WHERE (EXISTS { (node)-[:ATTENDED]->(meeting) } AND node:Organization) AND node.id IS NOT NULL
    WITH node ORDER BY node.id LIMIT $p3
    RETURN collect(node) AS wholeNodes3, collect([node.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p3]]] AS e6, nodes3[..$p3] AS f6
}
RETURN e0, e1, e2, e3, e4, [official6 IN f4 | [official6.id, official6.name]] AS r4, e5, [statement4 IN f5 | [statement4.id]] AS r5, e6, [node2 IN f6 | [node2.id, node2.name]] AS r6
