/** Countries by code or by any name that sources give them; the list of ISO 3166-1 is that of i18n-iso-countries. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import countries from "i18n-iso-countries";
import { slug } from "../facts/identity.js";
import type { Collection } from "./collection.js";
import { ADJECTIVES, OTHER_NAMES, OTHER_STATES, SHORT_NAMES } from "./country-names.js";

export interface Country {
  /** What its id is made of: `rus`, or `soviet-union` for a state without a code. */
  readonly key: string;
  readonly name: string;
  readonly iso2?: string;
  readonly iso3?: string;
}

/** Kosovo has a code in the list that ISO has given to nobody. */
const NOT_ISO = new Set(["XK"]);
/** `Republic of X` and the like is X, unless the name as a whole is listed. */
const FORM_OF_STATE =
  /^(?:the )?(?:(?:arab|bolivarian|co-operative|democratic|eastern|federal|federated|federative|hashemite|independent|islamic|people'?s|plurinational|socialist|united) )*(?:republic|kingdom|states?|sultanate|principality|commonwealth|union|grand duchy) of (?:the )?/iu;

/** What reads like a form of state, and is none. */
const NO_STATES = new Set(["islamic-state-of-iraq"]);

const byIso3 = new Map<string, Country>();
const byName = new Map<string, Country>();
const byAdjective = new Map<string, Country>();

readList();

/** By its alpha-3 code in any case. */
export function countryOfCode(iso3: string): Country | undefined {
  return byIso3.get(iso3.toUpperCase());
}

/** By its alpha-2 code in any case. */
export function countryOfAlpha2(iso2: string): Country | undefined {
  return countryOfCode(countries.alpha2ToAlpha3(iso2.toUpperCase()) ?? "");
}

/** By any of its names, in any case and with or without its form of state. */
export function countryNamed(name: string): Country | undefined {
  const straight = name.replace(/[’`]/gu, "'").trim();
  if (NO_STATES.has(slug(straight))) return undefined;
  return find(byName, straight) ?? find(byName, straight.replace(FORM_OF_STATE, ""));
}

/** By what stands before its offices: `Russian`. */
export function countryOfAdjective(adjective: string): Country | undefined {
  return find(byAdjective, adjective);
}

/** Its node; `printed` is kept as an alias where the source calls it something else. */
export function addCountry(facts: Collection, { key, name, iso2, iso3 }: Country, printed = name): string {
  const aliases = printed === "" || printed.toLowerCase() === name.toLowerCase() ? [] : [printed];
  return facts.node("Country", key, { name, iso2, iso3, aliases });
}

function readList(): void {
  const locale = createRequire(import.meta.url).resolve("i18n-iso-countries/langs/en.json");
  const { countries: names } = JSON.parse(readFileSync(locale, "utf8")) as {
    countries: Record<string, string | string[]>;
  };
  for (const [iso2, listed] of Object.entries(names)) {
    const iso3 = countries.alpha2ToAlpha3(iso2);
    if (!iso3 || NOT_ISO.has(iso2)) continue;
    const all = [listed].flat();
    const name = SHORT_NAMES[iso2] ?? all[0]!;
    const country: Country = { key: iso3.toLowerCase(), name, iso2, iso3 };
    byIso3.set(iso3, country);
    // "Congo" alone is listed for two states.
    const sure = [name, ...all, ...(OTHER_NAMES[iso2] ?? [])].filter((one) => one !== "Congo");
    for (const one of sure) byName.set(slug(one), country);
    for (const one of ADJECTIVES[iso2] ?? []) byAdjective.set(slug(one), country);
  }
  for (const [name, others] of Object.entries(OTHER_STATES)) {
    const state: Country = { key: slug(name), name };
    for (const one of [name, ...others]) byName.set(slug(one), state);
  }
  byAdjective.set("soviet", byName.get("soviet-union")!);
  byAdjective.set("american", byIso3.get("USA")!);
}

function find(names: ReadonlyMap<string, Country>, name: string): Country | undefined {
  return names.get(slug(name));
}
