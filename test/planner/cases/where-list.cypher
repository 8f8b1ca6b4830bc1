CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE any(element IN coalesce(official.aliases, []) WHERE toLower(element) = toLower($p0)) AND official.id IS NOT NULL
    WITH official ORDER BY official.id LIMIT $p1
    RETURN collect(official) AS wholeNodes, collect([official.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p1]]] AS e0, nodes[..$p1] AS f0
}
CALL () {
  CALL () {
    MATCH (country:Country)
    WHERE any(element2 IN coalesce(country.demonyms, []) WHERE toLower(element2) STARTS WITH toLower($p2)) AND country.name IS NOT NULL AND country.id IS NOT NULL
    WITH country ORDER BY country.name, country.id LIMIT $p3
    RETURN collect(country) AS wholeNodes2, collect([country.id]) AS wholeLinks2
  }
  WITH wholeNodes2 AS nodes2, wholeLinks2 AS links2
  RETURN [[null, links2[..$p3]]] AS e1, nodes2[..$p3] AS f1
}
CALL () {
  CALL () {
    MATCH (country2:Country)
    WHERE (any(element3 IN coalesce(country2.demonyms, []) WHERE toLower(element3) STARTS WITH toLower($p4)) AND any(element4 IN coalesce(country2.demonyms, []) WHERE toLower(element4) ENDS WITH toLower($p5))) AND country2.id IS NOT NULL
    WITH country2 ORDER BY country2.id LIMIT $p6
    RETURN collect(country2) AS wholeNodes3, collect([country2.id]) AS wholeLinks3
  }
  WITH wholeNodes3 AS nodes3, wholeLinks3 AS links3
  RETURN [[null, links3[..$p6]]] AS e2, nodes3[..$p6] AS f2
}
CALL () {
  CALL () {
    MATCH (organization:Organization)
    WHERE any(element5 IN coalesce(organization.aliases, []) WHERE toLower(element5) IN [value IN $p7 | toLower(value)]) AND organization.id IS NOT NULL
    WITH organization ORDER BY organization.id LIMIT $p8
    RETURN collect(organization) AS wholeNodes4, collect([organization.id]) AS wholeLinks4
  }
  WITH wholeNodes4 AS nodes4, wholeLinks4 AS links4
  RETURN [[null, links4[..$p8]]] AS e3, nodes4[..$p8] AS f3
}
CALL () {
  CALL () {
    MATCH (organization2:Organization)
    WHERE NOT coalesce(any(element6 IN coalesce(organization2.aliases, []) WHERE toLower(element6) = toLower($p9)), false) AND organization2.id IS NOT NULL
    WITH organization2 ORDER BY organization2.id LIMIT $p10
    RETURN collect(organization2) AS wholeNodes5, collect([organization2.id]) AS wholeLinks5
  }
  WITH wholeNodes5 AS nodes5, wholeLinks5 AS links5
  RETURN [[null, links5[..$p10]]] AS e4, nodes5[..$p10] AS f4
}
CALL () {
  CALL () {
    MATCH (organization3:Organization)
    WHERE coalesce(size(organization3.aliases), 0) = 0 AND organization3.id IS NOT NULL
    WITH organization3 ORDER BY organization3.id LIMIT $p11
    RETURN collect(organization3) AS wholeNodes6, collect([organization3.id]) AS wholeLinks6
  }
  WITH wholeNodes6 AS nodes6, wholeLinks6 AS links6
  RETURN [[null, links6[..$p11]]] AS e5, nodes6[..$p11] AS f5
}
CALL () {
  RETURN [[null, [], COUNT { MATCH (organization4:Organization) WHERE coalesce(size(organization4.aliases), 0) > 0 }]] AS e6
}
RETURN e0, [official2 IN f0 | [official2.id, official2.name, official2.aliases]] AS r0, e1, [country3 IN f1 | [country3.id, country3.demonyms]] AS r1, e2, [country4 IN f2 | [country4.id, country4.name]] AS r2, e3, [organization5 IN f3 | [organization5.id, organization5.aliases]] AS r3, e4, [organization6 IN f4 | [organization6.id, organization6.name]] AS r4, e5, [organization7 IN f5 | [organization7.id, organization7.name]] AS r5, e6
