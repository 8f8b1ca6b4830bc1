/** Presidents and vice presidents of the United States since 1789 (`executive.yaml` of unitedstates/congress-legislators). */
import { Collection } from "./collection.js";
import { addCountry, countryNamed } from "./countries.js";
import { dateOf, spanOf, tenure } from "./dates.js";
import {
  type Conversion,
  type DataSet,
  type Entry,
  type Evidence,
  type Importer,
  type Input,
  sourceOf,
} from "./importer.js";
import { linesOfUnpacked, UnreadableFile } from "./jsonl.js";
import { type Item, itemsOf } from "./yaml-list.js";

const EXECUTIVE: DataSet = {
  key: "us-executive",
  title: "Presidents and vice presidents of the United States",
  url: "https://github.com/unitedstates/congress-legislators",
  licence: "CC0-1.0",
  outlet: { key: "united-states-project", name: "The @unitedstates project" },
  evidence: { "": 1 },
};

const OFFICES: Readonly<Record<string, string>> = { prez: "President", viceprez: "Vice President" };

export const usExecutive: Importer = {
  name: "us-executive",
  files: ["executive.yaml: presidents and vice presidents of the United States, with their terms"],
  read: async (input, { retrievedOn }) => {
    const first = await itemsOf(linesOfUnpacked(input())).next();
    if (first.done || ("value" in first.value && !isPerson(first.value.value)))
      throw new UnreadableFile("is no list of persons: each record must have id, name and terms.");
    const { facts, evidence } = sourceOf(EXECUTIVE, retrievedOn);
    return { title: EXECUTIVE.title, facts, entries: entriesOf(input, evidence) };
  },
};

async function* entriesOf(input: Input, evidence: Evidence): AsyncGenerator<Entry> {
  for await (const item of itemsOf(linesOfUnpacked(input())))
    yield {
      line: item.line,
      characters: "characters" in item ? item.characters : 0,
      convert: () => convert(item, evidence),
    };
}

function convert(item: Item, evidence: Evidence): Conversion {
  if ("reason" in item) return { refused: item.reason.replace(/\.$/u, "") };
  if (!isPerson(item.value)) return { refused: "it has not id, name and terms" };
  const { id, name, bio, terms } = item.value;
  const key = keyOf(id);
  if (!key) return { refused: "it has neither wikidata, bioguide nor govtrack among its ids" };
  const [called, ...aliases] = namesOf(name, textIn(id, "wikipedia"));
  if (!called) return { refused: "it has no name", detail: key };
  const birthday = textIn(bio, "birthday");
  const born = dateOf(birthday);
  if (birthday !== "" && !born) return { refused: "there is no such date", detail: birthday };

  const facts = new Collection(evidence());
  const official = facts.node("Official", key, {
    ...{ name: called, aliases, wikidataId: textIn(id, "wikidata") },
    // The model has no precision for a birthday.
    bornOn: born?.precision === "DAY" ? born.day : undefined,
  });
  const america = addCountry(facts, countryNamed("United States")!);
  for (const term of terms) {
    const title = OFFICES[textIn(term, "type")];
    if (!title) return { refused: "its term is neither prez nor viceprez", detail: textIn(term, "type") };
    const span = spanOf(textIn(term, "start"), textIn(term, "end"));
    if ("refused" in span) return span;
    facts.edge("REPRESENTS", official, america, { title, ...tenure(span) });
  }
  return { facts: facts.facts };
}

/** By Wikidata, as in other sources; most have no such id here. */
function keyOf(id: Fields): string | undefined {
  const wikidata = textIn(id, "wikidata");
  if (/^Q[1-9]\d*$/.test(wikidata)) return wikidata.toLowerCase();
  for (const register of ["bioguide", "govtrack"]) {
    const number = textIn(id, register);
    if (/^[A-Z]?\d+$/.test(number)) return `${register}-${number.toLowerCase()}`;
  }
  return undefined;
}

/** As he or she is called, where the record says so, then in full: `Joe Biden`, `Joseph Robinette Biden Jr.` */
function namesOf(name: Fields, article: string): string[] {
  const [first, middle, last, suffix] = ["first", "middle", "last", "suffix"].map((part) => textIn(name, part));
  const nickname = textIn(name, "nickname");
  const names = [
    article.replace(/ \(.*\)$/u, ""),
    [first, middle, last, suffix].filter((part) => part !== "").join(" "),
    textIn(name, "official_full"),
    nickname && `${nickname} ${last}`,
  ];
  return last === "" ? [] : [...new Set(names.filter((one) => one !== ""))];
}

interface Person {
  readonly id: Fields;
  readonly name: Fields;
  readonly bio?: Fields;
  readonly terms: readonly Fields[];
}

type Fields = Readonly<Record<string, unknown>>;

function isPerson(value: unknown): value is Person {
  if (!isFields(value)) return false;
  const { id, name, terms } = value;
  return isFields(id) && isFields(name) && Array.isArray(terms) && terms.length > 0 && terms.every(isFields);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textIn(fields: Fields | undefined, name: string): string {
  const value = fields?.[name];
  return typeof value === "string" ? value.trim() : "";
}
