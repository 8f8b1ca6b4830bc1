MATCH (c:Country {id: $id})
RETURN c {.id, meetings: COUNT { (c)-[:ATTENDED]->() }} AS answer
