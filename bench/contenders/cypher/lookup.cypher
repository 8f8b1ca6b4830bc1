MATCH (o:Official {id: $id})
RETURN o {.id, .name, .aliases} AS answer
