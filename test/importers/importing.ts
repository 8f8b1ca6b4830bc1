/** Imports as the command line does, of text that a test writes; refusals and summary as a user sees them. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
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

/** A zip archive of files by name, as PKWARE's APPNOTE has it: each with its header, and the directory at the end. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const numbers = (form: string, ...values: number[]): Buffer => {
    const bytes = Buffer.alloc([...form].reduce((sum, size) => sum + Number(size), 0));
    let at = 0;
    for (const [index, size] of [...form].entries()) at = bytes.writeUIntLE(values[index]!, at, Number(size));
    return bytes;
  };
  for (const [name, text] of Object.entries(files)) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(text)];
    const common = [20, 0x800, 8, 0, 0x21, crc32(text), packed.length, Buffer.byteLength(text), title.length, 0];
    const offset = Buffer.concat(parts).length;
    parts.push(numbers("42222244422", 0x04034b50, ...common), title, packed);
    directory.push(numbers("422222244422", 0x02014b50, 20, ...common), numbers("22244", 0, 0, 0, 0, offset), title);
  }
  const [before, central] = [Buffer.concat(parts), Buffer.concat(directory)];
  const count = Object.keys(files).length;
  return Buffer.concat([
    before,
    central,
    numbers("42222442", 0x06054b50, 0, 0, count, count, central.length, before.length, 0),
  ]);
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
  // How far it is, is told after ten seconds: never on a machine that has nothing else to do.
  out.stderr = out.stderr.replace(/^\d+ facts, \d+ a second.*\n/gm, "");
  const count = (name: string): number =>
    Number(new RegExp(`^ {2}${name} +(\\d+)`, "m").exec(out.stdout)?.[1] ?? Number.NaN);
  return { code, ...out, count };
}
