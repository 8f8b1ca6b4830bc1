CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE COUNT { (official)-[:ATTENDED]->(meeting) } >= $p0 AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  RETURN collect([parent.id, [], COUNT { (parent)-[:ATTENDED]->(meeting2) }]) AS e1
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE (COUNT { (official2)-[:ATTENDED]->(meeting3) } < $p2 AND COUNT { (official2)-[:ATTENDED]->(meeting4) } > $p3) AND official2.id IS NOT NULL
    WITH official2 ORDER BY official2.id LIMIT $p4
    RETURN collect(official2) AS wholeNodes2, collect([official2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p4]]] AS e2, nodes2[..$p4] AS f2
}
CALL () {
  CALL () {
    MATCH (meeting5:Meeting)
    WHERE COUNT { (meeting5)<-[:ATTENDED]-(actor) } IN $p5 AND meeting5.id IS NOT NULL
    WITH meeting5 ORDER BY meeting5.id LIMIT $p6
    RETURN collect(meeting5) AS wholeNodes3, collect([meeting5.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p6]]] AS e3, nodes3[..$p6] AS f3
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (meeting6:Meeting) WHERE COUNT { (meeting6)<-[:ATTENDED]-(actor2) } = $p7 }]] AS e4
}
CALL () {
  CALL () {
    MATCH (official3:Official)
    WHERE COUNT { MATCH (official3)-[attendance:ATTENDED]->(meeting7) WHERE (meeting7.kind = $p8 AND attendance.status = $p9) } = $p10 AND official3.id IS NOT NULL
    WITH official3 ORDER BY official3.id LIMIT $p11
    RETURN collect(official3) AS wholeNodes4, collect([official3.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p11]]] AS e5, nodes4[..$p11] AS f5
}
CALL () {
  CALL () {
    MATCH (official4:Official)
    WHERE (NOT EXISTS { MATCH (official4)-[attendance2:ATTENDED]->(meeting8) WHERE attendance2.role = $p12 } AND COUNT { (official4)-[:ATTENDED]->(meeting9) } <> $p13) AND official4.id IS NOT NULL
    WITH official4 ORDER BY official4.id LIMIT $p14
    RETURN collect(official4) AS wholeNodes5, collect([official4.id]) AS wholeLinks5
  }
  WITH wholeNodes5 AS nodes5, wholeLinks5 AS links5
  RETURN [[null, links5[..$p14]]] AS e6, nodes5[..$p14] AS f6
}
RETURN e0, [official5 IN f0 | [official5.id, official5.name]] AS r0, e1, e2, [official6 IN f2 | [official6.id, official6.name]] AS r2, e3, [meeting10 IN f3 | [meeting10.id, meeting10.title]] AS r3, e4, e5, [official7 IN f5 | [official7.id, official7.name]] AS r5, e6, [official8 IN f6 | [official8.id, official8.name]] AS r6
