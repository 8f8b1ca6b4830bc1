/** Records of CSV as RFC 4180 has it: cells may be quoted, and hold delimiters, quotes and line ends then. */
import { finished } from "node:stream/promises";
import { type CsvError, parse } from "csv-parse";
import { CutShort } from "./gzip.js";
import { textOf } from "./text.js";

/** Longer than any row; a quote that is never closed must not fill the memory. */
const LONGEST_RECORD_CHARACTERS = 1024 * 1024;

export interface CsvRecord {
  /** The line that it begins at, counted from 1. */
  readonly line: number;
  /** Without blanks around them. */
  readonly cells: readonly string[];
}

/** From this line on nothing can be read. */
export interface BrokenOff {
  readonly line: number;
  readonly reason: string;
}

/**
 * The records in their order, empty lines passed over.
 * @throws UnreadableFile while iterating, as `textOf`.
 */
export async function* recordsOf(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<CsvRecord | BrokenOff> {
  const parser = parse({
    ...{ delimiter, info: true, relax_column_count: true, relax_quotes: true },
    max_record_size: LONGEST_RECORD_CHARACTERS,
  });
  let failure: CsvError | undefined;
  parser.on("error", (error: CsvError) => {
    failure = error;
  });
  let line = 1;
  function* ready(): Generator<CsvRecord> {
    for (let read = parser.read(); read !== null; read = parser.read()) {
      const { record, info } = read as { record: string[]; info: { lines: number } };
      const cells = record.map((cell) => cell.trim());
      if (cells.length > 1 || cells[0] !== "") yield { line, cells };
      line = info.lines + 1;
    }
  }
  try {
    for await (const text of textOf(bytes)) {
      if (parser.destroyed) break;
      parser.write(text);
      yield* ready();
    }
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    parser.destroy();
    yield { line, reason: error.message.replace(/\.$/u, "") };
    return;
  }
  parser.end();
  const end = finished(parser, { readable: false }).catch(() => undefined);
  yield* ready();
  await end;
  yield* ready();
  if (failure) yield { line, reason: complaintOf(failure) };
}

function complaintOf({ code, message }: CsvError): string {
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return "a quote that is opened here is never closed, and nothing after it is read";
  if (code === "CSV_MAX_RECORD_SIZE")
    return `the row is longer than ${LONGEST_RECORD_CHARACTERS} characters, as if a quote were never closed, and nothing after it is read`;
  return `it is no CSV from here on: ${message}`;
}
