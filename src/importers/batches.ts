/** Facts on their way from a file to the graph, whatever the file is: gathered, written batch by batch, and counted. */
import type { Fact, NumberedFact, Refusal } from "../facts/fact.js";
import type { UpsertOptions, UpsertReport } from "../graph/upsert.js";

export const BATCH = 1_000;
/** A batch is written early when its lines are long, so that memory stays bounded. */
const BATCH_CHARACTERS = 4 * 1024 * 1024;
/** How many refusals the report itself holds; `onRefused` hears of all. */
const KEPT_REFUSALS = 1_000;

/** Writes one batch: `upsert` into a graph, or what only looks whether it could. */
export type Write = (facts: readonly NumberedFact[], options: UpsertOptions) => Promise<UpsertReport>;

export interface BatchOptions {
  /** Facts written in one transaction. */
  readonly batch?: number;
  /** Stop at the first refused line. Earlier batches stay written, nothing of its own batch is. */
  readonly strict?: boolean;
  /** After each batch. */
  readonly onProgress?: (progress: BatchReport) => void;
  readonly onRefused?: (refusal: Refusal) => void;
}

export interface BatchReport {
  /** Lines read, a header and empty ones included. */
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

/** Each line is begun with `nextLine` or `goTo`, then added or refused; `stopped` tells after each whether to go on. */
export class Batches {
  private readonly sum = { lines: 0, created: 0, changed: 0, unchanged: 0, refused: 0, refusals: [] as Refusal[] };
  private readonly batch: number;
  private readonly strict: boolean;
  private writtenUpTo = 0;
  private pending: NumberedFact[] = [];
  private characters = 0;
  private bad: Refusal[] = [];
  /** With `strict`, a line was refused: nothing more is to be added. */
  stopped = false;

  constructor(
    private readonly write: Write,
    private readonly options: BatchOptions,
  ) {
    this.batch = options.batch ?? BATCH;
    this.strict = options.strict ?? false;
  }

  nextLine(): void {
    this.sum.lines++;
  }

  /** The line that is read next, where some are passed over, or a record has several. */
  goTo(line: number): void {
    this.sum.lines = line;
  }

  /** Facts of the line that is being read, and how long it is. */
  async add(facts: readonly Fact[], characters: number): Promise<void> {
    for (const fact of facts) this.pending.push({ line: this.sum.lines, fact });
    this.characters += characters;
    await this.flushIfFull();
  }

  /** The line that is being read cannot be written. */
  async refuse(reason: string): Promise<void> {
    const refusal = { line: this.sum.lines, reason };
    if (this.strict) {
      this.count([refusal]);
      this.stopped = true;
      return;
    }
    this.bad.push(refusal);
    await this.flushIfFull();
  }

  /** Writes what is left. */
  async end(): Promise<BatchReport> {
    if (!this.stopped) await this.flush();
    if (!this.stopped) return this.sum;
    return { ...this.sum, stopped: { line: this.sum.refusals[0]!.line, writtenUpTo: this.writtenUpTo } };
  }

  private async flushIfFull(): Promise<void> {
    if (this.pending.length + this.bad.length >= this.batch || this.characters >= BATCH_CHARACTERS) await this.flush();
  }

  private async flush(): Promise<void> {
    const written = await this.write(this.pending, { whole: this.strict });
    this.sum.created += written.created;
    this.sum.changed += written.changed;
    this.sum.unchanged += written.unchanged;
    const refused = [...this.bad, ...written.refused].sort((one, other) => one.line - other.line);
    this.count(this.strict ? refused.slice(0, 1) : refused);
    this.stopped = this.strict && refused.length > 0;
    [this.pending, this.characters, this.bad] = [[], 0, []];
    if (this.stopped) return;
    this.writtenUpTo = this.sum.lines;
    this.options.onProgress?.(this.sum);
  }

  private count(refusals: readonly Refusal[]): void {
    this.sum.refused += refusals.length;
    this.sum.refusals.push(...refusals.slice(0, Math.max(0, KEPT_REFUSALS - this.sum.refusals.length)));
    if (this.options.onRefused) refusals.forEach(this.options.onRefused);
  }
}
