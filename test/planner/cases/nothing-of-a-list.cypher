CALL () {
  RETURN [[null, []]] AS e0
}
CALL () {
  RETURN [[null, []]] AS e1
}
CALL () {
  MATCH (country:Country)
  WHERE country.id = $p0
  RETURN collect(country) AS f2
}
CALL (f2) {
  UNWIND f2 AS parent
  RETURN collect([parent.id, []]) AS e2
}
RETURN e0, e1, [country2 IN f2 | [country2.id]] AS r2, e2
