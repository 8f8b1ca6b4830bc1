CALL () {
  CALL () {
    MATCH (meeting:Meeting)
    WITH meeting, COUNT { (meeting)<-[:ATTENDED]-(actor) } AS count
    WITH meeting, count ORDER BY count DESC, meeting.start IS NULL, meeting.start DESC, meeting.title, meeting.id LIMIT $p0
    RETURN collect(meeting) AS wholeNodes, collect([meeting.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p0]]] AS e0, nodes[..$p0] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  RETURN collect([parent.id, [], COUNT { (parent)<-[:ATTENDED]-(actor2) }]) AS e1
}
RETURN e0, [meeting2 IN f0 | [meeting2.id, toString(meeting2.start), meeting2.title]] AS r0, e1
