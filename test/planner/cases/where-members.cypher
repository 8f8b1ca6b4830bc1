CALL () {
  MATCH (meeting:Meeting)
  WHERE meeting.id = $p0
  RETURN collect(meeting) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[attendance:ATTENDED]-(node)
    WHERE ((node:Official AND node.bornOn < date($p1)) OR (node:Ministry AND EXISTS { MATCH (node)-[membership:PART_OF]->(country) WHERE toLower(country.region) = toLower($p2) AND NOT EXISTS { MATCH (node)-[:PART_OF]->(other) WHERE other.id < country.id } }))
    WITH attendance, node ORDER BY node.id LIMIT $p3
    RETURN collect(node) AS nodes, collect([node.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e0, f1
}
CALL (f0) {
  UNWIND f0 AS parent2
  CALL (parent2) {
    MATCH (parent2)<-[attendance2:ATTENDED]-(node3)
    WHERE NOT coalesce(node3:Official, false)
    WITH attendance2, node3 ORDER BY node3.name, node3.id LIMIT $p4
    RETURN collect(node3) AS nodes2, collect([node3.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS node4
    RETURN collect(DISTINCT node4) AS f2
  }
  RETURN e1, f2
}
CALL () {
  CALL () {
    MATCH (statement:Statement)
    WHERE NOT EXISTS { MATCH (statement)-[link:ABOUT]->(subject) WHERE NOT coalesce((subject:Topic OR (subject:Country AND toLower(subject.name) IN [value IN $p5 | toLower(value)])), false) } AND statement.id IS NOT NULL
    WITH statement ORDER BY statement.id LIMIT $p6
    RETURN collect(statement) AS wholeNodes, collect([statement.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes3, wholeLinks AS links3
  RETURN [[null, links3[..$p6]]] AS e2, nodes3[..$p6] AS f3
}
CALL () {
  CALL () {
    MATCH (report:Report)
    WHERE EXISTS { MATCH (report)-[link2:CITES]->(source) WHERE (source:Report AND source.kind = $p7) } AND report.id IS NOT NULL
    WITH report ORDER BY report.id LIMIT $p8
    RETURN collect(report) AS wholeNodes2, collect([report.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes4, wholeLinks2 AS links4
  RETURN [[null, links4[..$p8]]] AS e3, nodes4[..$p8] AS f4
}
CALL () {
  CALL () {
    MATCH (node5:Official|Country|Ministry|Organization|Meeting|Topic|Place)
    WHERE node5.id = $p9
    WITH node5
    LIMIT 10001
    RETURN collect(node5) AS set
  }
  CALL (set) {
    UNWIND CASE WHEN size(set) <= 10000 THEN set ELSE [] END AS node6
    MATCH (statement2)-[link3:ABOUT]->(node6)
    WITH DISTINCT statement2
    WHERE statement2:Statement
    WITH statement2
    LIMIT 10001
    RETURN collect(statement2) AS set2
  }
  WITH CASE WHEN size(set) <= 10000 AND size(set2) <= 10000 THEN set2 END AS near
  RETURN [[null, [], CASE WHEN near IS NULL THEN COUNT { MATCH (statement3:Statement) WHERE EXISTS { MATCH (statement3)-[link4:ABOUT]->(subject2) WHERE subject2.id = $p9 } } ELSE size(near) END]] AS e4
}
RETURN [meeting2 IN f0 | [meeting2.id]] AS r0, e0, [node7 IN f1 | [node7.id, node7.name]] AS r1, e1, [node8 IN f2 | [node8.id, node8.name]] AS r2, e2, [statement4 IN f3 | [statement4.id]] AS r3, e3, [report2 IN f4 | [report2.id]] AS r4, e4
