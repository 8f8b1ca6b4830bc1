/** Facts folded into the persons that they tell of, in any order, without a graph. */
import { type Fact, isNodeFact, type Properties } from "../facts/fact.js";
import type { Office, Person } from "./person.js";

const OFFICIAL = "official:";
const COUNTRY = "country:";

interface Gathered {
  names: Set<string>;
  properties: Record<string, string>;
  readonly offices: (Omit<Office, "country"> & { readonly party: string })[];
  readonly events: Set<string>;
}

export class People {
  private readonly gathered = new Map<string, Gathered>();
  private readonly countryOf = new Map<string, string>();
  private readonly dayOf = new Map<string, string>();

  add(fact: Fact): void {
    if (isNodeFact(fact)) {
      const { id, properties } = fact;
      const day = properties.start ?? properties.madeOn;
      if (day !== undefined) this.dayOf.set(id, String(day));
      if (id.startsWith(OFFICIAL)) this.addPerson(id, properties);
    } else if (fact.edge === "PART_OF" && fact.to.startsWith(COUNTRY)) this.countryOf.set(fact.from, fact.to);
    else if (fact.edge === "REPRESENTS") {
      const { title = "", from, to } = fact.properties as Partial<Record<string, string>>;
      this.of(fact.from).offices.push({ title, party: fact.to, ...(from && { from }), ...(to && { to }) });
    } else if (fact.edge === "ATTENDED" || fact.edge === "SAID") {
      if (fact.from.startsWith(OFFICIAL)) this.of(fact.from).events.add(fact.to);
    }
  }

  /** In the order of their ids. */
  people(): Person[] {
    const ids = [...this.gathered.keys()].sort();
    return ids.map((id) => this.personOf(id, this.gathered.get(id)!)).filter(({ names }) => names.length > 0);
  }

  private addPerson(id: string, { name, aliases, ...rest }: Properties): void {
    const person = this.of(id);
    if (name) person.names = new Set([String(name), ...person.names]);
    for (const alias of (aliases as readonly string[] | undefined) ?? []) person.names.add(alias);
    for (const property of ["wikidataId", "bornOn", "diedOn"])
      if (rest[property] !== undefined) person.properties[property] = String(rest[property]);
  }

  private of(id: string): Gathered {
    const person = this.gathered.get(id) ?? { names: new Set(), properties: {}, offices: [], events: new Set() };
    this.gathered.set(id, person);
    return person;
  }

  private personOf(id: string, { names, properties, offices, events }: Gathered): Person {
    const days = [...events].map((event) => this.dayOf.get(event)).filter((day) => day !== undefined);
    days.sort();
    return {
      id,
      names: [...names],
      ...properties,
      offices: offices.map((office) => {
        const country = office.party.startsWith(COUNTRY) ? office.party : this.countryOf.get(office.party);
        return country ? { ...office, country: country.slice(COUNTRY.length) } : office;
      }),
      ...(days.length > 0 ? { active: { from: days[0]!, to: days.at(-1)! } } : {}),
    };
  }
}
