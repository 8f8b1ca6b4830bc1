/** Facts from a file of facts into the graph: read line by line, written batch by batch. */
import { readHeader, readLine } from "../facts/format.js";
import type { Graph } from "../graph/driver.js";
import { decide } from "../graph/people.js";
import { type Mapping, upsert } from "../graph/upsert.js";
import { Batches, type BatchOptions, type BatchReport } from "./batches.js";
import { type Line, linesOfPackedFile, UnreadableFile } from "./jsonl.js";

export type LoadOptions = BatchOptions;

export interface LoadReport extends BatchReport {
  /** Of the header. */
  readonly title: string;
}

/** Packed with gzip or not. @throws UnreadableFile when there is no such file, or it is no facts file. */
export function loadFile(graph: Graph, mapping: Mapping, path: string, options?: LoadOptions): Promise<LoadReport> {
  return load(graph, mapping, linesOfPackedFile(path), options);
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
  const batches = new Batches((facts, how) => upsert(graph, mapping, facts, how), { ...options, together: true });
  let title: string | undefined;
  for await (const line of lines) {
    if (!batches.begins()) break;
    if (typeof line === "string" && line.trim() === "") continue;
    if (title === undefined) {
      title = titleOf(line);
      continue;
    }
    const fact = typeof line === "string" ? readLine(line) : line;
    if ("reason" in fact) await batches.refuse(fact.reason);
    else if ("verdict" in fact) {
      const before = await decide(graph, fact.ids, fact.verdict);
      batches.tell(before === undefined ? "created" : before === fact.verdict ? "unchanged" : "changed");
    } else await batches.add([fact], (line as string).length);
    if (batches.stopped) break;
  }
  if (title === undefined) options.signal?.throwIfAborted();
  if (title === undefined) throw new UnreadableFile("The file is empty: a facts file begins with a header.");
  return { title, ...(await batches.end()) };
}

function titleOf(line: Line): string {
  const header = typeof line === "string" ? readHeader(line) : { reason: `The first line ${line.reason}` };
  if ("reason" in header) throw new UnreadableFile(header.reason);
  return header.title;
}
