CALL () {
  CALL () {
    MATCH (meeting:Meeting)
    WHERE meeting.start IS NOT NULL AND meeting.id IS NOT NULL AND meeting.start >= date($p0[0]) AND (meeting.start > date($p0[0]) OR meeting.id > $p0[1])
    WITH meeting ORDER BY meeting.start, meeting.id LIMIT $p1 + 1
    RETURN collect(meeting) AS presentNodes, collect([meeting.id, toString(meeting.start), meeting.id]) AS presentLinks
  }
  CALL (presentNodes) {
    UNWIND CASE WHEN size(presentNodes) < $p1 + 1 THEN [0] ELSE [] END AS once
    MATCH (meeting2:Meeting)
    WHERE meeting2.start IS NULL AND (date($p0[0]) IS NOT NULL OR meeting2.id > $p0[1])
    WITH meeting2 ORDER BY meeting2.id LIMIT $p1 + 1
    RETURN collect(meeting2) AS absentNodes, collect([meeting2.id, toString(meeting2.start), meeting2.id]) AS absentLinks
  }
  WITH presentNodes + absentNodes AS nodes, presentLinks + absentLinks AS links
  RETURN [[null, links[..$p1], size(links) > $p1]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (meeting3:Meeting)
    WHERE meeting3.start IS NOT NULL AND meeting3.id IS NOT NULL AND meeting3.start >= date($p2[0]) AND (meeting3.start > date($p2[0]) OR meeting3.id > $p2[1])
    WITH meeting3 ORDER BY meeting3.start, meeting3.id LIMIT $p3
    RETURN collect(meeting3) AS presentNodes2, collect([meeting3.id]) AS presentLinks2
  }
  CALL (presentNodes2) {
    UNWIND CASE WHEN size(presentNodes2) < $p3 THEN [0] ELSE [] END AS once2
    MATCH (meeting4:Meeting)
    WHERE meeting4.start IS NULL AND (date($p2[0]) IS NOT NULL OR meeting4.id > $p2[1])
    WITH meeting4 ORDER BY meeting4.id LIMIT $p3
    RETURN collect(meeting4) AS absentNodes2, collect([meeting4.id]) AS absentLinks2
  }
  WITH presentNodes2 + absentNodes2 AS nodes2, presentLinks2 + absentLinks2 AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f1
}
CALL () {
  CALL () {
    MATCH (meeting5:Meeting)
    WHERE ((meeting5.start < date($p4[0]) OR (meeting5.start IS NOT NULL AND date($p4[0]) IS NULL)) OR ((meeting5.start = date($p4[0]) OR (meeting5.start IS NULL AND date($p4[0]) IS NULL)) AND meeting5.id < $p4[1]))
    WITH meeting5 ORDER BY meeting5.start DESC, meeting5.id DESC LIMIT $p5
    RETURN collect(meeting5) AS wholeNodes, collect([meeting5.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes3, wholeLinks AS links3
  RETURN [[null, links3[..$p5]]] AS e2, nodes3[..$p5] AS f2
}
RETURN e0, [meeting6 IN f0 | [meeting6.id, toString(meeting6.start)]] AS r0, e1, [meeting7 IN f1 | [meeting7.id]] AS r1, e2, [meeting8 IN f2 | [meeting8.id, toString(meeting8.start)]] AS r2
