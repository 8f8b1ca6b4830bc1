CALL () {
  CALL () {
    MATCH (outlet:Outlet)
    WHERE outlet.id IS NOT NULL
    WITH outlet ORDER BY outlet.id LIMIT $p0 + 1
    RETURN collect(outlet) AS wholeNodes, collect([outlet.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p0], size(links) > $p0, COUNT { MATCH (outlet2:Outlet) }]] AS e0, nodes[..$p0] AS f0
}
CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.id = $p1
    RETURN official
    UNION
    MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(official:Official)
    WHERE redirect.id = $p1
    RETURN official
  }
  RETURN collect(official) AS f1
}
CALL (f1) {
  UNWIND f1 AS parent
  CALL (parent) {
    MATCH (parent)-[utterance:SAID]->(statement)
    WITH utterance, statement ORDER BY statement.id LIMIT $p2 + 1
    RETURN collect(statement) AS nodes2, collect([statement.id]) AS links2
  }
  WITH collect([parent.id, links2[..$p2], size(links2) > $p2, COUNT { (parent)-[:SAID]->(statement2) }]) AS e1, collect(nodes2[..$p2]) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS statement3
    RETURN collect(DISTINCT statement3) AS f2
  }
  RETURN e1, f2
}
RETURN e0, [outlet3 IN f0 | [outlet3.id]] AS r0, [official2 IN f1 | [official2.id]] AS r1, e1, [statement4 IN f2 | [statement4.id]] AS r2
