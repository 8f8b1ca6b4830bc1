/** Which entities of a FollowTheMoney file become nodes, and under which ids: read through before anything is written. */
import { idOf, isId, slug } from "../facts/identity.js";
import { Collection } from "./collection.js";
import { countryOf, type Entity, entitiesOf, nameOf, valuesOf, wikidataIdOf } from "./ftm-entities.js";
import type { Input } from "./importer.js";
import { addMinistry, type Field, fieldCalled } from "./ministries.js";

export interface Index {
  /** The id of the node that an entity becomes. */
  readonly nodeOf: (entity: string) => string | undefined;
  readonly positions: ReadonlyMap<string, Entity>;
  /** There is no entity in the file. */
  readonly empty: boolean;
}

const BODIES = new Set(["Organization", "PublicBody", "Company", "LegalEntity"]);
const MINISTRY =
  /^(?:the )?(?:federal )?(?:ministry|department) (?:of|for) (?:the )?(?<field>.+?)(?: of (?:the )?\p{Lu}.*)?$/iu;
const MISSION = /\b(?:embassy|consulate|permanent mission|high commission)\b/iu;
const LEGISLATURE = /\b(?:parliament|national assembly|senate|house of representatives)\b/iu;

/** Keeps some hundred bytes of what becomes a node, and all of a position. */
export async function indexOf(input: Input): Promise<Index> {
  // Where the id follows from label and entity, only the label is kept: one text for all.
  const nodes = new Map<string, string>();
  const positions = new Map<string, Entity>();
  let empty = true;
  for await (const { entity } of entitiesOf(input)) {
    if ("reason" in entity) continue;
    empty = false;
    if (entity.schema === "Position") positions.set(entity.id, entity);
    const label = labelOf(entity);
    // Of several lines about one, that which calls it a person knows more than that which says somebody.
    if (!label || /^official/iu.test(nodes.get(entity.id) ?? "")) continue;
    const id = nodeIdOf(entity, label);
    nodes.set(entity.id, id === derivedId(label, entity.id) ? label : id);
  }
  const nodeOf = (entity: string): string | undefined => {
    const known = nodes.get(entity);
    return known === undefined || known.includes(":") ? known : derivedId(known, entity);
  };
  return { nodeOf, positions, empty };
}

/** What a ministry is concerned with, as its name tells: a ministry of a common field is one in all data sets. */
export function fieldOf(entity: Entity): Field | undefined {
  const called = MINISTRY.exec(nameOf(entity))?.groups?.field;
  return called ? fieldCalled(called) : undefined;
}

export function officeKindOf(entity: Entity): "LEGISLATURE" | "MISSION" | "OTHER" {
  const name = nameOf(entity);
  if (MISSION.test(name)) return "MISSION";
  return LEGISLATURE.test(name) || valuesOf(entity, "topics").includes("gov.legislative") ? "LEGISLATURE" : "OTHER";
}

/** What becomes a node, and of which label. */
function labelOf(entity: Entity): string | undefined {
  if (entity.schema === "Person") return "Official";
  if (!BODIES.has(entity.schema)) return undefined;
  return isOffice(entity) ? "Ministry" : "Organization";
}

/** An office of one government; a state company, which is a public body too, is none. */
function isOffice(entity: Entity): boolean {
  if (entity.schema !== "PublicBody" || !countryOf(entity)) return false;
  return MINISTRY.test(nameOf(entity)) || officeKindOf(entity) !== "OTHER";
}

function nodeIdOf(entity: Entity, label: string): string {
  const [field, country] = label === "Ministry" ? [fieldOf(entity), countryOf(entity)] : [];
  if (field && country) return addMinistry(new Collection(""), field, country);
  return derivedId(label, wikidataIdOf(entity) ?? entity.id);
}

function derivedId(label: string, entity: string): string {
  if (/^Q[1-9]\d*$/u.test(entity)) return idOf(label, entity.toLowerCase());
  // Of capitals and small letters none is lost: they tell ids apart.
  const id = `${label.toLowerCase()}:ftm-${entity}`;
  return isId(id) ? id : idOf(label, `ftm-${slug(entity)}`);
}
