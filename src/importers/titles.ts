/** What stands before a name: `Russian Foreign Minister Sergey Lavrov`, `Crown Prince Mohammed bin Salman of Saudi Arabia`. */
import { slug } from "../facts/identity.js";
import type { Collection } from "./collection.js";
import { addCountry, type Country, countryNamed, countryOfAdjective } from "./countries.js";
import { nameOf } from "./honors.js";
import { addMinistry, fieldHeadedBy } from "./ministries.js";
import { personKey } from "./people.js";

/** What an official is somebody of. */
export type Party = Country | Body;

export interface Body {
  readonly body: string;
  readonly kind: "INTERGOVERNMENTAL" | "SUPRANATIONAL" | "NON_STATE";
}

/** Who is meant, as far as the words tell. */
export interface Mention {
  readonly party: Party;
  /** Absent where only the party is named. */
  readonly title?: string;
  /** Absent where no name, or only a family name, is given. */
  readonly name?: string;
  /** The name with titles, as it was printed. */
  readonly aliases?: readonly string[];
  /** Whose office it is was not said, and is taken from what the words stand in. */
  readonly assumed: boolean;
  /** Holds the office, and neither did nor will. */
  readonly inOffice: boolean;
}

const TITLES =
  "President|Prime Minister|Premier|Chancellor|Taoiseach|King|Queen|Emperor|Empress|Shah|Sultan|Emir|Amir|Pope|Crown Prince|Grand Duke|Grand Duchess|Chairman|Chairwoman|Vice President|Vice Premier|Vice Chancellor|Deputy Prime Minister|Vice Prime Minister|Foreign Affairs Minister|Foreign Minister|Minister of Foreign Affairs|Minister for Foreign Affairs|Minister of External Affairs|External Affairs Minister|Foreign Secretary|Defen[cs]e Minister|Minister of Defen[cs]e|Finance Minister|Interior Minister|Justice Minister|General Secretary|First Secretary|Secretary[- ]General|Director[- ]General|High Representative|Special Envoy|National Security Advis[eo]r|Head of State|Chief of State|Governor General|Generalissimo";
const QUALIFIERS = "Acting|Interim|Provisional|Federal|Deputy|First";
const WORDS = new RegExp(
  `^(?:the )?(?:(?<whose>\\p{Lu}[\\p{L}.’' -]*?) )??(?<not>(?:former|outgoing|incoming) )?(?<title>(?:(?:${QUALIFIERS}) )?(?:${TITLES})(?:[-/](?:${TITLES}))*)(?<elect>-\\s?elect|-\\s?designate)?(?: for \\p{Lu}\\p{L}+)?(?<rest> .*)?$`,
  "iu",
);
const OFFICIALS =
  /^(?:senior |other |other senior )?(?<whose>\p{Lu}[\p{L} ]+?) (?:government )?(?:officials|leaders)$/u;
