CALL () {
  MATCH (country:Country)
  WHERE country.id = $p0
  RETURN collect(country) AS f0
}
CALL () {
  MATCH (topic:Topic)
  WHERE topic.id = $p1
  RETURN collect(topic) AS f1
}
RETURN [country2 IN f0 | [country2.id, country2.name]] AS r0, [topic2 IN f1 | [topic2.id, topic2.name]] AS r1
