CALL () {
  CALL () {
    UNWIND $p0 AS beginning
    MATCH (official:Official)
    WHERE official.name STARTS WITH beginning AND toLower(official.name) = toLower($p1)
    WITH DISTINCT official
    LIMIT 10001
    RETURN collect(official) AS set
  }
  WITH CASE WHEN size(set) <= 10000 THEN set END AS near
  CALL (near) {
    UNWIND near AS official2
    WITH official2 ORDER BY official2.id LIMIT $p2
    RETURN collect(official2) AS nearNodes, collect([official2.id]) AS nearLinks
  }
  CALL (near) {
    UNWIND CASE WHEN near IS NULL THEN [0] ELSE [] END AS once
    CALL () {
      CALL () {
        MATCH (official3:Official)
        WHERE toLower(official3.name) = toLower($p1) AND official3.id IS NOT NULL
        WITH official3 ORDER BY official3.id LIMIT $p2
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
    MATCH (official4:Official)
    WHERE NOT coalesce(toLower(official4.name) = toLower($p3), false) AND official4.id IS NOT NULL
    WITH official4 ORDER BY official4.id LIMIT $p4
    RETURN collect(official4) AS wholeNodes2, collect([official4.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes3, wholeLinks2 AS links3
  RETURN [[null, links3[..$p4], COUNT { MATCH (official5:Official) WHERE NOT coalesce(toLower(official5.name) = toLower($p3), false) }]] AS e1, nodes3[..$p4] AS f1
}
CALL () {
  CALL () {
    MATCH (official6:Official)
    WHERE toLower(official6.name) IN [value IN $p5 | toLower(value)] AND official6.id IS NOT NULL
    WITH official6 ORDER BY official6.id LIMIT $p6
    RETURN collect(official6) AS wholeNodes3, collect([official6.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes4, wholeLinks3 AS links4
  RETURN [[null, links4[..$p6]]] AS e2, nodes4[..$p6] AS f2
}
CALL () {
  CALL () {
    MATCH (official7:Official)
    WHERE toLower(official7.name) < toLower($p7) AND official7.id IS NOT NULL
    WITH official7 ORDER BY official7.id LIMIT $p8
    RETURN collect(official7) AS wholeNodes4, collect([official7.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes5, wholeLinks4 AS links5
  RETURN [[null, links5[..$p8]]] AS e3, nodes5[..$p8] AS f3
}
CALL () {
  CALL () {
    MATCH (official8:Official)
    WHERE toLower(official8.name) <= toLower($p9) AND official8.id IS NOT NULL
    WITH official8 ORDER BY official8.id LIMIT $p10
    RETURN collect(official8) AS wholeNodes5, collect([official8.id]) AS wholeLinks5
  }
  WITH wholeNodes5 AS nodes6, wholeLinks5 AS links6
  RETURN [[null, links6[..$p10]]] AS e4, nodes6[..$p10] AS f4
}
CALL () {
  CALL () {
    MATCH (official9:Official)
    WHERE toLower(official9.name) > toLower($p11) AND official9.id IS NOT NULL
    WITH official9 ORDER BY official9.id LIMIT $p12
    RETURN collect(official9) AS wholeNodes6, collect([official9.id]) AS wholeLinks6
  }
  WITH wholeNodes6 AS nodes7, wholeLinks6 AS links7
  RETURN [[null, links7[..$p12]]] AS e5, nodes7[..$p12] AS f5
}
CALL () {
  CALL () {
    MATCH (official10:Official)
    WHERE toLower(official10.name) >= toLower($p13) AND official10.id IS NOT NULL
    WITH official10 ORDER BY official10.id LIMIT $p14
    RETURN collect(official10) AS wholeNodes7, collect([official10.id]) AS wholeLinks7
  }
  WITH wholeNodes7 AS nodes8, wholeLinks7 AS links8
  RETURN [[null, links8[..$p14]]] AS e6, nodes8[..$p14] AS f6
}
CALL () {
  CALL () {
    MATCH (official11:Official)
    WHERE toLower(official11.name) CONTAINS toLower($p15) AND official11.id IS NOT NULL
    WITH official11 ORDER BY official11.id LIMIT $p16
    RETURN collect(official11) AS wholeNodes8, collect([official11.id]) AS wholeLinks8
  }
  WITH wholeNodes8 AS nodes9, wholeLinks8 AS links9
  RETURN [[null, links9[..$p16]]] AS e7, nodes9[..$p16] AS f7
}
CALL () {
  CALL () {
    MATCH (official12:Official)
    WHERE toLower(official12.name) STARTS WITH toLower($p17) AND official12.id IS NOT NULL
    WITH official12 ORDER BY official12.id LIMIT $p18
    RETURN collect(official12) AS wholeNodes9, collect([official12.id]) AS wholeLinks9
  }
  WITH wholeNodes9 AS nodes10, wholeLinks9 AS links10
  RETURN [[null, links10[..$p18]]] AS e8, nodes10[..$p18] AS f8
}
CALL () {
  CALL () {
    MATCH (official13:Official)
    WHERE toLower(official13.name) ENDS WITH toLower($p19) AND official13.id IS NOT NULL
    WITH official13 ORDER BY official13.id LIMIT $p20
    RETURN collect(official13) AS wholeNodes10, collect([official13.id]) AS wholeLinks10
  }
  WITH wholeNodes10 AS nodes11, wholeLinks10 AS links11
  RETURN [[null, links11[..$p20]]] AS e9, nodes11[..$p20] AS f9
}
CALL () {
  CALL () {
    MATCH (official14:Official)
    WHERE official14.wikidataId IS NULL AND official14.id IS NOT NULL
    WITH official14 ORDER BY official14.id LIMIT $p21
    RETURN collect(official14) AS wholeNodes11, collect([official14.id]) AS wholeLinks11
  }
  WITH wholeNodes11 AS nodes12, wholeLinks11 AS links12
  RETURN [[null, links12[..$p21]]] AS e10, nodes12[..$p21] AS f10
}
CALL () {
  CALL () {
    MATCH (official15:Official)
    WHERE official15.wikidataId IS NOT NULL AND official15.id IS NOT NULL
    WITH official15 ORDER BY official15.id LIMIT $p22
    RETURN collect(official15) AS wholeNodes12, collect([official15.id]) AS wholeLinks12
  }
  WITH wholeNodes12 AS nodes13, wholeLinks12 AS links13
  RETURN [[null, links13[..$p22]]] AS e11, nodes13[..$p22] AS f11
}
RETURN e0, [official16 IN f0 | [official16.id, official16.name]] AS r0, e1, [official17 IN f1 | [official17.id, official17.name]] AS r1, e2, [official18 IN f2 | [official18.id, official18.name]] AS r2, e3, [official19 IN f3 | [official19.id, official19.name]] AS r3, e4, [official20 IN f4 | [official20.id, official20.name]] AS r4, e5, [official21 IN f5 | [official21.id, official21.name]] AS r5, e6, [official22 IN f6 | [official22.id, official22.name]] AS r6, e7, [official23 IN f7 | [official23.id, official23.name]] AS r7, e8, [official24 IN f8 | [official24.id, official24.name]] AS r8, e9, [official25 IN f9 | [official25.id, official25.name]] AS r9, e10, [official26 IN f10 | [official26.id, official26.name]] AS r10, e11, [official27 IN f11 | [official27.id, official27.name]] AS r11
