/** Facts files, version 1: what `chancery load` reads. Loaded into an empty graph they make the same graph. */
import { decisionLine, factLine, headerLine } from "../facts/format.js";
import type { StoredNode, StoredRelationship } from "../graph/reading.js";
import { unfold } from "../graph/unfold.js";
import { type Format, texts } from "./rows.js";

export const jsonl: Format = {
  name: "jsonl",
  description: "facts, for chancery load",
  mediaType: "application/jsonl; charset=utf-8",
  extension: "jsonl",
  async *write(rows) {
    yield headerLine(rows.title);
    // What a fact rests on stands before it.
    for (const side of ["sources", "facts"] as const) {
      yield* texts(rows.nodes(side), lines);
      yield* texts(rows.relationships(side), lines);
    }
    yield (await rows.decisions()).map(decisionLine).join("");
  },
};

function lines(row: StoredNode | StoredRelationship): string {
  return unfold(row.state, row.group, row).map(factLine).join("");
}
