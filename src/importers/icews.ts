/**
 * Events of the Integrated Crisis Early Warning System: the raw files of 20 columns, and the named temporal graphs that
 * others made of them (`subject, relation, object, date`).
 */
import type { Fact } from "../facts/fact.js";
import { CODES } from "./cameo.js";
import { Collection } from "./collection.js";
import { dateOf } from "./dates.js";
import { type Actor, convertEvent, type EventPlace, isHeldHere, NEITHER } from "./events.js";
import { addActor } from "./icews-actors.js";
import { type Conversion, type DataSet, type Evidence, type Importer, type Row, table } from "./importer.js";
import { tables } from "./tables.js";

const NAMED = ["subject", "relation", "object", "date"] as const;
const SPLIT = [...NAMED, "split"] as const;
const RAW = [
  ...([
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
  ] as const),
  ...(["Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number"] as const),
  ...(["Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude"] as const),
] as const;

/** Its terms are not verified, so that none are stated. */
const EVENTS: DataSet = {
  key: "icews",
  title: "ICEWS Coded Event Data",
  url: "https://doi.org/10.7910/DVN/28075",
  outlet: { key: "harvard-dataverse", name: "Harvard Dataverse" },
  // A machine read them, and nobody read after it.
  evidence: { "": 0.6 },
};
const ROWS = {
  form: "who, what, towards whom, day",
  fits: (cells: readonly string[]) => dateOf(cells[3]!)?.precision === "DAY",
};

export const icews: Importer = {
  name: "icews",
  files: [
    "events.*.tab: raw events, 20 columns",
    "facts.tsv: a named temporal graph: subject, relation, object, date, and split or not",
  ],
  read: tables(
    table(RAW, EVENTS, convertRaw),
    table(SPLIT, EVENTS, convertNamed, { withoutNames: ROWS }),
    table(NAMED, EVENTS, convertNamed, { withoutNames: ROWS }),
  ),
};

interface Told {
  readonly date: string;
  readonly code: string;
  readonly source: string;
  readonly target: string;
  readonly place?: EventPlace;
}

function convertNamed(row: Row<(typeof NAMED)[number]>, evidence: Evidence): Conversion {
  const { subject: source, relation, object: target, date } = row;
  const wrong = wrongIn(date, source, target, relation);
  if (wrong) return wrong;
  const code = CODES.get(relation.toLowerCase());
  return code ? convert({ date, code, source, target }, evidence) : NEITHER;
}

function convertRaw(row: Row<(typeof RAW)[number]>, evidence: Evidence): Conversion {
  const { "Event Date": date, "Source Name": source, "Target Name": target, "CAMEO Code": code } = row;
  const wrong = wrongIn(date, source, target, code);
  if (wrong) return wrong;
  if (!/^\d{2,4}$/.test(code)) return { refused: "there is no such CAMEO code", detail: code };
  const { City: city, Country: country, Latitude: latitude, Longitude: longitude } = row;
  const place = isSaid(city) ? { city, country, latitude, longitude } : undefined;
  return convert({ date, code, source, target, ...(place ? { place } : {}) }, evidence);
}

function wrongIn(date: string, source: string, target: string, event: string): Conversion | undefined {
  if (dateOf(date)?.precision !== "DAY") return { refused: "there is no such day", detail: date };
  if (!isSaid(source)) return { refused: "it does not say who acts" };
  if (!isSaid(target)) return { refused: "it does not say towards whom" };
  return event === "" ? { refused: "it does not say what happened" } : undefined;
}

/** Empty cells of the raw files read `NA`. */
function isSaid(text: string): boolean {
  return text !== "" && text !== "NA";
}

function convert({ source, target, ...event }: Told, evidence: Evidence): Conversion {
  if (!isHeldHere(event.code)) return NEITHER;
  const facts = new Collection(evidence());
  const [acting, other] = [source, target].map((name) => addKnown(facts, name, evidence())) as [Actor, Actor];
  return convertEvent(facts, { dataSet: "icews", ...event, source: acting, target: other });
}

/** What names have come to, by the evidence: a few hundred are in most rows. No more than so many are kept. */
const REMEMBERED = 5_000;
const actors = new Map<string, { readonly actor: Actor; readonly facts: readonly Fact[] }>();

function addKnown(facts: Collection, name: string, evidence: string): Actor {
  const key = `${evidence} ${name}`;
  let known = actors.get(key);
  if (!known) {
    const own = new Collection(evidence);
    known = { actor: addActor(own, name), facts: own.facts };
    if (actors.size >= REMEMBERED) actors.clear();
    actors.set(key, known);
  }
  for (const fact of known.facts) facts.add(fact);
  return known.actor;
}
