/** State -> facts that make the same state of nothing: what `claims.ts` joins, taken apart again. */
import type { Fact, Properties } from "../facts/fact.js";
import type { Group } from "./admission.js";
import { SPANS, type State } from "./claims.js";

/** Whose facts they are: a node's id, or a relationship's ends. */
export interface Name {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
}

/** One fact for each evidence, in their order. They belong together: only all of them have what a new node requires. */
export function unfold(state: State, group: Group, { id, from, to }: Name): Fact[] {
  const { type, ends, status: kept } = group;
  return state.flatMap(({ evidence, under, values, status }) =>
    possible(values).map((some): Fact => {
      const properties = kept && status ? { ...some, [kept.name]: status } : some;
      const rest = { properties, evidence: evidence ? [evidence] : [], ...(under ? { under } : {}) };
      return ends ? { edge: type, from: from!, to: to!, ...rest } : { node: type, id: id!, ...rest };
    }),
  );
}

/** Two claims of one report may say together what none may say alone: that something ends before it starts. */
function possible(values: Properties): Properties[] {
  for (const [first, last] of SPANS)
    if (values[first] !== undefined && values[last] !== undefined && values[last] < values[first]) {
      const { [first]: start, ...late } = values;
      const { [last]: end, ...early } = values;
      return [early, late];
    }
  return [values];
}
