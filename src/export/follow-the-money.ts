/**
 * FollowTheMoney entities (https://followthemoney.tech), one a line. Only a meeting that was held is an Event; any other
 * is a Note with its status. Whatever has no schema there is a Note too, and a relationship without one an UnknownLink.
 */

import { createHash } from "node:crypto";
import type { Location, Value } from "../facts/fact.js";
import { evidenceIn } from "../graph/claims.js";
import type { StoredNode, StoredRelationship } from "../graph/reading.js";
import { reduced, spanOf } from "./dates.js";
import { relationshipId, tookPlace } from "./labels.js";
import { type Format, texts } from "./rows.js";

/** ISO 639-1 to 639-3, which FollowTheMoney asks for; a report in another language does not name it. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ ar: "ara", de: "deu", en: "eng", es: "spa", fa: "fas", fr: "fra", he: "heb", hi: "hin", it: "ita", ja: "jpn" },
  ...{ ko: "kor", nl: "nld", pl: "pol", pt: "por", ru: "rus", tr: "tur", uk: "ukr", ur: "urd", zh: "zho" },
};

type Told = Readonly<Record<string, Value | undefined>>;

export const ftm: Format = {
  name: "ftm",
  description: "FollowTheMoney entities, for Aleph and yente",
  mediaType: "application/x-ndjson; charset=utf-8",
  extension: "ftm.jsonl",
  reports: true,
  async *write({ nodes, relationships }) {
    yield* texts(nodes(), node);
    // Offices are few, and one may have many holders.
    const offices = new Set<string>();
    yield* texts(relationships(), (row) => relationship(row, offices));
  },
};

function node(row: StoredNode): string {
  const { properties, reports } = row;
  const [schema, told] = schemaOf(row);
  const { aliases, description, wikidataId } = properties;
  return entity(entityId(row.id), schema, {
    alias: aliases,
    description,
    wikidataId,
    ...told,
    proof: reports.map(entityId),
  });
}

function schemaOf(row: StoredNode): [schema: string, told: Told] {
  const { type, properties: of } = row;
  const { start, end } = spanOf(row);
  const days = [start && reduced(start), end && reduced(end)] as const;
  const { name, title, kind, status, eventCode } = of;
  switch (type) {
    case "Official":
      return ["Person", { name, birthDate: of.bornOn, deathDate: of.diedOn }];
    case "Country": {
      const alias = [...((of.aliases as string[] | undefined) ?? []), ...(of.officialName ? [of.officialName] : [])];
      return ["PublicBody", { name, alias: alias as string[], country: lower(of.iso2), classification: "country" }];
    }
    case "Ministry":
      return ["PublicBody", { name, classification: kind }];
    case "Organization":
      return [kind === "COMPANY" ? "Company" : "Organization", { name, classification: kind }];
    case "Outlet":
      return ["Organization", { name, classification: "outlet" }];
    case "Meeting": {
      const keywords = [kind, eventCode].filter((one) => one !== undefined) as string[];
      if (tookPlace(row)) return ["Event", { name: title, startDate: days[0], endDate: days[1], keywords }];
      const when = start ? `, ${days[0]}` : "";
      return [
        "Note",
        { name: title, summary: `Meeting, ${String(status)}${when}`, keywords: [String(status), ...keywords] },
      ];
    }
    case "Statement":
      return ["Note", { description: of.text, summary: `Statement${start ? `, ${days[0]}` : ""}`, keywords: kind }];
    case "Place": {
      const { latitude, longitude } = (of.location ?? {}) as Partial<Location>;
      return ["Address", { name, full: name, latitude, longitude }];
    }
    case "Report":
      return [
        "Article",
        {
          title,
          sourceUrl: of.url,
          // Without a fraction of seconds and a zone.
          publishedAt: of.publishedAt && String(of.publishedAt).slice(0, "2016-10-15T12:30:00".length),
          language: LANGUAGES[String(of.language).slice(0, 2)],
          keywords: kind,
          retrievedAt: of.retrievedOn,
          notes: of.licence && `Licence: ${String(of.licence)}`,
        },
      ];
    case "Evidence":
      return ["Note", { description: of.quote, summary: `Evidence, ${String(of.stance)}`, keywords: of.modality }];
    default:
      return ["Note", { name, summary: type }];
  }
}

function relationship(row: StoredRelationship, offices: Set<string>): string {
  const { type, from, to, properties } = row;
  const [one, other] = [entityId(from), entityId(to)];
  const { start, end } = spanOf(row);
  const { title, role, medium, status, attestedIn } = properties;
  const told = {
    startDate: start && reduced(start),
    endDate: end && reduced(end),
    date: attestedIn,
    status,
    // The passages are Notes of these ids.
    recordId: evidenceIn(row.state).map(entityId),
  };
  const id = relationshipId(row);
  const words = type.toLowerCase().replaceAll("_", " ");
  if (type === "REPRESENTS" && title !== undefined) {
    const post = `position-${hash(`${to} ${String(title)}`)}`;
    const office = offices.has(post) ? "" : entity(post, "Position", { name: title, organization: other });
    offices.add(post);
    return `${office}${entity(id, "Occupancy", { holder: one, post, ...told })}`;
  }
  if (type === "MEMBER_OF" || type === "PART_OF")
    return entity(id, "Membership", { member: one, organization: other, role: words, ...told });
  if (type === "FROM") return entity(id, "Documentation", { entity: one, document: other, role: "passage", ...told });
  const part = title ?? role ?? medium;
  const spoken = part === undefined ? words : `${words} (${String(part)})`;
  return entity(id, "UnknownLink", { subject: one, object: other, role: spoken, ...told });
}

function entity(id: string, schema: string, told: Told): string {
  const properties: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(told)) {
    const texts = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== "").map(String);
    if (texts.length > 0) properties[name] = [...new Set(texts)];
  }
  return `${JSON.stringify({ id, schema, properties })}\n`;
}

/** FollowTheMoney takes letters, digits, dots and hyphens; what is lost to them is told apart by a hash. */
function entityId(id: string): string {
  const [label = "", key = ""] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
  if (/^[0-9a-zA-Z]([0-9a-zA-Z-]*[0-9a-zA-Z])?$/.test(key)) return `${label}-${key}`;
  return [label, ...(key.match(/[0-9a-zA-Z]+/g) ?? []), hash(key)].join("-");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function lower(text: Value | undefined): string | undefined {
  return text === undefined ? undefined : String(text).toLowerCase();
}
