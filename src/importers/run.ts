/** `chancery import` as somebody at a terminal, or a script, sees it: a bar or lines on stderr, the sums on stdout. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Unavailable } from "../errors.js";
import type { Fact, NumberedFact, Refusal } from "../facts/fact.js";
import { Admission } from "../graph/admission.js";
import type { ImportProgress, Mapping, UpsertReport } from "../graph/upsert.js";
import type { Write } from "./batches.js";
import { type ImportOptions, type ImportReport, importRecords } from "./import.js";
import type { Importer } from "./importer.js";
import { bytesOfPackedFile, UnreadableFile } from "./jsonl.js";
import { countsOf, EXIT, endOf, Progress, sizeOf, type Terminal } from "./progress.js";
import { entriesOf, isZip } from "./zip.js";

/** More refused lines than this are told only as a sum: they most often share a few reasons. */
const SHOWN_REFUSALS = 100;
/** So much of a file, and its length, tell it from others. */
const FINGERPRINT_BYTES = 1024 * 1024;

/** The graph, as far as an import needs it. */
export interface ImportGraph {
  readonly write: Write;
  /** How far an import of the same file has come. */
  readonly progressOf: (id: string) => Promise<ImportProgress | undefined>;
}

export interface RunOptions extends Omit<ImportOptions, "after" | "progressOf"> {
  readonly dryRun: boolean;
  /** Goes on where an earlier run on the same file was interrupted. */
  readonly resume: boolean;
}

/**
 * Imports the files one after another, until the signal aborts. Resolves to the exit code: the worst of them.
 * @throws Unavailable when Neo4j cannot be reached; batches written before stay written, and --resume goes on there.
 */
export async function runImport(
  graph: ImportGraph,
  importer: Importer,
  files: readonly string[],
  options: RunOptions,
  terminal: Omit<Terminal, "stdin">,
): Promise<number> {
  let code: number = EXIT.complete;
  for (const file of files) {
    if (options.signal?.aborted) break;
    try {
      for await (const packed of filesIn(file))
        code = Math.max(code, await importFile(graph, importer, packed, options, terminal));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      terminal.stderr.write(`${error.message}\n`);
      code = EXIT.unreadable;
    }
  }
  return code;
}

/** What a file holds: itself, or each file in it where it is an archive. */
interface PackedFile {
  /** As it is told. */
  readonly file: string;
  /** Where its bytes are. */
  readonly path: string;
  readonly size: number | undefined;
  readonly bytes?: () => AsyncIterable<Uint8Array>;
}

async function* filesIn(path: string): AsyncGenerator<PackedFile> {
  if (!(await isZip(path))) yield { file: path, path, size: sizeOf(path) };
  else for await (const { name, size, bytes } of entriesOf(path)) yield { file: `${path}/${name}`, path, size, bytes };
}

