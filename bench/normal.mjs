/**
 * What an answer says, whatever form it was given in: connections are lists of nodes, what is empty is left out, a list
 * of one where only one can be is that one, a node is in a list once, whoever holds an office twice.
 */

/** Fields that lead to at most one node, which some can only tell as a list. */
const ONE = new Set(["country"]);
/** @param answer the value of the field `answer`. */
export function normal(answer, question) {
  const value = plain(answer);
  const lookedUp = "id" in (question.variables[0] ?? {});
  return lookedUp && Array.isArray(value) ? (value[0] ?? null) : value;
}

function plain(value) {
  if (Array.isArray(value)) return once(value.map(plain));
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value);
  if (keys.length === 1) {
    const [only] = keys;
    if (only === "nodes" || only === "edges" || only === "node" || only === "totalCount") return plain(value[only]);
  }
  const entries = keys.map((key) => {
    const inner = plain(value[key]);
    return [key, ONE.has(key) && Array.isArray(inner) ? inner[0] : inner];
  });
  return Object.fromEntries(
    entries
      .filter(([, inner]) => inner !== undefined && inner !== null && !(Array.isArray(inner) && inner.length === 0))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function once(list) {
  const ids = new Set();
  return list.filter((one) => {
    if (one?.id === undefined) return true;
    const isNew = !ids.has(one.id);
    ids.add(one.id);
    return isNew;
  });
}

/** Where two answers differ first, as a path with both values; undefined when they are the same. */
export function difference(one, other, path = "answer") {
  if (Object.is(one, other)) return undefined;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return `${path}: ${shown(one)} and ${shown(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

function shown(value) {
  return String(JSON.stringify(value)).slice(0, 80);
}
