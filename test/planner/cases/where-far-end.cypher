CALL () {
  CALL () {
    UNWIND $p0 AS beginning
    MATCH (country:Country)
    WHERE country.name STARTS WITH beginning AND toLower(country.name) = toLower($p1)
    WITH DISTINCT country
    LIMIT 10001
    RETURN collect(country) AS set, sum(COUNT { ()-[:PART_OF]->(country) }) AS ways
  }
  CALL (set, ways) {
    UNWIND CASE WHEN ways <= 10000 THEN set ELSE [] END AS country2
    MATCH (ministry)-[membership:PART_OF]->(country2)
    WHERE NOT EXISTS { MATCH (ministry)-[:PART_OF]->(other) WHERE other.id < country2.id }
    WITH DISTINCT ministry
    MATCH (official)-[representation:REPRESENTS]->(ministry)
    WITH DISTINCT official
    LIMIT 10001
    RETURN collect(official) AS set2
  }
  WITH CASE WHEN ways <= 10000 AND size(set) <= 10000 AND size(set2) <= 10000 THEN set2 END AS near
  CALL (near) {
    UNWIND near AS official2
    WITH official2 ORDER BY official2.name, official2.id LIMIT $p2
    RETURN collect(official2) AS nearNodes, collect([official2.id]) AS nearLinks
  }
  CALL (near) {
    UNWIND CASE WHEN near IS NULL THEN [0] ELSE [] END AS once
    CALL () {
      CALL () {
        MATCH (official3:Official)
        WHERE EXISTS { MATCH (official3)-[representation2:REPRESENTS]->(party) WHERE (party:Ministry AND EXISTS { MATCH (party)-[membership2:PART_OF]->(country3) WHERE toLower(country3.name) = toLower($p1) AND NOT EXISTS { MATCH (party)-[:PART_OF]->(other2) WHERE other2.id < country3.id } }) } AND official3.name IS NOT NULL AND official3.id IS NOT NULL
        WITH official3 ORDER BY official3.name, official3.id LIMIT $p2
        RETURN collect(official3) AS wholeNodes, collect([official3.id]) AS wholeLinks
      }
      RETURN wholeNodes AS nodes, wholeLinks AS links
    }
    RETURN collect(nodes) AS scannedNodes, collect(links) AS scannedLinks
  }
  WITH nearNodes + coalesce(head(scannedNodes), []) AS nodes2, nearLinks + coalesce(head(scannedLinks), []) AS links2
  RETURN [[null, links2[..$p2]]] AS e0, nodes2[..$p2] AS f0
}
CALL () {
  CALL () {
    MATCH (node:Official|Country|Ministry|Organization)
    WHERE node.id = $p3
    WITH node
    LIMIT 10001
    RETURN collect(node) AS set3
  }
  CALL (set3) {
    UNWIND CASE WHEN size(set3) <= 10000 THEN set3 ELSE [] END AS node2
    MATCH (meeting)<-[attendance:ATTENDED]-(node2)
    WHERE attendance.status = $p4
    WITH DISTINCT meeting
    WHERE meeting.status = $p5
    WITH meeting
    LIMIT 10001
    RETURN collect(meeting) AS set4
  }
  WITH CASE WHEN size(set3) <= 10000 AND size(set4) <= 10000 THEN set4 END AS near2
  CALL (near2) {
    UNWIND near2 AS meeting2
    WITH meeting2 ORDER BY meeting2.start IS NULL, meeting2.start DESC, meeting2.id DESC LIMIT $p6 + 1
    RETURN collect(meeting2) AS nearNodes2, collect([meeting2.id]) AS nearLinks2
  }
  CALL (near2) {
    UNWIND CASE WHEN near2 IS NULL THEN [0] ELSE [] END AS once2
    CALL () {
      CALL () {
        MATCH (meeting3:Meeting)
        WHERE (meeting3.status = $p5 AND EXISTS { MATCH (meeting3)<-[attendance2:ATTENDED]-(actor) WHERE (actor.id = $p3 AND attendance2.status = $p4) }) AND meeting3.start IS NOT NULL AND meeting3.id IS NOT NULL
        WITH meeting3 ORDER BY meeting3.start DESC, meeting3.id DESC LIMIT $p6 + 1
        RETURN collect(meeting3) AS presentNodes, collect([meeting3.id]) AS presentLinks
      }
      CALL (presentNodes) {
        UNWIND CASE WHEN size(presentNodes) < $p6 + 1 THEN [0] ELSE [] END AS once3
        MATCH (meeting4:Meeting)
        WHERE (meeting4.status = $p5 AND EXISTS { MATCH (meeting4)<-[attendance3:ATTENDED]-(actor2) WHERE (actor2.id = $p3 AND attendance3.status = $p4) }) AND meeting4.start IS NULL
        WITH meeting4 ORDER BY meeting4.id DESC LIMIT $p6 + 1
        RETURN collect(meeting4) AS absentNodes, collect([meeting4.id]) AS absentLinks
      }
      RETURN presentNodes + absentNodes AS nodes3, presentLinks + absentLinks AS links3
    }
    RETURN collect(nodes3) AS scannedNodes2, collect(links3) AS scannedLinks2
  }
  WITH nearNodes2 + coalesce(head(scannedNodes2), []) AS nodes4, nearLinks2 + coalesce(head(scannedLinks2), []) AS links4, near2
  RETURN [[null, links4[..$p6], size(links4) > $p6, CASE WHEN near2 IS NULL THEN COUNT { MATCH (meeting5:Meeting) WHERE (meeting5.status = $p5 AND EXISTS { MATCH (meeting5)<-[attendance4:ATTENDED]-(actor3) WHERE (actor3.id = $p3 AND attendance4.status = $p4) }) } ELSE size(near2) END]] AS e1, nodes4[..$p6] AS f1
}
CALL () {
  CALL () {
    MATCH (meeting6:Meeting)
    WHERE meeting6.start = date($p7) AND meeting6.id IS NOT NULL
    WITH meeting6
    LIMIT 10001
    RETURN collect(meeting6) AS set5, sum(COUNT { ()-[:WITHIN]->(meeting6) }) AS ways2
  }
  CALL (set5, ways2) {
    UNWIND CASE WHEN ways2 <= 10000 THEN set5 ELSE [] END AS meeting7
    MATCH (meeting8)-[link:WITHIN]->(meeting7)
    WHERE NOT EXISTS { MATCH (meeting8)-[:WITHIN]->(other3) WHERE other3.id < meeting7.id }
    WITH DISTINCT meeting8
    MATCH (official4)-[attendance5:ATTENDED]->(meeting8)
    WITH DISTINCT official4
    WHERE official4:Official
    WITH official4
    LIMIT 10001
    RETURN collect(official4) AS set6
  }
  WITH CASE WHEN ways2 <= 10000 AND size(set5) <= 10000 AND size(set6) <= 10000 THEN set6 END AS near3
  RETURN [[null, [], CASE WHEN near3 IS NULL THEN COUNT { MATCH (official5:Official) WHERE EXISTS { MATCH (official5)-[attendance6:ATTENDED]->(meeting9) WHERE EXISTS { MATCH (meeting9)-[link2:WITHIN]->(meeting10) WHERE meeting10.start = date($p7) AND NOT EXISTS { MATCH (meeting9)-[:WITHIN]->(other4) WHERE other4.id < meeting10.id } } } } ELSE size(near3) END]] AS e2
}
RETURN e0, [official6 IN f0 | [official6.id, official6.name]] AS r0, e1, [meeting11 IN f1 | [meeting11.id, meeting11.title]] AS r1, e2
