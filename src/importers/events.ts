/**
 * Events that a machine read out of news, as meetings and statements: what each code of the scheme is stands in
 * `cameo.ts`. One event is a row for each side of it, and both rows make the same of it.
 */
import { slug } from "../facts/identity.js";
import { MEETINGS, type MeetingRule, STATEMENTS_ABOUT, STATEMENTS_TO } from "./cameo.js";
import type { Collection } from "./collection.js";
import { addCountry, countryNamed } from "./countries.js";
import type { Conversion, LeftOut, Note } from "./importer.js";

/** Who acts, or towards whom: a node that is among the facts already. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly notes: readonly Note[];
}

export interface Event {
  /** The data set, in ids: what two of them tell of a day need not be the same event. */
  readonly dataSet: string;
  readonly date: string;
  readonly code: string;
  readonly source: Actor;
  /** Absent where only one side is told. */
  readonly target?: Actor;
  readonly place?: EventPlace;
  /** The page that it was read on. */
  readonly url?: string;
}

export interface EventPlace {
  readonly city: string;
  /** What tells it from others of the country; the city where that is all that is known. */
  readonly key?: string;
  readonly country: string;
  /** Degrees as text; "" or anything else that is no number where they are not known. */
  readonly latitude: string;
  readonly longitude: string;
}

export const NEITHER: LeftOut = { leftOut: "events that are neither a meeting nor a statement" };

/** Whether events of this code are in this graph. */
export function isHeldHere(code: string): boolean {
  return code in MEETINGS || code in STATEMENTS_ABOUT || code in STATEMENTS_TO;
}

/** The organization that stands for whoever it is, where nobody can tell, with a note for the summary. */
export function addUnknown(facts: Collection, name: string): Actor {
  const id = facts.node("Organization", slug(name), { name, kind: "UNKNOWN" });
  const about = "actors of which nobody can tell what they are (kept as organizations of kind UNKNOWN)";
  return { id, name, notes: [{ about, name }] };
}

/** What an event becomes, `facts` being those of its actors. */
export function convertEvent(facts: Collection, event: Event): Conversion {
  const { code, source, target } = event;
  const rule = MEETINGS[code];
  const text = STATEMENTS_ABOUT[code] ?? STATEMENTS_TO[code];
  if (rule) {
    if (!target) return { leftOut: "meetings of which only one side is told" };
    if (source.id === target.id) return { leftOut: "meetings of a party with itself" };
    addMeeting(facts, event, rule, source, target);
  } else if (text !== undefined) addStatement(facts, event, text);
  else return NEITHER;
  return { facts: facts.facts, notes: [...source.notes, ...(target?.notes ?? [])] };
}

/** The row and its mirrored row make the same of it: what they differ in, the order of the two, is taken out. */
function addMeeting(
  facts: Collection,
  { dataSet, date, code, place, url }: Event,
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
  const meeting = facts.node("Meeting", `${dataSet}-${date}-${event}-${slug(`${one.id} ${other.id}`)}`, {
    title: `${title} of ${names}`,
    ...{ kind, status, start: date, precision: "DAY", eventCode: `CAMEO:${event}`, urls: url ? [url] : undefined },
  });
  const roles = kind === "VISIT" ? ["PARTICIPANT", "HOST"] : [ordered ? "MEDIATOR" : "PARTICIPANT", "PARTICIPANT"];
  facts.edge("ATTENDED", one.id, meeting, { role: roles[0], status });
  facts.edge("ATTENDED", other.id, meeting, { role: roles[1], status });
  if (place && status === "HELD") facts.edge("HELD_IN", meeting, addPlace(facts, place));
}

function addStatement(facts: Collection, { dataSet, date, code, source, target, url }: Event, text: string): void {
  const key = slug([source, target].map((actor) => actor?.id ?? "").join(" "));
  const statement = facts.node("Statement", `${dataSet}-${date}-${code}-${key}`, {
    // What was said is not in the data, only what sort of thing it was.
    text: target ? `${text}: ${target.name}` : text,
    ...{ kind: "PARAPHRASE", language: "en", madeOn: date, precision: "DAY", eventCode: `CAMEO:${code}` },
    urls: url ? [url] : undefined,
  });
  facts.edge("SAID", source.id, statement);
  if (target) facts.edge(code in STATEMENTS_TO ? "ADDRESSED_TO" : "ABOUT", statement, target.id);
}

function addPlace(facts: Collection, { city, key = slug(city), country: printed, latitude, longitude }: EventPlace) {
  const country = countryNamed(printed);
  const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)];
  const place = facts.node("Place", `${country?.key ?? slug(printed || "nowhere")}-${key}`, {
    name: city,
    location: north === undefined || east === undefined ? undefined : { latitude: north, longitude: east },
  });
  if (country) facts.edge("LOCATED_IN", place, addCountry(facts, country));
  return place;
}

function degrees(text: string, most: number): number | undefined {
  const number = text === "" ? Number.NaN : Number(text);
  return Math.abs(number) <= most ? number : undefined;
}
