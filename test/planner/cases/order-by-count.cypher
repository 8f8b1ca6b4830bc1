CALL () {
  CALL () {
    MATCH (topic:Topic)
    WITH topic, COUNT { (topic)<-[:ABOUT]-(statement:Statement) } AS count
    WITH topic, count ORDER BY count DESC, topic.id DESC LIMIT $p0
    RETURN collect(topic) AS wholeNodes, collect([topic.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p0]]] AS e0, nodes[..$p0] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  RETURN collect([parent.id, [], COUNT { (parent)<-[:ABOUT]-(statement2:Statement) }]) AS e1
}
CALL () {
  CALL () {
    MATCH (official:Official)
    WITH official, COUNT { MATCH (official)-[attendance:ATTENDED]->(meeting) WHERE meeting.start = date($p1) } AS count2
    WITH official, count2 ORDER BY count2 DESC, official.id DESC LIMIT $p2
    RETURN collect(official) AS wholeNodes2, collect([official.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p2]]] AS e2, nodes2[..$p2] AS f2
}
CALL (f2) {
  UNWIND f2 AS parent2
  RETURN collect([parent2.id, [], COUNT { MATCH (parent2)-[attendance2:ATTENDED]->(meeting2) WHERE meeting2.start = date($p3) }]) AS e3
}
CALL () {
  MATCH (meeting3:Meeting)
  WHERE meeting3.id = $p4
  RETURN collect(meeting3) AS f4
}
CALL (f4) {
  UNWIND f4 AS parent3
  CALL (parent3) {
    MATCH (parent3)<-[attendance3:ATTENDED]-(node)
    WITH attendance3, node, COUNT { (node)-[:SAID]->(statement3) } AS count3
    WITH attendance3, node, count3 ORDER BY count3 DESC, node.name, node.id LIMIT $p5
    RETURN collect(node) AS nodes3, collect([node.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e4, collect(nodes3) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f5
  }
  RETURN e4, f5
}
CALL (f5) {
  UNWIND f5 AS parent4
  RETURN collect([parent4.id, [], COUNT { (parent4)-[:SAID]->(statement4) }]) AS e5
}
RETURN e0, [topic2 IN f0 | [topic2.id, topic2.name]] AS r0, e1, e2, [official2 IN f2 | [official2.id, official2.name]] AS r2, e3, [meeting4 IN f4 | [meeting4.id]] AS r4, e4, [node3 IN f5 | [node3.id, node3.name]] AS r5, e5
