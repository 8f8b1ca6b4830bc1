/** A person as far as a graph, or a data set, tells who it is: what identity resolution compares. */

/** An office: on whose behalf, as what, and when. */
export interface Office {
  readonly title: string;
  /** Key of the country's id, as `rus`; absent for a body that is of no country. */
  readonly country?: string;
  /** Id of the party, as `ministry:rus-foreign-affairs`. */
  readonly party?: string;
  /** First day of it, and the first day no longer of it; ISO 8601. */
  readonly from?: string;
  readonly to?: string;
}

export interface Person {
  /** As `official:sergei-lavrov`. */
  readonly id: string;
  /** The name first, then aliases. */
  readonly names: readonly string[];
  readonly wikidataId?: string;
  readonly bornOn?: string;
  readonly diedOn?: string;
  readonly offices: readonly Office[];
  /** First and last day of what the person attended or said. */
  readonly active?: { readonly from: string; readonly to: string };
}
