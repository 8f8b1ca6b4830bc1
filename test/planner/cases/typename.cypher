CALL () {
  CALL () {
    MATCH (topic:Topic)
    WHERE topic.id IS NOT NULL
    WITH topic ORDER BY topic.id LIMIT $p0
    RETURN collect(topic) AS wholeNodes, collect([topic.id]) AS wholeLinks
  }
  WITH wholeNodes AS nodes, wholeLinks AS links
  RETURN [[null, links[..$p0]]] AS e0, nodes[..$p0] AS f0
}
CALL () {
  MATCH (country:Country)
  WHERE country.id = $p1
  RETURN collect(country) AS f1
}
CALL (f1) {
  UNWIND f1 AS parent
  CALL (parent) {
    MATCH (parent)<-[link:LOCATED_IN]-(place)
    WITH link, place ORDER BY place.id LIMIT $p2
    RETURN collect(place) AS nodes2, collect([place.id]) AS links2
  }
  WITH collect([parent.id, links2]) AS e1, collect(nodes2) AS pages
  CALL (pages) {
    UNWIND pages AS page
    UNWIND page AS place2
    RETURN collect(DISTINCT place2) AS f2
  }
  RETURN e1, f2
}
RETURN e0, [topic2 IN f0 | [topic2.id]] AS r0, [country2 IN f1 | [country2.id, [country2.location.latitude, country2.location.longitude]]] AS r1, e1, [place3 IN f2 | [place3.id]] AS r2
