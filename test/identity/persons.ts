/** Persons as tests write them: a name, and what is known beside it. */
import type { Office, Person } from "../../src/identity/person.js";

export type Known = Partial<Omit<Person, "id" | "names">> & { readonly aliases?: readonly string[] };

/** Ids follow from the number of persons made, so that two of one name are two. */
export function personMaker(): (name: string, known?: Known) => Person {
  let made = 0;
  return (name, { aliases = [], offices = [], ...known } = {}) => {
    made++;
    return { id: `official:p${String(made).padStart(4, "0")}`, names: [name, ...aliases], offices, ...known };
  };
}

/** `office("rus", "Foreign Minister", 2004, 2012)`: from the beginning of a year to that of another. */
export function office(country: string, title: string, from?: number, to?: number): Office {
  return {
    title,
    country,
    party: `country:${country}`,
    ...(from ? { from: `${from}-01-01` } : {}),
    ...(to ? { to: `${to}-01-01` } : {}),
  };
}

/** Seen in those years, in an office that nobody dates. */
export function seen(country: string, title: string, from: number, to = from): Known {
  return { offices: [office(country, title)], active: { from: `${from}-06-01`, to: `${to}-06-01` } };
}
