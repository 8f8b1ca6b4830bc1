/** When something was so, written no more exactly than it is known. */
import type { StoredNode, StoredRelationship } from "../graph/reading.js";

/** A day and how much of it is known. */
export interface KnownDay {
  readonly day: string;
  readonly precision: "DAY" | "MONTH" | "YEAR";
}

/** From its first to its last day, both included. */
export interface Span {
  readonly start?: KnownDay;
  readonly end?: KnownDay;
}

const DAY_MILLISECONDS = 86_400_000;

/** Of an event: its days. Of a relationship: while it is so. Empty where no date is known. */
export function spanOf({ group: { ends, eventDays }, properties }: StoredNode | StoredRelationship): Span {
  const known = (name: string | undefined): KnownDay | undefined => {
    const day = name === undefined ? undefined : (properties[name] as string | undefined);
    const precision = (properties[`${name}Precision`] ?? properties.precision ?? "DAY") as KnownDay["precision"];
    return day === undefined ? undefined : { day, precision };
  };
  const start = known(ends ? "from" : eventDays.at(-1));
  const end = ends ? lastBefore(known("to"), start) : (known(eventDays[0]) ?? start);
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

/** 2016-10-15, 2016-10 or 2016. */
export function reduced({ day, precision }: KnownDay): string {
  return precision === "YEAR" ? day.slice(0, 4) : precision === "MONTH" ? day.slice(0, 7) : day;
}

/** The last day that it may be. */
export function lastDay({ day, precision }: KnownDay): string {
  if (precision === "DAY") return day;
  if (precision === "YEAR") return `${day.slice(0, 4)}-12-31`;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.toISOString().slice(0, 10);
}

/** `to` is the first day that it is no longer so; of a month or a year nobody knows which day of it that is. */
function lastBefore(to: KnownDay | undefined, from: KnownDay | undefined): KnownDay | undefined {
  if (to?.precision !== "DAY") return to;
  const day = new Date(Date.parse(`${to.day}T00:00:00Z`) - DAY_MILLISECONDS).toISOString().slice(0, 10);
  return { day: from && day < from.day ? from.day : day, precision: "DAY" };
}
