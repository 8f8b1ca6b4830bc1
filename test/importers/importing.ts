/** Imports as the command line does, of text that a test writes; refusals and summary as a user sees them. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fact } from "../../src/facts/fact.js";
import { isNodeFact } from "../../src/facts/fact.js";
import type { Graph } from "../../src/graph/driver.js";
import { progressOf, upsert } from "../../src/graph/upsert.js";
import { importRecords } from "../../src/importers/import.js";
import type { Importer } from "../../src/importers/importer.js";
import { checkOnly, type ImportGraph, runImport } from "../../src/importers/run.js";
import { mappingOf } from "../../src/mapping/mapping.js";
import { createSchema } from "../../src/resolvers/schema.js";

export const mapping = mappingOf(createSchema());
const folder = mkdtempSync(join(tmpdir(), "chancery-import-"));

/** Rows of cells as a file has them. */
export function tsv(...rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.join("\t")}\n`).join("");
}

export function fileWith(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** All facts that a text becomes, and why the rest is refused; each is one that the model admits. */
export async function factsOf(importer: Importer, text: string) {
  const facts: Fact[] = [];
  const refusals: string[] = [];
  const check = checkOnly(mapping).write;
  const report = await importRecords(
    async (batch, options) => {
      facts.push(...batch.map(({ fact }) => fact));
      return check(batch, options);
    },
    importer,
    async function* () {
      yield Buffer.from(text);
    },
    { onRefused: ({ line, reason }) => refusals.push(`${line}: ${reason}`) },
  );
  return { facts, refusals, report, ...lookUps(facts) };
}

function lookUps(facts: readonly Fact[]) {
  return {
    /** The properties of a node. */
    node: (id: string) => {
      const found = facts.filter(isNodeFact).filter((fact) => fact.id === id);
      return found.length === 0 ? undefined : Object.assign({}, ...found.map(({ properties }) => properties));
    },
    ids: (label: string) => [
      ...new Set(facts.filter(isNodeFact).flatMap((fact) => (fact.node === label ? [fact.id] : []))),
    ],
    /** `from -> to` of each relationship of a type, with its properties. */
    edges: (type: string) =>
      facts.flatMap((fact) =>
        !isNodeFact(fact) && fact.edge === type ? [[fact.from, fact.to, fact.properties] as const] : [],
      ),
  };
}

/** Imports files into the graph, or without one as `--dry-run`. */
export async function run(
  importer: Importer,
  files: readonly string[],
  graph: Graph | undefined,
  options: { strict?: boolean; resume?: boolean; limit?: number; retrievedOn?: string; batch?: number } = {},
) {
  const out = { stdout: "", stderr: "" };
  const to = (name: "stdout" | "stderr") => ({ write: (text: string) => (out[name] += text) });
  const door: ImportGraph = graph
    ? { write: (facts, how) => upsert(graph, mapping, facts, how), progressOf: (id) => progressOf(graph, id) }
    : checkOnly(mapping);
  const terminal = { stdout: to("stdout"), stderr: to("stderr") };
  const code = await runImport(
    door,
    importer,
    files,
    { resume: false, ...options, dryRun: graph === undefined },
    terminal,
  );
  const count = (name: string): number =>
    Number(new RegExp(`^ {2}${name} +(\\d+)`, "m").exec(out.stdout)?.[1] ?? Number.NaN);
  return { code, ...out, count };
}
