/** Tables of tab-separated lines, told apart by their first line, which names the columns. */
import { type Conversion, type Entry, type Reader, type Row, type Source, sourceOf, type Table } from "./importer.js";
import { type Line, linesOfUnpacked, UnreadableFile } from "./jsonl.js";

/** Reads whichever of the tables a file is. */
export function tables(...known: readonly Table[]): Reader {
  return async (input, { retrievedOn }) => {
    const lines = numbered(linesOfUnpacked(input()));
    const first = await lines.next();
    if (first.done) throw new UnreadableFile(`is empty: ${expected(known)}`);
    const { table, named } = tableOf(first.value.line, known);
    const source = table.issueOf ? undefined : sourceOf(table.dataSet, retrievedOn);
    const rows = named ? lines : startingWith(first.value, lines);
    return {
      title: table.dataSet.title,
      facts: source?.facts ?? [],
      entries: entriesOf(
        rows,
        source ? (row) => table.convert(row, source.evidence) : byIssue(table, retrievedOn),
        table,
      ),
    };
  };
}

async function* startingWith<T>(first: T, others: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* others;
}

/** Each row with the source of its issue: rows of one stand together, so that only that of the last is kept. */
function byIssue({ dataSet, issueOf, convert }: Table, retrievedOn: string | undefined): (row: Row) => Conversion {
  let last: { readonly key: string; readonly source: Source; told: boolean } | undefined;
  return (row) => {
    const issue = issueOf!(row);
    if ("refused" in issue) return issue;
    if (last?.key !== issue.key)
      last = { key: issue.key, source: sourceOf({ ...dataSet, ...issue }, retrievedOn), told: false };
    const conversion = convert(row, last.source.evidence);
    if (!("facts" in conversion) || last.told) return conversion;
    last.told = true;
    return { ...conversion, facts: [...last.source.facts, ...conversion.facts] };
  };
}

interface Numbered {
  readonly number: number;
  readonly line: Line;
}

/** Empty lines are counted, and no more. */
async function* numbered(lines: AsyncIterable<Line>): AsyncGenerator<Numbered> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (typeof line !== "string" || line.trim() !== "") yield { number, line };
  }
}

async function* entriesOf(
  lines: AsyncIterable<Numbered>,
  convert: (row: Row) => Conversion,
  { columns }: Table,
): AsyncGenerator<Entry> {
  for await (const { number, line } of lines) {
    if (typeof line !== "string") {
      yield { line: number, characters: 0, convert: () => ({ refused: line.reason.replace(/\.$/u, "") }) };
      continue;
    }
    const said = (): Conversion => {
      const row = rowOf(line, columns);
      if (typeof row !== "number") return convert(row);
      return {
        refused: "it has not as many columns as the first line",
        detail: `${row} instead of ${columns.length}`,
      };
    };
    yield { line: number, characters: line.length, convert: said };
  }
}

function tableOf(line: Line, known: readonly Table[]): { readonly table: Table; readonly named: boolean } {
  if (typeof line !== "string") throw new UnreadableFile(`cannot be read: its first line ${line.reason}`);
  const cells = cellsOf(line);
  const names = cells.map(plainName);
  const fitting = known.filter(({ columns }) => columns.length === cells.length);
  const named = fitting.find(({ columns }) => columns.every((name, at) => plainName(name) === names[at]));
  const table = named ?? fitting.find(({ withoutNames }) => withoutNames?.fits(cells));
  if (!table) throw new UnreadableFile(`is no table of this source: ${expected(known)}`);
  return { table, named: named !== undefined };
}

/** `Event ID`, `event_id` and `Event.ID` are one: programs that write tables change what is no letter. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function expected(known: readonly Table[]): string {
  const named = known.filter(({ withoutNames }) => !withoutNames);
  const headers = named
    .map(({ columns }) => columns.map((name) => name || "one without a name").join(", "))
    .join("; or ");
  const forms = known.flatMap(({ columns, withoutNames }) =>
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
