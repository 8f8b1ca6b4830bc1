CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.id = $p0
    RETURN official
    UNION
    MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(official:Official)
    WHERE redirect.id = $p0
    RETURN official
  }
  RETURN collect(official) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[attendance:ATTENDED]->(meeting)
    WHERE meeting.title >= $p1[0] AND (meeting.title > $p1[0] OR meeting.id > $p1[1])
    WITH attendance, meeting ORDER BY meeting.title, meeting.id LIMIT $p2 + 1
    RETURN collect(meeting) AS nodes, collect([meeting.id, meeting.title, meeting.id]) AS links
  }
  WITH collect([parent.id, links[..$p2], size(links) > $p2, COUNT { (parent)-[:ATTENDED]->(meeting2) }]) AS e0, collect(nodes[..$p2]) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS meeting3
    RETURN collect(DISTINCT meeting3) AS f1
  }
  RETURN e0, f1
}
RETURN [official2 IN f0 | [official2.id]] AS r0, e0, [meeting4 IN f1 | [meeting4.id, meeting4.title]] AS r1
