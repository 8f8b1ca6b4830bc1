/** The facts of one row, gathered: what is empty in the row is left out, what is said twice is said once. */
import { type Fact, isNodeFact, type Properties, type Value } from "../facts/fact.js";
import { idOf } from "../facts/identity.js";

/** Properties of which some may have nothing to say. */
export type Sayings = Readonly<Record<string, Value | undefined>>;

export class Collection {
  private readonly gathered: Fact[] = [];

  constructor(
    /** The id of the evidence that all rest on, or several, where nothing else is said. */
    private readonly evidence: string | readonly string[],
  ) {}

  get facts(): readonly Fact[] {
    return this.gathered;
  }

  /** Its id, for relationships. */
  node(label: string, key: string, properties: Sayings, evidence = this.evidence): string {
    const id = idOf(label, key);
    this.add({ node: label, id, properties: said(properties), evidence: [evidence].flat() });
    return id;
  }

  edge(type: string, from: string, to: string, properties: Sayings = {}, evidence = this.evidence): void {
    this.add({ edge: type, from, to, properties: said(properties), evidence: [evidence].flat() });
  }

  add(fact: Fact): void {
    if (!this.gathered.some((one) => isSame(one, fact))) this.gathered.push(fact);
  }
}

/** A row has few facts, and they are most often about different things. */
function isSame(one: Fact, other: Fact): boolean {
  if (one === other) return true;
  if (isNodeFact(one)) return isNodeFact(other) && one.id === other.id && sayTheSame(one, other);
  return !isNodeFact(other) && one.to === other.to && one.from === other.from && sayTheSame(one, other);
}

function sayTheSame(one: Fact, other: Fact): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function said(properties: Sayings): Properties {
  const kept: Record<string, Value> = {};
  for (const [name, value] of Object.entries(properties))
    if (value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)) kept[name] = value;
  return kept;
}
