/** The government departments that a title or a name tells of: only fields whose ministry every reader would name the same. */
import type { Collection } from "./collection.js";
import type { Country } from "./countries.js";
import { addCountry } from "./countries.js";

export interface Field {
  readonly key: string;
  readonly name: string;
  readonly kind: "FOREIGN_AFFAIRS" | "DEFENCE" | "OTHER";
  /** What a minister of it is a minister of, in lower case. */
  readonly called: readonly string[];
}

const FIELDS: readonly Field[] = [
  field("Foreign Affairs", "FOREIGN_AFFAIRS", "foreign affairs", "external affairs", "foreign relations"),
  field("Defence", "DEFENCE", "defence", "defense", "national defence", "national defense"),
  field("Finance", "OTHER", "finance", "finances"),
  field("Interior", "OTHER", "interior", "the interior", "internal affairs", "home affairs"),
  field("Justice", "OTHER", "justice"),
  field("Health", "OTHER", "health", "public health"),
  field("Education", "OTHER", "education"),
  field("Culture", "OTHER", "culture"),
  field("Agriculture", "OTHER", "agriculture"),
  field("Energy", "OTHER", "energy"),
  field("Economy", "OTHER", "economy", "the economy"),
  field("Environment", "OTHER", "environment", "the environment"),
  field("Labour", "OTHER", "labour", "labor"),
  field("Trade", "OTHER", "trade"),
  field("Transport", "OTHER", "transport"),
];

const BY_CALLED = new Map(FIELDS.flatMap((one) => one.called.map((called) => [called, one] as const)));
/** Only the head of a ministry: a deputy, a minister of state or a spokesman is no proof of how it is called. */
const HEAD = /^(?:federal )?(?:minister|secretary of state|secretary) (?:of|for) (.+)$/iu;
const SHORT_HEAD = /^(foreign|defen[cs]e|finance|interior|justice) (?:minister|secretary)$/iu;

/** The field that a ministry is called by, as `Foreign Affairs`. */
export function fieldCalled(name: string): Field | undefined {
  const called = name.toLowerCase().trim();
  return BY_CALLED.get(called === "foreign" ? "foreign affairs" : called);
}

/** The field of the ministry that somebody of this title is at the head of. */
export function fieldHeadedBy(title: string, country: Country): Field | undefined {
  if (country.key === "usa" && title.toLowerCase() === "secretary of state") return FIELDS[0];
  const head = HEAD.exec(title) ?? SHORT_HEAD.exec(title);
  return head ? fieldCalled(head[1]!) : undefined;
}

/** The ministry with its country. */
export function addMinistry(facts: Collection, { key, name, kind }: Field, country: Country): string {
  const state = addCountry(facts, country);
  const american = country.key === "usa" && kind === "FOREIGN_AFFAIRS";
  const ministry = american
    ? facts.node("Ministry", "usa-department-of-state", { name: "US Department of State", kind })
    : facts.node("Ministry", `${country.key}-${key}`, { name: `Ministry of ${name} of ${country.name}`, kind });
  facts.edge("PART_OF", ministry, state);
  return ministry;
}

function field(name: string, kind: Field["kind"], ...called: string[]): Field {
  return { key: name.toLowerCase().replaceAll(" ", "-"), name, kind, called };
}
