CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.name IS NOT NULL AND official.id IS NOT NULL
    WITH official ORDER BY official.name, official.id LIMIT $p0
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p0]]] AS e0, nodes[..$p0] AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)-[representation:REPRESENTS]->(node)
    WHERE (NOT coalesce(representation.fromPrecision = $p1, false) AND representation.from >= date($p2) AND representation.to < date($p3))
    WITH representation, node ORDER BY node.id, representation.key LIMIT $p4
    RETURN collect(node) AS nodes2, collect([node.id, representation.title]) AS links2
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
  MATCH (organization:Organization)
  WHERE organization.id = $p5
  RETURN collect(organization) AS f2
}
CALL (f2) {
  UNWIND f2 AS parent2
  CALL (parent2) {
    MATCH (parent2)<-[membership:MEMBER_OF]-(node3)
    WHERE (membership.from IS NULL OR membership.from < date($p6))
    WITH membership, node3 ORDER BY node3.id, membership.key LIMIT $p7
    RETURN collect(node3) AS nodes3, collect([node3.id, toString(membership.from)]) AS links3
  }
  WITH collect([parent2.id, links3]) AS e2, collect(nodes3) AS pages2
  CALL (pages2) {
    UNWIND pages2 AS page2
    UNWIND page2 AS node4
    RETURN collect(DISTINCT node4) AS f3
  }
  RETURN e2, f3
}
RETURN e0, [official2 IN f0 | [official2.id, official2.name]] AS r0, e1, [node5 IN f1 | [node5.id]] AS r1, [organization2 IN f2 | [organization2.id]] AS r2, e2, [node6 IN f3 | [node6.id, node6.name]] AS r3
