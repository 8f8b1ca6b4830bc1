CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE EXISTS { MATCH (official)-[attendance:ATTENDED]->(meeting) WHERE attendance.role = $p0 } AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE EXISTS { MATCH (official2)-[attendance2:ATTENDED]->(meeting2) WHERE (meeting2.kind = $p2 AND attendance2.role = $p3) } AND official2.id IS NOT NULL
    WITH official2 ORDER BY official2.id LIMIT $p4
    RETURN collect(official2) AS wholeNodes2, collect([official2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p4]]] AS e1, nodes2[..$p4] AS f1
}
CALL () {
  CALL () {
    MATCH (official3:Official)
    WHERE EXISTS { MATCH (official3)-[attendance3:ATTENDED]->(meeting3) WHERE NOT coalesce(attendance3.status = $p5, false) } AND official3.id IS NOT NULL
    WITH official3 ORDER BY official3.id LIMIT $p6
    RETURN collect(official3) AS wholeNodes3, collect([official3.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p6]]] AS e2, nodes3[..$p6] AS f2
}
CALL () {
  CALL () {
    MATCH (official4:Official)
    WHERE EXISTS { MATCH (official4)-[attendance4:ATTENDED]->(meeting4) WHERE (attendance4.role = $p7 OR meeting4.kind = $p8) } AND official4.id IS NOT NULL
    WITH official4 ORDER BY official4.id LIMIT $p9
    RETURN collect(official4) AS wholeNodes4, collect([official4.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p9]]] AS e3, nodes4[..$p9] AS f3
}
RETURN e0, [official5 IN f0 | [official5.id, official5.name]] AS r0, e1, [official6 IN f1 | [official6.id, official6.name]] AS r1, e2, [official7 IN f2 | [official7.id, official7.name]] AS r2, e3, [official8 IN f3 | [official8.id, official8.name]] AS r3
