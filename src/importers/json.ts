/** JSON that others wrote: nothing of its form is sure, and a document may be of any length. */
import { JSONParser } from "@streamparser/json";
import { CutShort } from "./gzip.js";
import { textOf } from "./text.js";

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that is text or a number, without blanks around it; "" where there is none. */
export function textIn(value: Json, name: string): string {
  const member = value[name];
  return typeof member === "string" ? member.trim() : typeof member === "number" ? String(member) : "";
}

/** The objects of a list; none where there is no list. */
export function objectsIn(value: Json, name: string): readonly Json[] {
  const member = value[name];
  return Array.isArray(member) ? member.filter(isObject) : [];
}

/** What stands in a list, or under a name, of the outermost object. */
export interface Element {
  /** Under which name of the outermost object: `persons`. */
  readonly list: string;
  /** Its place in the list, from 0, or its name. */
  readonly at: string | number;
  readonly value: unknown;
}

/** From here on nothing can be read. */
export interface BrokenOff {
  readonly reason: string;
}

/**
 * The elements in their order. Where the document is no JSON, or cut short, the last one tells so.
 * @throws UnreadableFile while iterating, as `textOf`.
 */
export async function* elementsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Element | BrokenOff> {
  const parser = new JSONParser({ paths: ["$.*.*"], keepStack: false });
  let read: Element[] = [];
  parser.onValue = ({ value, key, stack }) => {
    read.push({ list: String(stack.at(-1)?.key), at: key!, value });
  };
  let reason: string | undefined;
  try {
    for await (const text of textOf(bytes)) {
      reason = complaintOf(() => parser.write(text));
      yield* read;
      read = [];
      if (reason !== undefined) break;
    }
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    reason = error.message;
  }
  reason ??= complaintOf(() => {
    if (!parser.isEnded) parser.end();
  });
  if (reason !== undefined) yield { reason };
}

function complaintOf(parse: () => void): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    return `from here on it is no JSON: ${(error as Error).message}`;
  }
}
