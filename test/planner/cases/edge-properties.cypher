CALL () {
  CALL () {
    MATCH (country:Country)
    WHERE country.id = $p0
    WITH country
    LIMIT 10001
    RETURN collect(country) AS set, sum(COUNT { ()-[:PART_OF]->(country) }) AS ways
  }
  CALL (set, ways) {
    UNWIND CASE WHEN ways <= 10000 THEN set ELSE [] END AS country2
    MATCH (ministry)-[membership:PART_OF]->(country2)
    WHERE NOT EXISTS { MATCH (ministry)-[:PART_OF]->(other) WHERE other.id < country2.id }
    WITH DISTINCT ministry
    MATCH (official)-[representation:REPRESENTS]->(ministry)
    WITH DISTINCT official
    LIMIT 10001
    RETURN collect(official) AS set2
  }
  WITH CASE WHEN ways <= 10000 AND size(set) <= 10000 AND size(set2) <= 10000 THEN set2 END AS near
  CALL (near) {
    UNWIND near AS official2
    WITH official2 ORDER BY official2.id LIMIT $p1
    RETURN collect(official2) AS nearNodes, collect([official2.id]) AS nearLinks
  }
  CALL (near) {
    UNWIND CASE WHEN near IS NULL THEN [0] ELSE [] END AS once
    CALL () {
      CALL () {
        MATCH (official3:Official)
        WHERE EXISTS { MATCH (official3)-[representation2:REPRESENTS]->(party) WHERE (party:Ministry AND EXISTS { MATCH (party)-[membership2:PART_OF]->(country3) WHERE country3.id = $p0 AND NOT EXISTS { MATCH (party)-[:PART_OF]->(other2) WHERE other2.id < country3.id } }) } AND official3.id IS NOT NULL
        WITH official3 ORDER BY official3.id LIMIT $p1
        RETURN collect(official3) AS wholeNodes, collect([official3.id]) AS wholeLinks
      }
      RETURN wholeNodes AS nodes, wholeLinks AS links
    }
    RETURN collect(nodes) AS scannedNodes, collect(links) AS scannedLinks
  }
  WITH nearNodes + coalesce(head(scannedNodes), []) AS nodes2, nearLinks + coalesce(head(scannedLinks), []) AS links2
  RETURN [[null, links2[..$p1]]] AS e0, nodes2[..$p1] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[representation3:REPRESENTS]->(node)
    WITH representation3, node ORDER BY node.id, representation3.key LIMIT $p2
    RETURN collect(node) AS nodes3, collect([node.id, representation3.title, toString(representation3.from), representation3.fromPrecision, toString(representation3.to), representation3.toPrecision]) AS links3
  }
  WITH collect([parent.id, links3]) AS e1, collect(nodes3) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e1, f1
}
RETURN e0, [official4 IN f0 | [official4.id, official4.name]] AS r0, e1, [node3 IN f1 | [node3.id, node3.name]] AS r1
