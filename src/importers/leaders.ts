/**
 * World Leaders, the list of governments of the US Central Intelligence Agency: one row for a post of a country and who
 * holds it (`cabinets.tsv`). It has no dates, and the name by which a person is known stands in capitals.
 */
import { Collection } from "./collection.js";
import { addCountry, type Country, countryNamed } from "./countries.js";
import { type Conversion, type DataSet, type Evidence, type Importer, type Row, table } from "./importer.js";
import { addMinistry, fieldHeadedBy } from "./ministries.js";
import { capitalised, isFullName, personKey } from "./people.js";
import { tables } from "./tables.js";

const COLUMNS = ["country", "title", "person"] as const;

/** The list is of the US Government; under what terms the tables made of it are is not known. */
const LEADERS: DataSet = {
  key: "cia-world-leaders",
  title: "World Leaders: chiefs of state and cabinet members of foreign governments",
  url: "https://www.cia.gov/resources/world-leaders/",
  outlet: { key: "cia", name: "US Central Intelligence Agency" },
  evidence: { "": 0.9 },
};

export const leaders: Importer = {
  name: "leaders",
  files: ["cabinets.tsv: posts of governments and who holds them, as the CIA lists them"],
  read: tables(table(COLUMNS, LEADERS, convert)),
};

const VACANT = /^\W*(?:vacant|none|n\/?a|pending|unknown|to be (?:named|determined)|tbd)?\W*$/iu;
const ACTING = /\s*\(acting\)$/iu;
const SHORTENED = /\b(Asst|Dep|Dir|Gen|Govts?|Intl|Min|Natl|Pres|Sec)\./gu;
const WORDS: Readonly<Record<string, string>> = {
  ...{ Asst: "Assistant", Dep: "Deputy", Dir: "Director", Gen: "General", Govt: "Government", Govts: "Governments" },
  ...{ Intl: "International", Min: "Minister", Natl: "National", Pres: "President", Sec: "Secretary" },
};
/** Whoever has foreign affairs and something beside, as `Minister for Europe and Foreign Affairs`, has that ministry. */
const FOREIGN_MINISTER =
  /^(?:Cabinet )?(?:Minister|Secretary of State|Secretary) (?:of|for) (?:[\w-]+(?:, [\w-]+)*,? and )?(?:Foreign|External)(?: and [\w-]+)? (?:Affairs|Relations)\b/u;

/** The year of the lists. */
const LISTED = 2019;

function convert(row: Row<(typeof COLUMNS)[number]>, evidence: Evidence): Conversion {
  const country = countryListed(row.country);
  if (!country) return { refused: "it names no country that is known", detail: row.country };
  if (row.title === "") return { refused: "it has no title", detail: row.person };
  if (VACANT.test(row.person)) return { leftOut: "posts that nobody holds" };
  const { name, aliases, acting } = personIn(row.person);
  if (!/\p{L}{2}/u.test(name) || /\d/.test(name)) return { refused: "it has no name of a person", detail: row.person };
  const post = titleOf(row.title);
  if (/^Eternal /u.test(post)) return { leftOut: "posts that the dead hold for ever" };

  const facts = new Collection(evidence());
  const field = fieldHeadedBy(headOf(post), country);
  const party = field ? addMinistry(facts, field, country) : addCountry(facts, country);
  const key = personKey(country.key, name, LISTED);
  // A single name alone may be another's elsewhere.
  const official = facts.node("Official", isFullName(name) ? key : `${key}-world-leaders`, { name, aliases });
  // Since when is not said.
  facts.edge("REPRESENTS", official, party, {
    title: acting && !ACTING.test(post) ? `${post} (acting)` : post,
    attestedIn: [LISTED],
  });
  return { facts: facts.facts };
}

/** `Korea, North` and `Holy See (Vatican City)` as well as `France`. */
function countryListed(printed: string): Country | undefined {
  const [, name = "", rest] = /^(.+?)(?:, (?:The|(.+))| \(.+\))$/u.exec(printed) ?? [];
  return countryNamed(printed) ?? countryNamed(rest ? `${rest} ${name}` : name) ?? countryNamed(name);
}

function titleOf(printed: string): string {
  return printed
    .replace(SHORTENED, (_, word: string) => WORDS[word]!)
    .replace(/,? & /gu, " and ")
    .replace(ACTING, " (acting)");
}

/** The title as that of somebody at the head of a ministry. */
function headOf(post: string): string {
  return FOREIGN_MINISTER.test(post) ? "Minister of Foreign Affairs" : post.replace(ACTING, "");
}

interface Person {
  /** In ordinary case. */
  readonly name: string;
  /** The name as it is printed, and others that it gives. */
  readonly aliases: readonly string[];
  readonly acting: boolean;
}

/** `LEE Ta-wei (a.k.a. David LEE)`, `Joko "Jokowi" WIDODO`, `Judge Paula-Mae WEEKES (Ret.)`, `Yisrael KATZ (Acting)`. */
function personIn(printed: string): Person {
  const text = printed.normalize("NFC").replace(/\s+/gu, " ");
  const bare = text
    .replace(ACTING, "")
    .replace(/ \(Ret\.\)$/u, "")
    .replace(
      /^(?:Judge|Dr\.|Mr\.|Mrs\.|Ms\.|Sir|Dame|H\.E\.|(?:[A-Z][a-z]+\. )?(?:Gen|Lt|Col|Maj|Adm|Capt|Brig)\.) /u,
      "",
    );
  const other = / \(a\.k\.a\. ([^()]+)\)$/u.exec(bare)?.[1];
  const known = bare.replace(/ \(a\.k\.a\. [^()]+\)$/u, "").replace(/,(?= (?:Jr|Sr)\.$)/u, "");
  // What somebody is called beside the name.
  const name = ordinary(known.replace(/ (?:"[^"]+"|\([^()]+\))/gu, ""));
  const aliases = [known, ...(other ? [other, ordinary(other)] : [])].filter((one) => one !== name);
  return { name, aliases, acting: ACTING.test(text) };
}

/** A king's number, but not Xi Jinping's family. */
const ROMAN = /^[IVX]+$/u;

/** What stands before a family name in small letters. */
const PARTICLES = /^(?:VON|VAN|DER|DEN|DEM|DE|DEL|DELLA|DA|DAS|DOS|DO|DI|DU|ZU|TER)$/u;

/** `Ibrahim bin Abd al-Aziz al-ASSAF` -> `Ibrahim bin Abd al-Aziz al-Assaf`; capitals alone are changed. */
function ordinary(name: string): string {
  return name
    .replace(/\p{Lu}\p{M}*(?:['’]?\p{Lu}\p{M}*)+/gu, (word, at: number) =>
      at > 0 && ROMAN.test(word) ? word : at > 0 && PARTICLES.test(word) ? word.toLowerCase() : capitalised(word),
    )
    .replace(/\bMc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/\b(?:Bin|Bint|Al-)(?=\p{L}| )/gu, (word, at: number) => (at === 0 ? word : word.toLowerCase()));
}
