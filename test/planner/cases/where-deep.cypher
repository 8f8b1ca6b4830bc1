CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE EXISTS { MATCH (official)-[attendance:ATTENDED]->(meeting) WHERE (EXISTS { MATCH (meeting)<-[attendance2:ATTENDED]-(actor) WHERE (actor:Official AND EXISTS { MATCH (actor)-[representation:REPRESENTS]->(party) WHERE (party:Organization AND EXISTS { MATCH (party)<-[membership:MEMBER_OF]-(party2) WHERE EXISTS { (party2)-[:SAID]->(statement) } }) }) } AND attendance.status = $p0) } AND official.name IS NOT NULL AND official.id IS NOT NULL
    WITH official ORDER BY official.name, official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
RETURN e0, [official2 IN f0 | [official2.id, official2.name]] AS r0
