CALL () {
  CALL () {
    MATCH (statement:Statement)
    WHERE EXISTS { MATCH (evidence:Evidence) WHERE evidence.id IN statement.evidence AND EXISTS { MATCH (evidence)-[provenance:VIA]->(source) WHERE (source:Outlet AND source.id = $p0) } } AND statement.madeOn IS NOT NULL AND statement.id IS NOT NULL
    WITH statement ORDER BY statement.madeOn, statement.id LIMIT $p1
    RETURN collect(statement) AS presentNodes, collect([statement.id]) AS presentLinks
  }
  CALL (presentNodes) {
    UNWIND CASE WHEN size(presentNodes) < $p1 THEN [0] ELSE [] END AS once
    MATCH (statement2:Statement)
    WHERE EXISTS { MATCH (evidence2:Evidence) WHERE evidence2.id IN statement2.evidence AND EXISTS { MATCH (evidence2)-[provenance2:VIA]->(source2) WHERE (source2:Outlet AND source2.id = $p0) } } AND statement2.madeOn IS NULL
    WITH statement2 ORDER BY statement2.id LIMIT $p1
    RETURN collect(statement2) AS absentNodes, collect([statement2.id]) AS absentLinks
  }
  WITH presentNodes + absentNodes AS nodes, presentLinks + absentLinks AS links
  RETURN [[null, links[..$p1], COUNT { MATCH (statement3:Statement) WHERE EXISTS { MATCH (evidence3:Evidence) WHERE evidence3.id IN statement3.evidence AND EXISTS { MATCH (evidence3)-[provenance3:VIA]->(source3) WHERE (source3:Outlet AND source3.id = $p0) } } }]] AS e0, nodes[..$p1] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[utterance:SAID]-(node)
    WITH utterance, node ORDER BY node.id LIMIT $p2
    RETURN collect(node) AS nodes2, collect([node.id]) AS links2
  }
  WITH collect([parent.id, links2]) AS e1, collect(nodes2) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e1, f1
}
CALL () {
  CALL () {
    MATCH (meeting:Meeting)
    WHERE EXISTS { MATCH (evidence4:Evidence) WHERE evidence4.id IN meeting.evidence AND EXISTS { MATCH (evidence4)-[provenance4:VIA]->(source4) WHERE (source4:Outlet AND source4.id = $p3) } } AND meeting.start IS NOT NULL AND meeting.id IS NOT NULL
    WITH meeting ORDER BY meeting.start, meeting.id LIMIT $p4
    RETURN collect(meeting) AS presentNodes2, collect([meeting.id]) AS presentLinks2
  }
  CALL (presentNodes2) {
    UNWIND CASE WHEN size(presentNodes2) < $p4 THEN [0] ELSE [] END AS once2
    MATCH (meeting2:Meeting)
    WHERE EXISTS { MATCH (evidence5:Evidence) WHERE evidence5.id IN meeting2.evidence AND EXISTS { MATCH (evidence5)-[provenance5:VIA]->(source5) WHERE (source5:Outlet AND source5.id = $p3) } } AND meeting2.start IS NULL
    WITH meeting2 ORDER BY meeting2.id LIMIT $p4
    RETURN collect(meeting2) AS absentNodes2, collect([meeting2.id]) AS absentLinks2
  }
  WITH presentNodes2 + absentNodes2 AS nodes3, presentLinks2 + absentLinks2 AS links3
  RETURN [[null, links3[..$p4], COUNT { MATCH (meeting3:Meeting) WHERE EXISTS { MATCH (evidence6:Evidence) WHERE evidence6.id IN meeting3.evidence AND EXISTS { MATCH (evidence6)-[provenance6:VIA]->(source6) WHERE (source6:Outlet AND source6.id = $p3) } } }]] AS e2, nodes3[..$p4] AS f2
}
CALL () {
  CALL () {
    MATCH (outlet:Outlet)
    WHERE outlet.id = $p5
    WITH outlet
    LIMIT 10001
    RETURN collect(outlet) AS set
  }
  CALL (set) {
    UNWIND CASE WHEN size(set) <= 10000 THEN set ELSE [] END AS outlet2
    MATCH (evidence7)-[provenance7:VIA]->(outlet2)
    WITH DISTINCT evidence7
    LIMIT 10001
    RETURN collect(evidence7) AS set2
  }
  WITH CASE WHEN size(set) <= 10000 AND size(set2) <= 10000 THEN set2 END AS near
  CALL (near) {
    UNWIND near AS evidence8
    WITH evidence8 ORDER BY evidence8.id LIMIT $p6
    RETURN collect(evidence8) AS nearNodes, collect([evidence8.id]) AS nearLinks
  }
  CALL (near) {
    UNWIND CASE WHEN near IS NULL THEN [0] ELSE [] END AS once3
    CALL () {
      CALL () {
        MATCH (evidence9:Evidence)
        WHERE EXISTS { MATCH (evidence9)-[provenance8:VIA]->(source7) WHERE (source7:Outlet AND source7.id = $p5) } AND evidence9.id IS NOT NULL
        WITH evidence9 ORDER BY evidence9.id LIMIT $p6
        RETURN collect(evidence9) AS wholeNodes, collect([evidence9.id]) AS wholeLinks
      }
      RETURN wholeNodes AS nodes4, wholeLinks AS links4
    }
    RETURN collect(nodes4) AS scannedNodes, collect(links4) AS scannedLinks
  }
  WITH nearNodes + coalesce(head(scannedNodes), []) AS nodes5, nearLinks + coalesce(head(scannedLinks), []) AS links5, near
  RETURN [[null, links5[..$p6], CASE WHEN near IS NULL THEN COUNT { MATCH (evidence10:Evidence) WHERE EXISTS { MATCH (evidence10)-[provenance9:VIA]->(source8) WHERE (source8:Outlet AND source8.id = $p5) } } ELSE size(near) END]] AS e3, nodes5[..$p6] AS f3
}
CALL (f3) {
  UNWIND f3 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[provenance10:FROM]->(report)
    WITH provenance10, report ORDER BY report.id LIMIT $p7
    RETURN collect(report) AS nodes6, collect([report.id]) AS links6
  }
  WITH collect([parent2.id, links6]) AS e4, collect(nodes6) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS report2
    RETURN collect(DISTINCT report2) AS f4
  }
  RETURN e4, f4
}
RETURN e0, [statement4 IN f0 | [statement4.id, statement4.text, toString(statement4.madeOn)]] AS r0, e1, [node3 IN f1 | [node3.id, node3.name]] AS r1, e2, [meeting4 IN f2 | [meeting4.id, meeting4.title, meeting4.status]] AS r2, e3, [evidence11 IN f3 | [evidence11.id, evidence11.quote, evidence11.start, evidence11.end]] AS r3, e4, [report3 IN f4 | [report3.id, report3.title]] AS r4
