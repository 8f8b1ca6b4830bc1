/**
 * Events that a machine read out of news, of the Integrated Crisis Early Warning System: the raw files of 20 columns, and
 * the named temporal graph made of them (`subject, relation, object, date`). One event is a row for each side of it.
 */
import { slug } from "../facts/identity.js";
import { CODES, MEETINGS, type MeetingRule, STATEMENTS_ABOUT, STATEMENTS_TO } from "./cameo.js";
import { Collection } from "./collection.js";
import { addCountry, countryNamed } from "./countries.js";
import { dateOf } from "./dates.js";
import { type Actor, addActor } from "./icews-actors.js";
import { type Conversion, type DataSet, type Evidence, type Importer, type Row, table } from "./importer.js";
import { tables } from "./tables.js";

const NAMED = ["subject", "relation", "object", "date", "split"] as const;
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
const NEITHER = "events that are neither a meeting nor a statement";

export const icews: Importer = {
  name: "icews",
  files: [
    "events.*.tab: raw events, 20 columns",
    "facts.tsv: the named temporal graph: subject, relation, object, date, split",
  ],
  read: tables(table(RAW, EVENTS, convertRaw), table(NAMED, EVENTS, convertNamed)),
};

interface Event {
  readonly date: string;
  readonly code: string;
  readonly source: string;
  readonly target: string;
  readonly place?: EventPlace;
}

interface EventPlace {
  readonly city: string;
  readonly country: string;
  readonly latitude: string;
  readonly longitude: string;
}

function convertNamed(row: Row<(typeof NAMED)[number]>, evidence: Evidence): Conversion {
  const { subject: source, relation, object: target, date } = row;
  const wrong = wrongIn(date, source, target, relation);
  if (wrong) return wrong;
  const code = CODES.get(relation.toLowerCase());
  return code ? convert({ date, code, source, target }, evidence) : { leftOut: NEITHER };
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

function convert(event: Event, evidence: Evidence): Conversion {
  const facts = new Collection(evidence());
  const rule = MEETINGS[event.code];
  const text = STATEMENTS_ABOUT[event.code] ?? STATEMENTS_TO[event.code];
  if (!rule && text === undefined) return { leftOut: NEITHER };
  const [source, target] = [addActor(facts, event.source), addActor(facts, event.target)];
  if (rule) addMeeting(facts, event, rule, source, target);
  else addStatement(facts, event, text!, source, target);
  return { facts: facts.facts, notes: [...source.notes, ...target.notes] };
}

/** The row and its mirrored row make the same of it: what they differ in, the order of the two, is taken out. */
function addMeeting(
  facts: Collection,
  { date, code, place }: Event,
  rule: MeetingRule,
  source: Actor,
  target: Actor,
): void {
  const { kind, status, title } = rule;
  const [guest, host] = rule.source === "HOST" ? [target, source] : [source, target];
  const ordered = rule.source !== undefined;
  const [one, other] = ordered || guest.id <= host.id ? [guest, host] : [host, guest];
  const event = rule.as ?? code;
  const names = kind === "VISIT" ? `${one.name} to ${other.name}` : `${one.name} and ${other.name}`;
  const meeting = facts.node("Meeting", `icews-${date}-${event}-${slug(`${one.id} ${other.id}`)}`, {
    title: `${title} of ${names}`,
    ...{ kind, status, start: date, precision: "DAY", eventCode: `CAMEO:${event}` },
  });
  const roles = kind === "VISIT" ? ["PARTICIPANT", "HOST"] : [ordered ? "MEDIATOR" : "PARTICIPANT", "PARTICIPANT"];
  facts.edge("ATTENDED", one.id, meeting, { role: roles[0], status });
  if (one.id !== other.id) facts.edge("ATTENDED", other.id, meeting, { role: roles[1], status });
  if (place && status === "HELD") facts.edge("HELD_IN", meeting, addPlace(facts, place));
}

function addStatement(facts: Collection, { date, code }: Event, text: string, source: Actor, target: Actor): void {
  const statement = facts.node("Statement", `icews-${date}-${code}-${slug(`${source.id} ${target.id}`)}`, {
    // What was said is not in the data, only what sort of thing it was.
    text: `${text}: ${target.name}`,
    ...{ kind: "PARAPHRASE", language: "en", madeOn: date, precision: "DAY", eventCode: `CAMEO:${code}` },
  });
  facts.edge("SAID", source.id, statement);
  facts.edge(STATEMENTS_TO[code] ? "ADDRESSED_TO" : "ABOUT", statement, target.id);
}

function addPlace(facts: Collection, { city, country: printed, latitude, longitude }: EventPlace): string {
  const country = countryNamed(printed);
  const [north, east] = [Number(latitude), Number(longitude)];
  const located = isSaid(latitude) && Math.abs(north) <= 90 && isSaid(longitude) && Math.abs(east) <= 180;
  const place = facts.node("Place", `${country?.key ?? slug(printed || "nowhere")}-${slug(city)}`, {
    name: city,
    location: located ? { latitude: north, longitude: east } : undefined,
  });
  if (country) facts.edge("LOCATED_IN", place, addCountry(facts, country));
  return place;
}
