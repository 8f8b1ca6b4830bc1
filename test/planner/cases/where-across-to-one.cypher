CALL () {
  CALL () {
    UNWIND $p0 AS beginning
    MATCH (country:Country)
    WHERE country.region STARTS WITH beginning AND toLower(country.region) = toLower($p1)
    WITH DISTINCT country
    LIMIT 10001
    RETURN collect(country) AS set
  }
  CALL (set) {
    UNWIND CASE WHEN size(set) <= 10000 THEN set ELSE [] END AS country2
    MATCH (ministry)-[membership:PART_OF]->(country2)
    WHERE NOT EXISTS { MATCH (ministry)-[:PART_OF]->(other) WHERE other.id < country2.id }
    WITH DISTINCT ministry
    LIMIT 10001
    RETURN collect(ministry) AS set2
  }
  WITH CASE WHEN size(set) <= 10000 AND size(set2) <= 10000 THEN set2 END AS near
  CALL (near) {
    UNWIND near AS ministry2
    WITH ministry2 ORDER BY ministry2.name, ministry2.id LIMIT $p2
    RETURN collect(ministry2) AS nearNodes, collect([ministry2.id]) AS nearLinks
  }
  CALL (near) {
    UNWIND CASE WHEN near IS NULL THEN [0] ELSE [] END AS once
    CALL () {
      CALL () {
        MATCH (ministry3:Ministry)
        WHERE EXISTS { MATCH (ministry3)-[membership2:PART_OF]->(country3) WHERE toLower(country3.region) = toLower($p1) AND NOT EXISTS { MATCH (ministry3)-[:PART_OF]->(other2) WHERE other2.id < country3.id } } AND ministry3.name IS NOT NULL AND ministry3.id IS NOT NULL
        WITH ministry3 ORDER BY ministry3.name, ministry3.id LIMIT $p2
        RETURN collect(ministry3) AS wholeNodes, collect([ministry3.id]) AS wholeLinks
      }
      RETURN wholeNodes AS nodes, wholeLinks AS links
    }
    RETURN collect(nodes) AS scannedNodes, collect(links) AS scannedLinks
  }
  WITH nearNodes + coalesce(head(scannedNodes), []) AS nodes2, nearLinks + coalesce(head(scannedLinks), []) AS links2
  RETURN [[null, links2[..$p2]]] AS e0, nodes2[..$p2] AS f0
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (meeting:Meeting) WHERE EXISTS { MATCH (meeting)-[link:WITHIN]->(meeting2) WHERE (meeting2.kind = $p3 AND EXISTS { MATCH (meeting2)<-[attendance:ATTENDED]-(actor) WHERE toLower(actor.name) CONTAINS toLower($p4) }) AND NOT EXISTS { MATCH (meeting)-[:WITHIN]->(other3) WHERE other3.id < meeting2.id } } }]] AS e1
}
CALL () {
  CALL () {
    MATCH (node:Official|Country|Ministry|Organization)
    WHERE node.id = $p5
    WITH node
    LIMIT 10001
    RETURN collect(node) AS set3, sum(COUNT { ()-[:ADDRESSED_TO]->(node) }) AS ways
  }
  CALL (set3, ways) {
    UNWIND CASE WHEN ways <= 10000 THEN set3 ELSE [] END AS node2
    MATCH (statement)-[link2:ADDRESSED_TO]->(node2)
    WITH statement
    MATCH (statement2)-[link3:REPLIES_TO]->(statement)
    WHERE NOT EXISTS { MATCH (statement2)-[:REPLIES_TO]->(other4) WHERE other4.id < statement.id }
    WITH DISTINCT statement2
    LIMIT 10001
    RETURN collect(statement2) AS set4
  }
  WITH CASE WHEN ways <= 10000 AND size(set3) <= 10000 AND size(set4) <= 10000 THEN set4 END AS near2
  CALL (near2) {
    UNWIND near2 AS statement3
    WITH statement3 ORDER BY statement3.id LIMIT $p6
    RETURN collect(statement3) AS nearNodes2, collect([statement3.id]) AS nearLinks2
  }
  CALL (near2) {
    UNWIND CASE WHEN near2 IS NULL THEN [0] ELSE [] END AS once2
    CALL () {
      CALL () {
        MATCH (statement4:Statement)
        WHERE EXISTS { MATCH (statement4)-[link4:REPLIES_TO]->(statement5) WHERE EXISTS { MATCH (statement5)-[link5:ADDRESSED_TO]->(actor2) WHERE actor2.id = $p5 } AND NOT EXISTS { MATCH (statement4)-[:REPLIES_TO]->(other5) WHERE other5.id < statement5.id } } AND statement4.id IS NOT NULL
        WITH statement4 ORDER BY statement4.id LIMIT $p6
        RETURN collect(statement4) AS wholeNodes2, collect([statement4.id]) AS wholeLinks2
      }
      RETURN wholeNodes2 AS nodes3, wholeLinks2 AS links3
    }
    RETURN collect(nodes3) AS scannedNodes2, collect(links3) AS scannedLinks2
  }
  WITH nearNodes2 + coalesce(head(scannedNodes2), []) AS nodes4, nearLinks2 + coalesce(head(scannedLinks2), []) AS links4
  RETURN [[null, links4[..$p6]]] AS e2, nodes4[..$p6] AS f2
}
CALL () {
  CALL () {
    MATCH (statement6:Statement)
    WHERE NOT coalesce(EXISTS { MATCH (statement6)-[link6:MADE_AT]->(meeting3) WHERE meeting3.kind = $p7 AND NOT EXISTS { MATCH (statement6)-[:MADE_AT]->(other6) WHERE other6.id < meeting3.id } }, false) AND statement6.id IS NOT NULL
    WITH statement6 ORDER BY statement6.id LIMIT $p8
    RETURN collect(statement6) AS wholeNodes3, collect([statement6.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes5, wholeLinks3 AS links5
  RETURN [[null, links5[..$p8]]] AS e3, nodes5[..$p8] AS f3
}
CALL () {
  CALL () {
    MATCH (evidence:Evidence)
    WHERE EXISTS { MATCH (evidence)-[provenance:FROM]->(report) WHERE EXISTS { MATCH (report)-[provenance2:PUBLISHED_BY]->(outlet) WHERE toLower(outlet.name) CONTAINS toLower($p9) AND NOT EXISTS { MATCH (report)-[:PUBLISHED_BY]->(other7) WHERE other7.id < outlet.id } } AND NOT EXISTS { MATCH (evidence)-[:FROM]->(other8) WHERE other8.id < report.id } } AND evidence.id IS NOT NULL
    WITH evidence ORDER BY evidence.id LIMIT $p10
    RETURN collect(evidence) AS wholeNodes4, collect([evidence.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes6, wholeLinks4 AS links6
  RETURN [[null, links6[..$p10]]] AS e4, nodes6[..$p10] AS f4
}
RETURN e0, [ministry4 IN f0 | [ministry4.id, ministry4.name]] AS r0, e1, e2, [statement7 IN f2 | [statement7.id, statement7.text]] AS r2, e3, [statement8 IN f3 | [statement8.id]] AS r3, e4, [evidence2 IN f4 | [evidence2.id]] AS r4
