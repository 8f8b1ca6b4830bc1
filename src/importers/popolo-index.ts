/** What a Popolo document says of whom its memberships name by ids of its own: read through before anything is written. */
import { slug } from "../facts/identity.js";
import { type Country, countryNamed, countryOfAdjective } from "./countries.js";
import { type BrokenOff, type Element, isObject, type Json, objectsIn, textIn } from "./json.js";

export type Body =
  | { readonly label: "Ministry" | "Organization"; readonly kind: string; readonly key: string }
  | { readonly label: "Country"; readonly country: Country };

export interface Term {
  readonly start: string;
  readonly end: string;
}

/** By the ids of the document. Of a person it has some hundred bytes. */
export interface Index {
  /** Keys that are the same in every document, "" for who has none. */
  readonly persons: ReadonlyMap<string, string>;
  /** Undefined for what stands for having no party. */
  readonly bodies: ReadonlyMap<string, Body | undefined>;
  readonly terms: ReadonlyMap<string, Term>;
  /** What posts are called. */
  readonly posts: ReadonlyMap<string, string>;
  /** What tells the document from others: its first legislature, else what it names first. */
  readonly about: { readonly key: string; readonly name: string };
  /** Whose elections it lists. */
  readonly country?: Country;
  /** Whether memberships come before those whom they name. */
  readonly membershipsFirst: boolean;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
const LEGISLATURE = /^(?:legislature|parliament|chamber|(?:upper|lower) (?:house|chamber))$/iu;
const EXECUTIVE = /^(?:ministry|department|executive|government|cabinet|agency)$/iu;
const PARTY = /^(?:(?:political )?party|parliamentary group|faction|coalition|alliance|movement)$/iu;
const COUNTRY = /^(?:country|state|nation)$/iu;
/** The Wikidata item of those who sit for no party. */
const INDEPENDENT = "q327591";
const NO_PARTY = /^(?:-|n\/a|none|unknown|no party|non-?partisans?|independents?)$/iu;
const ELECTION = /^(?<adjective>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) [\p{L} ]*\belections?\b/u;

/** Undefined where the document has neither persons nor organizations. */
export async function indexOf(elements: AsyncIterable<Element | BrokenOff>): Promise<Index | undefined> {
  const persons = new Map<string, string>();
  const organizations: Json[] = [];
  const terms = new Map<string, Term>();
  const posts = new Map<string, string>();
  const countries = new Set<Country | undefined>();
  const order: string[] = [];
  let firstPerson: Json | undefined;
  for await (const element of elements) {
    // It is told of when it is read for good.
    if ("reason" in element) break;
    const { list, value } = element;
    if (!isObject(value)) continue;
    if (order.at(-1) !== list) order.push(list);
    const [id, classification] = [textIn(value, "id"), textIn(value, "classification")];
    if (list === "persons" && id !== "") {
      persons.set(id, globalKey(value) ?? "");
      firstPerson ??= value;
    } else if (list === "organizations" && id !== "") organizations.push(value);
    else if (list === "posts") posts.set(id, textIn(value, "label"));
    else if (list === "events" && /period|term/iu.test(classification))
      terms.set(id, { start: textIn(value, "start_date"), end: textIn(value, "end_date") });
    else if (list === "events" && /election/iu.test(classification))
      countries.add(countryOfElection(textIn(value, "name")));
  }
  const first =
    organizations.find((one) => LEGISLATURE.test(textIn(one, "classification"))) ?? organizations[0] ?? firstPerson;
  if (!first) return undefined;
  countries.delete(undefined);
  const [country, another] = countries;
  const about = { key: globalKey(first) ?? `popolo-${slug(nameOf(first))}`, name: nameOf(first) };
  const bodies = organizations.map((one) => {
    const id = textIn(one, "id");
    return [id, bodyOf(one, globalKey(one) ?? localKey(about.key, id))] as const;
  });
  return {
    ...{ persons, terms, posts, about, bodies: new Map(bodies) },
    ...(country && !another ? { country } : {}),
    membershipsFirst:
      order.indexOf("memberships") < Math.max(order.lastIndexOf("persons"), order.lastIndexOf("organizations")),
  };
}

/** The key of an official; undefined where the document has no such person. */
export function personKeyOf({ persons, about }: Index, id: string): string | undefined {
  const key = persons.get(id);
  return key === "" ? localKey(about.key, id) : key;
}

/** `Q217799`; "" where it is not told. */
export function wikidataIdOf(value: Json): string {
  const [found] = objectsIn(value, "identifiers")
    .filter((one) => textIn(one, "scheme").toLowerCase() === "wikidata")
    .map((one) => textIn(one, "identifier"));
  return found && /^Q[1-9]\d*$/u.test(found) ? found : "";
}

export function nameOf(value: Json): string {
  return textIn(value, "name").normalize("NFC").replace(/\s+/gu, " ");
}

/** A key that is the same in all documents. */
function globalKey(value: Json): string | undefined {
  const [wikidata, id] = [wikidataIdOf(value).toLowerCase(), textIn(value, "id")];
  return wikidata || (UUID.test(id) ? `popolo-${id.toLowerCase()}` : undefined);
}

/** `KESK` and `person/12` are others in another document. */
function localKey(document: string, id: string): string {
  return `${document}-${slug(id)}`;
}

function bodyOf(value: Json, key: string): Body | undefined {
  const [classification, name] = [textIn(value, "classification"), nameOf(value)];
  if (wikidataIdOf(value).toLowerCase() === INDEPENDENT || NO_PARTY.test(name)) return undefined;
  if (LEGISLATURE.test(classification)) return { label: "Ministry", kind: "LEGISLATURE", key };
  if (EXECUTIVE.test(classification)) return { label: "Ministry", kind: "OTHER", key };
  const country = COUNTRY.test(classification) ? countryNamed(name) : undefined;
  if (country) return { label: "Country", country };
  return { label: "Organization", kind: PARTY.test(classification) ? "NON_STATE" : "UNKNOWN", key };
}

/** `Estonian parliamentary election 1920` is Estonia's. */
function countryOfElection(name: string): Country | undefined {
  const adjective = ELECTION.exec(name)?.groups?.adjective ?? "";
  return countryOfAdjective(adjective) ?? countryOfAdjective(adjective.split(" ")[0]!);
}
