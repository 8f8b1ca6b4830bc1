/** Tables of tab-separated lines, told apart by their first line, which names the columns. */
import { type Conversion, type Entry, type Reader, type Row, sourceOf, type Table } from "./importer.js";
import { type Line, linesOfUnpacked, UnreadableFile } from "./jsonl.js";

/** Reads whichever of the tables a file is. */
export function tables(...known: readonly Table[]): Reader {
  return async (input, { retrievedOn }) => {
    const lines = numbered(linesOfUnpacked(input()));
    const first = await lines.next();
    if (first.done) throw new UnreadableFile(`is empty: ${expected(known)}`);
    const table = tableOf(first.value.line, known);
    const { facts, evidence } = sourceOf(table.dataSet, retrievedOn);
    return {
      title: table.dataSet.title,
      facts,
      entries: entriesOf(lines, (row) => table.convert(row, evidence), table),
    };
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

function tableOf(line: Line, known: readonly Table[]): Table {
  if (typeof line !== "string") throw new UnreadableFile(`cannot be read: its first line ${line.reason}`);
  const columns = cellsOf(line).map((cell) => cell.toLowerCase());
  const table = known.find(
    ({ columns: own }) => own.length === columns.length && own.every((name, at) => name.toLowerCase() === columns[at]),
  );
  if (!table) throw new UnreadableFile(`is no table of this source: ${expected(known)}`);
  return table;
}

function expected(known: readonly Table[]): string {
  const headers = known.map(({ columns }) => columns.filter((name) => name !== "").join(", "));
  return `the first line must name the columns, with tabs between them: ${headers.join("; or ")}.`;
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
