/**
 * Who spoke in the General Debate of the United Nations, 1946 on: one row for a speaker (`speakers.tsv` of the UN
 * General Debate Corpus). It has the year of a session and no day.
 */
import { Collection } from "./collection.js";
import { addCountry, type Country, countryNamed, countryOfCode } from "./countries.js";
import { dateOf } from "./dates.js";
import { nameOf } from "./honors.js";
import { type Conversion, type DataSet, type Evidence, type Importer, type Row, table } from "./importer.js";
import { personKey, personName } from "./people.js";
import { tables } from "./tables.js";

/** The last column has no name, and nothing in it. */
const COLUMNS = ["Year", "Session", "ISO Code", "Country", "Name of Person Speaking", "Post", ""] as const;

const SPEAKERS: DataSet = {
  key: "un-general-debate",
  title: "Speakers at the General Debate of the United Nations",
  url: "https://doi.org/10.7910/DVN/0TJX8Y",
  licence: "CC0-1.0",
  outlet: { key: "harvard-dataverse", name: "Harvard Dataverse" },
  evidence: { "": 0.95 },
};

/** Codes that the corpus has for bodies which speak there beside states. */
const BODIES: Readonly<Record<string, string>> = { EU: "European Union", EC: "European Union" };
/** Codes that the corpus has beside, or in place of, those of ISO 3166-1; the name tells of the state then. */
const CODES_OF_NAMES = new Set(["CSK", "CZK", "DDR", "YUG", "YDYE", "ZFA", "SUN", "YMD"]);
/** Names as the corpus has them -> as they are, where letters are lost that no rule could give back. */
const MISPRINTS: Readonly<Record<string, string>> = {
  "li Bongo Ondimba": "Ali Bongo Ondimba",
  "Mr.osé Luis GUTERRES": "José Luis Guterres",
  "ALFREDO FELIX CRI8TIANI BURHARD": "Alfredo Félix Cristiani Burkard",
  "Mr. ALARC6N": "Alarcón",
  "Mr. CA6LAYANGIL": "Çağlayangil",
  "Prime Albert": "Prince Albert",
  'Titus Corlă"ean': "Titus Corlățean",
  "Sayy id Badr bin Hamad bin Hamood Albusaidi": "Sayyid Badr bin Hamad bin Hamood Albusaidi",
  "Prince SAUD AŁ-FAISAŁ": "Prince Saud Al-Faisal",
  "Prince SOUVANNA PHOU MA": "Prince Souvanna Phouma",
  "PRINCE Mohamed BOLK IAH": "Prince Mohamed Bolkiah",
};
const FIRST_YEAR = 1946;

export const ungd: Importer = {
  name: "ungd",
  files: ["speakers.tsv: who spoke in the General Debate of the United Nations"],
  read: tables(table(COLUMNS, SPEAKERS, convert)),
};

function convert(row: Row<(typeof COLUMNS)[number]>, evidence: Evidence): Conversion {
  const year = dateOf(row.Year);
  if (year?.precision !== "YEAR" || Number(row.Year) < FIRST_YEAR)
    return { refused: "there is no such year of a General Debate", detail: row.Year };
  const session = Number(row.Session);
  if (session !== Number(row.Year) - FIRST_YEAR + 1)
    return { refused: "the session was not in that year", detail: `session ${row.Session} in ${row.Year}` };
  const printed = row["Name of Person Speaking"];
  if (!/\p{L}{2}/u.test(personName(printed)))
    return { refused: "it has no name of a person", detail: printed || row.Country };

  const facts = new Collection(evidence());
  const party = addParty(facts, row["ISO Code"], row.Country);
  if (typeof party !== "string") return party;
  const nations = facts.node("Organization", "united-nations", { name: "United Nations", kind: "INTERGOVERNMENTAL" });
  const debate = facts.node("Meeting", `un-general-debate-${session}`, {
    title: `General Debate of the ${ordinal(session)} session of the United Nations General Assembly`,
    ...{ kind: "SESSION", status: "HELD", start: year.day, precision: year.precision },
  });
  facts.edge("ATTENDED", nations, debate, { role: "HOST", status: "HELD" });
  const country = party.slice(party.indexOf(":") + 1);
  const { name, aliases, full } = nameOf(MISPRINTS[printed] ?? printed, country);
  const key = personKey(country, name, Number(row.Year));
  // A family name alone, or with a title, may be another's in another year.
  const speaker = facts.node("Official", full ? key : `${key}-un-${session}`, { name, aliases });
  facts.edge("ATTENDED", speaker, debate, { role: "SPEAKER", status: "HELD" });
  // Since when they held the post is not said.
  facts.edge("REPRESENTS", speaker, party, { title: row.Post, attestedIn: [Number(row.Year)] });
  return { facts: facts.facts };
}

/** The id of whom the speaker speaks for. */
function addParty(facts: Collection, code: string, printed: string): string | Conversion {
  const body = BODIES[code];
  if (body) return facts.node("Organization", "european-union", { name: body, kind: "SUPRANATIONAL" });
  const [coded, named] = [countryOfCode(code), countryNamed(printed)];
  // A state that is no more has the code of the one that came after it.
  if (named && (!named.iso3 || CODES_OF_NAMES.has(code))) return addState(facts, named, printed);
  if (coded && named && coded !== named)
    return { refused: "its code and its country are two countries", detail: `${code} and ${printed}` };
  const country = coded ?? named;
  return country
    ? addState(facts, country, printed)
    : { refused: "it names no country that is known", detail: `${code || "no code"} and ${printed}` };
}

function addState(facts: Collection, country: Country, printed: string): string {
  // A list of what is written there in all capitals, or in numbers, is no name.
  return addCountry(facts, country, /^[\p{L}\s.,'’()/-]+$/u.test(printed) ? printed : country.name);
}

function ordinal(number: number): string {
  const [unit, tens] = [number % 10, Math.floor(number / 10) % 10];
  const ending = tens === 1 ? "th" : (["th", "st", "nd", "rd"][unit] ?? "th");
  return `${number}${ending}`;
}
