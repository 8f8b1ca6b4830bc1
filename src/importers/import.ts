/** A table of any importer into the graph: read line by line, converted row by row, written batch by batch. */
import type { Fact } from "../facts/fact.js";
import { Batches, type BatchOptions, type BatchReport, type Write } from "./batches.js";
import { type Importer, type Refused, type Row, type Source, sourceOf, type Table } from "./importer.js";
import { type Line, UnreadableFile } from "./jsonl.js";

/** How many facts are remembered, so that the country of every row is not sent with every row. */
const REMEMBERED = 10_000;
/** How many names of a kind of note are told apart; beyond, the count is a lower bound. */
const COUNTED_NAMES = 100_000;

export interface ImportOptions extends BatchOptions {
  /** Rows, the header not counted. */
  readonly limit?: number;
  /** The day this copy was fetched, as 2016-10-15. */
  readonly retrievedOn?: string;
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
 * Converts the lines of one file, the first of which names the columns. A row that is refused does not stop the others.
 * @throws UnreadableFile when the file is empty, or of no sort that the importer takes.
 */
export async function importLines(
  write: Write,
  importer: Importer,
  lines: AsyncIterable<Line>,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const batches = new Batches(write, options);
  const sent = new Recent();
  const [reasons, leftOut] = [new Map<string, number>(), new Map<string, number>()];
  const notes = new Map<string, Set<string>>();
  let reading: Reading | undefined;
  let told: Source | undefined;
  let rows = 0;

  const refuse = async (reason: string, detail?: string): Promise<void> => {
    add(reasons, reason);
    await batches.refuse(detail === undefined ? `${reason}.` : `${reason}: ${detail}.`);
  };
  const take = async (line: Line, { table, sourceFor }: Reading): Promise<void> => {
    if (typeof line !== "string") return refuse(line.reason.replace(/\.$/u, ""));
    const row = rowOf(line, table.columns);
    if (typeof row === "number")
      return refuse("it has not as many columns as the first line", `${row} instead of ${table.columns.length}`);
    const source = sourceFor(row);
    if ("refused" in source) return refuse(source.refused, source.detail);
    if (source !== told) await batches.add(source.facts, 0);
    told = source;
    const conversion = table.convert(row, source.evidence);
    if ("refused" in conversion) return refuse(conversion.refused, conversion.detail);
    if ("leftOut" in conversion) return add(leftOut, conversion.leftOut);
    for (const { about, name } of conversion.notes ?? []) {
      const names = notes.get(about) ?? new Set();
      if (names.size < COUNTED_NAMES) notes.set(about, names.add(name));
    }
    await batches.add(sent.fresh(conversion.facts), line.length);
  };

  for await (const line of lines) {
    batches.nextLine();
    if (typeof line === "string" && line.trim() === "") continue;
    const first = reading === undefined;
    reading ??= begin(line, importer, options.retrievedOn);
    if (!first || !reading.named) {
      if (rows === options.limit) break;
      rows++;
      await take(line, reading);
    }
    if (batches.stopped) break;
  }
  if (!reading) throw new UnreadableFile(`is empty: ${expected(importer)}`);
  const report = await batches.end();
  const counted = new Map([...notes].map(([about, names]) => [about, names.size]));
  return { ...report, title: reading.table.dataSet.title, rows, reasons, leftOut, notes: counted };
}

interface Reading {
  readonly table: Table;
  /** Whether the first line names the columns. */
  readonly named: boolean;
  readonly sourceFor: (row: Row) => Source | Refused;
}

function begin(line: Line, importer: Importer, retrievedOn: string | undefined): Reading {
  if (typeof line !== "string") throw new UnreadableFile(`cannot be read: its first line ${line.reason}`);
  const cells = cellsOf(line);
  const names = cells.map(plainName);
  const fitting = importer.tables.filter(({ columns }) => columns.length === cells.length);
  const named = fitting.find(({ columns }) => columns.every((name, at) => plainName(name) === names[at]));
  const table = named ?? fitting.find(({ withoutNames }) => withoutNames?.fits(cells));
  if (!table) throw new UnreadableFile(`is not of the form that "${importer.name}" reads: ${expected(importer)}`);
  return { table, named: named !== undefined, sourceFor: sourcesOf(table, retrievedOn) };
}

/** The source of each row: rows of an issue stand together, so that only that of the last one is kept. */
function sourcesOf({ dataSet, issueOf }: Table, retrievedOn: string | undefined): Reading["sourceFor"] {
  if (!issueOf) {
    const source = sourceOf(dataSet, retrievedOn);
    return () => source;
  }
  let last: { readonly key: string; readonly source: Source } | undefined;
  return (row) => {
    const issue = issueOf(row);
    if ("refused" in issue) return issue;
    if (last?.key !== issue.key) last = { key: issue.key, source: sourceOf({ ...dataSet, ...issue }, retrievedOn) };
    return last.source;
  };
}

/** `Event ID`, `event_id` and `Event.ID` are one: programs that write tables change what is no letter. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function expected({ tables }: Importer): string {
  const named = tables.filter(({ withoutNames }) => !withoutNames);
  const headers = named.map(({ columns }) => columns.filter((name) => name !== "").join(", ")).join("; or ");
  const forms = tables.flatMap(({ columns, withoutNames }) =>
    withoutNames ? [`have ${columns.length} columns, with tabs between them: ${withoutNames.form}`] : [],
  );
  if (headers !== "") forms.unshift(`name the columns, with tabs between them: ${headers}`);
  return `the first line must ${forms.join("; or ")}.`;
}

/** The row, or how many columns it has where it has not as many as it should. */
function rowOf(line: string, columns: readonly string[]): Row | number {
  const cells = cellsOf(line);
  if (cells.length !== columns.length) return cells.length;
  return Object.fromEntries(columns.map((name, at) => [name, cells[at]!]));
}

/** A cell that is quoted as a whole is taken out of its quotes; any other quote is part of the text. */
function cellsOf(line: string): string[] {
  return line.split("\t").map((cell) => {
    const text = cell.trim();
    const quoted = /^"((?:[^"]|"")*)"$/u.exec(text);
    return quoted ? quoted[1]!.replaceAll('""', '"').trim() : text;
  });
}

/** Facts that were sent not long ago; they are not sent again, and of a file of any length no more are kept. */
class Recent {
  private young = new Set<string>();
  private old = new Set<string>();

  fresh(facts: readonly Fact[]): Fact[] {
    return facts.filter((fact) => {
      const key = JSON.stringify(fact);
      if (this.young.has(key)) return false;
      const known = this.old.has(key);
      this.young.add(key);
      if (this.young.size >= REMEMBERED) [this.old, this.young] = [this.young, new Set()];
      return !known;
    });
  }
}

function add(counts: Map<string, number>, reason: string): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}
