CALL () {
  CALL () {
    MATCH (evidence:Evidence)
    WHERE evidence.confidence < $p0 AND evidence.id IS NOT NULL
    WITH evidence ORDER BY evidence.id LIMIT $p1
    RETURN collect(evidence) AS wholeNodes, collect([evidence.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1], COUNT { MATCH (evidence2:Evidence) WHERE evidence2.confidence < $p0 }]] AS e0, nodes[..$p1] AS f0
}
RETURN e0, [evidence3 IN f0 | [evidence3.id, evidence3.confidence]] AS r0
