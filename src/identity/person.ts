/** A person as far as a data set, or the graph, tells who it is. */

/** On whose behalf, as what, and when. */
export interface Office {
  readonly title: string;
  /** Key of the country's id, as `rus` of `country:rus`; absent where the party is of no country. */
  readonly country?: string;
  /** Id of the party, as `ministry:rus-foreign-affairs`. */
  readonly party?: string;
  /** First day in office and first day out of it, ISO 8601; each may be unknown. */
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
  /** First and last day on which the person attended or said something. */
  readonly active?: { readonly from: string; readonly to: string };
}
