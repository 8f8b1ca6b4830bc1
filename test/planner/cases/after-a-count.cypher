CALL () {
  CALL () {
    MATCH (official:Official)
    WITH official, COUNT { (official)-[:ATTENDED]->(meeting) } AS count
    WHERE count <= $p0[0] AND (count < $p0[0] OR official.id < $p0[1])
    WITH official, count ORDER BY count DESC, official.id DESC LIMIT $p1 + 1
    RETURN collect(official) AS wholeNodes, collect([official.id, count, official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1], size(links) > $p1]] AS e0, nodes[..$p1] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  RETURN collect([parent.id, [], COUNT { (parent)-[:ATTENDED]->(meeting2) }]) AS e1
}
RETURN e0, [official2 IN f0 | [official2.id, official2.name]] AS r0, e1
