CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.name IS NOT NULL AND official.id IS NOT NULL
    WITH official ORDER BY official.name, official.id LIMIT $p0 + 1
    RETURN collect(official) AS wholeNodes, collect([official.id, official.name, official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p0], size(links) > $p0]] AS e0, nodes[..$p0] AS f0
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE official2.name IS NOT NULL AND official2.id IS NOT NULL AND official2.name >= $p1[0] AND (official2.name > $p1[0] OR official2.id > $p1[1])
    WITH official2 ORDER BY official2.name, official2.id LIMIT $p2 + 1
    RETURN collect(official2) AS wholeNodes2, collect([official2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p2], size(links2) > $p2, COUNT { MATCH (official3:Official) }]] AS e1, nodes2[..$p2] AS f1
}
RETURN e0, [official4 IN f0 | [official4.id, official4.name]] AS r0, e1, [official5 IN f1 | [official5.id, official5.name]] AS r1
