/** Records of a YAML file that is one list, each begun by `- ` at the left edge: read one after another, not as a whole. */
import { parse } from "yaml";
import { type Line, UnreadableFile } from "./jsonl.js";

/** Longer than any record; a file without the next `- ` must not fill the memory. */
const LONGEST_RECORD = 1024 * 1024;
const BETWEEN = /^(?:#.*|---.*|\.\.\.|\s*)$/u;

/** A record with the line that it begins at, or why it is none. */
export type Item =
  | { readonly line: number; readonly characters: number; readonly value: unknown }
  | { readonly line: number; readonly reason: string };

/**
 * All scalars are texts: a date in quotes and one without are the same.
 * @throws UnreadableFile when something else stands before the first record.
 */
export async function* itemsOf(lines: AsyncIterable<Line>): AsyncGenerator<Item> {
  let [number, begun, text] = [0, 0, ""];
  for await (const line of lines) {
    number++;
    if (typeof line !== "string") {
      if (begun > 0) yield itemOf(begun, text);
      yield { line: number, reason: line.reason };
      [begun, text] = [0, ""];
    } else if (/^-\s/u.test(line)) {
      if (begun > 0) yield itemOf(begun, text);
      [begun, text] = [number, line];
    } else if (begun > 0) {
      // Of a record that is too long no more is kept than shows it.
      if (text.length <= LONGEST_RECORD) text += `\n${line}`;
    } else if (!BETWEEN.test(line)) throw new UnreadableFile('is no YAML list: its first record must begin with "- ".');
  }
  if (begun > 0) yield itemOf(begun, text);
}

function itemOf(line: number, text: string): Item {
  if (text.length > LONGEST_RECORD) return { line, reason: `it is longer than ${LONGEST_RECORD} characters` };
  try {
    const [value] = parse(text, { schema: "failsafe", logLevel: "error", prettyErrors: false }) as unknown[];
    return { line, characters: text.length, value };
  } catch (error) {
    return { line, reason: `it is no YAML: ${error instanceof Error ? error.message.replace(/\.$/u, "") : error}` };
  }
}
