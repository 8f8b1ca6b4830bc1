CALL () {
  CALL () {
    MATCH (evidence:Evidence)
    WHERE evidence.start = $p0 AND evidence.id IS NOT NULL
    WITH evidence ORDER BY evidence.id LIMIT $p1
    RETURN collect(evidence) AS wholeNodes, collect([evidence.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (evidence2:Evidence)
    WHERE (NOT coalesce(evidence2.start = $p2, false) AND evidence2.end < $p3) AND evidence2.id IS NOT NULL
    WITH evidence2 ORDER BY evidence2.id LIMIT $p4
    RETURN collect(evidence2) AS wholeNodes2, collect([evidence2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p4]]] AS e1, nodes2[..$p4] AS f1
}
CALL () {
  CALL () {
    MATCH (evidence3:Evidence)
    WHERE evidence3.end IN $p5 AND evidence3.id IS NOT NULL
    WITH evidence3 ORDER BY evidence3.id LIMIT $p6
    RETURN collect(evidence3) AS wholeNodes3, collect([evidence3.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p6]]] AS e2, nodes3[..$p6] AS f2
}
CALL () {
  CALL () {
    MATCH (evidence4:Evidence)
    WHERE (evidence4.start <= $p7 AND evidence4.start > $p8) AND evidence4.id IS NOT NULL
    WITH evidence4 ORDER BY evidence4.id LIMIT $p9
    RETURN collect(evidence4) AS wholeNodes4, collect([evidence4.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p9]]] AS e3, nodes4[..$p9] AS f3
}
CALL () {
  CALL () {
    MATCH (evidence5:Evidence)
    WHERE evidence5.start >= $p10 AND evidence5.id IS NOT NULL
    WITH evidence5 ORDER BY evidence5.id LIMIT $p11
    RETURN collect(evidence5) AS wholeNodes5, collect([evidence5.id]) AS wholeLinks5
  }
  WITH wholeNodes5 AS nodes5, wholeLinks5 AS links5
  RETURN [[null, links5[..$p11]]] AS e4, nodes5[..$p11] AS f4
}
CALL () {
  CALL () {
    MATCH (evidence6:Evidence)
    WHERE (NOT coalesce(evidence6.id = $p12, false) AND evidence6.start IS NULL) AND evidence6.id IS NOT NULL
    WITH evidence6 ORDER BY evidence6.id LIMIT $p13
    RETURN collect(evidence6) AS wholeNodes6, collect([evidence6.id]) AS wholeLinks6
  }
  WITH wholeNodes6 AS nodes6, wholeLinks6 AS links6
  RETURN [[null, links6[..$p13]]] AS e5, nodes6[..$p13] AS f5
}
CALL () {
  CALL () {
    MATCH (evidence7:Evidence)
    WHERE evidence7.confidence < $p14 AND evidence7.id IS NOT NULL
    WITH evidence7 ORDER BY evidence7.id LIMIT $p15
    RETURN collect(evidence7) AS wholeNodes7, collect([evidence7.id]) AS wholeLinks7
  }
  WITH wholeNodes7 AS nodes7, wholeLinks7 AS links7
  RETURN [[null, links7[..$p15]]] AS e6, nodes7[..$p15] AS f6
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (evidence8:Evidence) WHERE evidence8.confidence = $p16 }]] AS e7
}
CALL () {
  CALL () {
    MATCH (evidence9:Evidence)
    WHERE evidence9.confidence IN $p17 AND evidence9.id IS NOT NULL
    WITH evidence9 ORDER BY evidence9.id LIMIT $p18
    RETURN collect(evidence9) AS wholeNodes8, collect([evidence9.id]) AS wholeLinks8
  }
  WITH wholeNodes8 AS nodes8, wholeLinks8 AS links8
  RETURN [[null, links8[..$p18]]] AS e8, nodes8[..$p18] AS f8
}
RETURN e0, [evidence10 IN f0 | [evidence10.id, evidence10.start, evidence10.end, evidence10.confidence]] AS r0, e1, [evidence11 IN f1 | [evidence11.id, evidence11.start, evidence11.end, evidence11.confidence]] AS r1, e2, [evidence12 IN f2 | [evidence12.id, evidence12.start, evidence12.end, evidence12.confidence]] AS r2, e3, [evidence13 IN f3 | [evidence13.id, evidence13.start, evidence13.end, evidence13.confidence]] AS r3, e4, [evidence14 IN f4 | [evidence14.id, evidence14.start, evidence14.end, evidence14.confidence]] AS r4, e5, [evidence15 IN f5 | [evidence15.id, evidence15.start, evidence15.end, evidence15.confidence]] AS r5, e6, [evidence16 IN f6 | [evidence16.id, evidence16.start, evidence16.end, evidence16.confidence]] AS r6, e7, e8, [evidence17 IN f8 | [evidence17.id, evidence17.start, evidence17.end, evidence17.confidence]] AS r8
