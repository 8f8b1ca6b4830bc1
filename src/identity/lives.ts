/** What cannot be in one life. */
import { type Span, spanOf, yearOf } from "./offices.js";
import type { Person } from "./person.js";
import { roleOf } from "./roles.js";

const YOUNGEST = 17;
/** Nobody is in public life for longer. */
const LONGEST = 62;
/** Birthdays are copied wrong, or are known by the year only. */
const BIRTH_SLACK = 1.01;
/** Mourned, and listed for a while. */
const DEATH_SLACK = 1.1;

/** Why the two cannot be one; undefined where nothing says so. */
export function livesApart(one: Person, other: Person): string | undefined {
  const [born, otherBorn] = [one.bornOn, other.bornOn];
  if (born && otherBorn && Math.abs(yearOf(born) - yearOf(otherBorn)) > BIRTH_SLACK)
    return `born in ${born.slice(0, 4)} and in ${otherBorn.slice(0, 4)}`;
  const [span, otherSpan] = [spanOf(one), spanOf(other)];
  const together = span && otherSpan ? Math.max(span.to, otherSpan.to) - Math.min(span.from, otherSpan.from) : 0;
  if (together > LONGEST) return `active over ${Math.round(together)} years`;
  return outside(one, otherSpan) ?? outside(other, span) ?? tooYoung(one, other) ?? tooYoung(other, one);
}

/** A king may be a child. */
const GROWN_UP: ReadonlySet<string> = new Set(["Foreign Minister", "Head of Government", "Defence Minister"]);
const YOUNGEST_MINISTER = 29;

function tooYoung({ bornOn }: Person, { offices, active }: Person): string | undefined {
  const since = bornOn && yearOf(bornOn) + YOUNGEST_MINISTER;
  if (!since) return undefined;
  for (const office of offices) {
    const day = office.from ?? office.to ?? (offices.length === 1 ? active?.from : undefined);
    if (day && yearOf(day) < since && GROWN_UP.has(roleOf(office)?.role ?? ""))
      return `one was born in ${bornOn.slice(0, 4)}, and the other was ${office.title} in ${day.slice(0, 4)}`;
  }
  return undefined;
}

function outside({ bornOn, diedOn }: Person, span: Span | undefined): string | undefined {
  if (!span) return undefined;
  if (bornOn && span.from < yearOf(bornOn) + YOUNGEST)
    return `one was born in ${bornOn.slice(0, 4)}, and the other was active in ${Math.floor(span.from)}`;
  return diedOn && span.to > yearOf(diedOn) + DEATH_SLACK
    ? `one died in ${diedOn.slice(0, 4)}, and the other was active in ${Math.floor(span.to)}`
    : undefined;
}
