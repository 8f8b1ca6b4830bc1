CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE NOT EXISTS { MATCH (official)-[attendance:ATTENDED]->(meeting) WHERE NOT coalesce(attendance.status = $p0, false) } AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (organization:Organization)
    WHERE NOT EXISTS { MATCH (organization)-[utterance:SAID]->(statement) WHERE NOT coalesce(statement.kind = $p2, false) } AND organization.name IS NOT NULL AND organization.id IS NOT NULL
    WITH organization ORDER BY organization.name, organization.id LIMIT $p3
    RETURN collect(organization) AS wholeNodes2, collect([organization.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f1
}
CALL (f1) {
  UNWIND f1 AS parent
  RETURN collect([parent.id, [], COUNT { (parent)-[:SAID]->(statement2) }]) AS e2
}
CALL () {
  CALL () {
    MATCH (organization2:Organization)
    WHERE (EXISTS { (organization2)-[:SAID]->(statement3) } AND NOT EXISTS { MATCH (organization2)-[utterance2:SAID]->(statement4) WHERE NOT coalesce(statement4.madeOn = date($p4), false) }) AND organization2.id IS NOT NULL
    WITH organization2 ORDER BY organization2.id LIMIT $p5
    RETURN collect(organization2) AS wholeNodes3, collect([organization2.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p5]]] AS e3, nodes3[..$p5] AS f3
}
RETURN e0, [official2 IN f0 | [official2.id, official2.name]] AS r0, e1, [organization3 IN f1 | [organization3.id, organization3.name]] AS r1, e2, e3, [organization4 IN f3 | [organization4.id, organization4.name]] AS r3
