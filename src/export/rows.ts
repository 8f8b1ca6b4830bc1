/** What a format is given to write, and what it says of itself. */

import type { Decision } from "../facts/fact.js";
import type { StoredNode, StoredRelationship } from "../graph/reading.js";
import type { Mapping } from "../mapping/mapping.js";

/** Sources (outlets, reports, passages and what connects them), or what rests on them. */
export type Side = "sources" | "facts";

/** Each call reads anew, in lots; without a side, sources come first. */
export interface Rows {
  /** What of the graph this is, in a few words. */
  readonly title: string;
  readonly mapping: Mapping;
  nodes(side?: Side): AsyncIterable<readonly StoredNode[]>;
  relationships(side?: Side): AsyncIterable<readonly StoredRelationship[]>;
  /** What somebody has decided of the persons among them. */
  decisions(): Promise<readonly Decision[]>;
}

export type Part = "nodes" | "relationships";

export interface Format {
  /** As `--format` and `?format=` take it. */
  readonly name: string;
  /** What reads it. */
  readonly description: string;
  readonly mediaType: string;
  /** What its files are called after the dot. */
  readonly extension: string;
  /** It is two files, not one. */
  readonly parts?: true;
  /** Its nodes name the reports behind them. */
  readonly reports?: true;
  /** Text in pieces; nothing is kept of a row that is written. */
  write(rows: Rows, part?: Part): AsyncIterable<string>;
}

/** Each lot as one piece of text. */
export async function* texts<Row>(
  lots: AsyncIterable<readonly Row[]>,
  text: (row: Row) => string,
): AsyncGenerator<string> {
  for await (const lot of lots) yield lot.map(text).join("");
}
