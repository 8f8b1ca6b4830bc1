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
    WHERE (toLower(meeting.title) CONTAINS toLower($p1) AND attendance.status = $p2)
    WITH attendance, meeting ORDER BY meeting.title DESC, meeting.id DESC LIMIT $p3
    RETURN collect(meeting) AS nodes, collect([meeting.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS meeting2
    RETURN collect(DISTINCT meeting2) AS f1
  }
  RETURN e0, f1
}
CALL (f0) {
  UNWIND f0 AS parent2
  RETURN collect([parent2.id, [], COUNT { MATCH (parent2)-[attendance2:ATTENDED]->(meeting3) WHERE meeting3.kind IN $p4 }]) AS e1
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE (toLower(official2.name) IN [value IN $p5 | toLower(value)] OR toLower(official2.name) IN [value2 IN $p6 | toLower(value2)]) AND official2.id IS NOT NULL
    WITH official2 ORDER BY official2.id LIMIT $p7
    RETURN collect(official2) AS wholeNodes, collect([official2.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes2, wholeLinks AS links2
  RETURN [[null, links2[..$p7]]] AS e2, nodes2[..$p7] AS f3
}
RETURN [official3 IN f0 | [official3.id, official3.name]] AS r0, e0, [meeting4 IN f1 | [meeting4.id, meeting4.title]] AS r1, e1, e2, [official4 IN f3 | [official4.id, official4.name]] AS r3
