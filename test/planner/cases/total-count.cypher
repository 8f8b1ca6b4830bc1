CALL () {
  RETURN [[null, [], COUNT { MATCH (official:Official) }]] AS e0
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (statement:Statement) WHERE statement.kind = $p0 }]] AS e1
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE official2.id = $p1
    RETURN official2
    UNION
    MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(official2:Official)
    WHERE redirect.id = $p1
    RETURN official2
  }
  RETURN collect(official2) AS f2
}
CALL (f2) {
  UNWIND f2 AS parent
  RETURN collect([parent.id, [], COUNT { (parent)-[:ATTENDED]->(meeting) }]) AS e2
}
CALL (f2) {
  UNWIND f2 AS parent2
  RETURN collect([parent2.id, [], COUNT { MATCH (parent2)-[attendance:ATTENDED]->(meeting2) WHERE attendance.status = $p2 }]) AS e3
}
CALL (f2) {
  UNWIND f2 AS parent3
  RETURN collect([parent3.id, [], COUNT { MATCH (parent3)-[utterance:SAID]->(statement2) WHERE EXISTS { MATCH (statement2)-[link:ABOUT]->(subject) WHERE subject:Country } }]) AS e4
}
RETURN e0, e1, [official3 IN f2 | [official3.id]] AS r2, e2, e3, e4
