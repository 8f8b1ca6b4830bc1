/** What Chancery reaches for one of a rival's, and what issue and laws want it to reach. */
import { quantile } from "./client.mjs";

/**
 * Wanted ratios to (b) and (c), by kind of question and connections. Cheap are those that are bounded by 200 rows, of which
 * up to a hundred travel together.
 */
export const WANTED = {
  cheap: { 8: { "neo4j-graphql": 4, cypher: 1.3 }, 32: { "neo4j-graphql": 7, cypher: 2.5 } },
  three: { 8: { "neo4j-graphql": 5, cypher: 1 }, 32: { "neo4j-graphql": 5, cypher: 1 } },
  co: { 8: { "neo4j-graphql": 100, cypher: 3.5 }, 32: { "neo4j-graphql": 100, cypher: 3.5 } },
  six: { 8: { "neo4j-graphql": 3, cypher: 1 }, 32: { "neo4j-graphql": 3, cypher: 1 } },
  other: { 8: { "neo4j-graphql": 3, cypher: 1 }, 32: { "neo4j-graphql": 3, cypher: 1 } },
};
const MOST_TAIL = 5;
const MOST_START_SECONDS = 1.5;
const MOST_SCHEMA = 0.25;

const rounded = (number) => Number(number.toPrecision(3));

/**
 * @returns ratios by question, connections and rival ("over 30 s" where it cannot answer); p99 to p50; start and schema;
 * `missed` says which wanted ones are not reached, `wrong` who answered otherwise.
 */
export function ratiosOf({ results, starts, schemas }) {
  const ratios = {};
  const tails = {};
  const missed = [];
  const wrong = [];
  for (const { name, kind, measures } of results) {
    const ours = measures.chancery;
    for (const [rival, { out }] of Object.entries(measures))
      if (out && !/no such question|30 s/.test(out)) wrong.push(`${name} ${rival}: ${out}`);
    if (ours.out || ours.slow) missed.push(`${name}: chancery ${ours.out ?? "no answer in 30 s"}`);
    for (const [who, { connections = {} }] of Object.entries(measures))
      for (const [number, { errors, failure }] of Object.entries(connections))
        if (errors > 0) wrong.push(`${name} ${who}: ${errors} errors at ${number} (${failure})`);
    for (const [connections, mine] of Object.entries(ours.connections ?? {})) {
      for (const [rival, theirs] of Object.entries(measures)) {
        if (rival === "chancery") continue;
        const ratio = ratioOf(mine, theirs, connections);
        if (ratio === undefined) continue;
        ratios[name] ??= {};
        ratios[name][connections] ??= {};
        ratios[name][connections][rival] = typeof ratio === "number" ? rounded(ratio) : ratio;
        const wanted = WANTED[kind][connections]?.[rival];
        if (wanted && typeof ratio === "number" && ratio < wanted)
          missed.push(`${name} at ${connections}: ${ratio.toPrecision(4)} times ${rival}, wanted ${wanted}`);
      }
      if (connections !== "32") continue;
      tails[name] = rounded(mine.p99 / mine.p50);
      if (tails[name] > MOST_TAIL) missed.push(`${name} at 32: p99 is ${tails[name]} times p50, wanted ${MOST_TAIL}`);
    }
  }
  const startSeconds = rounded(
    quantile(
      [...starts].sort((one, other) => one - other),
      0.5,
    ),
  );
  if (startSeconds > MOST_START_SECONDS) missed.push(`start: ${startSeconds} s, wanted ${MOST_START_SECONDS}`);
  const schema = rounded(schemas.chancery / schemas.rival);
  if (schema > MOST_SCHEMA) missed.push(`schema: ${schema} of (b)'s, wanted ${MOST_SCHEMA}`);
  return { ratios, p99ToP50At32: tails, startSeconds, schema, missed, wrong };
}

function ratioOf(mine, { out, slow, connections }, at) {
  if (/30 s/.test(out ?? "")) return "over 30 s";
  if (out) return undefined;
  const theirs = connections[at];
  if (!theirs) return slow ? "over 30 s" : undefined;
  if (theirs.timeouts > 0) return "over 30 s";
  return theirs.rate > 0 ? mine.rate / theirs.rate : undefined;
}
