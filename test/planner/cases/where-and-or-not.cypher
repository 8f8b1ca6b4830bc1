CALL () {
  CALL () {
    MATCH (meeting:Meeting)
    WHERE (((meeting.kind = $p0 AND NOT coalesce(toLower(meeting.title) CONTAINS toLower($p1), false)) OR (meeting.kind = $p2 AND NOT coalesce(meeting.status = $p3, false)) OR NOT coalesce((meeting.kind IN $p4 OR meeting.start IS NULL), false)) AND NOT coalesce(meeting.status = $p5, false)) AND meeting.id IS NOT NULL
    WITH meeting ORDER BY meeting.id LIMIT $p6
    RETURN collect(meeting) AS wholeNodes, collect([meeting.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p6]]] AS e0, nodes[..$p6] AS f0
}
RETURN e0, [meeting2 IN f0 | [meeting2.id, meeting2.kind, meeting2.title]] AS r0
