CALL () {
  CALL () {
    MATCH (country:Country)
    WITH country ORDER BY country.iso2, country.id LIMIT $p0
    RETURN collect(country) AS wholeNodes, collect([country.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p0]]] AS e0, nodes[..$p0] AS f0
}
CALL () {
  CALL () {
    MATCH (country2:Country)
    WITH country2 ORDER BY country2.iso2 IS NULL, country2.iso2 DESC, country2.id DESC LIMIT $p1
    RETURN collect(country2) AS wholeNodes2, collect([country2.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p1]]] AS e1, nodes2[..$p1] AS f1
}
CALL () {
  CALL () {
    MATCH (country3:Country)
    WHERE country3.id IS NOT NULL
    WITH country3 ORDER BY country3.id DESC LIMIT $p2
    RETURN collect(country3) AS wholeNodes3, collect([country3.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p2]]] AS e2, nodes3[..$p2] AS f2
}
CALL () {
  CALL () {
    MATCH (country4:Country)
    WHERE country4.id IS NOT NULL
    WITH country4 ORDER BY country4.id LIMIT $p3
    RETURN collect(country4) AS wholeNodes4, collect([country4.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p3]]] AS e3, nodes4[..$p3] AS f3
}
RETURN e0, [country5 IN f0 | [country5.id, country5.iso2]] AS r0, e1, [country6 IN f1 | [country6.id, country6.iso2]] AS r1, e2, [country7 IN f2 | [country7.id]] AS r2, e3, [country8 IN f3 | [country8.id]] AS r3
