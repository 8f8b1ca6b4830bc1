/** Facts on their way from a file to the graph, whatever the file is: gathered, written batch by batch, and counted. */
import { type Fact, isNodeFact, type NumberedFact, type Refusal } from "../facts/fact.js";
import type { Stages, UpsertOptions, UpsertReport } from "../graph/upsert.js";

export const BATCH = 4_000;
/** A batch is written early when its lines are long, so that memory stays bounded. */
const BATCH_CHARACTERS = 4 * 1024 * 1024;
/** How many times larger it may get to keep lines together. */
const LARGEST = 10;
/** How many refusals the report itself holds; `onRefused` hears of all. */
const KEPT_REFUSALS = 1_000;

/** Writes one batch: `upsert` into a graph, or what only looks whether it could. */
export type Write = (facts: readonly NumberedFact[], options: UpsertOptions) => Promise<UpsertReport>;

export interface BatchOptions {
  /** Facts written in one transaction. */
  readonly batch?: number;
  /** Stop at the first refused line. Earlier batches stay written, nothing of its own batch is. */
  readonly strict?: boolean;
  /** Lines about one node or relationship that follow each other are written together: only all may have what is required. */
  readonly together?: boolean;
  /** After each batch. */
  readonly onProgress?: (progress: BatchReport) => void;
  readonly onRefused?: (refusal: Refusal) => void;
  /** The import that the batches are of: with each batch the graph keeps how far it has come. */
  readonly progressOf?: string;
  /** Refused by an earlier run, which this one goes on with. */
  readonly refusedBefore?: number;
  /** Stops between two lines when it aborts; what is read by then is written. */
  readonly signal?: AbortSignal;
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
  /** The signal aborted: only so many lines were read, but those are written. */
  readonly interrupted?: true;
}

/**
 * While one batch is written, the next is gathered. Each line is begun with `begins` or `goTo`, then added or refused;
 * `stopped` tells after each whether to go on.
 */
export class Batches {
  private readonly sum = { lines: 0, created: 0, changed: 0, unchanged: 0, refused: 0, refusals: [] as Refusal[] };
  private readonly batch: number;
  private readonly strict: boolean;
  private writtenUpTo = 0;
  private pending: NumberedFact[] = [];
  private characters = 0;
  private bad: Refusal[] = [];
  /** The last batch, the one before it, and the nodes of the last. */
  private writing: Promise<void> = Promise.resolve();
  private earlier: Promise<void> = this.writing;
  private nodes: Promise<void> = this.writing;
  /** With `strict`, a line was refused: nothing more is to be added. */
  stopped = false;

  constructor(
    private readonly write: Write,
    private readonly options: BatchOptions,
  ) {
    this.batch = options.batch ?? BATCH;
    this.strict = options.strict ?? false;
  }

  /** The line that is being read, counted from 1. */
  get line(): number {
    return this.sum.lines;
  }

  /** Whether the next line is to be taken at all. */
  begins(): boolean {
    if (this.options.signal?.aborted) return false;
    this.sum.lines++;
    return true;
  }

  /** The line that is read next, where some are passed over, or a record has several. */
  goTo(line: number): void {
    this.sum.lines = line;
  }

  /** Facts of the line that is being read, and how long it is. */
  async add(facts: readonly Fact[], characters: number): Promise<void> {
    if (this.isFull() && !this.goesOn(facts)) await this.flush(this.sum.lines - 1);
    if (this.stopped) return;
    for (const fact of facts) this.pending.push({ line: this.sum.lines, fact });
    this.characters += characters;
    if (!this.options.together) await this.flushIfFull();
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

  /** Of the line that is being read, which is written already. */
  tell(what: "created" | "changed" | "unchanged"): void {
    this.sum[what]++;
  }

  /** Writes what is left. */
  async end(): Promise<BatchReport> {
    if (!this.stopped) await this.flush();
    await this.writing;
    if (!this.stopped) return this.options.signal?.aborted ? { ...this.sum, interrupted: true } : this.sum;
    return { ...this.sum, stopped: { line: this.sum.refusals[0]!.line, writtenUpTo: this.writtenUpTo } };
  }

  private async flushIfFull(): Promise<void> {
    if (this.isFull()) await this.flush();
  }

  private isFull(): boolean {
    return this.pending.length + this.bad.length >= this.batch || this.characters >= BATCH_CHARACTERS;
  }

  /** Whether the facts are about what the last one is about; a file of nothing else must not fill the memory. */
  private goesOn([next]: readonly Fact[]): boolean {
    const last = this.pending.at(-1)?.fact;
    if (!last || !next || this.pending.length > LARGEST * this.batch) return false;
    if (isNodeFact(last) || isNodeFact(next)) return isNodeFact(last) && isNodeFact(next) && last.id === next.id;
    return last.edge === next.edge && last.from === next.from && last.to === next.to;
  }

  /** The nodes of one batch are written while the relationships of the one before are. */
  private async flush(upTo = this.sum.lines): Promise<void> {
    await this.nodes;
    await this.earlier;
    if (this.stopped) return;
    const [facts, bad] = [this.pending, this.bad];
    [this.pending, this.characters, this.bad] = [[], 0, []];
    const before = this.writing;
    let nodesWritten = (): void => {};
    const nodes = new Promise<void>((resolve) => {
      nodesWritten = resolve;
    });
    this.writing = this.writeBatch(facts, bad, upTo, { nodesWritten, relationshipsAfter: before });
    // Whoever waits for it next hears of what went wrong.
    this.writing.catch(() => undefined);
    [this.earlier, this.nodes] = [before, Promise.race([nodes, this.writing])];
    this.nodes.catch(() => undefined);
    if (this.strict) await this.writing;
  }

  private async writeBatch(
    facts: readonly NumberedFact[],
    bad: readonly Refusal[],
    upTo: number,
    stages: Stages,
  ): Promise<void> {
    const { progressOf, refusedBefore = 0 } = this.options;
    // Asked when the batch before is written, and counted.
    const refusedSoFar = () => refusedBefore + this.sum.refused + bad.length;
    const progress = progressOf ? { progress: { id: progressOf, upTo, refusedSoFar } } : {};
    const written = await this.write(facts, { whole: this.strict, stages, ...progress });
    await stages.relationshipsAfter;
    this.sum.created += written.created;
    this.sum.changed += written.changed;
    this.sum.unchanged += written.unchanged;
    const refused = [...bad, ...written.refused].sort((one, other) => one.line - other.line);
    this.count(this.strict ? refused.slice(0, 1) : refused);
    this.stopped = this.strict && refused.length > 0;
    if (this.stopped) return;
    this.writtenUpTo = upTo;
    this.options.onProgress?.(this.sum);
  }

  private count(refusals: readonly Refusal[]): void {
    this.sum.refused += refusals.length;
    this.sum.refusals.push(...refusals.slice(0, Math.max(0, KEPT_REFUSALS - this.sum.refusals.length)));
    if (this.options.onRefused) refusals.forEach(this.options.onRefused);
  }
}
