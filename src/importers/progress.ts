/** `chancery load` as somebody at a terminal, or a script, sees it: a bar or lines on stderr, the sum on stdout. */
import { statSync } from "node:fs";
import type { Graph } from "../graph/driver.js";
import type { Mapping } from "../graph/upsert.js";
import type { BatchReport } from "./batches.js";
import { linesOf, linesOfPackedFile, UnreadableFile, untilAborted } from "./jsonl.js";
import { type LoadReport, load } from "./load.js";

/** All written, some lines refused, nothing could be read. */
export const EXIT = { complete: 0, refused: 1, unreadable: 2 } as const;

const BAR_CHARACTERS = 24;
/** A terminal is redrawn, and a log gets a line, no more often than this. */
const REDRAW_MILLISECONDS = 100;
const LINE_MILLISECONDS = 10_000;

export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

/**
 * Loads a file, or standard input where it is `-`. Resolves to the exit code.
 * @throws Unavailable when Neo4j cannot be reached; batches written before stay written.
 */
export async function runLoad(
  graph: Graph,
  mapping: Mapping,
  file: string,
  options: { readonly strict: boolean; readonly batch: number; readonly signal?: AbortSignal },
  terminal: Terminal,
): Promise<number> {
  const { stdin, stdout, stderr } = terminal;
  const piped = file === "-";
  const progress = new Progress(stderr, piped ? undefined : sizeOf(file));
  const lines = piped
    ? linesOf(untilAborted(stdin, options.signal), progress.read)
    : linesOfPackedFile(file, progress.read);
  try {
    const report = await load(graph, mapping, lines, {
      ...options,
      onProgress: progress.show,
      onRefused: ({ line, reason }) => progress.say(`line ${line}: ${reason}`),
    });
    progress.end();
    stdout.write(summaryOf(report, file, progress.seconds()));
    return report.refused > 0 ? EXIT.refused : EXIT.complete;
  } catch (error) {
    progress.end();
    if (!(error instanceof UnreadableFile)) throw error;
    progress.say(piped ? `Standard input: ${error.message}` : error.message);
    return EXIT.unreadable;
  }
}

/** What is done so far: a bar on a terminal, a line now and then elsewhere. */
export class Progress {
  private readonly begin = Date.now();
  private bytes = 0;
  private shown = Date.now();
  private drawn = false;

  constructor(
    private readonly stderr: Terminal["stderr"],
    private readonly size: number | undefined,
  ) {}

  readonly read = (bytes: number): void => {
    this.bytes += bytes;
  };

  /** The file is read from its beginning, perhaps once more. */
  restart(): (bytes: number) => void {
    this.bytes = 0;
    return this.read;
  }

  readonly show = ({ created, changed, unchanged, refused }: BatchReport): void => {
    const bar = this.stderr.isTTY === true;
    if (Date.now() - this.shown < (bar ? REDRAW_MILLISECONDS : LINE_MILLISECONDS)) return;
    this.shown = Date.now();
    const facts = created + changed + unchanged;
    const text = `${facts} facts, ${Math.round(facts / this.seconds())} a second${refused > 0 ? `, ${refused} refused` : ""}`;
    if (bar) this.stderr.write(`\r\x1b[K${this.bar()}${text}`);
    else this.say(text);
    this.drawn = bar;
  };

  /** A line of its own, above the bar. */
  say(text: string): void {
    this.end();
    this.stderr.write(`${text}\n`);
  }

  end(): void {
    if (this.drawn) this.stderr.write("\r\x1b[K");
    this.drawn = false;
  }

  seconds(): number {
    return Math.max(0.001, (Date.now() - this.begin) / 1000);
  }

  /** The part that is read, and the time the rest will take; nothing where the size is not known. */
  private bar(): string {
    if (!this.size) return "";
    const part = Math.min(1, this.bytes / this.size);
    const full = Math.round(part * BAR_CHARACTERS);
    const rest = Math.ceil((this.seconds() / part) * (1 - part));
    return `[${"█".repeat(full)}${"░".repeat(BAR_CHARACTERS - full)}] ${Math.round(part * 100)} %, ${rest} s left, `;
  }
}

function summaryOf(report: LoadReport, file: string, seconds: number): string {
  const title = `${report.title} (${file === "-" ? "standard input" : file})`;
  return `${[title, ...countsOf(report, seconds), ...endOf(report)].join("\n")}\n`;
}

/** What became of the facts, a line each. */
export function countsOf({ created, changed, unchanged, refused }: BatchReport, seconds: number): string[] {
  const facts = created + changed + unchanged;
  return [
    `  created    ${created}`,
    `  changed    ${changed}`,
    `  unchanged  ${unchanged}`,
    `  refused    ${refused}`,
    `  in ${seconds.toFixed(1)} s, ${Math.round(facts / seconds)} facts a second`,
  ];
}

/** Where `--strict` or an interruption stopped, and what of it is in the graph; no line where it came to its end. */
export function endOf({ lines, stopped, interrupted }: BatchReport): string[] {
  const written = (line: number): string => (line > 0 ? `Lines up to ${line} are written` : "Nothing is written");
  if (stopped)
    return [
      `Stopped at line ${stopped.line} (--strict). ${written(stopped.writtenUpTo)}; the same file can be loaded again once it is right.`,
    ];
  return interrupted ? [`Interrupted. ${written(lines)}; the same file can be loaded again for the rest.`] : [];
}

/** In bytes; undefined where reading it says what is wrong with it. */
export function sizeOf(file: string): number | undefined {
  try {
    return statSync(file).size;
  } catch {
    return undefined;
  }
}
