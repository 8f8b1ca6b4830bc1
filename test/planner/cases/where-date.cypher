CALL () {
  CALL () {
    MATCH (meeting:Meeting)
    WHERE meeting.start = date($p0) AND meeting.id IS NOT NULL
    WITH meeting ORDER BY meeting.id LIMIT $p1
    RETURN collect(meeting) AS wholeNodes, collect([meeting.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (meeting2:Meeting)
    WHERE NOT coalesce(meeting2.start = date($p2), false) AND meeting2.id IS NOT NULL
    WITH meeting2 ORDER BY meeting2.id LIMIT $p3
    RETURN collect(meeting2) AS wholeNodes2, collect([meeting2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f1
}
CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.bornOn IN [value IN $p4 | date(value)] AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p5
    RETURN collect(official) AS wholeNodes3, collect([official.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p5]]] AS e2, nodes3[..$p5] AS f2
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE official2.bornOn < date($p6) AND official2.id IS NOT NULL
    WITH official2 ORDER BY official2.id LIMIT $p7
    RETURN collect(official2) AS wholeNodes4, collect([official2.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p7]]] AS e3, nodes4[..$p7] AS f3
}
CALL () {
  CALL () {
    MATCH (official3:Official)
    WHERE official3.bornOn <= date($p8) AND official3.id IS NOT NULL
    WITH official3 ORDER BY official3.id LIMIT $p9
    RETURN collect(official3) AS wholeNodes5, collect([official3.id]) AS wholeLinks5
  }
  WITH wholeNodes5 AS nodes5, wholeLinks5 AS links5
  RETURN [[null, links5[..$p9]]] AS e4, nodes5[..$p9] AS f4
}
CALL () {
  CALL () {
    MATCH (official4:Official)
    WHERE official4.bornOn > date($p10) AND official4.id IS NOT NULL
    WITH official4 ORDER BY official4.id LIMIT $p11
    RETURN collect(official4) AS wholeNodes6, collect([official4.id]) AS wholeLinks6
  }
  WITH wholeNodes6 AS nodes6, wholeLinks6 AS links6
  RETURN [[null, links6[..$p11]]] AS e5, nodes6[..$p11] AS f5
}
CALL () {
  CALL () {
    MATCH (official5:Official)
    WHERE official5.bornOn >= date($p12) AND official5.id IS NOT NULL
    WITH official5 ORDER BY official5.id LIMIT $p13
    RETURN collect(official5) AS wholeNodes7, collect([official5.id]) AS wholeLinks7
  }
  WITH wholeNodes7 AS nodes7, wholeLinks7 AS links7
  RETURN [[null, links7[..$p13]]] AS e6, nodes7[..$p13] AS f6
}
CALL () {
  CALL () {
    MATCH (official6:Official)
    WHERE (official6.bornOn < date($p14) AND official6.bornOn >= date($p15))
    WITH official6 ORDER BY official6.bornOn, official6.id LIMIT $p16
    RETURN collect(official6) AS wholeNodes8, collect([official6.id]) AS wholeLinks8
  }
  WITH wholeNodes8 AS nodes8, wholeLinks8 AS links8
  RETURN [[null, links8[..$p16]]] AS e7, nodes8[..$p16] AS f7
}
CALL () {
  CALL () {
    MATCH (official7:Official)
    WHERE official7.bornOn IS NULL AND official7.id IS NOT NULL
    WITH official7 ORDER BY official7.id LIMIT $p17
    RETURN collect(official7) AS wholeNodes9, collect([official7.id]) AS wholeLinks9
  }
  WITH wholeNodes9 AS nodes9, wholeLinks9 AS links9
  RETURN [[null, links9[..$p17]]] AS e8, nodes9[..$p17] AS f8
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (meeting3:Meeting) WHERE meeting3.start IS NOT NULL }]] AS e9
}
RETURN e0, [meeting4 IN f0 | [meeting4.id]] AS r0, e1, [meeting5 IN f1 | [meeting5.id, toString(meeting5.start)]] AS r1, e2, [official8 IN f2 | [official8.id, official8.name]] AS r2, e3, [official9 IN f3 | [official9.id, official9.name]] AS r3, e4, [official10 IN f4 | [official10.id, official10.name]] AS r4, e5, [official11 IN f5 | [official11.id, official11.name]] AS r5, e6, [official12 IN f6 | [official12.id, official12.name]] AS r6, e7, [official13 IN f7 | [official13.id, toString(official13.bornOn)]] AS r7, e8, [official14 IN f8 | [official14.id, official14.name]] AS r8, e9
