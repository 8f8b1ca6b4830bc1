CALL () {
  RETURN [[null, [], COUNT { CALL db.index.fulltext.queryNodes("search", $p0, {limit: 10000}) YIELD node AS node RETURN node }]] AS e0
}
RETURN e0
