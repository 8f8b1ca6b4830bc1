/**
 * Popolo (popoloproject.com): persons, organizations and memberships as one JSON document, which EveryPolitician and
 * other collections of legislators use. It is read twice, first for the ids, then for what it says; a third time where
 * memberships come first.
 */
import { idOf } from "../facts/identity.js";
import { Collection } from "./collection.js";
import { addCountry } from "./countries.js";
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
import { elementsOf, isObject, type Json, objectsIn, textIn } from "./json.js";
import { UnreadableFile } from "./jsonl.js";
import { personName } from "./people.js";
import { type Index, indexOf, nameOf, personKeyOf, wikidataIdOf } from "./popolo-index.js";
import { NO_TEXT } from "./text.js";

/** What a document has beside what becomes facts. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  areas: "areas: the model has no constituencies",
  events: "elections and legislative periods: the days of periods are taken where a membership has none of its own",
  posts: "posts: memberships take their names",
};

export const popolo: Importer = {
  name: "popolo",
  files: ["*.json: a Popolo document of persons, organizations and memberships"],
  unit: "record",
  read: async (input, { retrievedOn }) => {
    const index = await indexOf(elementsOf(input()));
    if (!index)
      throw new UnreadableFile(
        'is no Popolo document: it must be a JSON object with the lists "persons", "organizations" and "memberships".',
      );
    const dataSet = dataSetOf(index);
    const { facts, evidence } = sourceOf(dataSet, retrievedOn);
    return { title: dataSet.title, facts, entries: entriesOf(input, index, evidence) };
  },
};

/** The document does not say who publishes it, nor its terms. */
function dataSetOf({ about, country }: Index): DataSet {
  return {
    key: `popolo-${about.key.replace(/^popolo-/u, "")}`,
    title: `Popolo document on ${about.name}${country ? ` (${country.name})` : ""}`,
    // Whose elections it lists, and when a legislature sat, says less of an office than a membership itself.
    evidence: { "": 0.9, periods: 0.8, elections: 0.8 },
  };
}

async function* entriesOf(input: Input, index: Index, evidence: Evidence): AsyncGenerator<Entry> {
  const passes: readonly ((list: string) => boolean)[] = index.membershipsFirst
    ? [(list) => list !== "memberships", (list) => list === "memberships"]
    : [() => true];
  let line = 0;
  let broken = false;
  for (const wanted of passes) {
    for await (const element of elementsOf(input())) {
      if ("reason" in element) {
        const { reason } = element;
        // What comes before is read in every pass, and told of once.
        if (!broken) yield { line: ++line, characters: 0, convert: () => ({ refused: reason.replace(/\.$/u, "") }) };
        broken = true;
        break;
      }
      const { list, at, value } = element;
      if (typeof at !== "number" || !wanted(list)) continue;
      line++;
      const characters = JSON.stringify(value).length;
      yield { line, characters, convert: () => placed(convert(list, value, index, evidence), `${list}[${at}]`) };
    }
  }
}

/** Where in the document it is that was refused. */
function placed(conversion: Conversion, place: string): Conversion {
  if (!("refused" in conversion)) return conversion;
  return { ...conversion, detail: conversion.detail ? `${place}, ${conversion.detail}` : place };
}

function convert(list: string, value: unknown, index: Index, evidence: Evidence): Conversion {
  if (!isObject(value)) return { refused: "it is no object" };
  if (JSON.stringify(value).includes(NO_TEXT)) return { refused: "it is not UTF-8; save the file in that encoding" };
  switch (list) {
    case "persons":
      return convertPerson(value, index, evidence);
    case "organizations":
      return convertOrganization(value, index, evidence);
    case "memberships":
      return convertMembership(value, index, evidence);
    default:
      return { leftOut: LEFT_OUT[list] ?? list };
  }
}

