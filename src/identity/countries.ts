/** The countries of persons, and what is known of how names are made there. */
import type { Person } from "./person.js";

/** States that are no more -> those that came after, whose officials they were next. */
const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  "soviet-union": [
    "rus",
    "ukr",
    "blr",
    "kaz",
    "uzb",
    "geo",
    "arm",
    "aze",
    "mda",
    "ltu",
    "lva",
    "est",
    "kgz",
    "tjk",
    "tkm",
  ],
  yugoslavia: ["srb", "hrv", "svn", "bih", "mkd", "mne", "serbia-and-montenegro"],
  "serbia-and-montenegro": ["srb", "mne"],
  czechoslovakia: ["cze", "svk"],
  "east-germany": ["deu"],
  "democratic-yemen": ["yem"],
  "yemen-arab-republic": ["yem"],
  "republic-of-china": ["twn"],
  "zimbabwe-rhodesia": ["zwe"],
  tanganyika: ["tza"],
  "united-arab-republic": ["egy", "syr"],
};

/** Countries of one that are, or became, countries of the other. */
export function sharedCountries(one: Person, other: Person): string[] {
  const [some, others] = [countriesOf(one), countriesOf(other)];
  const same = [...some].filter((country) => others.has(country));
  const followed = [...some].filter((country) => SUCCESSORS[country]?.some((next) => others.has(next)));
  const following = [...others].filter((country) => SUCCESSORS[country]?.some((next) => some.has(next)));
  return [...new Set([...same, ...followed, ...following])];
}

export function countriesOf({ offices }: Person): Set<string> {
  return new Set(offices.flatMap(({ country }) => country ?? []));
}

/** Countries of the Spanish and Portuguese tongues, where the mother's family name follows the father's. */
const TWO_FAMILY_NAMES = new Set(
  "esp prt bra ago moz cpv gnb stp tls phl gnq mex arg col per ven chl ecu gtm cub bol dom hnd pry slv nic cri pan ury".split(
    " ",
  ),
);

/** Countries where a name ends with the family's, so that another word behind it makes another name. */
const ONE_FAMILY_NAME = new Set(
  "usa gbr can aus nzl irl deu east-germany aut che fra bel nld lux dnk swe nor fin isl pol cze svk hun rus ukr blr jpn ita".split(
    " ",
  ),
);

/** Countries where a name is a chain of fathers' names, so that a son's has his father's in it. */
const NAMES_OF_FATHERS = new Set(
  "tcd sdn ssd som dji eth eri egy lby tun dza mar mrt sau yem democratic-yemen yemen-arab-republic omn are qat bhr kwt irq jor syr lbn pse afg isl mng mys brn com united-arab-republic".split(
    " ",
  ),
);

/** Whether a word before a name may make the name of a child. */
export function bearNamesOfFathers(countries: readonly string[]): boolean {
  return countries.some((one) => NAMES_OF_FATHERS.has(one));
}

/** Whether a second family name is common there. */
export function bearTwoFamilyNames(countries: readonly string[]): boolean {
  return countries.some((one) => TWO_FAMILY_NAMES.has(one));
}

/** Whether the family's is the last word of a name there. */
export function bearOneFamilyName(countries: readonly string[]): boolean {
  return countries.some((one) => ONE_FAMILY_NAME.has(one));
}
