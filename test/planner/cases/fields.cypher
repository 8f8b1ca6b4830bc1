CALL () {
  CALL () {
    MATCH (official:Official)
    WHERE official.id = $p0
    RETURN official
    UNION
    MATCH (redirect:Redirect)-[:REDIRECTS_TO]->(official:Official)
    WHERE redirect.id = $p0
    RETURN official
  }
  RETURN collect(official) AS f0
}
RETURN [official2 IN f0 | [official2.id, official2.name, official2.aliases, official2.description, official2.wikidataId, toString(official2.bornOn), toString(official2.diedOn), toString(official2.knownSince), toString(official2.retractedAt)]] AS r0
