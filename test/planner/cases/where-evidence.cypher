CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE EXISTS { MATCH (official)-[representation:REPRESENTS]->(party) WHERE EXISTS { MATCH (evidence:Evidence) WHERE evidence.id IN representation.evidence AND evidence.stance = $p0 } } AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE EXISTS { MATCH (evidence2:Evidence) WHERE evidence2.id IN official2.evidence AND evidence2.confidence < $p2 } AND official2.id IS NOT NULL
    WITH official2 ORDER BY official2.id LIMIT $p3
    RETURN collect(official2) AS wholeNodes2, collect([official2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f1
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (topic:Topic) WHERE NOT EXISTS { MATCH (evidence3:Evidence) WHERE evidence3.id IN topic.evidence AND NOT coalesce(evidence3.confidence = $p4, false) } }]] AS e2
}
CALL () {
  CALL () {
    MATCH (country:Country)
    WHERE NOT EXISTS { MATCH (evidence4:Evidence) WHERE evidence4.id IN country.evidence AND EXISTS { MATCH (evidence4)-[provenance:FROM]->(report) WHERE report.id = $p5 AND NOT EXISTS { MATCH (evidence4)-[:FROM]->(other) WHERE other.id < report.id } } } AND country.id IS NOT NULL
    WITH country ORDER BY country.id LIMIT $p6
    RETURN collect(country) AS wholeNodes3, collect([country.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p6]]] AS e3, nodes3[..$p6] AS f3
}
CALL () {
  CALL () {
    MATCH (meeting:Meeting)
    WHERE COUNT { MATCH (evidence5:Evidence) WHERE evidence5.id IN meeting.evidence } > $p7 AND meeting.id IS NOT NULL
    WITH meeting ORDER BY meeting.id LIMIT $p8
    RETURN collect(meeting) AS wholeNodes4, collect([meeting.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p8]]] AS e4, nodes4[..$p8] AS f4
}
CALL () {
  CALL () {
    MATCH (statement:Statement)
    WHERE COUNT { MATCH (evidence6:Evidence) WHERE evidence6.id IN statement.evidence AND evidence6.modality = $p9 } >= $p10 AND statement.id IS NOT NULL
    WITH statement ORDER BY statement.id LIMIT $p11
    RETURN collect(statement) AS wholeNodes5, collect([statement.id]) AS wholeLinks5
  }
  WITH wholeNodes5 AS nodes5, wholeLinks5 AS links5
  RETURN [[null, links5[..$p11]]] AS e5, nodes5[..$p11] AS f5
}
RETURN e0, [official3 IN f0 | [official3.id, official3.name]] AS r0, e1, [official4 IN f1 | [official4.id, official4.name]] AS r1, e2, e3, [country2 IN f3 | [country2.id, country2.name]] AS r3, e4, [meeting2 IN f4 | [meeting2.id, meeting2.title]] AS r4, e5, [statement2 IN f5 | [statement2.id]] AS r5
