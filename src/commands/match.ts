/** `chancery match`: which officials of the graph are one person, joined where that is sure, and decided where it is not. */
import type { Config } from "../config.js";
import { ConfigurationError } from "../errors.js";
import { applyConstraints } from "../graph/constraints.js";
import type { Graph } from "../graph/driver.js";
import { forget as forgetDecision, isOfficial, redirectsOf } from "../graph/people.js";
import { decideOn, type Matches, matchOfficials } from "../importers/matching.js";
import { type Mapping, mappingOf } from "../mapping/mapping.js";
import { createSchema } from "../resolvers/schema.js";
import { say, withGraph } from "./interrupt.js";

export interface MatchFlags {
  readonly review: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly limit: string;
  readonly joined?: string | true;
  readonly join?: readonly string[];
  readonly apart?: readonly string[];
  readonly forget?: readonly string[];
}

export async function match(config: Config, flags: MatchFlags): Promise<void> {
  const limit = Number(flags.limit);
  if (!(Number.isSafeInteger(limit) && limit > 0))
    throw new ConfigurationError(`--limit: ${flags.limit} is not a whole number of pairs from 1.`);
  const asked = [flags.join, flags.apart, flags.forget].filter((ids) => ids !== undefined);
  if (asked.length > 1) throw new ConfigurationError("--join, --apart and --forget: give one of them at a time.");
  if (asked.length > 0 && (flags.dryRun || flags.review || flags.joined))
    throw new ConfigurationError(
      "--join, --apart and --forget: decide; give them without --dry-run, --review and --joined.",
    );
  for (const ids of asked)
    if (ids.length !== 2 || ids[0] === ids[1])
      throw new ConfigurationError(`${ids.join(" ")}: give two different ids, as official:a official:b.`);

  const mapping = mappingOf(createSchema());
  await withGraph(config, async ({ graph }, signal) => {
    await applyConstraints(graph, mapping);
    process.stdout.write(await answer(graph, mapping, flags, { limit, signal }));
  });
}

async function answer(
  graph: Graph,
  mapping: Mapping,
  flags: MatchFlags,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): Promise<string> {
  const { join, apart, forget } = flags;
  const ids = (join ?? apart ?? forget) as readonly [string, string] | undefined;
  if (ids) {
    for (const id of ids)
      if (!(await isOfficial(graph, id)))
        throw new ConfigurationError(`${id}: is no official of the graph; look for it with --joined or --review.`);
    if (forget) return (await forgetDecision(graph, ids)) ? "Forgotten.\n" : "Nothing was decided of them.\n";
    const against = await decideOn(graph, mapping, ids, join ? "ONE" : "TWO");
    const still = against ? `They are not joined, ${against}; --forget that first.\n` : "";
    return `${ids.join(" and ")} are ${join ? "one person" : "two"}: remembered. --forget takes it back.\n${still}`;
  }
  if (flags.joined) return joinedOf(graph, flags.joined === true ? undefined : flags.joined, flags.json);
  const matches = await matchOfficials(graph, mapping, { dryRun: flags.dryRun || flags.review, say, signal });
  return flags.review ? reviewOf(matches, limit, flags.json) : summaryOfMatches(matches, flags.dryRun);
}

export function summaryOfMatches({ people, looked, joined, unsure }: Matches, dryRun: boolean): string {
  return [
    `officials  ${people}${looked < people ? `, ${looked} of them new or changed` : ""}`,
    `${dryRun ? "would join " : "joined     "}${joined}`,
    `unsure     ${unsure.length}${unsure.length > 0 ? " (chancery match --review)" : ""}\n`,
  ].join("\n");
}

function reviewOf({ unsure }: Matches, limit: number, json: boolean): string {
  const shown = unsure.slice(0, limit);
  if (json)
    return shown
      .map(({ ids, names, score, reasons }) => `${JSON.stringify({ ids, names, score, reasons })}\n`)
      .join("");
  if (unsure.length === 0) return "No pair is in doubt.\n";
  const pairs = shown.map(
    ({ ids, names, score, reasons }) =>
      `${score.toFixed(2)}  ${names.join(" / ")}\n      ${ids.join(" ")}\n      ${reasons.join("; ")}\n`,
  );
  const more = unsure.length > shown.length ? `${unsure.length - shown.length} more: --limit shows them.\n` : "";
  return `${pairs.join("")}${more}Decide with chancery match --join ID ID, or --apart ID ID.\n`;
}

async function joinedOf(graph: Graph, into: string | undefined, json: boolean): Promise<string> {
  const redirects = await redirectsOf(graph, into);
  if (json) return redirects.map((redirect) => `${JSON.stringify(redirect)}\n`).join("");
  if (redirects.length === 0) return "Nobody has become part of another.\n";
  return redirects
    .map(
      ({ id, into: to, name, score, reasons }) =>
        `${id}\n  is ${name} (${to}), ${score.toFixed(2)}: ${reasons.join("; ") || "it was loaded so"}\n`,
    )
    .join("");
}
