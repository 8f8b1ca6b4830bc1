CALL () {
  CALL () {
    MATCH (ministry:Ministry)
    WHERE EXISTS { MATCH (ministry)-[membership:PART_OF]->(country) WHERE toLower(country.region) = toLower($p0) AND NOT EXISTS { MATCH (ministry)-[:PART_OF]->(other) WHERE other.id < country.id } } AND ministry.name IS NOT NULL AND ministry.id IS NOT NULL
    WITH ministry ORDER BY ministry.name, ministry.id LIMIT $p1
    RETURN collect(ministry) AS wholeNodes, collect([ministry.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (meeting:Meeting) WHERE EXISTS { MATCH (meeting)-[link:WITHIN]->(meeting2) WHERE (meeting2.kind = $p2 AND EXISTS { MATCH (meeting2)<-[attendance:ATTENDED]-(actor) WHERE toLower(actor.name) CONTAINS toLower($p3) }) AND NOT EXISTS { MATCH (meeting)-[:WITHIN]->(other2) WHERE other2.id < meeting2.id } } }]] AS e1
}
CALL () {
  CALL () {
    MATCH (statement:Statement)
    WHERE EXISTS { MATCH (statement)-[link2:REPLIES_TO]->(statement2) WHERE EXISTS { MATCH (statement2)-[link3:ADDRESSED_TO]->(actor2) WHERE actor2.id = $p4 } AND NOT EXISTS { MATCH (statement)-[:REPLIES_TO]->(other3) WHERE other3.id < statement2.id } } AND statement.id IS NOT NULL
    WITH statement ORDER BY statement.id LIMIT $p5
    RETURN collect(statement) AS wholeNodes2, collect([statement.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p5]]] AS e2, nodes2[..$p5] AS f2
}
CALL () {
  CALL () {
    MATCH (statement3:Statement)
    WHERE NOT coalesce(EXISTS { MATCH (statement3)-[link4:MADE_AT]->(meeting3) WHERE meeting3.kind = $p6 AND NOT EXISTS { MATCH (statement3)-[:MADE_AT]->(other4) WHERE other4.id < meeting3.id } }, false) AND statement3.id IS NOT NULL
    WITH statement3 ORDER BY statement3.id LIMIT $p7
    RETURN collect(statement3) AS wholeNodes3, collect([statement3.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p7]]] AS e3, nodes3[..$p7] AS f3
}
CALL () {
  CALL () {
    MATCH (evidence:Evidence)
    WHERE EXISTS { MATCH (evidence)-[provenance:FROM]->(report) WHERE EXISTS { MATCH (report)-[provenance2:PUBLISHED_BY]->(outlet) WHERE toLower(outlet.name) CONTAINS toLower($p8) AND NOT EXISTS { MATCH (report)-[:PUBLISHED_BY]->(other5) WHERE other5.id < outlet.id } } AND NOT EXISTS { MATCH (evidence)-[:FROM]->(other6) WHERE other6.id < report.id } } AND evidence.id IS NOT NULL
    WITH evidence ORDER BY evidence.id LIMIT $p9
    RETURN collect(evidence) AS wholeNodes4, collect([evidence.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p9]]] AS e4, nodes4[..$p9] AS f4
}
RETURN e0, [ministry2 IN f0 | [ministry2.id, ministry2.name]] AS r0, e1, e2, [statement4 IN f2 | [statement4.id, statement4.text]] AS r2, e3, [statement5 IN f3 | [statement5.id]] AS r3, e4, [evidence2 IN f4 | [evidence2.id]] AS r4
