/** What is written when it is new, as it travels: names in every row would be most of it. */
import type { Group } from "./admission.js";
import type { Outcome } from "./outcome.js";
import { toStored, typedNames } from "./writing.js";

/** Of the statement `create`. */
export interface CreateParameters {
  /** `[id]` or `[from, to, key]`, then what is plain and not shared, then what is typed, in the order of the model. */
  readonly rows: readonly (readonly unknown[])[];
  /** What is plain and the same in all rows: of events that is most of what they say. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** The moment at which it is recorded. */
  readonly now: string;
}

export function createParameters(outcomes: readonly Outcome[], group: Group, now: string): CreateParameters {
  const forms = outcomes.map(({ subject, state, shown }) => toStored(state, shown, subject.target.key, group));
  const shared = sharedBy(forms.map(({ plain }) => plain));
  const names = typedNames(group);
  const rows = outcomes.map(({ subject: { target } }, at) => {
    const { plain, typed } = forms[at]!;
    const row: unknown[] = target.id === undefined ? [target.from, target.to, target.key] : [target.id];
    row.push(ownOf(plain, shared));
    for (const name of names) row.push(typed[name]);
    return row;
  });
  return { rows, shared, now };
}

type Values = Readonly<Record<string, unknown>>;

/** Of something new, absent values need not travel. */
function ownOf(plain: Values, shared: Values): Values {
  const own: Record<string, unknown> = {};
  for (const name in plain) if (plain[name] !== null && !(name in shared)) own[name] = plain[name];
  return own;
}

function sharedBy(all: readonly Values[]): Values {
  const shared: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(all[0] ?? {}))
    if (value !== null && all.every((one) => isSame(one[name], value))) shared[name] = value;
  return shared;
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
