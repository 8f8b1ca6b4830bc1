CALL () {
  CALL () {
    MATCH (meeting:Meeting)
    WHERE meeting.kind = $p0 AND meeting.id IS NOT NULL
    WITH meeting ORDER BY meeting.id LIMIT $p1
    RETURN collect(meeting) AS wholeNodes, collect([meeting.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (meeting2:Meeting)
    WHERE NOT coalesce(meeting2.kind = $p2, false) AND meeting2.id IS NOT NULL
    WITH meeting2 ORDER BY meeting2.id LIMIT $p3
    RETURN collect(meeting2) AS wholeNodes2, collect([meeting2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f1
}
CALL () {
  CALL () {
    MATCH (meeting3:Meeting)
    WHERE meeting3.kind IN $p4 AND meeting3.id IS NOT NULL
    WITH meeting3 ORDER BY meeting3.id LIMIT $p5
    RETURN collect(meeting3) AS wholeNodes3, collect([meeting3.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p5]]] AS e2, nodes3[..$p5] AS f2
}
CALL () {
  CALL () {
    MATCH (evidence:Evidence)
    WHERE (NOT coalesce(evidence.stance = $p6, false) AND evidence.modality IS NULL) AND evidence.id IS NOT NULL
    WITH evidence ORDER BY evidence.id LIMIT $p7
    RETURN collect(evidence) AS wholeNodes4, collect([evidence.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p7]]] AS e3, nodes4[..$p7] AS f3
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (evidence2:Evidence) WHERE (NOT coalesce(evidence2.modality = $p8, false) AND evidence2.modality IS NOT NULL) }]] AS e4
}
RETURN e0, [meeting4 IN f0 | [meeting4.id, meeting4.kind, meeting4.title]] AS r0, e1, [meeting5 IN f1 | [meeting5.id, meeting5.kind, meeting5.title]] AS r1, e2, [meeting6 IN f2 | [meeting6.id, meeting6.kind, meeting6.title]] AS r2, e3, [evidence3 IN f3 | [evidence3.id, evidence3.stance, evidence3.modality, evidence3.quote]] AS r3, e4
