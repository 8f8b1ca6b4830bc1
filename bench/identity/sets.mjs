/** The data sets of the labelled list: their rows through the importers' own `convert`, as facts and as who stands in a row. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importers } from "../../dist/importers/importers.js";

/** Set -> the importer that reads it, and its file below the folder of the data. */
const SETS = {
  cabinets: ["cabinets", "cabinets/holders.tsv"],
  ungdc: ["ungd", "ungdc/speakers.tsv"],
  trips: ["historian", "histstate/secretary_president_trips.tsv"],
  visits: ["historian", "histstate/foreign_leader_visits.tsv"],
  appointments: ["historian", "histstate/us_appointments.tsv"],
  icews14: ["icews", "icews14/facts.tsv"],
  icews_raw: ["icews", "icews_raw_sample/events.2018.sample.tab"],
  gdelt: ["gdelt", "gdelt_raw_samples/20191024143000.export.CSV"],
  cia: ["leaders", "cia_world_leaders/cabinets.tsv"],
  us_executive: ["us-executive", "us_executive/executive.yaml"],
  "popolo/burundi": ["popolo", "popolo/burundi.json"],
  "popolo/estonia": ["popolo", "popolo/estonia.json"],
  "popolo/ireland": ["popolo", "popolo/ireland.json"],
  "popolo/kenya": ["popolo", "popolo/kenya.json"],
  "popolo/pakistan": ["popolo", "popolo/pakistan.json"],
  "popolo/zimbabwe-senate": ["popolo", "popolo/zimbabwe-senate.json"],
};
/** Which cell of a row a reference by line and actor means. */
const CELLS = { subject: "subject", object: "object", source: "source name", target: "target name" };
const ACTORS_OF_GDELT = { actor1: 6, actor2: 16 };

export const setNames = Object.keys(SETS);

/** The id of a person of one set, kept apart from the same id of another. */
export function idIn(set, id) {
  return id.startsWith("official:") ? `official:${set}~${id.slice("official:".length)}` : id;
}

/** The id as the importer made it. */
export function idOutside(id) {
  return id.replace(/^official:[^~]*~/u, "official:");
}

/**
 * @returns its rows by line, each with its cells and facts; or why it was not read
 */
export async function readSet(set, data) {
  const [name, file] = SETS[set];
  const path = join(data, file);
  if (!existsSync(path)) return { unread: `there is no ${file}` };
  const importer = importers.find((one) => one.name === name);
  if (!importer) return { unread: `there is no importer called ${name}` };
  const bytes = readFileSync(path);
  const lines = bytes.toString().split(/\r?\n/u);
  const header = cellsOf(lines[0]).map((cell) => cell.toLowerCase());
  const { entries } = await importer.read(async function* () {
    yield bytes;
  }, {});
  const rows = new Map();
  for await (const { line, convert } of entries) {
    const values = cellsOf(lines[line - 1] ?? "");
    const cells = Object.fromEntries(header.map((column, index) => [column, values[index]]));
    const { facts } = convert();
    if (facts) rows.set(line, { cells, values, facts });
  }
  return { rows };
}

/**
 * Who is meant by a side of a pair; undefined where the importer makes nobody of it. An id that the importer has come to
 * make otherwise is looked for in its line.
 * @param side `official:…` with its line and name, `line:12`, `line:12:subject`, or `person:…`
 * @param rows by line
 */
export function personOf({ reference, line, name }, rows, ids) {
  const [kind, where, actor] = reference.split(":");
  if (kind === "person") return [...ids].find((id) => id.endsWith(where.toLowerCase()));
  const row = rows.get(Number(kind === "official" ? line : where));
  const officials = (row?.facts ?? []).filter(({ node }) => node === "Official");
  if (kind === "official" && officials.some(({ id }) => id === reference)) return reference;
  if (officials.length === 1) return officials[0].id;
  const printed = kind === "official" ? name : (row?.cells[CELLS[actor]] ?? row?.values[ACTORS_OF_GDELT[actor]]);
  const called = ({ properties: { name: main, aliases = [] } }) =>
    [main, ...aliases].some((one) => one.toLowerCase() === printed?.toLowerCase());
  return officials.find(called)?.id;
}

/** As the importers take a line apart. */
function cellsOf(line) {
  return line.split("\t").map((cell) => {
    const text = cell.trim();
    const quoted = /^"((?:[^"]|"")*)"$/u.exec(text);
    return quoted ? quoted[1].replaceAll('""', '"').trim() : text;
  });
}
