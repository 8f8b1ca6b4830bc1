/**
 * JSON-LD in one document, an object a line. A fact between two nodes is a schema.org Role: the property leads to the
 * role, and from there, by the same name, to the other node; on it stand part, dates, status and evidence.
 */

import type { Location, Properties } from "../facts/fact.js";
import { evidenceIn } from "../graph/claims.js";
import type { StoredNode, StoredRelationship } from "../graph/reading.js";
import { reduced, spanOf } from "./dates.js";
import { relationshipId, tookPlace } from "./labels.js";
import type { Format, Rows } from "./rows.js";
import { CONTEXT, EVENT_STATUSES, IDS, TERMS, termOf, typesOf } from "./schema-org.js";

type Described = Record<string, unknown>;

export const jsonld: Format = {
  name: "jsonld",
  description: "JSON-LD in the terms of schema.org, for RDF tools",
  mediaType: "application/ld+json; charset=utf-8",
  extension: "jsonld",
  async *write(rows) {
    yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`;
    let first = true;
    for await (const lot of described(rows)) {
      if (lot.length === 0) continue;
      yield `${first ? "" : ",\n"}${lot.map((one) => JSON.stringify(one)).join(",\n")}`;
      first = false;
    }
    yield "\n]}\n";
  },
};

async function* described({ nodes, relationships }: Rows): AsyncGenerator<Described[]> {
  for await (const lot of nodes()) yield lot.map(node);
  for await (const lot of relationships()) yield lot.map(relationship);
}

function node(row: StoredNode): Described {
  const { id, type, properties } = row;
  const { status, wikidataId, location } = properties;
  return {
    "@id": iri(id),
    "@type": typesOf(type, properties),
    ...plain(properties, ["wikidataId", "location", ...row.group.eventDays, "bornOn", "diedOn"]),
    ...dates(row),
    ...Object.fromEntries(["bornOn", "diedOn"].flatMap((name) => known(TERMS[name]!, properties[name]))),
    ...Object.fromEntries(known("eventStatus", EVENT_STATUSES[String(status)])),
    ...Object.fromEntries(known("sameAs", wikidataId && `http://www.wikidata.org/entity/${wikidataId}`)),
    ...(location ? { geo: { "@type": "GeoCoordinates", ...(location as Location) } } : {}),
    ...evidenceOf(row),
  };
}

function relationship(row: StoredRelationship): Described {
  const { from, to, type, properties, group } = row;
  const { name, inverse, role = "Role" } = termOf(type, tookPlace(row));
  const [subject, object] = inverse ? [to, from] : [from, to];
  const target = { "@id": iri(object) };
  if (group.source) return { "@id": iri(subject), [name]: target };
  const { title, role: part } = properties;
  return {
    "@id": iri(subject),
    [name]: {
      "@id": `${IDS}${relationshipId(row)}`,
      "@type": role,
      ...Object.fromEntries(known("roleName", title ?? part)),
      ...plain(properties, ["title", "role", "from", "to"]),
      ...dates(row),
      ...evidenceOf(row),
      [name]: target,
    },
  };
}

/** What has no term of schema.org's gets one of ours. */
function plain(properties: Properties, without: readonly string[]): Described {
  const described: Described = {};
  for (const [name, value] of Object.entries(properties)) {
    if (without.includes(name) || (Array.isArray(value) && value.length === 0)) continue;
    described[name === "status" ? name : (TERMS[name] ?? `chancery:${name}`)] = value;
  }
  return described;
}

function dates(row: StoredNode | StoredRelationship): Described {
  const { start, end } = spanOf(row);
  // A statement is made on one day; an event without a last day ends on its first.
  if (!row.group.ends && !row.group.eventDays.includes("end"))
    return Object.fromEntries(known("dateCreated", start && reduced(start)));
  return Object.fromEntries([...known("startDate", start && reduced(start)), ...known("endDate", end && reduced(end))]);
}

function known(name: string, value: unknown): [string, unknown][] {
  return value === undefined || value === "" ? [] : [[name, value]];
}

function evidenceOf({ state }: StoredNode | StoredRelationship): Described {
  const evidence = evidenceIn(state);
  return evidence.length > 0 ? { evidence: evidence.map(iri) } : {};
}

/** Whatever an IRI may not hold is percent-encoded, and a percent sign too, so that two ids never become one. */
function iri(id: string): string {
  return `${IDS}${encodeURIComponent(id).replaceAll("%3A", ":")}`;
}
