/**
 * The registers of the US Office of the Historian (history.state.gov): journeys of presidents and secretaries of state,
 * visits of foreign leaders, and appointments of principal officers and chiefs of mission, as tables made of its XML.
 */
import { slug } from "../facts/identity.js";
import { appointments } from "./appointments.js";
import { Collection } from "./collection.js";
import { addCountry, countryNamed } from "./countries.js";
import { type Precision, spanOf } from "./dates.js";
import {
  type Conversion,
  type DataSet,
  type Evidence,
  type Importer,
  type Refused,
  type Row,
  table,
} from "./importer.js";
import { addMinistry, fieldHeadedBy } from "./ministries.js";
import { keyInYear } from "./namesakes.js";
import { destination, mentionsIn } from "./remarks.js";
import { tables } from "./tables.js";
import { addMention, mentionIn } from "./titles.js";

const TRIP = ["traveller_id", "traveller", "role", "start", "end", "country", "locale", "remarks", "file"] as const;
const VISIT = ["id", "start", "end", "visitor", "from_id", "from", "description"] as const;

const OUTLET = { key: "office-of-the-historian", name: "Office of the Historian, US Department of State" };
const LICENCE = "CC0-1.0";

const TRIPS: DataSet = {
  key: "historian-trips",
  title: "Travels of the presidents and secretaries of state of the United States",
  url: "https://github.com/HistoryAtState/travels",
  licence: LICENCE,
  outlet: OUTLET,
  // Whom they met is read out of sentences.
  evidence: { "": 1, remarks: 0.9 },
};

const VISITS: DataSet = {
  key: "historian-visits",
  title: "Visits by foreign leaders to the United States",
  url: "https://github.com/HistoryAtState/visits",
  licence: LICENCE,
  outlet: OUTLET,
  evidence: { "": 1 },
};

const PRIVATE = "visits of somebody not in office, by a family name only";
const HOMELESS = "visits from no country that is known";
const HELD = { status: "HELD" };
const ROLES: Readonly<Record<string, string>> = { president: "President", secretary: "Secretary of State" };
const HOSTED = /\b(?:state|official|working) visit\b|\bguest of (?:the )?(?:U\.?S|United States|President)/iu;

export const historian: Importer = {
  name: "historian",
  files: [
    "secretary_president_trips.tsv: journeys of US presidents and secretaries of state, and whom they met",
    "foreign_leader_visits.tsv: visits of foreign leaders to the United States",
    "us_appointments.tsv: US chiefs of mission and principal officers",
  ],
  read: tables(table(TRIP, TRIPS, convertTrip), table(VISIT, VISITS, convertVisit), appointments(OUTLET, LICENCE)),
};

function convertTrip(row: Row<(typeof TRIP)[number]>, evidence: Evidence): Conversion {
  const when = daysOf(row.start, row.end);
  if ("refused" in when) return when;
  const office = ROLES[row.role];
  if (!office) return { refused: "its role is neither president nor secretary", detail: row.role };
  if (!/^[a-z][a-z0-9-]*$/.test(row.traveller_id) || row.traveller === "")
    return { refused: "it does not say who travelled", detail: row.traveller_id };

  const facts = new Collection(evidence());
  const country = destination(row.country);
  const where = [row.locale, row.country].filter((part) => part !== "").join(", ");
  const key = ["us-trip", row.traveller_id, row.start, slug(where)].join("-");
  const meeting = facts.node("Meeting", key, {
    title: where === "" ? `Journey of ${row.traveller}` : `Journey of ${row.traveller} to ${where}`,
    ...{ kind: "VISIT", ...HELD, ...when },
  });
  const america = countryNamed("United States")!;
  const field = fieldHeadedBy(office, america);
  const year = Number(when.start.slice(0, 4));
  const traveller = facts.node("Official", keyInYear(`usa-${row.traveller_id}`, year), { name: row.traveller });
  facts.edge("REPRESENTS", traveller, field ? addMinistry(facts, field, america) : addCountry(facts, america), {
    title: office,
    attestedIn: [year],
  });
  facts.edge("ATTENDED", traveller, meeting, { role: "PARTICIPANT", ...HELD });
  const state = country && addCountry(facts, country, row.country);
  for (const name of localities(row.locale)) {
    // There is more than one Georgetown.
    const place = facts.node("Place", `${country?.key ?? slug(row.country || "nowhere")}-${slug(name)}`, { name });
    if (state) facts.edge("LOCATED_IN", place, state);
    facts.edge("HELD_IN", meeting, place);
  }
  const met = new Collection(evidence("remarks"));
  for (const mention of mentionsIn(row.remarks, country)) {
    const actor = addMention(met, mention, year);
    if (actor && actor !== traveller) met.edge("ATTENDED", actor, meeting, { role: "PARTICIPANT", ...HELD });
  }
  return { facts: [...facts.facts, ...met.facts] };
}

function convertVisit(row: Row<(typeof VISIT)[number]>, evidence: Evidence): Conversion {
  const when = daysOf(row.start, row.end);
  if ("refused" in when) return when;
  if (!/^\d+$/.test(row.id)) return { refused: "its id is no number", detail: row.id };
  if (row.visitor === "") return { refused: "it does not say who visited" };
  const facts = new Collection(evidence());
  // "Korea" alone is two states, of which the id tells one.
  const home =
    countryNamed(row.from) ?? countryNamed(row.from_id) ?? countryNamed(row.from.replace(/ \([^)]*\)$/u, ""));
  const meeting = facts.node("Meeting", `us-visit-${row.id}`, {
    title: `Visit of ${row.visitor}${row.from ? ` of ${row.from}` : ""} to the United States`,
    ...{ kind: "VISIT", ...HELD, ...when },
  });
  const mention = mentionIn(row.visitor, home);
  const person = mention && addMention(facts, mention, Number(when.start.slice(0, 4)));
  // Who is not in office does not act for the country.
  const isPrivate = mention !== undefined && !mention.inOffice;
  const visitor = person ?? (home && !isPrivate ? addCountry(facts, home, row.from) : undefined);
  if (visitor) facts.edge("ATTENDED", visitor, meeting, { role: "PARTICIPANT", ...HELD });
  if (HOSTED.test(row.description))
    facts.edge("ATTENDED", addCountry(facts, countryNamed("United States")!), meeting, { role: "HOST", ...HELD });
  return {
    facts: facts.facts,
    notes: visitor ? [] : [{ about: isPrivate ? PRIVATE : HOMELESS, name: row.id }],
  };
}

interface Days {
  readonly start: string;
  readonly precision: Precision;
  readonly end?: string;
}

/** The days of a meeting: no end where it is the first day. */
function daysOf(start: string, end: string): Days | Refused {
  const span = spanOf(start, end);
  if ("refused" in span) return span;
  if (!span.from) return { refused: "it does not say when" };
  const { from, to = from } = span;
  return {
    start: from.day,
    precision: to.precision === "DAY" ? from.precision : to.precision,
    ...(to.day === from.day ? {} : { end: to.day }),
  };
}

/** `London, Cornwall` are two places. */
function localities(locale: string): string[] {
  return locale.split(/,\s*|;\s*/u).filter((name) => /\p{L}/u.test(name));
}
