MATCH (:Country {name: $country})-[:ATTENDED]->()<-[:ATTENDED]-(o:Official)
WITH DISTINCT o ORDER BY o.name, o.id LIMIT 20
RETURN collect(o {.id, .name}) AS answer
