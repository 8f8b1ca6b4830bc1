/** What the model says of a fact, before anything is written: whether there is such a thing, and how it is stored. */
import { isNodeFact, type NumberedFact, type Properties, type Refusal, type Value } from "../facts/fact.js";
import { isId } from "../facts/identity.js";
import type { Mapping, PropertyMapping } from "../mapping/mapping.js";
import { SPANS } from "./claims.js";
import { show, storedForm } from "./values.js";

/** What one statement writes: the nodes of a label, or the relationships of a type between two labels. */
export interface Group {
  readonly name: string;
  /** The label, or the relationship type. */
  readonly type: string;
  /** What a relationship connects; undefined for nodes. */
  readonly ends?: Ends;
  /** Its properties without those the graph itself keeps. */
  readonly properties: ReadonlyMap<string, PropertyMapping>;
  /** Beside the two ends, what tells one relationship from another. */
  readonly key: readonly string[];
  readonly source: boolean;
  /** A source has one such relationship only: a passage stands in one report. */
  readonly one: boolean;
  /** The properties that tell the day of its event; the first that has a value counts. */
  readonly eventDays: readonly string[];
  /** Properties that tell how exactly others, its dates, are known. */
  readonly precisions: ReadonlyMap<string, readonly string[]>;
  /** The enumeration of what each evidence claims, if it has a `status`. */
  readonly status?: PropertyMapping;
}

export interface Ends {
  readonly from: { readonly label: string; readonly eventDays: readonly string[] };
  readonly to: { readonly label: string; readonly eventDays: readonly string[] };
}

/** A fact in the form in which it is stored and compared. */
export interface Claim {
  readonly line: number;
  readonly group: Group;
  /** A node's id. */
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  /** The id that the source names, where that is by now part of another: of the node, or of an end. */
  readonly under?: string;
  /** Canonical: moments in UTC to the millisecond, lists sorted and without doubles. */
  readonly values: Properties;
  readonly evidence: readonly string[];
}

/** Kept by the graph; no fact may set them. */
const KEPT = new Set(["id", "knownSince", "recordedAt", "retractedAt"]);
/** Reads facts against one model; groups are shared, so that facts can be sorted by them. */
export class Admission {
  private readonly groups = new Map<string, Group>();

  constructor(private readonly mapping: Mapping) {}

  /** The claim, or why it is refused. */
  admit({ line, fact }: NumberedFact): Claim | Refusal {
    const refuse = (reason: string): Refusal => ({ line, reason });
    const name = isNodeFact(fact) ? fact.id : `${fact.from} ${fact.edge} ${fact.to}`;
    const group = isNodeFact(fact) ? this.nodeGroup(fact.node, fact.id) : this.edgeGroup(fact.edge, fact.from, fact.to);
    if (typeof group === "string") return refuse(group);
    if (group.source && fact.evidence.length > 0)
      return refuse(`${name} is part of a source and takes no evidence; leave it out.`);
    if (!group.source && fact.evidence.length === 0)
      return refuse(`${name} has no evidence; name at least one Evidence that speaks for it.`);
    const foreign = fact.evidence.find((id) => this.mapping.labelOf(id) !== "Evidence");
    if (foreign !== undefined) return refuse(`${name} names ${show(foreign)} as evidence, which is no id of one.`);
    const values: Record<string, Value> = {};
    for (const [property, given] of Object.entries(fact.properties)) {
      if (given === undefined) continue;
      if (KEPT.has(property)) return refuse(`${name}: ${property} is kept by the graph itself; leave it out.`);
      const mapping = group.properties.get(property);
      if (!mapping) return refuse(`${name}: ${unknown("property", property, group.properties.keys())}`);
      const stored = storedForm(given, mapping);
      if ("complaint" in stored) return refuse(`${name}: ${property} ${stored.complaint}.`);
      if (!Array.isArray(stored.value) || stored.value.length > 0) values[property] = stored.value;
    }
    for (const [first, second] of SPANS)
      if (values[first] !== undefined && values[second] !== undefined && values[second] < values[first])
        return refuse(`${name}: ${second} (${values[second]}) is before ${first} (${values[first]}).`);
    // A date is never more exact than it is said to be, and said to be exact when nothing is said.
    for (const [precision, dates] of group.precisions)
      if (dates.some((date) => values[date] !== undefined)) values[precision] ??= "DAY";
    const { under } = fact;
    if (under !== undefined && !(isId(under) && this.merges(under)))
      return refuse(`${name}: ${show(under)} can be no other spelling of it; leave "under" out.`);
    const rest = { line, group, values, evidence: [...new Set(fact.evidence)], ...(under ? { under } : {}) };
    return isNodeFact(fact) ? { ...rest, id: fact.id } : { ...rest, from: fact.from, to: fact.to };
  }

