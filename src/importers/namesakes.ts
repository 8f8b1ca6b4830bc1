/**
 * Persons of one country and one name, told apart by the year in which somebody of that name acts. How long it was between
 * two of them is no rule: an importer reads a row without the others, there are ministers and kings after fifty years, and
 * some sons followed at once. So they are listed, where they are known, by the year in which the elder one died.
 */
const ELDER_DIED: Readonly<Record<string, number>> = {
  // José Figueres Ferrer, and his son José María Figueres Olsen, whom a register calls by his father's name.
  "cri-jose-figueres-ferrer": 1990,
  // Uncle and nephew, both prime ministers.
  "grc-konstantinos-karamanlis": 1998,
  // Prime ministers of one family.
  "isl-bjarni-benediktsson": 1970,
  // George, the prime minister, and Alexander.
  "mlt-borg-olivier": 1980,
  // Father and son, where the source does not say Jr.
  "phl-ferdinand-marcos": 1989,
  // The prime minister of the 1970s, and a minister of defence since 2015.
  "mmr-sein-win": 1993,
  // The president, and William Howard Taft III, ambassador to Ireland, in the ids of a register.
  "usa-taft-william-howard": 1930,
};

/** The key of whoever acted in that year: the younger's tells so, as `grc-konstantinos-karamanlis-after-1998`. */
export function keyInYear(key: string, year: number): string {
  const died = ELDER_DIED[key];
  return died !== undefined && year > died ? `${key}-after-${died}` : key;
}
