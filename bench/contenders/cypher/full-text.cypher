CALL db.index.fulltext.queryNodes("search", $phrase, {limit: 10000}) YIELD node AS o, score
WHERE o:Official
WITH o, score ORDER BY score DESC, o.id LIMIT 20
RETURN collect(o {.id, .name}) AS answer