  labelOf(id: string): string | undefined {
    return this.mapping.labelOf(id);
  }

  /** Whether a node of that id can have become part of another. */
  merges(id: string): boolean {
    const label = this.labelOf(id);
    return label !== undefined && this.mapping.nodes.get(label)!.merges;
  }

  /** Of relationships that an earlier load has written. */
  edgeGroup(type: string, from: string, to: string): Group | string {
    const labels = [from, to].map((id) => (isId(id) ? this.mapping.labelOf(id) : undefined));
    const [fromLabel, toLabel] = labels;
    const relationship = this.mapping.relationshipTypes.get(type);
    if (!relationship) return unknown("relationship type", type, this.mapping.relationshipTypes.keys());
    if (!fromLabel || !toLabel) return this.noId(fromLabel ? to : from);
    if (!relationship.from.has(fromLabel) || !relationship.to.has(toLabel))
      return `${type} does not lead from ${fromLabel} to ${toLabel}; it leads from ${list(relationship.from)} to ${list(relationship.to)}.`;
    if (from === to) return `${type} leads from ${from} to itself.`;
    return this.group(`${type} ${fromLabel} ${toLabel}`, () => {
      const { properties, key, source } = this.mapping.relationships.get(relationship.relationship)!;
      const outward = [...this.mapping.nodes.get(fromLabel)!.edges.values()];
      return {
        type,
        ends: { from: this.end(fromLabel), to: this.end(toLabel) },
        properties: withoutKept(properties),
        key,
        source,
        one: source && outward.some((edge) => edge.type === type && edge.direction === "OUT" && edge.one),
        // When it began to be so.
        eventDays: properties.get("from")?.scalar === "Date" ? ["from"] : [],
      };
    });
  }

  /** As `edgeGroup`, of nodes. */
  nodeGroup(label: string, id: string): Group | string {
    const node = this.mapping.nodes.get(label);
    if (!node) return unknown("label", label, this.mapping.nodes.keys());
    if (!isId(id)) return this.noId(id);
    if (!id.startsWith(node.prefix)) return `${show(id)} is no id of ${label}: it must begin with ${node.prefix}`;
    return this.group(label, () => ({
      type: label,
      properties: withoutKept(node.properties),
      key: [],
      source: node.source,
      one: false,
      eventDays: this.end(label).eventDays,
    }));
  }

  /** An event is what is indexed by a day, its first (`start`, `madeOn`); it is over on its `end`. */
  private end(label: string): Ends["from"] {
    const days = [...this.mapping.nodes.get(label)!.properties.values()].filter(({ scalar }) => scalar === "Date");
    const indexed = days.find(({ index }) => index);
    const last = days.filter(({ name }) => name === "end");
    return { label, eventDays: indexed ? [...last, indexed].map(({ name }) => name) : [] };
  }

  private group(name: string, make: () => Omit<Group, "name" | "precisions" | "status">): Group {
    const known = this.groups.get(name);
    if (known) return known;
    const made = make();
    const status = made.source ? undefined : made.properties.get("status");
    const precisions = precisionsIn(made.properties);
    const group = { name, ...made, precisions, ...(status?.scalar === "Enum" ? { status } : {}) };
    this.groups.set(name, group);
    return group;
  }

  private noId(id: string): string {
    const prefixes = [...this.mapping.nodes.values()].map(({ prefix }) => prefix);
    return `${show(id)} is no id: a prefix (${prefixes.join(" ")}) and a key of up to 300 characters without blanks.`;
  }
}

function withoutKept(properties: ReadonlyMap<string, PropertyMapping>): ReadonlyMap<string, PropertyMapping> {
  return new Map([...properties].filter(([name]) => !KEPT.has(name)));
}

/** Each date has a precision of its own, or shares the one of its node. */
function precisionsIn(properties: ReadonlyMap<string, PropertyMapping>): Map<string, string[]> {
  const precisions = new Map<string, string[]>();
  for (const { name, scalar } of properties.values()) {
    const precision = [`${name}Precision`, "precision"].find((one) => properties.has(one));
    if (scalar === "Date" && precision) precisions.set(precision, [...(precisions.get(precision) ?? []), name]);
  }
  return precisions;
}

function unknown(what: string, name: string, names: Iterable<string>): string {
  return `${show(name)} is no ${what} of the model here; there are ${list(names)}.`;
}

function list(names: Iterable<string>): string {
  return [...names].join(", ");
}
