/** A graph with what is hard to write, and its exports as text. */

import { createExporter, type Extent, wholeGraph } from "../../src/export/export.js";
import { formats } from "../../src/export/formats.js";
import type { Part } from "../../src/export/rows.js";
import type { Fact } from "../../src/facts/fact.js";
import { upsert } from "../../src/graph/upsert.js";
import { mappingOf } from "../../src/mapping/mapping.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { edge, node, numbered } from "../builders.js";
import { connectTestGraph } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";

export const graph = connectTestGraph();
export const mapping = mappingOf(createSchema());
export const exporter = createExporter(graph, mapping, 10_000);

/** Markup, quotes, separators, line ends, what begins a formula, letters beyond 16 bits, and what XML has no way to write. */
export const HARD_NAME = `=1+1 & <b>"O'Brien"</b> ]]>, a;b\r\n\ttwo\u0000\u000B🕊 ${"é".repeat(3)}`;
/** The same as XML can hold it. */
export const HARD_NAME_IN_XML = HARD_NAME.replace("\u0000", "\uFFFD").replace("\u000B", "\uFFFD");
export const HARD_ID = `official:a&b<"c">%d;é#?/x|🕊`;

const evidence = "lausanne-title";
const hard: Fact[] = [
  { ...node("Official", "x", { name: HARD_NAME, aliases: ["a;b", 'c"d', "e, f"] }, evidence), id: HARD_ID } as Fact,
  edge(
    "REPRESENTS",
    HARD_ID,
    "country:usa",
    { title: "Envoy", from: "2009-01-01", fromPrecision: "YEAR", to: "2012-03-01", toPrecision: "MONTH" },
    evidence,
  ),
  edge("REPRESENTS", HARD_ID, "country:usa", { title: "Envoy", from: "2014-05-02", to: "2014-06-01" }, evidence),
  edge("REPRESENTS", HARD_ID, "country:usa", { title: "Observer", attestedIn: [1999, 1975] }, evidence),
  node(
    "Meeting",
    "year-only",
    { title: "Some year", status: "HELD", start: "2011-01-01", precision: "YEAR" },
    evidence,
  ),
  edge("ATTENDED", HARD_ID, "meeting:year-only", { status: "DENIED" }, evidence),
];

/** The sample, and what is hard to write. */
export async function loadHardGraph(): Promise<void> {
  await loadSampleGraph(graph);
  const { refused } = await upsert(graph, mapping, numbered(hard), {});
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}

export async function exported(name: string, extent: Extent = wholeGraph, part?: Part): Promise<string> {
  const format = formats.find((one) => one.name === name)!;
  let text = "";
  for await (const piece of exporter.text(extent, format, { part })) text += piece;
  return text;
}

/** How many nodes, and relationships, there are of each sort. */
export async function counts(): Promise<{ nodes: number; relationships: number }> {
  const [row] = await graph.read("RETURN COUNT { (n) }, COUNT { ()-->() }");
  return { nodes: row![0] as number, relationships: row![1] as number };
}
