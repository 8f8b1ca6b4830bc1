/**
 * What the actors of GDELT are, by name and code: `RUSSIA` RUS, `UNITED KINGDOM` GBR COP, `SHINZO ABE` JPN ELI GOV, `THE EU`
 * EEC IGO, `POLICE` COP. The codes are those of the CAMEO scheme. A name in capitals may be a state, what its people are
 * called, a town, a person or a common noun; what cannot be told is a body of unknown kind, and never a person.
 */
import { slug } from "../facts/identity.js";
import type { Collection } from "./collection.js";
import { addCountry, type Country, countryNamed, countryOfAdjective, countryOfCode } from "./countries.js";
import { type Actor, addUnknown } from "./events.js";
import type { GdeltRow } from "./gdelt.js";
import { addBody, addOffice, isPerson } from "./icews-actors.js";
import { personKey, personName } from "./people.js";

/** The year in which version 2.0 began: whoever is told of acts later. */
const BEGAN = 2015;
/** Codes of states that are not those of ISO 3166-1. */
const STATES: Readonly<Record<string, string>> = { ROM: "ROU", TMP: "TLS", ZAR: "COD", WSB: "PSE", GZS: "PSE" };
/** What stands for the government of its state; a city (`WASHINGTON`, `TEHRAN`) may be only where something happened. */
const SEATS: Readonly<Record<string, string>> = { "DOWNING STREET": "GBR", KREMLIN: "RUS", "WHITE HOUSE": "USA" };
/** What else names of states and their people are in English. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ US: "USA", NETHERLAND: "NLD", HOLLAND: "NLD", HINDUSTAN: "IND", TURK: "TUR", EMIRATES: "ARE" },
};

/** Role -> what the office of a state is called with that role. */
const OFFICES: Readonly<Record<string, string>> = {
  GOV: "Government",
  MIL: "Military",
  LEG: "Legislature",
  COP: "Police",
};
/** Role, or religion -> who of a state is meant with any other: they do not act for it. */
const GROUPS: Readonly<Record<string, string>> = {
  ...{ AGR: "Agriculture", BUS: "Business", CRM: "Criminals", CVL: "Civilians", DEV: "Development", EDU: "Education" },
  ...{ ELI: "Elites", ENV: "Environment", HLH: "Health", HRI: "Human rights", INS: "Insurgents", JUD: "Judiciary" },
  ...{ LAB: "Labour", MED: "Media", OPP: "Opposition", PTY: "Party", RAD: "Radicals", REB: "Rebels", REF: "Refugees" },
  ...{ REL: "Religion", SEP: "Separatists", SPY: "Intelligence", UAF: "Armed groups", BUD: "Buddhists" },
  ...{ CHR: "Christians", CTH: "Catholics", DOX: "Orthodox", HIN: "Hindus", JEW: "Jews", MOS: "Muslims" },
  ...{ PRO: "Protestants", SFI: "Sufis", SHI: "Shiites", SIK: "Sikhs", SUN: "Sunnis" },
};
/** Roles of those who act for a state, once did or wish to: some of these are persons. */
const PUBLIC = new Set(["GOV", "MIL", "LEG", "JUD", "SPY", "ELI", "OPP", "PTY"]);
/** Roles that say by themselves what kind of body has them, whatever it is called. */
const BODIES: Readonly<Record<string, string>> = {
  ...{ IGO: "INTERGOVERNMENTAL", NGO: "NON_STATE", NGM: "NON_STATE", MNC: "COMPANY" },
};
/** What GDELT calls bodies that are known by another name. */
const BODY_NAMES: Readonly<Record<string, string>> = {
  ...{ EU: "European Union", UN: "United Nations", AU: "African Union", NATO: "North Atlantic Treaty Organization" },
  ...{
    ASEAN: "Association of Southeast Asian Nations",
    IMF: "International Monetary Fund",
    WTO: "World Trade Organization",
  },
  ...{ UNHCR: "High Commission for Refugees", OSCE: "Organization for Security and Cooperation in Europe" },
  ...{
    IAEA: "International Atomic Energy Agency",
    WHO: "World Health Organization",
    ICC: "International Criminal Court",
  },
};

/** The node of an actor of the row; undefined where there is none. */
export function addActor(facts: Collection, row: GdeltRow, which: "Actor1" | "Actor2"): Actor | undefined {
  const printed = row[`${which}Name`].replace(/^THE /u, "");
  if (printed === "") return undefined;
  const roles = rolesOf(row, which);
  const code = row[`${which}CountryCode`];
  const name = nameOf(printed);
  const known = addBody(facts, BODY_NAMES[printed] ?? name);
  if (known) return { id: known, name: BODY_NAMES[printed] ?? name, notes: [] };
  const role = roles.find((one) => one in BODIES);
  if (role) return addOrganization(facts, printed, role);
  const state = code === "" ? undefined : countryOfCode(STATES[code] ?? code);
  if (state && isNameOf(printed, state)) return addPartOf(facts, state, roles);
  if (state && roles.some((one) => PUBLIC.has(one)) && isPerson(name))
    // In office or no more, and since when: the code of Hillary Clinton says government as that of Vladimir Putin does.
    return { id: facts.node("Official", personKey(state.key, name, BEGAN), { name }), name, notes: [] };
  return addUnknown(facts, state ? `${name} (${state.name})` : name);
}

/**
 * What the actor is besides of its state: all of its code, three letters each (`USAREL`, `IRQkurREB`), since religions,
 * peoples and groups have no column of roles.
 */
function rolesOf(row: GdeltRow, which: "Actor1" | "Actor2"): string[] {
  const coded = row[`${which}Code`].match(/.{1,3}/gu) ?? [];
  const typed = [row[`${which}Type1Code`], row[`${which}Type2Code`], row[`${which}Type3Code`]];
  const told = [...coded, ...typed].filter((one) => one !== "" && one !== row[`${which}CountryCode`]);
  return [...new Set(told)];
}

/** The state, its people, or its government by where it sits. */
function isNameOf(printed: string, state: Country): boolean {
  const code = OTHER_NAMES[printed] ?? SEATS[printed];
  return [code && countryOfCode(code), countryNamed(printed), countryOfAdjective(printed)].includes(state);
}

/** `UNITED KINGDOM` COP. Of several offices the first counts; with anything else it is not one (`GOV` `MED`: state media). */
function addPartOf(facts: Collection, state: Country, roles: readonly string[]): Actor {
  const [role] = roles;
  if (role === undefined) return { id: addCountry(facts, state), name: state.name, notes: [] };
  const what = OFFICES[role];
  const office = what && roles.every((one) => one in OFFICES) && addOffice(facts, what, state);
  if (office) return { id: office, name: what === "Government" ? state.name : `${what} (${state.name})`, notes: [] };
  const words = roles.map((one) => OFFICES[one] ?? GROUPS[one] ?? one);
  return addUnknown(facts, `${words.join(", ")} (${state.name})`);
}

function addOrganization(facts: Collection, printed: string, role: string): Actor {
  // Of a body of states a single word is most often its initials.
  const name = role === "MNC" || printed.includes(" ") ? nameOf(printed) : printed;
  return { id: facts.node("Organization", slug(name), { name, kind: BODIES[role] }), name, notes: [] };
}

/** `ROYAL BANK OF CANADA` as it is written in a sentence. */
function nameOf(printed: string): string {
  return personName(printed).replace(/ (?:Of|And|For|In|On|The)(?= )/gu, (word) => word.toLowerCase());
}
