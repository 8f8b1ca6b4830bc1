CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE toLower(official.name) CONTAINS toLower($p0) AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (meeting:Meeting)
    WHERE toLower(meeting.title) ENDS WITH toLower($p2) AND meeting.id IS NOT NULL
    WITH meeting ORDER BY meeting.id LIMIT $p3
    RETURN collect(meeting) AS wholeNodes2, collect([meeting.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f1
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (official2:Official) WHERE toLower(official2.name) CONTAINS toLower($p4) }]] AS e2
}
RETURN e0, [official3 IN f0 | [official3.id, official3.name]] AS r0, e1, [meeting2 IN f1 | [meeting2.id, meeting2.title]] AS r1, e2
