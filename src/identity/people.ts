/** From facts to the persons that they tell of: facts may come in any order, from any number of sources. */
import { type EdgeFact, type Fact, isNodeFact, type NodeFact } from "../facts/fact.js";
import type { Office, Person } from "./person.js";

const OFFICIAL = "official:";
const COUNTRY = "country:";
/** What says that somebody was there, or spoke. */
const TRACES = new Set(["ATTENDED", "SAID"]);
const ABOUT_PERSONS = ["wikidataId", "bornOn", "diedOn"] as const;

interface Gathered {
  name?: string;
  readonly aliases: Set<string>;
  readonly known: Partial<Record<(typeof ABOUT_PERSONS)[number], string>>;
  /** Each office once, however many facts tell of it. */
  readonly offices: Map<string, Office & { readonly party: string }>;
  /** Ids of meetings and statements. */
  readonly traces: Set<string>;
}

/** Grows with the persons and their meetings and statements, not with the facts. */
export class People {
  private readonly gathered = new Map<string, Gathered>();
  /** Ministry -> country. */
  private readonly countries = new Map<string, string>();
  /** Meeting or statement -> day. */
  private readonly days = new Map<string, string>();

  add(fact: Fact): void {
    if (isNodeFact(fact)) this.addNode(fact);
    else this.addEdge(fact);
  }

  /** Those who have a name, in the order of their ids. */
  people(): Person[] {
    return [...this.gathered]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, gathered]) => this.personOf(id, gathered))
      .filter(({ names }) => names.length > 0);
  }

  private addNode({ id, properties }: NodeFact): void {
    const day = properties.start ?? properties.madeOn;
    if (typeof day === "string") this.days.set(id, day.slice(0, "2016-10-15".length));
    if (!id.startsWith(OFFICIAL)) return;
    const person = this.of(id);
    const { name, aliases } = properties;
    if (typeof name === "string") {
      if (person.name !== undefined && person.name !== name) person.aliases.add(name);
      person.name ??= name;
    }
    if (Array.isArray(aliases)) for (const alias of aliases) person.aliases.add(String(alias));
    for (const property of ABOUT_PERSONS) {
      const value = properties[property];
      if (typeof value === "string") person.known[property] = value;
    }
  }

  private addEdge({ edge, from, to, properties }: EdgeFact): void {
    if (edge === "PART_OF" && to.startsWith(COUNTRY)) this.countries.set(from, to);
    if (!from.startsWith(OFFICIAL)) return;
    if (TRACES.has(edge)) this.of(from).traces.add(to);
    if (edge !== "REPRESENTS") return;
    const { title = "", from: start, to: end } = properties as Readonly<Record<string, string | undefined>>;
    const office = { title, party: to, ...(start ? { from: start } : {}), ...(end ? { to: end } : {}) };
    this.of(from).offices.set(JSON.stringify(office), office);
  }

  private of(id: string): Gathered {
    let person = this.gathered.get(id);
    if (!person) {
      person = { aliases: new Set(), known: {}, offices: new Map(), traces: new Set() };
      this.gathered.set(id, person);
    }
    return person;
  }

  private personOf(id: string, { name, aliases, known, offices, traces }: Gathered): Person {
    const days = [...traces].flatMap((trace) => this.days.get(trace) ?? []).sort();
    return {
      id,
      names: [...new Set([...(name === undefined ? [] : [name]), ...aliases])],
      ...known,
      offices: [...offices.values()].map((office) => {
        const country = office.party.startsWith(COUNTRY) ? office.party : this.countries.get(office.party);
        return country ? { ...office, country: country.slice(COUNTRY.length) } : office;
      }),
      ...(days.length > 0 ? { active: { from: days[0]!, to: days.at(-1)! } } : {}),
    };
  }
}
