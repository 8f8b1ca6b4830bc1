/** Dates as exact as the source has them, and no more exact. */
import { isDay } from "../mapping/scalars.js";

export type Precision = "DAY" | "MONTH" | "YEAR";

/** A date in the form facts take: what is not known of it reads 01. */
export interface PreciseDate {
  readonly day: string;
  readonly precision: Precision;
}

const FORM = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const PRECISIONS: Readonly<Record<number, Precision>> = { 4: "YEAR", 7: "MONTH", 10: "DAY" };
const LENGTHS: Readonly<Record<Precision, number>> = { YEAR: 4, MONTH: 7, DAY: 10 };

/** `2016`, `2016-10` or `2016-10-15`; undefined where there is no such date. */
export function dateOf(text: string): PreciseDate | undefined {
  if (!FORM.test(text) || text < "0001") return undefined;
  const day = `${text}-01-01`.slice(0, 10);
  return isDay(day) ? { day, precision: PRECISIONS[text.length]! } : undefined;
}

/** From when and until when; each may be unknown. */
export interface Span {
  readonly from?: PreciseDate;
  readonly to?: PreciseDate;
}

export interface BadSpan {
  readonly refused: string;
  readonly detail: string;
}

/**
 * Texts of two dates, "" where the source says nothing. Of two dates in one year, or month, of which the end is known
 * less exactly, the beginning is kept no more exactly than the end: as stored, it would come after it.
 */
export function spanOf(first: string, last: string): Span | BadSpan {
  const [from, to] = [dateOf(first), dateOf(last)];
  for (const [text, date] of [
    [first, from],
    [last, to],
  ] as const)
    if (text !== "" && !date) return { refused: "there is no such date", detail: text };
  if (!from || !to) return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const length = Math.min(LENGTHS[from.precision], LENGTHS[to.precision]);
  if (to.day.slice(0, length) < from.day.slice(0, length))
    return { refused: "it ends before it starts", detail: `from ${first} to ${last}` };
  return to.day < from.day ? { from: to, to } : { from, to };
}

/** As properties of a relationship that holds from one day to another. */
export function tenure({ from, to }: Span): Readonly<Record<string, string | undefined>> {
  return { from: from?.day, fromPrecision: from?.precision, to: to?.day, toPrecision: to?.precision };
}
