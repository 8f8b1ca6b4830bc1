/** What the cells of a row are as properties: text, numbers, days as exact as they are written, lists. */
import type { Value } from "../facts/fact.js";
import type { PropertyMapping } from "../mapping/mapping.js";
import type { Sayings } from "./collection.js";
import { type PropertyRules, partsOf, ruleOf, type ValueRule } from "./csv-mapping.js";
import { dateOf, type Span, spanOf } from "./dates.js";
import type { Refused, Row } from "./importer.js";

/** Pairs of days of which the second is never before the first. */
const SPANS = [
  ["from", "to"],
  ["start", "end"],
] as const;

export function isRefused(value: unknown): value is Refused {
  return typeof value === "object" && value !== null && "refused" in value;
}

/** The properties that the rules make of a row. */
export function propertiesOf(
  row: Row,
  rules: PropertyRules,
  properties: ReadonlyMap<string, PropertyMapping>,
): Sayings | Refused {
  const values: Record<string, Value> = {};
  const days: Record<string, string> = {};
  for (const [name, given] of Object.entries(rules)) {
    const [rule, property] = [ruleOf(given), properties.get(name)!];
    const value = sayingOf(row, rule, property);
    if (isRefused(value)) return value;
    if (value === undefined) continue;
    if (property.scalar === "Date" && typeof value === "string") days[name] = value;
    else values[name] = value;
  }
  const dated = datesOf(days, properties);
  return isRefused(dated) ? dated : { ...dated, ...values };
}

function sayingOf(row: Row, rule: ValueRule, property: PropertyMapping): Value | Refused | undefined {
  if (rule.constant !== undefined) return property.list ? [rule.constant].flat() : (rule.constant as Value);
  if (rule.latitude !== undefined) return locationOf(row[rule.latitude] ?? "", row[rule.longitude!] ?? "");
  const text = rule.template === undefined ? (row[rule.column!] ?? "") : filled(rule.template, row);
  if (text === "") return undefined;
  if (!property.list) return scalarOf(text, rule, property);
  const values = (rule.list === undefined ? [text] : text.split(rule.list)).map((one) => one.trim());
  const scalars = values.filter((one) => one !== "").map((one) => scalarOf(one, rule, property));
  return scalars.find(isRefused) ?? (scalars as string[]);
}

function scalarOf(
  text: string,
  rule: ValueRule,
  { name, scalar }: PropertyMapping,
): string | number | boolean | Refused {
  if (rule.values) {
    const meant = Object.hasOwn(rule.values, text) ? rule.values[text] : undefined;
    return meant ?? { refused: `the mapping does not say what the cell means for "${name}"`, detail: text };
  }
  switch (scalar) {
    case "Date":
      return isoOf(text, rule.date) ?? { refused: "there is no such date", detail: text };
    case "Int":
    case "Float":
      return Number.isFinite(Number(text)) ? Number(text) : { refused: `"${name}" must be a number`, detail: text };
    case "Boolean":
      return /^(?:true|false)$/iu.test(text)
        ? text.toLowerCase() === "true"
        : { refused: `"${name}" must be true or false`, detail: text };
    default:
      return text;
  }
}

/** Empty where a column in it is. */
function filled(template: string, row: Row): string {
  const parts = partsOf(template).map((part) =>
    "column" in part ? (row[part.column] ?? "") : "text" in part ? part.text : "",
  );
  return parts.includes("") ? "" : parts.join("");
}

function locationOf(latitude: string, longitude: string): Value | Refused | undefined {
  if (latitude === "" && longitude === "") return undefined;
  const [north, east] = [Number(latitude || Number.NaN), Number(longitude || Number.NaN)];
  if (Math.abs(north) <= 90 && Math.abs(east) <= 180) return { latitude: north, longitude: east };
  return { refused: "there is no such place on the map", detail: `${latitude}, ${longitude}` };
}

/** `2016-10-15`, or a beginning of it, of a text in the format; undefined where there is no such date. */
function isoOf(text: string, format: string | undefined): string | undefined {
  if (dateOf(text)) return text;
  if (format === undefined) return undefined;
  const pattern = format
    .replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
    .replace("YYYY", "(?<year>\\d{4})")
    .replace(/MM?/u, "(?<month>\\d{1,2})")
    .replace(/DD?/u, "(?<day>\\d{1,2})");
  const { year, month, day } = new RegExp(`^${pattern}$`, "u").exec(text)?.groups ?? {};
  if (!year) return undefined;
  const iso = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  return dateOf(iso) ? iso : undefined;
}

/** Days with the precision beside them that the model has; without one, only what is known to the day. */
function datesOf(
  days: Readonly<Record<string, string>>,
  properties: ReadonlyMap<string, PropertyMapping>,
): Sayings | Refused {
  const dates = new Map(Object.entries(days).map(([name, text]) => [name, dateOf(text)!]));
  for (const [first, last] of SPANS) {
    const span = spanOf(days[first] ?? "", days[last] ?? "");
    if ("refused" in span) return span;
    const { from, to } = properties.has("precision") ? alike(span) : span;
    if (from) dates.set(first, from);
    if (to) dates.set(last, to);
    // What lasted one day has no last day.
    if (last === "end" && from?.day === to?.day) dates.delete(last);
  }
  const dated: Record<string, string> = {};
  for (const [name, { day, precision }] of dates) {
    const beside = [`${name}Precision`, "precision"].find((one) => properties.has(one));
    if (beside) [dated[name], dated[beside]] = [day, precision];
    else if (precision === "DAY") dated[name] = day;
  }
  return dated;
}

/** Both as exact as the less exact of them, where one precision stands for both. */
function alike({ from, to }: Span): Span {
  if (!from || !to || from.precision === to.precision) return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const length = [from, to].some(({ precision }) => precision === "YEAR") ? "2016".length : "2016-10".length;
  return { from: dateOf(from.day.slice(0, length))!, to: dateOf(to.day.slice(0, length))! };
}