function convertPerson(value: Json, index: Index, evidence: Evidence): Conversion {
  const [id, name] = [textIn(value, "id"), personName(textIn(value, "name"))];
  const key = personKeyOf(index, id);
  if (!key) return { refused: "it has no id" };
  if (name === "") return { refused: "it has no name", detail: id };
  const days: Record<string, string> = {};
  for (const [property, member] of Object.entries({ bornOn: "birth_date", diedOn: "death_date" })) {
    const text = textIn(value, member);
    const date = dateOf(text);
    if (text !== "" && !date) return { refused: "there is no such date", detail: text };
    // The model has no precision for it.
    if (date?.precision === "DAY") days[property] = date.day;
  }
  const facts = new Collection(evidence());
  facts.node("Official", key, { name, aliases: otherNamesOf(value, name), wikidataId: wikidataIdOf(value), ...days });
  const inside = objectsIn(value, "memberships").length > 0;
  return {
    facts: facts.facts,
    ...(inside ? { notes: [{ about: "persons with memberships inside, which are not read", name: key }] } : {}),
  };
}

function convertOrganization(value: Json, index: Index, evidence: Evidence): Conversion {
  const [id, name] = [textIn(value, "id"), nameOf(value)];
  if (!index.bodies.has(id)) return { refused: "it has no id" };
  if (name === "") return { refused: "it has no name", detail: id };
  const body = index.bodies.get(id);
  if (!body) return { leftOut: "what stands for having no party" };
  const facts = new Collection(evidence());
  const aliases = otherNamesOf(value, name);
  if (body.label === "Country") addCountry(facts, body.country);
  else if (body.label === "Organization")
    facts.node(body.label, body.key, { name, aliases, kind: body.kind, wikidataId: wikidataIdOf(value) });
  else {
    const ministry = facts.node(body.label, body.key, { name, aliases, kind: body.kind });
    if (index.country) facts.edge("PART_OF", ministry, addCountry(facts, index.country), {}, evidence("elections"));
  }
  return { facts: facts.facts };
}

function convertMembership(value: Json, index: Index, evidence: Evidence): Conversion {
  const [person, organization] = [textIn(value, "person_id"), textIn(value, "organization_id")];
  if (person === "") return { leftOut: "memberships of no person" };
  const key = personKeyOf(index, person);
  if (!key) return { refused: "its person is not in the document", detail: person };
  if (!index.bodies.has(organization))
    return { refused: "its organization is not in the document", detail: organization };
  const span = spanOfMembership(value, index);
  if ("refused" in span) return span;
  const facts = new Collection(evidence(span.ofPeriod ? "periods" : ""));
  const title = titled(index.posts.get(textIn(value, "post_id")) || textIn(value, "role") || textIn(value, "label"));
  const dates = tenure(span);
  for (const id of [organization, textIn(value, "on_behalf_of_id")]) {
    const body = index.bodies.get(id);
    if (!body) continue;
    const party = body.label === "Country" ? addCountry(facts, body.country) : idOf(body.label, body.key);
    facts.edge("REPRESENTS", idOf("Official", key), party, { title: id === organization ? title : "Member", ...dates });
  }
  return { facts: facts.facts };
}

/** A membership without days of its own lasts as long as the legislature sits for which it is. */
function spanOfMembership(value: Json, { terms }: Index) {
  const [start, end] = [textIn(value, "start_date"), textIn(value, "end_date")];
  const own = spanOf(start, end);
  const term = terms.get(textIn(value, "legislative_period_id")) ?? { start: "", end: "" };
  const ofPeriod = (start === "" && term.start !== "") || (end === "" && term.end !== "");
  if ("refused" in own || !ofPeriod) return { ...own, ofPeriod: false };
  const whole = spanOf(start || term.start, end || term.end);
  return "refused" in whole ? { ...own, ofPeriod: false } : { ...whole, ofPeriod: true };
}

function otherNamesOf(value: Json, name: string): readonly string[] {
  const others = objectsIn(value, "other_names").map(nameOf);
  return [...new Set(others)].filter((other) => other !== "" && other !== name && !other.includes(NO_TEXT));
}

function titled(role: string): string {
  return role === "" ? "Member" : `${role[0]!.toUpperCase()}${role.slice(1)}`;
}
