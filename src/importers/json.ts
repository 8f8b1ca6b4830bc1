/** Values of JSON that others wrote: nothing of their form is sure. */

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that is text or a number, without blanks around it; "" where there is none. */
export function textIn(value: Json, name: string): string {
  const member = value[name];
  return typeof member === "string" ? member.trim() : typeof member === "number" ? String(member) : "";
}

/** The objects of a list; none where there is no list. */
export function objectsIn(value: Json, name: string): readonly Json[] {
  const member = value[name];
  return Array.isArray(member) ? member.filter(isObject) : [];
}
