/**
 * Office holders of governments, as Wikidata has them: one row for an office that a person held (`holders.tsv`, merged
 * from the every-politician-scrapers repositories).
 */
import { slug } from "../facts/identity.js";
import { Collection } from "./collection.js";
import { addCountry, type Country, countryNamed } from "./countries.js";
import { dateOf, spanOf, tenure } from "./dates.js";
import { type Conversion, type DataSet, type Evidence, type Importer, type Row, table } from "./importer.js";
import { addMinistry, fieldHeadedBy } from "./ministries.js";
import { tables } from "./tables.js";

const COLUMNS = ["set", "position", "person", "wikidata", "start", "end", "gender", "dob", "enwiki"] as const;

const HOLDERS: DataSet = {
  key: "wikidata-cabinets",
  title: "Holders of government offices since 2000, from Wikidata",
  url: "https://github.com/every-politician-scrapers",
  licence: "CC0-1.0",
  outlet: { key: "wikidata", name: "Wikidata" },
  // Each set is gathered by country, and a few holders in it belong to another or to a part of it.
  evidence: { "": 0.9 },
};

/** Offices of the set `world` -> the body that they are of. */
const BODIES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^president of the parliamentary assembly of the council of europe$/iu, "Council of Europe"],
  [/\bof the (United Nations|International Court of Justice|World Trade Organization|Arab Parliament)\b/iu, ""],
  [/^(OSCE) /u, ""],
];

const PEERAGE =
  /, (?:\d+(?:st|nd|rd|th) )?(?:Baron(?:et|ess)?|Lord|Lady|Viscount(?:ess)?|Earl|Countess|Marquess|Duke)\b.*$/u;

export const cabinets: Importer = {
  name: "cabinets",
  files: ["holders.tsv: offices that persons held, by their Wikidata id"],
  read: tables(table(COLUMNS, HOLDERS, convert)),
};

function convert(row: Row<(typeof COLUMNS)[number]>, evidence: Evidence): Conversion {
  if (!/^Q[1-9]\d*$/.test(row.wikidata)) return { refused: "it has no Wikidata id", detail: row.wikidata };
  if (row.person === "") return { refused: "it has no name" };
  if (row.position === "") return { refused: "it has no position" };
  const span = spanOf(row.start, row.end);
  if ("refused" in span) return span;
  const born = row.dob === "" ? undefined : dateOf(row.dob);
  if (row.dob !== "" && !born) return { refused: "there is no such date", detail: row.dob };

  const facts = new Collection(evidence());
  const party = row.set === "world" ? addBody(facts, row.position) : addOffice(facts, row.set, row.position);
  if (typeof party !== "string") return party;
  const [name, ...aliases] = namesOf(row.person, row.enwiki);
  const official = facts.node("Official", row.wikidata.toLowerCase(), {
    name,
    aliases,
    wikidataId: row.wikidata,
    // The model has no precision for a birthday.
    bornOn: born?.precision === "DAY" ? born.day : undefined,
  });
  facts.edge("REPRESENTS", official, party, { title: row.position, ...tenure(span) });
  return { facts: facts.facts };
}

/** What the person is called by the label and the article, the chief name first. */
function namesOf(label: string, article: string): string[] {
  // Nobody writes a name without a capital: such a label is somebody's joke, and the article knows better.
  const careless = article !== "" && label === label.toLowerCase() && label !== label.toUpperCase();
  return [...new Set([...(careless ? [] : namesIn(label)), ...namesIn(article)])];
}

/** `Thomas Ashton` and `Thomas Ashton, 4th Baron Ashton of Hyde`; `(diplomat)` tells articles apart and is no name. */
function namesIn(label: string): string[] {
  const printed = label.replace(/ \([^()]*\)$/u, "");
  const bare = printed
    .replace(/^(\p{Script=Cyrillic}+), (\p{Script=Cyrillic}.*)$/u, "$2 $1")
    .replace(PEERAGE, "")
    .replace(/^(?:Sir|Dr\.) /u, "")
    .replace(/ \([^()]*\) /u, " ");
  return [bare, printed].filter((name) => name !== "");
}

/** `russia-cabinet` holds offices of Russia. */
function addOffice(facts: Collection, set: string, position: string): string | Conversion {
  const name = set.replace(/-(?:cabinet|ministers)$/u, "").replaceAll("-", " ");
  const country: Country | undefined = countryNamed(name);
  if (!country) return { refused: "its set names no country", detail: set };
  const field = fieldHeadedBy(position, country);
  return field ? addMinistry(facts, field, country) : addCountry(facts, country);
}

function addBody(facts: Collection, position: string): string | Conversion {
  for (const [pattern, named] of BODIES) {
    const match = pattern.exec(position);
    const name = named || match?.[1];
    if (match && name) return facts.node("Organization", slug(name), { name, kind: "INTERGOVERNMENTAL" });
  }
  return { leftOut: "offices of the world that do not say of which body" };
}
