/**
 * Keyset cursors: where a row stands is said by the values it is ordered by, the id last, so that a page begins at
 * the right place whatever was inserted or removed meanwhile.
 */
import { createHash } from "node:crypto";
import { BadInput } from "../errors.js";
import { isDay, isMoment } from "../mapping/scalars.js";
import type { CursorKey } from "./fragment.js";
import { type Page, resolveValue } from "./plan.js";

/** A short mark of a list's order, so that a cursor of one list is not taken for one of another. */
export function orderSignature(description: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(description)).digest("base64url").slice(0, 8);
}

/** The mark of the order with the values of one request. */
export function signatureOf(
  { signature, signed }: Pick<Page, "signature" | "signed">,
  variables: Readonly<Record<string, unknown>>,
): string {
  if (signed.length === 0) return signature;
  return orderSignature([signature, ...signed.map((value) => resolveValue(value, variables))]);
}

export function encodeCursor(signature: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signature, ...values])).toString("base64url");
}

/**
 * The values of the order at the cursor, one for each of `keys`.
 * @throws BadInput for text that is no cursor, and for a cursor of another list or order.
 */
export function decodeCursor(
  argument: string,
  cursor: unknown,
  signature: string,
  keys: readonly CursorKey[],
): readonly unknown[] {
  const parts = parse(cursor);
  if (!parts)
    throw new BadInput(argument, cursor, "is no cursor: take `cursor`, `startCursor` or `endCursor` from an answer.");
  const [mark, ...values] = parts;
  if (mark !== signature)
    throw new BadInput(
      argument,
      cursor,
      "is a cursor of another list: use it with the field, the search and the orderBy, its values included, that it came from.",
    );
  if (values.length !== keys.length || !values.every((value, index) => fits(keys[index]!, value)))
    throw new BadInput(
      argument,
      cursor,
      "is a broken cursor: take `cursor`, `startCursor` or `endCursor` from an answer.",
    );
  return values;
}

function parse(cursor: unknown): unknown[] | undefined {
  if (typeof cursor !== "string") return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parts) && typeof parts[0] === "string" ? parts : undefined;
  } catch {
    return undefined;
  }
}

function fits({ scalar, nullable }: CursorKey, value: unknown): boolean {
  if (value === null) return nullable;
  switch (scalar) {
    case "Int":
    case "Float":
      return typeof value === "number";
    case "Boolean":
      return typeof value === "boolean";
    case "Date":
      return typeof value === "string" && isDay(value);
    case "DateTime":
      return typeof value === "string" && isMoment(value);
    default:
      return typeof value === "string";
  }
}
