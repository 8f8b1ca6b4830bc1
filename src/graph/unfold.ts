/**
 * State -> facts that make the same state of nothing: what `claims.ts` joins, taken apart again. One fact for each
 * evidence, in their order, with what its claim has set and still stands; the stamps in `setBy` tell which that is.
 */
import type { EdgeFact, NodeFact, Value } from "../facts/fact.js";
import type { Group } from "./admission.js";
import { eventDayOf, type State } from "./claims.js";

/** Whose facts they are: a node's id, or a relationship's ends. */
export interface Name {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
}

type Values = Record<string, Value>;

/** Never none. They belong together: only all of them have what is required of a new node. */
export function unfold(state: State, group: Group, name: Name): (NodeFact | EdgeFact)[] {
  if (group.source) return [factOf(group, name, { ...state.values }, [])];
  const byStamp = valuesByStamp(state, group);
  const keys = pick(state.values, group.key);
  return state.evidence.flatMap((evidence, index) => {
    const stamps = [...byStamp.keys()].filter((stamp) => stamp.endsWith(` ${evidence}`));
    const parts = stamps.flatMap((stamp) => possible(withEventDay(byStamp.get(stamp)!, stamp, state, group)));
    const [first = {}, ...others] = parts;
    // No evidence of its own is kept for a member of a list, so all go with the first.
    const lists = index === 0 ? listsOf(state, group) : {};
    const claimed = state.statuses[index];
    const status = group.status && claimed ? { [group.status.name]: claimed } : {};
    return [{ ...lists, ...status, ...first }, ...others].map((values) =>
      factOf(group, name, { ...keys, ...values }, [evidence]),
    );
  });
}

function factOf({ type, ends }: Group, { id, from, to }: Name, properties: Values, evidence: string[]) {
  return ends
    ? { edge: type, from: from!, to: to!, properties, evidence }
    : { node: type, id: id!, properties, evidence };
}

function valuesByStamp({ values, setBy }: State, group: Group): Map<string, Values> {
  const byStamp = new Map<string, Values>();
  for (const [name, stamp] of Object.entries(setBy)) {
    if (values[name] === undefined || group.key.includes(name)) continue;
    byStamp.set(stamp, { ...byStamp.get(stamp), [name]: values[name] });
  }
  return byStamp;
}

/**
 * An undated evidence is known from the day of the event in its claim, and its stamp tells that day. Where a later claim
 * has moved the event, the day is put back: it gives the fact the stamp it had, and loses to the later one again.
 */
function withEventDay(values: Values, stamp: string, state: State, group: Group): Values {
  const [day, time] = stamp.slice(0, stamp.indexOf(" ")).split("T");
  const keyed = { ...pick(state.values, group.key), ...values };
  if (time !== "00:00:00.000Z" || eventDayOf(keyed, group) === day) return values;
  for (const name of group.eventDays) {
    if (keyed[name] !== undefined || (state.setBy[name] ?? "") <= stamp) continue;
    const dated: Values = { ...values, [name]: day! };
    if (eventDayOf(dated, group) === day) return dated;
  }
  return values;
}

/** Two claims of one report may say together what none may say alone: that something ends before it starts. */
function possible(values: Values): Values[] {
  const { start, end, ...rest } = values;
  if (start === undefined || end === undefined || start <= end) return [values];
  return [
    { ...rest, start },
    { ...("precision" in rest ? { precision: rest.precision! } : {}), end },
  ];
}

function listsOf({ values }: State, { properties }: Group): Values {
  const names = [...properties.values()].filter(({ list }) => list).map(({ name }) => name);
  return Object.fromEntries(Object.entries(pick(values, names)).filter(([, list]) => (list as string[]).length > 0));
}

function pick(values: Readonly<Values>, names: readonly string[]): Values {
  return Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}
