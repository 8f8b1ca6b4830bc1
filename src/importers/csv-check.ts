/** Whether a mapping fits the model: told before the first row is read, all that is wrong at once. */

import { Admission } from "../graph/admission.js";
import type { Mapping } from "../graph/upsert.js";
import { storedForm } from "../graph/values.js";
import type { PropertyMapping } from "../mapping/mapping.js";
import {
  type CsvMapping,
  type KeyedRule,
  type NodeRule,
  type PropertyRules,
  partsOf,
  ruleOf,
  type ValueRule,
} from "./csv-mapping.js";

const SOURCES = ["column", "constant", "template", "latitude"] as const;

/** Each names its place in the mapping, what is wrong, and what would be right. */
export function problemsOf(mapping: CsvMapping, model: Mapping): string[] {
  const names = Object.keys(mapping.nodes);
  const nodes = Object.entries(mapping.nodes).flatMap(([name, rule], at) =>
    "country" in rule ? [] : problemsOfNode(`nodes.${name}`, rule, names.slice(0, at), model),
  );
  return [...nodes, ...(mapping.edges ?? []).flatMap((_, at) => problemsOfEdge(mapping, at, model))];
}

export function labelOf(rule: NodeRule): string {
  return "country" in rule ? "Country" : rule.label;
}

function problemsOfNode(place: string, rule: KeyedRule, before: readonly string[], model: Mapping): string[] {
  const node = model.nodes.get(rule.label);
  const facts = [...model.nodes.values()].filter(({ source }) => !source).map(({ label }) => label);
  if (!node || node.source)
    return [`${place}.label: "${rule.label}" is no label that rows can make; there are ${facts.join(", ")}.`];
  const required = [...node.properties.values()].filter(
    (one) => one.required && one.name !== "recordedAt" && one.name !== "id",
  );
  return [
    ...problemsOfKey(`${place}.key`, rule.key, before),
    ...problemsOfProperties(`${place}.properties`, rule.properties, rule.label, node.properties),
    ...lacking(`${place}.properties`, rule.properties, rule.label, required),
  ];
}

function problemsOfKey(place: string, key: string, before: readonly string[]): string[] {
  return partsOf(key).flatMap((part) => {
    if ("text" in part && /[\s\p{C}{}]/u.test(part.text))
      return [`${place}: "${part.text}" cannot be in a key; a key has no blanks, and braces only around a column.`];
    if ("node" in part && !before.includes(part.node))
      return [`${place}: "@${part.node}" is no node made before this one; there are ${before.join(", ") || "none"}.`];
    return "column" in part && part.column === "" ? [`${place}: {} names no column.`] : [];
  });
}

function problemsOfEdge({ nodes, edges }: CsvMapping, at: number, model: Mapping): string[] {
  const [place, rule] = [`edges.${at}`, edges![at]!];
  const ends = (["from", "to"] as const).map((end) => nodes[rule[end]]);
  const missing = (["from", "to"] as const).filter((_, index) => !ends[index]);
  if (missing.length > 0)
    return missing.map(
      (end) => `${place}.${end}: "${rule[end]}" is no node of the mapping; there are ${Object.keys(nodes).join(", ")}.`,
    );
  const [from, to] = ends.map((end) => labelOf(end!));
  if (!model.nodes.has(from!) || !model.nodes.has(to!)) return [];
  // Of any two nodes of these labels.
  const group = new Admission(model).edgeGroup(rule.type, `${from!.toLowerCase()}:a`, `${to!.toLowerCase()}:b`);
  if (typeof group === "string") return [`${place}.type: ${group}`];
  const required = [...group.properties.values()].filter((one) => one.required);
  return [
    ...problemsOfProperties(`${place}.properties`, rule.properties, rule.type, group.properties),
    ...lacking(`${place}.properties`, rule.properties, rule.type, required),
  ];
}

function lacking(place: string, rules: PropertyRules = {}, of: string, required: readonly PropertyMapping[]): string[] {
  return required.filter(({ name }) => !rules[name]).map(({ name }) => `${place}: ${of} must have "${name}".`);
}

function problemsOfProperties(
  place: string,
  rules: PropertyRules = {},
  of: string,
  properties: ReadonlyMap<string, PropertyMapping>,
): string[] {
  const kept = new Set(["id", "knownSince", "recordedAt", "retractedAt"]);
  const names = [...properties.keys()].filter((name) => !kept.has(name));
  return Object.entries(rules).flatMap(([name, rule]) => {
    const property = names.includes(name) ? properties.get(name) : undefined;
    if (!property) return [`${place}.${name}: "${name}" is no property of ${of}; there are ${names.join(", ")}.`];
    return problemsOfValue(ruleOf(rule), property).map((problem) => `${place}.${name}: ${problem}`);
  });
}

function problemsOfValue(rule: ValueRule, property: PropertyMapping): string[] {
  const problems: string[] = [];
  if (SOURCES.filter((source) => rule[source] !== undefined).length !== 1)
    problems.push("it must have one of column, constant, template, and latitude with longitude.");
  if ((rule.latitude === undefined) !== (rule.longitude === undefined))
    problems.push("latitude and longitude go together.");
  if ((property.scalar === "Location") !== (rule.latitude !== undefined))
    problems.push(
      `a ${property.scalar === "Location" ? "location is made of" : `${property.scalar} is not made of`} latitude and longitude.`,
    );
  if (rule.date !== undefined && property.scalar !== "Date")
    problems.push(`"date" is for days, and it is a ${property.scalar}.`);
  if (rule.date !== undefined && !/YYYY/u.test(rule.date)) problems.push(`"date" must have YYYY in it, as DD/MM/YYYY.`);
  if (rule.list !== undefined && !property.list) problems.push(`"list" is for lists, and it has one value.`);
  if (rule.template !== undefined && partsOf(rule.template).some((part) => "node" in part))
    problems.push("a template of a property has columns only.");
  const one = { ...property, list: false };
  const fixed = [
    ...(rule.constant === undefined
      ? []
      : [[rule.constant, property.list && Array.isArray(rule.constant) ? property : one] as const]),
    ...Object.values(rule.values ?? {}).map((value) => [value, one] as const),
  ];
  for (const [value, form] of fixed) {
    const stored = property.scalar === "Location" ? { value } : storedForm(value, form);
    if ("complaint" in stored) problems.push(`it ${stored.complaint}.`);
  }
  return problems;
}
