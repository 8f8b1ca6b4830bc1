CALL () {
  MATCH (organization:Organization)
  WHERE organization.id = $p0
  RETURN collect(organization) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  CALL (parent) {
    MATCH (parent)<-[membership:MEMBER_OF]-(node)
    WHERE ((membership.from > date($p1[0]) OR (membership.from IS NULL AND date($p1[0]) IS NOT NULL)) OR ((membership.from = date($p1[0]) OR (membership.from IS NULL AND date($p1[0]) IS NULL)) AND node.id > $p1[1]) OR ((membership.from = date($p1[0]) OR (membership.from IS NULL AND date($p1[0]) IS NULL)) AND node.id = $p1[1] AND membership.key > $p1[2]))
    WITH membership, node ORDER BY membership.from, node.id, membership.key LIMIT $p2
    RETURN collect(node) AS nodes, collect([node.id, toString(membership.from), toString(membership.from), node.id, membership.key]) AS links
  }
  WITH collect([parent.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS node2
    RETURN collect(DISTINCT node2) AS f1
  }
  RETURN e0, f1
}
RETURN [organization2 IN f0 | [organization2.id]] AS r0, e0, [node3 IN f1 | [node3.id, node3.name]] AS r1
