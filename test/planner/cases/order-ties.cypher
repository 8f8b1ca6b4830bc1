CALL () {
  CALL () {
    MATCH (meeting:Meeting)
    WHERE meeting.kind = $p0 AND meeting.start IS NOT NULL AND meeting.id IS NOT NULL
    WITH meeting ORDER BY meeting.start, meeting.id LIMIT $p1
    RETURN collect(meeting) AS presentNodes, collect([meeting.id]) AS presentLinks
  }
  CALL (presentNodes) {
    UNWIND CASE WHEN size(presentNodes) < $p1 THEN [0] ELSE [] END AS once
    MATCH (meeting2:Meeting)
    WHERE meeting2.kind = $p0 AND meeting2.start IS NULL
    WITH meeting2 ORDER BY meeting2.id LIMIT $p1
    RETURN collect(meeting2) AS absentNodes, collect([meeting2.id]) AS absentLinks
  }
  WITH presentNodes + absentNodes AS nodes, presentLinks + absentLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (meeting3:Meeting)
    WHERE meeting3.kind = $p2 AND meeting3.start IS NOT NULL AND meeting3.id IS NOT NULL
    WITH meeting3 ORDER BY meeting3.start DESC, meeting3.id DESC LIMIT $p3
    RETURN collect(meeting3) AS presentNodes2, collect([meeting3.id]) AS presentLinks2
  }
  CALL (presentNodes2) {
    UNWIND CASE WHEN size(presentNodes2) < $p3 THEN [0] ELSE [] END AS once2
    MATCH (meeting4:Meeting)
    WHERE meeting4.kind = $p2 AND meeting4.start IS NULL
    WITH meeting4 ORDER BY meeting4.id DESC LIMIT $p3
    RETURN collect(meeting4) AS absentNodes2, collect([meeting4.id]) AS absentLinks2
  }
  WITH presentNodes2 + absentNodes2 AS nodes2, presentLinks2 + absentLinks2 AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f1
}
RETURN e0, [meeting5 IN f0 | [meeting5.id]] AS r0, e1, [meeting6 IN f1 | [meeting6.id]] AS r1
