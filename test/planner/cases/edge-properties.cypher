CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE EXISTS { MATCH (official)-[representation:REPRESENTS]->(party) WHERE (party:Ministry AND EXISTS { MATCH (party)-[membership:PART_OF]->(country) WHERE country.id = $p0 AND NOT EXISTS { MATCH (party)-[:PART_OF]->(other) WHERE other.id < country.id } }) } AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[representation2:REPRESENTS]->(node)
    WITH representation2, node ORDER BY node.id, representation2.key LIMIT $p2
    RETURN collect(node) AS nodes2, collect([node.id, representation2.title, toString(representation2.from), representation2.fromPrecision, toString(representation2.to), representation2.toPrecision]) AS links2
  }
  WITH collect([parent.id, links2]) AS e1, collect(nodes2) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e1, f1
}
RETURN e0, [official2 IN f0 | [official2.id, official2.name]] AS r0, e1, [node3 IN f1 | [node3.id, node3.name]] AS r1
