/** A file of any importer into the graph: read and converted record by record, written batch by batch. */
import { type Fact, isNodeFact } from "../facts/fact.js";
import { Batches, type BatchOptions, type BatchReport, type Write } from "./batches.js";
import type { Entry, Importer, Input, ReadOptions } from "./importer.js";

/** How many facts are remembered, so that the country of every row is not sent with every row. */
const REMEMBERED = 10_000;
/** Nor more than so many characters of them: a cell may hold a whole speech. */
const REMEMBERED_CHARACTERS = 4 * 1024 * 1024;
/** How many names of a kind of note are told apart; beyond, the count is a lower bound. */
const COUNTED_NAMES = 100_000;

export interface ImportOptions extends BatchOptions, ReadOptions {
  /** Rows, the header not counted. */
  readonly limit?: number;
  /** Lines that an earlier run has written; they are read, and no more. */
  readonly after?: number;
}

export interface ImportReport extends BatchReport {
  /** Of the data set. */
  readonly title: string;
  /** Rows read; each is converted, refused or left out. */
  readonly rows: number;
  /** Reason -> rows that could not be converted; what the graph refuses of converted ones is counted in facts. */
  readonly reasons: ReadonlyMap<string, number>;
  /** What it is that the model does not hold -> rows. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** What the notes are about -> different names. */
  readonly notes: ReadonlyMap<string, number>;
}

/**
 * Converts the records of one file. One that is refused does not stop the others.
 * @throws UnreadableFile when the file is empty, or of no sort that the importer takes.
 */
export async function importRecords(
  write: Write,
  importer: Importer,
  input: Input,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const batches = new Batches(write, options);
  const sent = new Recent();
  const [reasons, leftOut] = [new Map<string, number>(), new Map<string, number>()];
  const notes = new Map<string, Set<string>>();
  let rows = 0;

  const take = async ({ characters, convert }: Entry): Promise<void> => {
    const conversion = convert();
    if ("refused" in conversion) {
      const { refused, detail } = conversion;
      add(reasons, refused);
      return batches.refuse(detail === undefined ? `${refused}.` : `${refused}: ${detail}.`);
    }
    if ("leftOut" in conversion) return add(leftOut, conversion.leftOut);
    for (const { about, name } of conversion.notes ?? []) {
      const names = notes.get(about) ?? new Set();
      if (names.size < COUNTED_NAMES) notes.set(about, names.add(name));
    }
    await batches.add(sent.fresh(conversion.facts), characters);
  };

  const { title, facts, entries } = await importer.read(input, options);
  await batches.add(facts, 0);
  for await (const entry of entries) {
    if (rows === options.limit || options.signal?.aborted) break;
    if (entry.line <= (options.after ?? 0)) continue;
    batches.goTo(entry.line);
    rows++;
    await take(entry);
    if (batches.stopped) break;
  }
  const report = await batches.end();
  const counted = new Map([...notes].map(([about, names]) => [about, names.size]));
  return { ...report, title, rows, reasons, leftOut, notes: counted };
}

/** Facts that were sent not long ago; they are not sent again, and of a file of any length no more are kept. */
class Recent {
  private young = new Map<string, Fact>();
  private old = new Map<string, Fact>();
  private characters = 0;

  fresh(facts: readonly Fact[]): Fact[] {
    return facts.filter((fact) => {
      const place = isNodeFact(fact) ? fact.id : `${fact.from} ${fact.edge} ${fact.to}`;
      const first = this.known(place);
      if (first === undefined) this.keep(place, fact);
      if (first === undefined || first === fact) return first === undefined;
      // Only what is said of one thing in several ways is told apart by all that it says, which takes longer.
      const whole = JSON.stringify(fact);
      if (JSON.stringify(first) === whole || this.known(whole)) return false;
      this.keep(whole, fact);
      return true;
    });
  }

  /** What is asked for again is young again. */
  private known(key: string): Fact | undefined {
    const young = this.young.get(key);
    if (young) return young;
    const old = this.old.get(key);
    if (old) this.keep(key, old);
    return old;
  }

  private keep(key: string, fact: Fact): void {
    this.young.set(key, fact);
    this.characters += key.length;
    for (const value of Object.values(fact.properties)) if (typeof value === "string") this.characters += value.length;
    if (this.young.size < REMEMBERED && this.characters < REMEMBERED_CHARACTERS) return;
    [this.old, this.young, this.characters] = [this.young, new Map(), 0];
  }
}

function add(counts: Map<string, number>, reason: string): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}
