CALL () {
  MATCH (place:Place)
  WHERE place.id = $p0
  RETURN collect(place) AS f0
}
CALL (f0) {
  UNWIND f0 AS parent
  UNWIND parent.evidence AS id
  WITH DISTINCT id
  MATCH (evidence:Evidence {id: id})
  RETURN collect(evidence) AS f1
}
CALL (f0) {
  UNWIND f0 AS parent2
  CALL (parent2) {
    MATCH (parent2)-[link:LOCATED_IN]->(country)
    WITH link, country ORDER BY country.id LIMIT $p1
    RETURN collect(country) AS nodes, collect([country.id, link.evidence]) AS links
  }
  WITH collect([parent2.id, links]) AS e0, collect(nodes) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS country2
    RETURN collect(DISTINCT country2) AS f2
  }
  RETURN e0, f2
}
CALL (e0) {
  UNWIND e0 AS group
  UNWIND group[1] AS link2
  UNWIND link2[1] AS id2
  WITH DISTINCT id2
  MATCH (evidence2:Evidence {id: id2})
  RETURN collect(evidence2) AS f3
}
CALL (f2) {
  UNWIND f2 AS parent3
  UNWIND parent3.evidence AS id3
  WITH DISTINCT id3
  MATCH (evidence3:Evidence {id: id3})
  RETURN collect(evidence3) AS f4
}
CALL (f4) {
  UNWIND f4 AS parent4
  RETURN collect([parent4.id, [], COUNT { (parent4)-[:VIA]->(source) }]) AS e1
}
CALL (f2) {
  UNWIND f2 AS parent5
  UNWIND parent5.evidence AS id4
  WITH DISTINCT id4
  MATCH (evidence4:Evidence {id: id4})
  RETURN collect(evidence4) AS f6
}
RETURN [place2 IN f0 | [place2.id, place2.evidence]] AS r0, [evidence5 IN f1 | [evidence5.id]] AS r1, e0, [evidence6 IN f3 | [evidence6.id, evidence6.quote]] AS r3, [country3 IN f2 | [country3.id, country3.name, country3.evidence]] AS r2, [evidence7 IN f4 | [evidence7.id]] AS r4, e1, [evidence8 IN f6 | [evidence8.id, evidence8.stance]] AS r6
