/** What the labels and relationship types are in the terms of schema.org; the rest is in a vocabulary of our own. */
import type { Properties } from "../facts/fact.js";

/** IRIs of what schema.org has no term for, and of the graph's own ids. */
const VOCABULARY = "urn:chancery:vocabulary:";
export const IDS = "urn:chancery:";

/** Beside these, a term with a prefix is `chancery:`, and one without is schema.org's. */
export const CONTEXT = {
  "@vocab": "https://schema.org/",
  chancery: VOCABULARY,
  evidence: { "@id": `${VOCABULARY}evidence`, "@type": "@id" },
  status: `${VOCABULARY}status`,
  sameAs: { "@type": "@id" },
  url: { "@type": "@id" },
  eventStatus: { "@type": "@vocab" },
  ...Object.fromEntries(
    ["startDate", "endDate", "dateCreated", "birthDate", "deathDate", "chancery:retrievedOn"].map((name) => [
      name,
      { "@type": "Date" },
    ]),
  ),
  ...Object.fromEntries(
    ["datePublished", "chancery:knownSince", "chancery:recordedAt", "chancery:retractedAt"].map((name) => [
      name,
      { "@type": "DateTime" },
    ]),
  ),
} as const;

/** The type by label, and what decides it where that is a property. */
const TYPES: Readonly<Record<string, (properties: Properties) => string | readonly string[]>> = {
  Official: () => "Person",
  // It attends, and is represented, as an organization.
  Country: () => ["Country", "GovernmentOrganization"],
  Ministry: () => "GovernmentOrganization",
  Organization: () => "Organization",
  Meeting: ({ status }) => (EVENTS.has(String(status)) ? "Event" : "chancery:Meeting"),
  Statement: ({ kind }) => STATEMENTS[String(kind)] ?? "Claim",
  Topic: () => "DefinedTerm",
  Place: () => "Place",
  Report: ({ kind }) => REPORTS[String(kind)] ?? "CreativeWork",
  Outlet: () => "Organization",
  Evidence: ({ quote }) => (quote === undefined ? "chancery:Evidence" : ["chancery:Evidence", "Quotation"]),
};
/** A possible or denied meeting is none to schema.org. */
const EVENTS = new Set(["HELD", "EXPECTED", "CANCELLED"]);
const STATEMENTS: Readonly<Record<string, string>> = {
  QUOTE: "Quotation",
  PARAPHRASE: "Claim",
  WRITTEN: "CreativeWork",
};
const REPORTS: Readonly<Record<string, string>> = {
  NEWS: "NewsArticle",
  PRESS_RELEASE: "Article",
  BROADCAST: "Clip",
  DOCUMENT: "DigitalDocument",
  DATA_SET: "Dataset",
};

export const EVENT_STATUSES: Readonly<Record<string, string>> = {
  EXPECTED: "EventScheduled",
  CANCELLED: "EventCancelled",
};

/** Properties that schema.org has a name for, on whatever label. */
export const TERMS: Readonly<Record<string, string>> = {
  name: "name",
  title: "name",
  officialName: "legalName",
  aliases: "alternateName",
  description: "description",
  text: "text",
  quote: "text",
  language: "inLanguage",
  url: "url",
  licence: "license",
  publishedAt: "datePublished",
  bornOn: "birthDate",
  diedOn: "deathDate",
};

export function typesOf(label: string, properties: Properties): string | readonly string[] {
  return TYPES[label]?.(properties) ?? `chancery:${label}`;
}

export interface Term {
  readonly name: string;
  /** The object of the relationship has it: who attended is a property of the meeting. */
  readonly inverse?: true;
  /** The class of what stands between the two, with dates, part and evidence. */
  readonly role?: "OrganizationRole";
}

/** Relationships that took place. */
const RELATIONSHIPS: Readonly<Record<string, Term>> = {
  ATTENDED: { name: "attendee", inverse: true },
  SAID: { name: "creator", inverse: true },
  REPRESENTS: { name: "affiliation", role: "OrganizationRole" },
  MEMBER_OF: { name: "memberOf", role: "OrganizationRole" },
  PART_OF: { name: "parentOrganization", role: "OrganizationRole" },
  ABOUT: { name: "about" },
  HELD_IN: { name: "location" },
  LOCATED_IN: { name: "containedInPlace" },
  WITHIN: { name: "superEvent" },
  CITES: { name: "citation" },
  PUBLISHED_BY: { name: "publisher" },
  FROM: { name: "isPartOf" },
};

/** What is not known to have taken place, and what schema.org has no term for, stays outside of it. */
export function termOf(type: string, tookPlace: boolean): Term {
  const known = RELATIONSHIPS[type];
  if (known && tookPlace) return known;
  const [first = "", ...others] = `${tookPlace ? "" : "unconfirmed_"}${type.toLowerCase()}`.split("_");
  return { name: `chancery:${first}${others.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("")}` };
}
