MATCH (o:Official)
WITH o, COUNT { (o)-[:ATTENDED]->() } AS meetings ORDER BY meetings DESC, o.id LIMIT 20
RETURN collect(o {.id, .name, meetings: meetings}) AS answer
