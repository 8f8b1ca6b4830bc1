CALL () {
  MATCH (official:Official)
  WHERE official.id = $p0
  RETURN collect(official) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  RETURN collect([parent.id, [], COUNT { (parent)-[:SAID]->(statement) }]) AS e0
}
RETURN [official2 IN f0 | [official2.id, official2.name, official2.aliases]] AS r0, e0
