/** What FollowTheMoney has between entities: offices, memberships, and events with whoever takes part. */
import { slug } from "../facts/identity.js";
import type { Collection } from "./collection.js";
import { addCountry } from "./countries.js";
import { spanOf, tenure } from "./dates.js";
import { countryOf, dateTextOf, type Entity, FRAGMENT, nameOf, valuesOf } from "./ftm-entities.js";
import type { Index } from "./ftm-index.js";
import type { Conversion } from "./importer.js";
import { addMinistry, fieldHeadedBy } from "./ministries.js";

/** Schemata that tell for whom somebody acts -> who, for whom, and as what where it has no role. */
const ENDS: Readonly<Record<string, readonly [who: string, whom: string, role: string]>> = {
  Directorship: ["director", "organization", "Director"],
  Membership: ["member", "organization", "Member"],
  Employment: ["employee", "employer", "Employee"],
  Representation: ["agent", "client", "Representative"],
};
/** Schemata that name other entities, which must be in the graph before. */
export const RELATIONS: ReadonlySet<string> = new Set([...Object.keys(ENDS), "Occupancy", "Event"]);

/** Adds what it says, or tells why it says nothing. */
export function addRelation(
  facts: Collection,
  entity: Entity,
  index: Index,
  retrievedOn: string | undefined,
): Conversion | undefined {
  return entity.schema === "Event" ? addEvent(facts, entity, index, retrievedOn) : addOffice(facts, entity, index);
}

function addOffice(facts: Collection, entity: Entity, index: Index): Conversion | undefined {
  const [who, whom, role] = ENDS[entity.schema] ?? ["holder", "post", ""];
  const span = spanOf(dateTextOf(entity, "startDate", "first"), dateTextOf(entity, "endDate", "last"));
  if ("refused" in span) return span;
  const [acting, post] = [valuesOf(entity, who), valuesOf(entity, whom)];
  if (acting.length === 0 || post.length === 0) return { refused: FRAGMENT, detail: entity.id };
  for (const one of [...acting, ...(role === "" ? [] : post)])
    if (!index.nodeOf(one)) return { refused: "whom it names is not in the file", detail: one };
  const offices = post.map((one) =>
    role === ""
      ? heldOffice(facts, one, index)
      : { party: index.nodeOf(one), title: valuesOf(entity, "role")[0] ?? role },
  );
  const persons = acting.map((one) => index.nodeOf(one)!).filter((one) => one.startsWith("official:"));
  if (persons.length === 0)
    return addMembership(
      facts,
      entity,
      acting.map((one) => index.nodeOf(one)!),
      offices,
      tenure(span),
    );
  for (const office of offices) {
    if (!office) return { refused: "the position that it names is not in the file", detail: post.join(", ") };
    const { party, title } = office;
    if (!party)
      return {
        leftOut: "positions that are of no one state or body: they do not say of whom, or are of a part of a state",
      };
    if (party.startsWith("official:")) return { leftOut: "those who act for a person" };
    for (const person of persons) facts.edge("REPRESENTS", person, party, { title, ...tenure(span) });
  }
  return undefined;
}

interface Office {
  /** The id of the body or state that it is of. */
  readonly party: string | undefined;
  readonly title: string;
}

function heldOffice(facts: Collection, id: string, { positions, nodeOf }: Index): Office | undefined {
  const position = positions.get(id);
  if (!position) return undefined;
  const [title, country] = [nameOf(position), countryOf(position)];
  const body = valuesOf(position, "organization")
    .map(nodeOf)
    .find((one) => one !== undefined);
  if (body) return { title, party: body };
  if (!country && valuesOf(position, "country").join() === "eu")
    return {
      title,
      party: facts.node("Organization", "european-union", { name: "European Union", kind: "SUPRANATIONAL" }),
    };
  if (!country || valuesOf(position, "subnationalArea").length > 0) return { title, party: undefined };
  const field = fieldHeadedBy(withoutCountry(title, country.name), country);
  return { title, party: field ? addMinistry(facts, field, country) : addCountry(facts, country) };
}

/** A body that belongs to another. */
function addMembership(
  facts: Collection,
  { schema }: Entity,
  members: readonly string[],
  bodies: readonly (Office | undefined)[],
  dates: ReturnType<typeof tenure>,
): Conversion | undefined {
  if (schema !== "Membership") return { leftOut: "relations in which no person acts" };
  for (const body of bodies) {
    if (!body?.party?.startsWith("organization:")) return { leftOut: "relations in which no person acts" };
    for (const member of members) facts.edge("MEMBER_OF", member, body.party, dates);
  }
  return undefined;
}

/** `Minister of Defence of Germany` is, in Germany, the `Minister of Defence`. */
function withoutCountry(title: string, country: string): string {
  const tail = [` of the ${country}`, ` of ${country}`].find((one) => title.endsWith(one)) ?? "";
  return title.slice(0, title.length - tail.length);
}

function addEvent(
  facts: Collection,
  entity: Entity,
  { nodeOf }: Index,
  retrievedOn: string | undefined,
): Conversion | undefined {
  const known = (property: string) =>
    valuesOf(entity, property)
      .map(nodeOf)
      .filter((one) => one !== undefined);
  const [hosts, others] = [known("organizer"), known("involved")];
  if (hosts.length + others.length === 0) return { leftOut: "events in which nobody of the file takes part" };
  const title = nameOf(entity) || valuesOf(entity, "summary")[0];
  if (!title) return { refused: FRAGMENT, detail: entity.id };
  const first = dateTextOf(entity, "startDate", "first") || dateTextOf(entity, "date", "first");
  const span = spanOf(first, dateTextOf(entity, "endDate", "last"));
  if ("refused" in span) return span;
  const { from, to } = span;
  const status = retrievedOn && from && from.day > retrievedOn ? "EXPECTED" : "HELD";
  const end = from && to && from.precision === to.precision && to.day > from.day ? to.day : undefined;
  const days = { start: from?.day, end, precision: from?.precision };
  const meeting = facts.node("Meeting", `ftm-${slug(entity.id)}`, { title, kind: "OTHER", status, ...days });
  for (const id of hosts) facts.edge("ATTENDED", id, meeting, { role: "HOST", status });
  for (const id of others)
    if (!hosts.includes(id)) facts.edge("ATTENDED", id, meeting, { role: "PARTICIPANT", status });
  return undefined;
}
