/** Facts for tests, short to write. */
import type { Fact, NumberedFact } from "../src/facts/fact.js";

export function node(label: string, key: string, properties: Fact["properties"], ...evidence: string[]): Fact {
  return {
    node: label,
    id: `${label.toLowerCase()}:${key}`,
    properties,
    evidence: evidence.map((id) => `evidence:${id}`),
  };
}

export function edge(
  type: string,
  from: string,
  to: string,
  properties: Fact["properties"] = {},
  ...evidence: string[]
): Fact {
  return { edge: type, from, to, properties, evidence: evidence.map((id) => `evidence:${id}`) };
}

/** An evidence and its report; without a date its publication is unknown. */
export function source(key: string, publishedAt?: string, stance = "SUPPORTS"): Fact[] {
  return [
    node("Report", key, { title: key, ...(publishedAt ? { publishedAt } : {}) }),
    node("Evidence", key, { stance }),
    edge("FROM", `evidence:${key}`, `report:${key}`),
  ];
}

export const numbered = (facts: readonly Fact[]): NumberedFact[] =>
  facts.map((fact, index) => ({ line: index + 1, fact }));

/** Two reports with a date, one without, and one that denies what rests on it. */
export const sources = [
  ...source("early", "2016-10-01T00:00:00Z"),
  ...source("late", "2016-10-20T00:00:00Z"),
  ...source("undated"),
  ...source("denial", "2016-10-25T00:00:00Z", "DENIES"),
];