async function importFile(
  graph: ImportGraph,
  importer: Importer,
  { file, path, size, bytes }: PackedFile,
  { dryRun, resume, ...options }: RunOptions,
  { stdout, stderr }: Omit<Terminal, "stdin">,
): Promise<number> {
  const progress = new Progress(stderr, size);
  let shown = 0;
  try {
    const id = dryRun
      ? undefined
      : await fingerprintOf(path, bytes && file, importer.name, importer.by, options.retrievedOn);
    const earlier = id && resume ? await graph.progressOf(id) : undefined;
    const before = earlier?.refused ?? 0;
    const refusedBefore =
      before > 0 ? `; of what was read before, ${before} ${before === 1 ? "is" : "are"} refused` : "";
    if (earlier?.complete) {
      const state = before > 0 ? "was read to its end already" : "is in the graph as a whole already";
      stdout.write(`${file}: ${state}${refusedBefore}; without --resume it is read again.\n`);
      return before > 0 ? EXIT.refused : EXIT.complete;
    }
    if (resume && !dryRun)
      progress.say(
        `${file}: ${earlier ? `goes on after line ${earlier.upTo}${refusedBefore}` : "was not begun, and is read from its first line"}.`,
      );
    const report = await importRecords(
      graph.write,
      importer,
      () => bytesOfPackedFile(file, progress.restart(), bytes?.()),
      {
        ...options,
        ...(id ? { progressOf: id } : {}),
        ...(earlier ? { after: earlier.upTo, refusedBefore: before } : {}),
        onProgress: progress.show,
        onRefused: ({ line, reason }) => {
          if (shown++ < SHOWN_REFUSALS) progress.say(`${file}, ${importer.unit ?? "line"} ${line}: ${reason}`);
          else if (shown === SHOWN_REFUSALS + 1) progress.say("Further refused lines are counted in the summary.");
        },
      },
    );
    if (id && !report.stopped && !report.interrupted && report.rows !== options.limit)
      await graph.write([], {
        progress: { id, upTo: report.lines, complete: true, refusedSoFar: () => before + report.refused },
      });
    progress.end();
    stdout.write(summaryOf(report, file, progress.seconds(), dryRun));
    return before + report.refused > 0 ? EXIT.refused : EXIT.complete;
  } catch (error) {
    progress.end();
    if (error instanceof Unavailable) progress.say(`${file}: what is written so far stays; --resume goes on there.`);
    if (!(error instanceof UnreadableFile)) throw error;
    progress.say(error.message.startsWith(file) ? error.message : `${file} ${error.message}`);
    return EXIT.unreadable;
  }
}

/** The same for the same content and the same way of reading it, wherever the file is; undefined where none is read. */
async function fingerprintOf(file: string, ...how: (string | undefined)[]): Promise<string | undefined> {
  const size = sizeOf(file);
  if (size === undefined) return undefined;
  const hash = createHash("sha256").update(JSON.stringify([...how, size]));
  try {
    for await (const chunk of createReadStream(file, { end: FINGERPRINT_BYTES - 1 })) hash.update(chunk as Buffer);
  } catch {
    return undefined;
  }
  return hash.digest("hex").slice(0, 32);
}

/**
 * Looks whether the model would admit the facts, without a graph: they count as created where it would.
 * @param show hears of every fact, admitted or not.
 */
export function checkOnly(mapping: Mapping, show?: (fact: Fact) => void): ImportGraph {
  const admission = new Admission(mapping);
  const write = async (facts: readonly NumberedFact[]): Promise<UpsertReport> => {
    if (show) for (const { fact } of facts) show(fact);
    const refused = facts.map((fact) => admission.admit(fact)).filter((one): one is Refusal => "reason" in one);
    return { created: facts.length - refused.length, changed: 0, unchanged: 0, refused };
  };
  return { write, progressOf: async () => undefined };
}

function summaryOf(report: ImportReport, file: string, seconds: number, dryRun: boolean): string {
  const { title, rows, created, reasons, leftOut, notes } = report;
  const lines = [`${title} (${file})`, `  rows       ${rows}`];
  if (dryRun) lines.push(`  facts      ${created} (--dry-run: nothing is written)`, `  refused    ${report.refused}`);
  else lines.push(...countsOf(report, seconds));
  const ofGraph = report.refused - [...reasons.values()].reduce((sum, count) => sum + count, 0);
  const refused = new Map([
    ...reasons,
    ...(ofGraph > 0 ? [["the graph does not take the fact", ofGraph] as const] : []),
  ]);
  lines.push(
    ...listOf("refused, because", refused),
    ...listOf("left out", leftOut),
    ...listOf("to be known", notes),
    ...endOf(report),
  );
  return `${lines.join("\n")}\n`;
}

function listOf(heading: string, counts: ReadonlyMap<string, number>): string[] {
  const most = [...counts].sort(([, one], [, other]) => other - one);
  return counts.size === 0 ? [] : [`  ${heading}:`, ...most.map(([what, count]) => `    ${count}  ${what}`)];
}
