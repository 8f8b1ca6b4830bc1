CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE toLower(official.name) STARTS WITH toLower($p0) AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[attendance:ATTENDED]->(meeting)
    WITH attendance, meeting ORDER BY meeting.start DESC, meeting.title DESC, meeting.id DESC LIMIT $p2 + 1
    RETURN collect(meeting) AS nodes2, collect([meeting.id]) AS links2
  }
  WITH collect([parent.id, links2[..$p2], size(links2) > $p2, COUNT { (parent)-[:ATTENDED]->(meeting2) }]) AS e1, collect(nodes2[..$p2]) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS meeting3
    RETURN collect(DISTINCT meeting3) AS f1
  }
  RETURN e1, f1
}
RETURN e0, [official2 IN f0 | [official2.id, official2.name]] AS r0, e1, [meeting4 IN f1 | [meeting4.id, toString(meeting4.start), meeting4.title]] AS r1
