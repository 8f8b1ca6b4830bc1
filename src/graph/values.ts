/** Values in the one form in which they are compared and stored, or what is wrong with them. */
import type { Properties, Value } from "../facts/fact.js";
import type { PropertyMapping } from "../mapping/mapping.js";
import { isDay, isMoment } from "../mapping/scalars.js";

/** Neo4j's range index refuses longer keys, and the whole transaction with them. */
const LONGEST_INDEXED_BYTES = 7_000;
const LONGEST_SHOWN = 60;

/** Canonical: moments in UTC to the millisecond, lists sorted and without doubles. */
export function storedForm(given: Value, mapping: PropertyMapping): { value: Value } | { complaint: string } {
  if (!mapping.list) return scalarForm(given, mapping);
  if (!Array.isArray(given)) return { complaint: `is ${show(given)}, but must be a list` };
  const values: (string | number | boolean)[] = [];
  for (const one of given) {
    const form = scalarForm(one, mapping);
    if ("complaint" in form) return form;
    values.push(form.value as string);
  }
  return { value: [...new Set(values)].sort(inCodeUnits) };
}

/** A total order that no locale changes. */
export function inCodeUnits(one: unknown, other: unknown): number {
  const [first, second] = [String(one), String(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Any total order of values will do where one must stand; it only has to be the same at every load. */
export function weight(value: Value): string {
  if (typeof value !== "object" || Array.isArray(value)) return JSON.stringify(value);
  const { latitude, longitude } = value as { latitude: number; longitude: number };
  return `${latitude} ${longitude}`;
}

export function sameValue(one: Value, other: Value): boolean {
  return one === other || weight(one) === weight(other);
}

export function sameValues(some: Properties, others: Properties): boolean {
  const names = Object.keys(some);
  if (names.length !== Object.keys(others).length) return false;
  return names.every((name) => others[name] !== undefined && sameValue(some[name]!, others[name]));
}

function scalarForm(given: Value, mapping: PropertyMapping): { value: Value } | { complaint: string } {
  const wrong = (expected: string) => ({ complaint: `is ${show(given)}, but must be ${expected}` });
  const [least, most] = mapping.within ?? [];
  if (typeof given === "number" && (given < (least ?? given) || given > (most ?? given)))
    return wrong(most === undefined ? `${least} or more` : `from ${least} to ${most}`);
  switch (mapping.scalar) {
    case "Enum":
      return mapping.values.includes(given as string) ? { value: given } : wrong(`one of ${mapping.values.join(", ")}`);
    case "Date":
      return typeof given === "string" && isDay(given) && given >= "0001"
        ? { value: given }
        : wrong("a calendar day, as 2016-10-15");
    case "DateTime":
      return typeof given === "string" && isMoment(given) && given >= "0001" && given < "9999-12-31"
        ? { value: new Date(given).toISOString() }
        : wrong("a moment with its offset, as 2016-10-15T12:30:00Z");
    case "Int":
      return Number.isSafeInteger(given) ? { value: given } : wrong("a whole number of at most 2^53");
    case "Float":
      return Number.isFinite(given) ? { value: given } : wrong("a number");
    case "Boolean":
      return typeof given === "boolean" ? { value: given } : wrong("true or false");
    case "Location":
      return isLocation(given) ? { value: given } : wrong(`as {"latitude": 46.5, "longitude": 6.6}, in degrees`);
    default:
      return textForm(given, mapping);
  }
}

function textForm(given: Value, mapping: PropertyMapping): { value: Value } | { complaint: string } {
  if (typeof given !== "string") return { complaint: `is ${show(given)}, but must be text` };
  // Neo4j would store something else in its place, and the same fact would be new at every load.
  if (/\p{Surrogate}/u.test(given)) return { complaint: "holds half a character (a lone surrogate)" };
  if (mapping.required && given.trim() === "") return { complaint: "is empty" };
  const bytes = mapping.index ? Buffer.byteLength(given) : 0;
  if (bytes > LONGEST_INDEXED_BYTES)
    return { complaint: `is ${bytes} bytes long; an indexed property holds at most ${LONGEST_INDEXED_BYTES}` };
  return { value: given };
}

function isLocation(given: Value): boolean {
  if (typeof given !== "object" || Array.isArray(given)) return false;
  const { latitude, longitude } = given as { latitude?: unknown; longitude?: unknown };
  const within = (degrees: unknown, most: number): boolean => typeof degrees === "number" && Math.abs(degrees) <= most;
  return within(latitude, 90) && within(longitude, 180);
}

/** The beginning of a value, for a complaint about it. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "missing";
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
