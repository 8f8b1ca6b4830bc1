/** Entities of FollowTheMoney (followthemoney.tech), a JSON object a line. */
import { type Country, countryNamed, countryOfAlpha2 } from "./countries.js";
import { dateOf, type PreciseDate } from "./dates.js";
import type { Input } from "./importer.js";
import { isObject, type Json, textIn } from "./json.js";
import { linesOfUnpacked } from "./jsonl.js";

export interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Json;
  /** In the order of their names. */
  readonly datasets: readonly string[];
  /** What it is shown as; "" where there is nothing. */
  readonly caption: string;
}

export interface NoEntity {
  readonly reason: string;
  readonly detail?: string;
}

/** Why an entity says nothing by itself. */
export const FRAGMENT =
  "what it is about stands in another line; join the lines of one entity first, with ftm aggregate";
/** States that are no more, by the codes that FollowTheMoney has for them. */
const FORMER: Readonly<Record<string, string>> = {
  suhh: "Soviet Union",
  yucs: "Yugoslavia",
  cshh: "Czechoslovakia",
  csxx: "Serbia and Montenegro",
  ddde: "East Germany",
};

export interface Line {
  readonly line: number;
  readonly characters: number;
  readonly entity: Entity | NoEntity;
}

/** With the line that each stands in; empty lines are passed over. */
export async function* entitiesOf(input: Input): AsyncGenerator<Line> {
  let line = 0;
  for await (const text of linesOfUnpacked(input())) {
    line++;
    if (typeof text !== "string") yield { line, characters: 0, entity: { reason: text.reason.replace(/\.$/u, "") } };
    else if (text.trim() !== "") yield { line, characters: text.length, entity: entityOf(text) };
  }
}

/** The values of a property; a value that is an entity itself, as in nested files, is none. */
export function valuesOf({ properties }: Entity, name: string): readonly string[] {
  const values = properties[name];
  if (!Array.isArray(values)) return [];
  return values
    .filter((one) => typeof one === "string")
    .map((one) => one.normalize("NFC").trim())
    .filter((one) => one !== "");
}

export function nameOf(entity: Entity): string {
  return entity.caption || (valuesOf(entity, "name")[0] ?? "");
}

/** `Q458`; undefined where neither its id nor its properties tell it. */
export function wikidataIdOf(entity: Entity): string | undefined {
  return [...valuesOf(entity, "wikidataId"), entity.id].find((one) => /^Q[1-9]\d*$/u.test(one));
}

/** The one state that it is of. */
export function countryOf(entity: Entity): Country | undefined {
  const [code, another] = new Set(valuesOf(entity, "country").map((one) => one.toLowerCase()));
  if (!code || another) return undefined;
  return FORMER[code] ? countryNamed(FORMER[code]) : countryOfAlpha2(code);
}

/**
 * The text of the one date that a property has, "" where it has none: of several, those that are known most exactly,
 * and of these the first, or the last.
 */
export function dateTextOf(entity: Entity, name: string, which: "first" | "last"): string {
  const days = valuesOf(entity, name).map((one) => one.slice(0, one.includes("T") ? "2016-10-15".length : undefined));
  const length = Math.max(0, ...days.map((one) => one.length));
  const exact = days.filter((one) => one.length === length).sort();
  return (which === "first" ? exact[0] : exact.at(-1)) ?? "";
}

/** A day on which all values agree that are a day. */
export function agreedDayOf(entity: Entity, name: string): string | undefined {
  const dates = valuesOf(entity, name).map(dateOf);
  const days = new Set(dates.filter((one): one is PreciseDate => one?.precision === "DAY").map(({ day }) => day));
  return days.size === 1 ? [...days][0] : undefined;
}

function entityOf(text: string): Entity | NoEntity {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reason: "it is no JSON", detail: (error as Error).message };
  }
  if (!isObject(value)) return { reason: "it is no object" };
  const [id, schema, properties] = [textIn(value, "id"), textIn(value, "schema"), value.properties];
  if (id === "" || schema === "" || !isObject(properties))
    return { reason: "it has no id, no schema or no properties" };
  const named = Array.isArray(value.datasets) ? value.datasets : [];
  const datasets = [...new Set(named.filter((one) => typeof one === "string" && one !== ""))].sort();
  return { id, schema, properties, datasets, caption: textIn(value, "caption").normalize("NFC") };
}
