CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE COUNT { MATCH (official)-[attendance:ATTENDED]->(meeting) WHERE ((meeting.status = $p0 AND (meeting.start <= date($p1) AND meeting.start >= date($p2))) AND attendance.status = $p3) } > $p4
    WITH official, COUNT { MATCH (official)-[attendance2:ATTENDED]->(meeting2) WHERE ((meeting2.status = $p5 AND (meeting2.start <= date($p6) AND meeting2.start >= date($p7))) AND attendance2.status = $p8) } AS count
    WITH official, count ORDER BY count DESC, official.id DESC LIMIT $p9
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p9], COUNT { MATCH (official2:Official) WHERE COUNT { MATCH (official2)-[attendance3:ATTENDED]->(meeting3) WHERE ((meeting3.status = $p0 AND (meeting3.start <= date($p1) AND meeting3.start >= date($p2))) AND attendance3.status = $p3) } > $p4 }]] AS e0, nodes[..$p9] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[attendance4:ATTENDED]->(meeting4)
    WHERE ((meeting4.status = $p10 AND (meeting4.start <= date($p11) AND meeting4.start >= date($p12))) AND attendance4.status = $p13)
    WITH attendance4, meeting4 ORDER BY meeting4.start, meeting4.id LIMIT $p14
    RETURN collect(meeting4) AS nodes2, collect([meeting4.id]) AS links2
  }
  WITH collect([parent.id, links2, COUNT { MATCH (parent)-[attendance5:ATTENDED]->(meeting5) WHERE ((meeting5.status = $p10 AND (meeting5.start <= date($p11) AND meeting5.start >= date($p12))) AND attendance5.status = $p13) }]) AS e1, collect(nodes2) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS meeting6
    RETURN collect(DISTINCT meeting6) AS f1
  }
  RETURN e1, f1
}
RETURN e0, [official3 IN f0 | [official3.id, official3.name]] AS r0, e1, [meeting7 IN f1 | [meeting7.id, meeting7.title, toString(meeting7.start)]] AS r1
