CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE toLower(official.name) = toLower($p0) AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (official2:Official)
    WHERE NOT coalesce(toLower(official2.name) = toLower($p2), false) AND official2.id IS NOT NULL
    WITH official2 ORDER BY official2.id LIMIT $p3
    RETURN collect(official2) AS wholeNodes2, collect([official2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p3], COUNT { MATCH (official3:Official) WHERE NOT coalesce(toLower(official3.name) = toLower($p2), false) }]] AS e1, nodes2[..$p3] AS f1
}
CALL () {
  CALL () {
    MATCH (official4:Official)
    WHERE toLower(official4.name) IN [value IN $p4 | toLower(value)] AND official4.id IS NOT NULL
    WITH official4 ORDER BY official4.id LIMIT $p5
    RETURN collect(official4) AS wholeNodes3, collect([official4.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p5]]] AS e2, nodes3[..$p5] AS f2
}
CALL () {
  CALL () {
    MATCH (official5:Official)
    WHERE toLower(official5.name) < toLower($p6) AND official5.id IS NOT NULL
    WITH official5 ORDER BY official5.id LIMIT $p7
    RETURN collect(official5) AS wholeNodes4, collect([official5.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p7]]] AS e3, nodes4[..$p7] AS f3
}
CALL () {
  CALL () {
    MATCH (official6:Official)
    WHERE toLower(official6.name) <= toLower($p8) AND official6.id IS NOT NULL
    WITH official6 ORDER BY official6.id LIMIT $p9
    RETURN collect(official6) AS wholeNodes5, collect([official6.id]) AS wholeLinks5
  }
  WITH wholeNodes5 AS nodes5, wholeLinks5 AS links5
  RETURN [[null, links5[..$p9]]] AS e4, nodes5[..$p9] AS f4
}
CALL () {
  CALL () {
    MATCH (official7:Official)
    WHERE toLower(official7.name) > toLower($p10) AND official7.id IS NOT NULL
    WITH official7 ORDER BY official7.id LIMIT $p11
    RETURN collect(official7) AS wholeNodes6, collect([official7.id]) AS wholeLinks6
  }
  WITH wholeNodes6 AS nodes6, wholeLinks6 AS links6
  RETURN [[null, links6[..$p11]]] AS e5, nodes6[..$p11] AS f5
}
CALL () {
  CALL () {
    MATCH (official8:Official)
    WHERE toLower(official8.name) >= toLower($p12) AND official8.id IS NOT NULL
    WITH official8 ORDER BY official8.id LIMIT $p13
    RETURN collect(official8) AS wholeNodes7, collect([official8.id]) AS wholeLinks7
  }
  WITH wholeNodes7 AS nodes7, wholeLinks7 AS links7
  RETURN [[null, links7[..$p13]]] AS e6, nodes7[..$p13] AS f6
}
CALL () {
  CALL () {
    MATCH (official9:Official)
    WHERE toLower(official9.name) CONTAINS toLower($p14) AND official9.id IS NOT NULL
    WITH official9 ORDER BY official9.id LIMIT $p15
    RETURN collect(official9) AS wholeNodes8, collect([official9.id]) AS wholeLinks8
  }
  WITH wholeNodes8 AS nodes8, wholeLinks8 AS links8
  RETURN [[null, links8[..$p15]]] AS e7, nodes8[..$p15] AS f7
}
CALL () {
  CALL () {
    MATCH (official10:Official)
    WHERE toLower(official10.name) STARTS WITH toLower($p16) AND official10.id IS NOT NULL
    WITH official10 ORDER BY official10.id LIMIT $p17
    RETURN collect(official10) AS wholeNodes9, collect([official10.id]) AS wholeLinks9
  }
  WITH wholeNodes9 AS nodes9, wholeLinks9 AS links9
  RETURN [[null, links9[..$p17]]] AS e8, nodes9[..$p17] AS f8
}
CALL () {
  CALL () {
    MATCH (official11:Official)
    WHERE toLower(official11.name) ENDS WITH toLower($p18) AND official11.id IS NOT NULL
    WITH official11 ORDER BY official11.id LIMIT $p19
    RETURN collect(official11) AS wholeNodes10, collect([official11.id]) AS wholeLinks10
  }
  WITH wholeNodes10 AS nodes10, wholeLinks10 AS links10
  RETURN [[null, links10[..$p19]]] AS e9, nodes10[..$p19] AS f9
}
CALL () {
  CALL () {
    MATCH (official12:Official)
    WHERE official12.wikidataId IS NULL AND official12.id IS NOT NULL
    WITH official12 ORDER BY official12.id LIMIT $p20
    RETURN collect(official12) AS wholeNodes11, collect([official12.id]) AS wholeLinks11
  }
  WITH wholeNodes11 AS nodes11, wholeLinks11 AS links11
  RETURN [[null, links11[..$p20]]] AS e10, nodes11[..$p20] AS f10
}
CALL () {
  CALL () {
    MATCH (official13:Official)
    WHERE official13.wikidataId IS NOT NULL AND official13.id IS NOT NULL
    WITH official13 ORDER BY official13.id LIMIT $p21
    RETURN collect(official13) AS wholeNodes12, collect([official13.id]) AS wholeLinks12
  }
  WITH wholeNodes12 AS nodes12, wholeLinks12 AS links12
  RETURN [[null, links12[..$p21]]] AS e11, nodes12[..$p21] AS f11
}
RETURN e0, [official14 IN f0 | [official14.id, official14.name]] AS r0, e1, [official15 IN f1 | [official15.id, official15.name]] AS r1, e2, [official16 IN f2 | [official16.id, official16.name]] AS r2, e3, [official17 IN f3 | [official17.id, official17.name]] AS r3, e4, [official18 IN f4 | [official18.id, official18.name]] AS r4, e5, [official19 IN f5 | [official19.id, official19.name]] AS r5, e6, [official20 IN f6 | [official20.id, official20.name]] AS r6, e7, [official21 IN f7 | [official21.id, official21.name]] AS r7, e8, [official22 IN f8 | [official22.id, official22.name]] AS r8, e9, [official23 IN f9 | [official23.id, official23.name]] AS r9, e10, [official24 IN f10 | [official24.id, official24.name]] AS r10, e11, [official25 IN f11 | [official25.id, official25.name]] AS r11
