/** US chiefs of mission and principal officers: one row for an appointment, whose names are known by their ids only. */
import { Collection } from "./collection.js";
import { addCountry, countryNamed } from "./countries.js";
import { spanOf, tenure } from "./dates.js";
import { type Conversion, type DataSet, type Evidence, type Row, type Table, table } from "./importer.js";
import { addMinistry, fieldHeadedBy } from "./ministries.js";
import { keyInYear } from "./namesakes.js";

const COLUMNS = [
  "id",
  "person_id",
  "role_title",
  "territory_or_post",
  "appointed",
  "started",
  "ended",
  "kind",
] as const;

/** Ids of roles that are shortened; any other is the role in words with hyphens. */
const ROLES: Readonly<Record<string, string>> = {
  "ambassador-e-p": "Ambassador Extraordinary and Plenipotentiary",
  "charge-daffaires": "Chargé d'Affaires",
  "charge-daffaires-ad-interim": "Chargé d'Affaires ad interim",
  "envoy-extraordinary-minister-plenipotentiary": "Envoy Extraordinary and Minister Plenipotentiary",
  "envoy-extraordinary-minister-plenipotentiary-consul-general":
    "Envoy Extraordinary, Minister Plenipotentiary and Consul General",
  "minister-resident-consul-general": "Minister Resident and Consul General",
  "agent-consul-general": "Agent and Consul General",
  secretary: "Secretary of State",
  "secretary-ad-interim": "Secretary of State ad interim",
};
/** Principal officers whose agency was no part of the Department of State. */
const OF_OTHER_AGENCIES = new Set([
  "us-trade-representative",
  "director-usia",
  "director-us-arms-control-disarmament-agency",
  "director-mutual-security-agency",
  "director-foreign-operations-administration",
  "administrator-economic-cooperation-administration",
]);
const SMALL_WORDS = new Set(["of", "for", "to", "the", "and", "in", "at", "ad", "interim"]);
const INITIALISMS = new Set([
  "un",
  "eu",
  "oas",
  "nato",
  "oecd",
  "icao",
  "iaea",
  "osce",
  "au",
  "asean",
  "unesco",
  "usia",
  "us",
]);
/** Words that begin a family name of several words. */
const PARTICLES = new Set(["de", "la", "le", "van", "von", "du", "da", "del", "di", "der", "den"]);
const SUFFIXES: Readonly<Record<string, string>> = { jr: "Jr.", sr: "Sr.", ii: "II", iii: "III", iv: "IV" };

/** The table, which shares its publisher and terms with the other registers. */
export function appointments(outlet: NonNullable<DataSet["outlet"]>, licence: string): Table {
  const dataSet: DataSet = {
    key: "historian-appointments",
    title: "Principal officers and chiefs of mission of the United States",
    url: "https://github.com/HistoryAtState/pocom",
    licence,
    outlet,
    // A name made of an id has lost its capitals and accents.
    evidence: { "": 1, names: 0.7 },
  };
  return table(COLUMNS, dataSet, convert);
}

function convert(row: Row<(typeof COLUMNS)[number]>, evidence: Evidence): Conversion {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(row.person_id))
    return { refused: "it names no person", detail: row.person_id };
  if (row.role_title === "") return { refused: "it names no role", detail: row.id };
  if (row.kind !== "chief" && row.kind !== "principal")
    return { refused: "its kind is neither chief nor principal", detail: row.kind };
  const appointed = spanOf(row.appointed, "");
  if ("refused" in appointed) return appointed;
  // Many who were appointed to a mission never went.
  if (row.kind === "chief" && row.started === "" && row.ended === "")
    return { leftOut: "appointments to a mission that nobody says were taken up" };
  // Some of these were nominated, and rejected.
  if (row.appointed === "" && row.started === "" && row.ended === "")
    return { leftOut: "offices of which no day is told, nor whether they were taken up" };
  const span = spanOf(row.started || row.appointed, row.ended);
  if ("refused" in span) return span;

  const facts = new Collection(evidence());
  const america = countryNamed("United States")!;
  const year = Number((span.from ?? span.to)?.day.slice(0, 4));
  const key = keyInYear(`usa-${row.person_id}`, year);
  const official = facts.node("Official", key, { name: nameOf(row.person_id) }, evidence("names"));
  const role = ROLES[row.role_title] ?? wordsOf(row.role_title);
  const ofDepartment = row.kind === "principal" && !OF_OTHER_AGENCIES.has(row.role_title);
  const field = ofDepartment ? fieldHeadedBy("Secretary of State", america) : undefined;
  const party = field ? addMinistry(facts, field, america) : addCountry(facts, america);
  const post = row.territory_or_post.replace(/-\d{4}$/u, "");
  const title =
    row.kind === "principal" || post === row.role_title || post === "" ? role : `${role} to ${placeOf(post)}`;
  facts.edge("REPRESENTS", official, party, { title, ...tenure(span) });
  return { facts: facts.facts };
}

/** `john-forbes-kerry` is written `kerry-john-forbes`. */
function nameOf(id: string): string {
  // A number tells namesakes apart, and is no part of the name: `king-rufus2`.
  let words = id
    .replace(/\d+/gu, "")
    .split("-")
    .filter((word) => word !== "");
  let family = 1;
  while (family < words.length - 1 && PARTICLES.has(words[family - 1]!)) family++;
  // `wilson-huntington-francis-mairs-huntington-wilson` has a family name of two words twice, the second time in order.
  const twice = words.findIndex((word, at) => !words.includes(word, at + 1));
  if (twice > 1) [words, family] = [[...words.slice(-twice), ...words.slice(twice, -twice)], twice];
  const last = words.at(-1)!;
  const suffix = words.length > family + 1 ? SUFFIXES[last] : undefined;
  const given = words
    .slice(family, suffix ? -1 : undefined)
    .map((word) => (word.length === 1 ? `${word.toUpperCase()}.` : capital(word)));
  return [...given, ...words.slice(0, family).map(capital), ...(suffix ? [suffix] : [])].join(" ");
}

function wordsOf(id: string): string {
  return id
    .replace(/\d+$/u, "")
    .split("-")
    .map((word) => (INITIALISMS.has(word) ? word.toUpperCase() : SMALL_WORDS.has(word) ? word : capital(word)))
    .join(" ");
}

function placeOf(post: string): string {
  const words = wordsOf(post);
  return countryNamed(words)?.name ?? words;
}

function capital(word: string): string {
  // McKee and McAllister; Mack is none.
  return word.replace(/^(mc)?\p{L}/u, (start) =>
    start.length > 1 ? `Mc${start[2]!.toUpperCase()}` : start.toUpperCase(),
  );
}
