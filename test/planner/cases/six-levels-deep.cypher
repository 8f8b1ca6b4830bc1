CALL () {
  MATCH (organization:Organization)
  WHERE organization.id = $p0
  RETURN collect(organization) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[representation:REPRESENTS]-(official)
    WITH representation, official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS nodes, collect([official.id]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS official2
    RETURN collect(DISTINCT official2) AS f1
  }
  RETURN e0, f1
}
CALL (f1) {
  UNWIND f1 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[attendance:ATTENDED]->(meeting)
    WHERE meeting.kind = $p2
    WITH attendance, meeting ORDER BY meeting.title, meeting.id LIMIT $p3
    RETURN collect(meeting) AS nodes2, collect([meeting.id]) AS links2
  }
  WITH collect([parent2.id, links2]) AS e1, collect(nodes2) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS meeting2
    RETURN collect(DISTINCT meeting2) AS f2
  }
  RETURN e1, f2
}
CALL (f2) {
  UNWIND f2 AS parent3
  CALL (parent3) {
    MATCH (parent3)<-[attendance2:ATTENDED]-(node)
    WITH attendance2, node ORDER BY node.name DESC, node.id DESC LIMIT $p4
    RETURN collect(node) AS nodes3, collect([node.id]) AS links3
  }
  WITH collect([parent3.id, links3]) AS e2, collect(nodes3) AS pages3
  CALL (pages3) {
    UNWIND pages3 AS page3
    UNWIND page3 AS node2
    RETURN collect(DISTINCT node2) AS f3
  }
  RETURN e2, f3
}
CALL (f3) {
  UNWIND f3 AS parent4
  WITH parent4 WHERE parent4:Official
  CALL (parent4) {
    MATCH (parent4)-[representation2:REPRESENTS]->(node3)
    WITH representation2, node3 ORDER BY node3.id LIMIT $p5
    RETURN collect(node3) AS nodes4, collect([node3.id]) AS links4
  }
  WITH collect([parent4.id, links4]) AS e3, collect(nodes4) AS pages4
  CALL (pages4) {
    UNWIND pages4 AS page4
    UNWIND page4 AS node4
    RETURN collect(DISTINCT node4) AS f4
  }
  RETURN e3, f4
}
CALL (f4) {
  UNWIND f4 AS parent5
  WITH parent5 WHERE parent5:Ministry
  CALL (parent5) {
    MATCH (parent5)-[membership:PART_OF]->(country)
    WITH membership, country ORDER BY country.id LIMIT $p6
    RETURN collect(country) AS nodes5, collect([country.id]) AS links5
  }
  WITH collect([parent5.id, links5]) AS e4, collect(nodes5) AS pages5
  CALL (pages5) {
    UNWIND pages5 AS page5
    UNWIND page5 AS country2
    RETURN collect(DISTINCT country2) AS f5
  }
  RETURN e4, f5
}
CALL (f5) {
  UNWIND f5 AS parent6
  CALL (parent6) {
    MATCH (parent6)<-[link:LOCATED_IN]-(place)
    WITH link, place ORDER BY place.id LIMIT $p7
    RETURN collect(place) AS nodes6, collect([place.id]) AS links6
  }
  WITH collect([parent6.id, links6]) AS e5, collect(nodes6) AS pages6
  CALL (pages6) {
    UNWIND pages6 AS page6
    UNWIND page6 AS place2
    RETURN collect(DISTINCT place2) AS f6
  }
  RETURN e5, f6
}
RETURN [organization2 IN f0 | [organization2.id]] AS r0, e0, [official3 IN f1 | [official3.id, official3.name]] AS r1, e1, [meeting3 IN f2 | [meeting3.id, meeting3.title]] AS r2, e2, [node5 IN f3 | [node5.id, node5.name]] AS r3, e3, [node6 IN f4 | [node6.id, node6.name]] AS r4, e4, [country3 IN f5 | [country3.id, country3.name]] AS r5, e5, [place3 IN f6 | [place3.id, place3.name]] AS r6
