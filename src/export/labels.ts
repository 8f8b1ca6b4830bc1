/** What a picture of the graph writes beside a node or a relationship, and what identifies it in a file. */
import { createHash } from "node:crypto";
import type { StoredNode, StoredRelationship } from "../graph/reading.js";

const LONGEST_LABEL = 80;
/** The only status of something that took place. */
const CERTAIN = "HELD";

/** Its name, title or words; a status other than HELD stands with it, so that no possibility is shown as an event. */
export function labelOf({ id, properties }: StoredNode): string {
  const { name, title, text, quote } = properties;
  return withStatus(shortened(String(name ?? title ?? text ?? quote ?? id)), properties.status);
}

/** Its type, with a status other than HELD. */
export function relationshipLabelOf({ type, properties }: StoredRelationship): string {
  return withStatus(type, properties.status);
}

/** The same for the same relationship in any export. */
export function relationshipId({ from, type, to, key }: StoredRelationship): string {
  const whole = `${type} ${from} ${to} ${key}`;
  return `${type.toLowerCase().replaceAll("_", "-")}-${createHash("sha256").update(whole).digest("hex").slice(0, 24)}`;
}

/** Whether it has no status, or the one that says that it took place. */
export function tookPlace({ properties: { status } }: StoredNode | StoredRelationship): boolean {
  return status === undefined || status === CERTAIN;
}

function withStatus(text: string, status: unknown): string {
  return status === undefined || status === CERTAIN ? text : `${text} (${String(status)})`;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join("")}…` : text;
}
