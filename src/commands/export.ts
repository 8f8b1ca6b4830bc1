/** `chancery export`: the graph, a question's answer or a node's surroundings, as a file others read. */
import {
  createWriteStream,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Config } from "../config.js";
import { ConfigurationError } from "../errors.js";
import { createExporter, depthOf, type Exporter, type Extent, wholeGraph } from "../export/export.js";
import { formats } from "../export/formats.js";
import type { Format, Part } from "../export/rows.js";
import type { Graph } from "../graph/driver.js";
import { mappingOf } from "../mapping/mapping.js";
import { createEngine } from "../resolvers/operation.js";
import { createSchema } from "../resolvers/schema.js";
import { withGraph } from "./interrupt.js";
import { placing, readQuestionFile } from "./question.js";

export interface ExportFlags {
  readonly format: string;
  readonly output?: string;
  readonly node?: string;
  readonly depth?: string;
  readonly query?: string;
  readonly variables?: string;
  readonly operation?: string;
}

const REDRAW_MILLISECONDS = 200;
const PARTS: readonly Part[] = ["nodes", "relationships"];

/** @throws ConfigurationError, BadInput, LimitExceeded, Unavailable; then no file is left, or changed. */
export async function exportFile(config: Config, flags: ExportFlags): Promise<void> {
  const format = formatOf(flags.format);
  refuseCombination(flags);
  const output = flags.output === "-" ? undefined : flags.output;
  if (format.parts && output === undefined)
    throw new ConfigurationError(`--output: is missing; ${format.name} is two files, so name a folder for them.`);
  await withGraph(config, async ({ graph }, signal) => {
    const exporter = createExporter(graph, mappingOf(createSchema()), config.maxValues);
    const extent = await extentOf(graph, exporter, flags, signal);
    const progress = new Progress();
    const read = (part?: Part) => Readable.from(exporter.text(extent, format, { part, onRows: progress.add, signal }));
    if (output === undefined) await pipeline(read(), process.stdout, { end: false }).catch(unlessPipeIsClosed);
    else await writeFiles(format, output, read);
    progress.end(output === undefined ? undefined : `${extent.title}: ${output}`);
  });
}

/** The formats, for `--help`. */
export function formatsHelp(): string {
  return formats.map(({ name, description }) => `  ${name.padEnd(8)} ${description}`).join("\n");
}

function formatOf(name: string): Format {
  const format = formats.find((one) => one.name === name);
  if (format) return format;
  const names = formats.map((one) => one.name).join(", ");
  throw new ConfigurationError(`--format: ${name} is none; there are ${names} (chancery export --help).`);
}

function refuseCombination({ node, depth, query, variables, operation }: ExportFlags): void {
  if (node !== undefined && query !== undefined)
    throw new ConfigurationError("--node and --query: name one of them, or neither for the whole graph.");
  if (depth !== undefined && node === undefined) throw new ConfigurationError("--depth: needs --node.");
  if ((variables ?? operation) !== undefined && query === undefined)
    throw new ConfigurationError("--variables, --operation: need --query.");
}

async function extentOf(graph: Graph, exporter: Exporter, flags: ExportFlags, signal: AbortSignal): Promise<Extent> {
  const { node, depth = "1", query, variables = "{}", operation } = flags;
  if (node !== undefined) return exporter.surroundings(node, depthOf(depth), { signal });
  if (query === undefined) return wholeGraph;
  const engine = createEngine(graph);
  const request = readQuestionFile(createSchema(), { file: query, variables, operation });
  const question = placing(query, () => engine.prepare(request));
  const ids = question ? await engine.nodes(question, signal) : new Set<string>();
  return exporter.nodes(`The answer to ${request.operation.name?.value ?? query}`, ids, { signal });
}

/** What was there before is replaced by a whole file, or not at all; a device or a pipe takes what comes. */
async function writeFiles(format: Format, output: string, read: (part?: Part) => Readable): Promise<void> {
  const written: { readonly unfinished: string; readonly file: string }[] = [];
  try {
    if (format.parts) mkdirSync(output, { recursive: true });
    for (const part of format.parts ? PARTS : [undefined]) {
      const path = part ? join(output, `${part}.${format.extension}`) : output;
      const found = statSync(path, { throwIfNoEntry: false });
      if (found && !found.isFile()) {
        await pipeline(read(part), createWriteStream(path)).catch(unlessPipeIsClosed);
        continue;
      }
      const file = found ? realpathSync(path) : targetOf(path);
      const unfinished = `${file}.${process.pid}.part`;
      written.push({ unfinished, file });
      await pipeline(read(part), createWriteStream(unfinished));
    }
    for (const { unfinished, file } of written) renameSync(unfinished, file);
  } catch (error) {
    for (const { unfinished } of written) rmSync(unfinished, { force: true });
    throw unwritable(output, error);
  }
}

/** Where a link leads to a file that is not there yet. */
function targetOf(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return link ? resolve(dirname(path), readlinkSync(path)) : path;
}

function unwritable(output: string, error: unknown): unknown {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "its folder does not exist.",
    ENOTDIR: "a part of its path is a file.",
    EEXIST: "is a file; name a folder.",
    EISDIR: "is a folder; name a file.",
    EACCES: "may not be written by this user.",
    EPERM: "may not be written by this user.",
    EROFS: "is on a file system that is read only.",
    ENOSPC: "does not fit: the disk is full.",
  };
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ""];
  return reason ? new ConfigurationError(`--output: ${output} ${reason}`, { cause: error }) : error;
}

/** Whoever reads us, such as `head`, has enough. */
function unlessPipeIsClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
}

/** How far it is, on a terminal; a line at the end when a file is written. */
class Progress {
  private readonly begin = Date.now();
  private rows = 0;
  private shown = 0;

  readonly add = (rows: number): void => {
    this.rows += rows;
    if (!process.stderr.isTTY || Date.now() - this.shown < REDRAW_MILLISECONDS) return;
    this.shown = Date.now();
    process.stderr.write(`\r\x1b[K${this.text()}`);
  };

  end(what: string | undefined): void {
    if (this.shown > 0) process.stderr.write("\r\x1b[K");
    if (what !== undefined) process.stdout.write(`${what}\n  ${this.text()}\n`);
  }

  private text(): string {
    const seconds = Math.max(0.001, (Date.now() - this.begin) / 1000);
    return `${this.rows} nodes and relationships in ${seconds.toFixed(1)} s, ${Math.round(this.rows / seconds)} a second`;
  }
}
