#!/usr/bin/env node
/**
 * Makes data/diplomacy-1866-2025.jsonl.gz of the data sets that may be shipped (data/README.md names them and where they
 * come from): `npm run build && node data/make-sample.mjs FOLDER`. It imports them into an empty Neo4j of its own, with
 * the week of Lausanne, joins who is one person, and writes the graph's facts in an order of their own, so that the same
 * sources make the same file.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { readConfig } from "../dist/config.js";
import { createExporter, wholeGraph } from "../dist/export/export.js";
import { jsonl } from "../dist/export/jsonl.js";
import { applyConstraints } from "../dist/graph/constraints.js";
import { openGraph } from "../dist/graph/open.js";
import { upsert } from "../dist/graph/upsert.js";
import { importRecords } from "../dist/importers/import.js";
import { importers } from "../dist/importers/importers.js";
import { bytesOfPackedFile } from "../dist/importers/jsonl.js";
import { loadFile } from "../dist/importers/load.js";
import { matchOfficials } from "../dist/importers/matching.js";
import { mappingOf } from "../dist/mapping/mapping.js";
import { createSchema } from "../dist/resolvers/schema.js";

const TITLE = "Diplomacy, 1866 to 2025";
const RETRIEVED_ON = "2026-11-24";
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const FILES = [
  ["cabinets", "cabinets/holders.tsv"],
  ["historian", "histstate/secretary_president_trips.tsv"],
  ["historian", "histstate/foreign_leader_visits.tsv"],
  ["historian", "histstate/us_appointments.tsv"],
  ["ungd", "ungdc/speakers.tsv"],
  ["us-executive", "us_executive/executive.yaml"],
];

/** What the week of Lausanne, read by hand, has under names of its own. */
const SAME = new Map([
  ["meeting:us-trip-kerry-john-forbes-2016-10-15-lausanne-switzerland", "meeting:lausanne-talks-2016-10-15"],
  ["place:che-lausanne", "place:lausanne"],
]);

/** Sources before what rests on them, nodes before relationships. */
const ORDER = ["Outlet", "Report", "Evidence", "PUBLISHED_BY", "FROM", "CITES", "VIA"];

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write(
    "Usage: node data/make-sample.mjs FOLDER, with cabinets, histstate, ungdc and us_executive in it\n",
  );
  process.exit(2);
}
const say = (line) => process.stderr.write(`${line}\n`);
const home = mkdtempSync(join(tmpdir(), "chancery-sample-"));
const { graph, close } = await openGraph(readConfig({ ...process.env, CHANCERY_HOME: home, NEO4J_URI: "" }), say);
try {
  const mapping = mappingOf(createSchema());
  await graph.ready(60);
  await applyConstraints(graph, mapping);
  const write = async (facts, options) => {
    const report = await upsert(
      graph,
      mapping,
      facts.map(({ line, fact }) => ({ line, fact: joined(fact) })),
      options,
    );
    for (const { line, reason } of report.refused) say(`line ${line}: ${reason}`);
    return report;
  };
  const week = await loadFile(graph, mapping, here("lausanne-2016.jsonl"));
  say(`${week.title}: ${week.created} facts`);
  for (const [name, file] of FILES) {
    const importer = importers.find((one) => one.name === name);
    const report = await importRecords(write, importer, () => bytesOfPackedFile(join(folder, file)), {
      retrievedOn: RETRIEVED_ON,
    });
    say(`${report.title}: ${report.rows} rows, ${report.created} facts, ${report.refused} refused`);
  }
  const { people, joined: merged, unsure } = await matchOfficials(graph, mapping);
  say(`${people} officials, ${merged} of them another spelling, ${unsure.length} pairs in doubt`);

  let text = "";
  for await (const piece of createExporter(graph, mapping, 1_000_000).text(wholeGraph, jsonl)) text += piece;
  const lines = text.trimEnd().split("\n").slice(1);
  const header = JSON.stringify({ format: "chancery-facts", version: 1, title: TITLE });
  const packed = gzipSync(`${[header, ...inOrder(lines)].join("\n")}\n`, { level: 9 });
  writeFileSync(here("diplomacy-1866-2025.jsonl.gz"), packed);
  say(`${lines.length} facts, ${(packed.length / 1024 / 1024).toFixed(1)} MB packed`);
} finally {
  await close();
  rmSync(home, { recursive: true, force: true });
}

/** The importer's fact about what the week has as well; how the week calls it stands. */
function joined(fact) {
  if (!("node" in fact)) return { ...fact, from: SAME.get(fact.from) ?? fact.from, to: SAME.get(fact.to) ?? fact.to };
  const id = SAME.get(fact.id);
  if (!id) return fact;
  const { title, kind, name, ...properties } = fact.properties;
  return { ...fact, id, properties };
}

/** Lines about one thing stay together, in the order of their evidence. */
function inOrder(lines) {
  const keyed = lines.map((line) => {
    const { node, edge, id, from, to, properties = {} } = JSON.parse(line);
    const place = ORDER.indexOf(node ?? edge);
    const rank = place >= 0 ? place : node ? ORDER.length : ORDER.length + 1;
    return [
      String(rank).padStart(2, "0"),
      node ?? edge,
      id ?? `${from} ${to} ${properties.title ?? ""} ${properties.from ?? ""}`,
      line,
    ];
  });
  const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  keyed.sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]) || compare(one[2], other[2]));
  return keyed.map(([, , , line]) => line);
}
