CALL () {
  CALL () {
    MATCH (node:Official|Country|Ministry|Organization)
    WHERE COUNT { (node)-[:ATTENDED]->(meeting) } >= $p0 AND node.id IS NOT NULL
    WITH node ORDER BY node.id LIMIT $p1
    RETURN collect(node) AS wholeNodes, collect([node.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (node2:Official|Country|Ministry|Organization)
    WHERE ((node2:Organization AND node2.kind = $p2) OR (node2:Country AND toLower(node2.region) = toLower($p3))) AND node2.name IS NOT NULL AND node2.id IS NOT NULL
    WITH node2 ORDER BY node2.name, node2.id LIMIT $p4
    RETURN collect(node2) AS wholeNodes2, collect([node2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p4]]] AS e1, nodes2[..$p4] AS f1
}
CALL () {
  CALL () {
    MATCH (node3:Country|Ministry|Organization)
    WHERE (NOT coalesce(node3:Ministry, false) AND toLower(node3.name) < toLower($p5)) AND node3.name IS NOT NULL AND node3.id IS NOT NULL
    WITH node3 ORDER BY node3.name DESC, node3.id DESC LIMIT $p6
    RETURN collect(node3) AS wholeNodes3, collect([node3.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p6], COUNT { MATCH (node4:Country|Ministry|Organization) WHERE (NOT coalesce(node4:Ministry, false) AND toLower(node4.name) < toLower($p5)) }]] AS e2, nodes3[..$p6] AS f2
}
RETURN e0, [node5 IN f0 | [node5.id, node5.name]] AS r0, e1, [node6 IN f1 | [node6.id, node6.name]] AS r1, e2, [node7 IN f2 | [node7.id, node7.name]] AS r2