/** A name begins with a capital, and goes on with capitals or with the small words that are part of names. */
const NAME =
  /^(?:(?:al|el|bin|bint|ibn|ben|da|de|del|della|den|der|di|do|dos|du|la|ter|van|von|y)[ -])*\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:al|el|bin|bint|ibn|ben|da|de|del|della|den|der|di|do|dos|du|la|ter|van|von|y)[ -])*\p{Lu}[\p{L}\p{M}.'’-]*)*/u;
const AFTER_NAME =
  /^(?: (?:to|in|at|en|while|during|on|about|regarding|before|after|aboard|who|as|by|for|via|from|near) .*| of .*)?$/u;
/** US presidents and vice presidents since 1906, where the registers begin: in these, no such name is a foreign one's. */
const AMERICAN =
  /^(?:Vice )?President (?:(?:[A-Z][a-z]+|[A-Z]\.) )*(?:Agnew|Barkley|Biden|Bush|Carter|Cheney|Clinton|Coolidge|Curtis|Dawes|Eisenhower|Fairbanks|Ford|Garner|Gore|Harding|Harris|Hoover|Humphrey|Johnson|Kennedy|Mondale|Nixon|Obama|Pence|Quayle|Reagan|Rockefeller|Roosevelt|Sherman|Taft|Truman|Trump|Vance|Wallace|Wilson)$/u;
/** Offices that few countries have. */
const CHANCELLORIES = new Set(["deu", "aut", "east-germany"]);

/** What stands before the offices of bodies. */
const BODIES: ReadonlyMap<string, Body> = new Map(
  Object.entries({
    UN: { body: "United Nations", kind: "INTERGOVERNMENTAL" },
    "U.N.": { body: "United Nations", kind: "INTERGOVERNMENTAL" },
    "United Nations": { body: "United Nations", kind: "INTERGOVERNMENTAL" },
    EU: { body: "European Union", kind: "SUPRANATIONAL" },
    NATO: { body: "NATO", kind: "INTERGOVERNMENTAL" },
    OAS: { body: "Organization of American States", kind: "INTERGOVERNMENTAL" },
    OSCE: { body: "OSCE", kind: "INTERGOVERNMENTAL" },
    "Arab League": { body: "Arab League", kind: "INTERGOVERNMENTAL" },
    "African Union": { body: "African Union", kind: "INTERGOVERNMENTAL" },
    PLO: { body: "Palestine Liberation Organization", kind: "NON_STATE" },
  } as const),
);

/**
 * The mention that the words make, all of them; undefined where they may mean something else.
 * @param home whose office it is when nothing is said; undefined when that cannot be told.
 */
export function mentionIn(words: string, home: Party | undefined): Mention | undefined {
  const officials = OFFICIALS.exec(words)?.groups;
  if (officials) {
    const party = partyCalled(officials.whose!);
    return party && { party, inOffice: true, assumed: false };
  }
  const { whose, title, not, elect, rest = "" } = WORDS.exec(words.replace(/, (Jr|Sr)\b/u, " $1"))?.groups ?? {};
  if (!title) return undefined;
  const printed = NAME.exec(rest.trim())?.[0] ?? "";
  const after = rest.trim().slice(printed.length);
  // What belongs to somebody is not that person.
  if (/['’]s?$/u.test(printed) || !AFTER_NAME.test(printed === "" && after !== "" ? ` ${after}` : after))
    return undefined;
  const of = /^ ?of (?:the )?(.+)$/u.exec(after)?.[1];
  const pope = /^Pope$/iu.test(title);
  const holySee = pope ? countryNamed("Holy See") : undefined;
  const party = holySee ?? (of ? countryNamed(of) : whose ? partyCalled(whose) : home);
  if (!party || (/Chancellor/iu.test(title) && !("key" in party && CHANCELLORIES.has(party.key)))) return undefined;
  if (!whose && !of && AMERICAN.test(`${title} ${printed}`)) return undefined;
  const { name, aliases, full } = nameOf(printed, "key" in party ? party.key : "");
  const assumed = !holySee && !of && !whose;
  return {
    party,
    title,
    assumed,
    inOffice: !not && !elect,
    ...(full || (pope && name !== "") ? { name, aliases } : {}),
  };
}

/** By name or by adjective. */
export function partyCalled(words: string): Party | undefined {
  return BODIES.get(words) ?? countryOfAdjective(words) ?? countryNamed(words);
}

/** The node of whoever is meant in that year: the person, else whom the office is of. Undefined where neither is there to be told. */
export function addMention(facts: Collection, mention: Mention, year: number): string | undefined {
  const { party, title, name, aliases, inOffice } = mention;
  if (!inOffice && !name) return undefined;
  const acting = addParty(facts, party, title);
  if (!name) return acting;
  const key = personKey("body" in party ? slug(party.body) : party.key, name, year);
  const person = facts.node("Official", key, { name, aliases });
  if (inOffice) facts.edge("REPRESENTS", person, acting, { title, attestedIn: [year] });
  return person;
}

function addParty(facts: Collection, party: Party, title = ""): string {
  if ("body" in party) return facts.node("Organization", slug(party.body), { name: party.body, kind: party.kind });
  const field = fieldHeadedBy(title.replace(/^(?:External|Foreign) Affairs Minister$/iu, "Foreign Minister"), party);
  return field ? addMinistry(facts, field, party) : addCountry(facts, party);
}
