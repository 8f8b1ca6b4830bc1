MATCH (n:Ministry) WHERE n.name IS NOT NULL
WITH n ORDER BY n.name, n.id LIMIT 50
RETURN collect(n {
  .id, .name, .kind,
  country: head(COLLECT { MATCH (n)-[:PART_OF]->(c) RETURN c {.id, .name} }),
  representatives: COLLECT { MATCH (n)<-[:REPRESENTS]-(o) RETURN o {.id, .name} ORDER BY o.id LIMIT 5 }
}) AS answer
