/** Facts from a file into the graph: read line by line, written batch by batch. */
import type { NumberedFact, Refusal } from "../facts/fact.js";
import { readFact, readHeader } from "../facts/format.js";
import type { Graph } from "../graph/driver.js";
import { type Mapping, upsert } from "../graph/upsert.js";
import { type Line, linesOfFile, UnreadableFile } from "./jsonl.js";

export const BATCH = 1_000;
/** A batch is written early when its lines are long, so that memory stays bounded. */
const BATCH_CHARACTERS = 4 * 1024 * 1024;
/** How many refusals the report itself holds; `onRefused` hears of all. */
const KEPT_REFUSALS = 1_000;

export interface LoadOptions {
  /** Facts written in one transaction. */
  readonly batch?: number;
  /** Stop at the first refused line. Earlier batches stay written, nothing of its own batch is. */
  readonly strict?: boolean;
  /** After each batch. */
  readonly onProgress?: (progress: LoadReport) => void;
  readonly onRefused?: (refusal: Refusal) => void;
}

export interface LoadReport {
  /** Of the header. */
  readonly title: string;
  /** Lines read, the header and empty ones included. */
  readonly lines: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The first thousand, in order. */
  readonly refusals: readonly Refusal[];
  /** Only with `strict`: the line it stopped at, and the last line that is written. */
  readonly stopped?: { readonly line: number; readonly writtenUpTo: number };
}

/** @throws UnreadableFile when there is no such file, or it is no facts file. */
export function loadFile(graph: Graph, mapping: Mapping, path: string, options?: LoadOptions): Promise<LoadReport> {
  return load(graph, mapping, linesOfFile(path), options);
}

/**
 * Writes the facts of the lines, the first of which is the header. A line that is refused does not stop the others.
 * @throws UnreadableFile when the first line is no header this version reads, or there is no line at all.
 */
export async function load(
  graph: Graph,
  mapping: Mapping,
  lines: AsyncIterable<Line>,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const { batch = BATCH, strict = false } = options;
  const report = { title: "", lines: 0, created: 0, changed: 0, unchanged: 0, refused: 0, refusals: [] as Refusal[] };
  let header = false;
  let writtenUpTo = 0;
  let pending: NumberedFact[] = [];
  let characters = 0;
  let bad: Refusal[] = [];

  const refuse = (refusals: readonly Refusal[]): void => {
    report.refused += refusals.length;
    report.refusals.push(...refusals.slice(0, Math.max(0, KEPT_REFUSALS - report.refusals.length)));
    if (options.onRefused) refusals.forEach(options.onRefused);
  };
  /** Whether to go on. */
  const flush = async (): Promise<boolean> => {
    const written = await upsert(graph, mapping, pending, { whole: strict });
    report.created += written.created;
    report.changed += written.changed;
    report.unchanged += written.unchanged;
    const refused = [...bad, ...written.refused].sort((one, other) => one.line - other.line);
    refuse(strict ? refused.slice(0, 1) : refused);
    [pending, characters, bad] = [[], 0, []];
    if (strict && refused.length > 0) return false;
    writtenUpTo = report.lines;
    options.onProgress?.(report);
    return true;
  };
  const stopped = (): LoadReport => ({ ...report, stopped: { line: report.refusals[0]!.line, writtenUpTo } });

  for await (const line of lines) {
    report.lines++;
    if (typeof line === "string" && line.trim() === "") continue;
    if (!header) {
      report.title = titleOf(line);
      header = true;
      continue;
    }
    const fact = typeof line === "string" ? readFact(line) : line;
    if ("reason" in fact) {
      const refusal = { line: report.lines, reason: fact.reason };
      if (strict) {
        refuse([refusal]);
        return stopped();
      }
      bad.push(refusal);
    } else {
      pending.push({ line: report.lines, fact });
      characters += (line as string).length;
    }
    if (pending.length + bad.length >= batch || characters >= BATCH_CHARACTERS) if (!(await flush())) return stopped();
  }
  if (!header) throw new UnreadableFile("The file is empty: a facts file begins with a header.");
  return (await flush()) ? report : stopped();
}

function titleOf(line: Line): string {
  const header = typeof line === "string" ? readHeader(line) : { reason: `The first line ${line.reason}` };
  if ("reason" in header) throw new UnreadableFile(header.reason);
  return header.title;
}
