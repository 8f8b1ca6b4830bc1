/**
 * What the actors of ICEWS are: `Russia`, `Foreign Affairs (Russia)`, `UN Security Council`, `John Kerry`, `Citizen
 * (Iraq)`. It prints persons, parties and places alike, so a person is one whose first name is known as such; what
 * cannot be told is a body of unknown kind, and never a person.
 */
import { slug } from "../facts/identity.js";
import type { Collection } from "./collection.js";
import { addCountry, type Country, countryNamed } from "./countries.js";
import { type Actor, addUnknown } from "./events.js";
import { GIVEN_NAMES } from "./given-names.js";
import { addMinistry, fieldCalled } from "./ministries.js";

type MinistryKind = "DEFENCE" | "HEAD_OF_STATE" | "HEAD_OF_GOVERNMENT" | "LEGISLATURE" | "OTHER";
type BodyKind = "INTERGOVERNMENTAL" | "SUPRANATIONAL" | "NON_STATE";

const OF_COUNTRY = /^(.+) \(([^()]+)\)$/u;
const WORDS_OF_BODIES =
  /\b(?:party|council|union|army|university|forces?|agency|agence|press|movement|front|bank|organi[sz]ations?|association|federation|group|ministry|court|committee|commission|parliament|league|alliance|congress|company|corporation|international|national|militants?|brigades?|foundation|institute|media|news|television|society|coalition|police|services?|employees|times|daily|county|city)\b/iu;

/** What stands before the country -> the field of its ministry. */
const FIELDS: Readonly<Record<string, string>> = {
  "Foreign Affairs": "foreign affairs",
  "Defense / Security Ministry": "defence",
  "Treasury/Finance Ministry": "finance",
  "Justice Department/Ministery": "justice",
  "Health Ministry": "health",
  "Education Ministry": "education",
  "Domestic Affairs": "interior",
  "Interior Ministry": "interior",
  "Energy Department/Ministry": "energy",
  "Environment Department/Ministry": "environment",
};

/** What stands before the country -> the kind of office of it. */
const OFFICES: Readonly<Record<string, MinistryKind>> = {
  ...{ "Head of Government": "HEAD_OF_GOVERNMENT", "Royal Administration": "HEAD_OF_STATE" },
  ...{ Legislature: "LEGISLATURE", Senate: "LEGISLATURE", "House of Representatives": "LEGISLATURE" },
  ...{ Congress: "LEGISLATURE", "National Assembly": "LEGISLATURE", Military: "DEFENCE", "Air Force": "DEFENCE" },
  ...{ "Cabinet / Council of Ministers / Advisors": "OTHER", Ministry: "OTHER", Police: "OTHER" },
  ...{ "Presidential Press Service": "OTHER", "Attorney General": "OTHER", "Election Commission": "OTHER" },
  ...{ "Agriculture / Fishing / Forestry Ministry": "OTHER", "Labor and Employment Ministry": "OTHER" },
  ...{ "Information / Communication / Transparency Ministry": "OTHER", "Ministry of Tourism": "OTHER" },
  ...{ "Finance / Economy / Commerce / Trade Ministry": "OTHER", "Information Ministry": "OTHER" },
  ...{ "Industrial / Textiles / Mining Ministry": "OTHER", "Transport Ministry": "OTHER" },
};

/** Bodies that everybody knows; of any other the source does not say what it is. */
const BODIES: Readonly<Record<string, readonly [kind: BodyKind, key?: string, name?: string]>> = {
  "UN Security Council": ["INTERGOVERNMENTAL"],
  "UN General Assembly": ["INTERGOVERNMENTAL"],
  "United Nations": ["INTERGOVERNMENTAL"],
  "North Atlantic Treaty Organization": ["INTERGOVERNMENTAL", "nato", "NATO"],
  "African Union": ["INTERGOVERNMENTAL"],
  "International Monetary Fund": ["INTERGOVERNMENTAL"],
  "World Bank": ["INTERGOVERNMENTAL"],
  "World Health Organization": ["INTERGOVERNMENTAL"],
  "World Trade Organization": ["INTERGOVERNMENTAL"],
  "Association of Southeast Asian Nations": ["INTERGOVERNMENTAL"],
  "Arab League": ["INTERGOVERNMENTAL"],
  "International Atomic Energy Agency": ["INTERGOVERNMENTAL"],
  "International Court of Justice": ["INTERGOVERNMENTAL"],
  "International Criminal Court": ["INTERGOVERNMENTAL"],
  "Organization for Security and Cooperation in Europe": ["INTERGOVERNMENTAL", "osce", "OSCE"],
  "Council of Europe": ["INTERGOVERNMENTAL"],
  "High Commission for Refugees": ["INTERGOVERNMENTAL"],
  "Organisation of Islamic Cooperation": ["INTERGOVERNMENTAL"],
  "European Union": ["SUPRANATIONAL"],
  "European Parliament": ["SUPRANATIONAL"],
  "European Commission": ["SUPRANATIONAL"],
  "European Central Bank": ["SUPRANATIONAL"],
  ...{ Hamas: ["NON_STATE"], Hezbollah: ["NON_STATE"], "Boko Haram": ["NON_STATE"], "Al-Shabaab": ["NON_STATE"] },
  ...{ "Amnesty International": ["NON_STATE"], "Human Rights Watch": ["NON_STATE"], "Abu Sayyaf": ["NON_STATE"] },
  ...{ Taliban: ["NON_STATE"], "Islamic State of Iraq": ["NON_STATE"] },
};

/** The node of an actor as ICEWS prints it. */
export function addActor(facts: Collection, name: string): Actor {
  const told = (id: string): Actor => ({ id, name, notes: [] });
  const [, what, where] = OF_COUNTRY.exec(name) ?? [];
  const country = countryNamed(where ?? name);
  if (country && what === undefined) return told(addCountry(facts, country, name));
  if (country && what) {
    const office = addOffice(facts, what, country);
    if (office) return told(office);
  }
  const body = addBody(facts, name);
  if (body) return told(body);
  if (isPerson(name)) return told(facts.node("Official", slug(name), { name }));
  return addUnknown(facts, name);
}

/** A body that everybody knows by this name; undefined for any other. */
export function addBody(facts: Collection, name: string): string | undefined {
  const body = BODIES[name];
  if (!body) return undefined;
  const [kind, key = slug(name), short = name] = body;
  return facts.node("Organization", key, { name: short, kind, aliases: short === name ? [] : [name] });
}

/** An office or ministry of the country as ICEWS calls it, or the country itself; undefined where it is neither. */
export function addOffice(facts: Collection, what: string, country: Country): string | undefined {
  if (what === "Government") return addCountry(facts, country);
  const field = FIELDS[what] && fieldCalled(FIELDS[what]);
  if (field) return addMinistry(facts, field, country);
  const kind = OFFICES[what];
  if (!kind) return undefined;
  const office = facts.node("Ministry", `${country.key}-${slug(what)}`, { name: `${what} (${country.name})`, kind });
  facts.edge("PART_OF", office, addCountry(facts, country));
  return office;
}

/** Whether it is a person's: two words or more, of which the first is known as one that names of persons begin with. */
export function isPerson(name: string): boolean {
  const [first = "", second] = name.split(" ");
  const plain = first.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return second !== undefined && !/[()/]/u.test(name) && GIVEN_NAMES.has(plain) && !WORDS_OF_BODIES.test(name);
}
