CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.name IS NOT NULL AND official.id IS NOT NULL AND official.name >= $p0[0] AND (official.name > $p0[0] OR official.id > $p0[1]) AND official.name <= $p1[0] AND (official.name < $p1[0] OR official.id < $p1[1])
    WITH official ORDER BY official.name, official.id LIMIT $p2 + 1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p2], size(links) > $p2, COUNT { MATCH (official2:Official) }]] AS e0, nodes[..$p2] AS f0
}
CALL () {
  CALL () {
    MATCH (official3:Official)
    WHERE official3.name IS NOT NULL AND official3.id IS NOT NULL AND official3.name >= $p3[0] AND (official3.name > $p3[0] OR official3.id > $p3[1]) AND official3.name <= $p4[0] AND (official3.name < $p4[0] OR official3.id < $p4[1])
    WITH official3 ORDER BY official3.name DESC, official3.id DESC LIMIT $p5 + 1
    RETURN collect(official3) AS wholeNodes2, collect([official3.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p5], size(links2) > $p5]] AS e1, nodes2[..$p5] AS f1
}
RETURN e0, [official4 IN f0 | [official4.id, official4.name]] AS r0, e1, [official5 IN f1 | [official5.id, official5.name]] AS r1
