CALL () {
  MATCH (statement:Statement)
  WHERE statement.id = $p0
  RETURN collect(statement) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[link:ABOUT]->(node)
    WITH link, node ORDER BY node.id LIMIT $p1
    RETURN collect(node) AS nodes, collect([node.id]) AS links
  }
  WITH collect([parent.id, links, COUNT { (parent)-[:ABOUT]->(subject) }]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e0, f1
}
RETURN [statement2 IN f0 | [statement2.id]] AS r0, e0, [node3 IN f1 | [node3.id, node3.title, node3.name, node3.aliases, [node3.location.latitude, node3.location.longitude]]] AS r1
