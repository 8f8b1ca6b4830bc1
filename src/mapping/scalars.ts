import { GraphQLScalarType, Kind, print } from "graphql";

/** The kinds of value a property holds, as GraphQL names them. `Location` is a point on Earth (WGS 84). */
export type ScalarName = "ID" | "String" | "Int" | "Float" | "Boolean" | "Date" | "DateTime" | "Location";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Offsets reach from -18:00 to +18:00, as in Neo4j. */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(\.\d{1,9})?)?(?:Z|[+-](?:(?:0\d|1[0-7]):[0-5]\d|18:00))$/;

/** Whether `text` is a calendar day that exists, as 2016-10-15. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return day.getUTCMonth() + 1 === Number(match[2]) && day.getUTCDate() === Number(match[3]);
}

/** Whether `text` is a moment with an offset, as 2016-10-15T12:30:00Z. */
export function isMoment(text: string): boolean {
  const match = MOMENT.exec(text);
  return match !== null && isDay(match[1]!);
}

/** The same moment in UTC, its fraction of a second to the nanosecond: Neo4j tells moments of two zones apart. */
export function inUtc(moment: string): string {
  const fraction = MOMENT.exec(moment)?.[3] ?? "";
  const shortest = fraction.replace(/\.?0+$/, "");
  return new Date(moment.replace(fraction, "")).toISOString().replace(".000Z", `${shortest}Z`);
}

export const DateScalar = temporal(
  "Date",
  "A calendar day, ISO 8601: `2016-10-15`. How exactly it is known stands in the `precision` beside it.",
  isDay,
  "is no calendar day; write it as 2016-10-15",
  (day) => day,
);

export const DateTimeScalar = temporal(
  "DateTime",
  "A moment in time, ISO 8601 with an offset: `2016-10-15T12:30:00Z`.",
  isMoment,
  "is no moment in time; write it as 2016-10-15T12:30:00Z",
  // Cypher leaves out seconds that are zero, which ISO 8601 allows and RFC 3339 does not.
  inUtc,
);

function temporal(
  name: string,
  description: string,
  valid: (text: string) => boolean,
  complaint: string,
  normal: (text: string) => string,
): GraphQLScalarType<string, string> {
  const check = (value: unknown, written = JSON.stringify(value)): string => {
    if (typeof value === "string" && valid(value)) return normal(value);
    // No GraphQLError: graphql-js would take it for complete, and not say the type, nor where the value stands.
    throw new TypeError(`${written} ${complaint}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => normal(String(value)),
    parseValue: (value) => check(value),
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined, print(node)),
  });
}
