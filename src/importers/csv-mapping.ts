/** The file in which a user says what the columns of a CSV file mean: schema/mapping.schema.json tells its form. */
import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { ConfigurationError } from "../errors.js";

export interface CsvMapping {
  readonly dataSet: {
    readonly key: string;
    readonly title: string;
    readonly url?: string;
    readonly licence?: string;
    readonly outlet?: { readonly key: string; readonly name: string };
    readonly confidence?: number;
  };
  readonly csv?: { readonly delimiter?: string; readonly columns?: readonly string[] };
  readonly nodes: Readonly<Record<string, NodeRule>>;
  readonly edges?: readonly EdgeRule[];
}

interface Condition {
  /** Columns that must not be empty. */
  readonly when?: readonly string[];
}

/** A country that a column names, or any other node by a key of its own. */
export type NodeRule = CountryRule | KeyedRule;

export interface CountryRule extends Condition {
  readonly country: string;
}

export interface KeyedRule extends Condition {
  readonly label: string;
  readonly key: string;
  readonly properties?: PropertyRules;
}

export interface EdgeRule extends Condition {
  readonly type: string;
  /** Names of nodes. */
  readonly from: string;
  readonly to: string;
  readonly properties?: PropertyRules;
}

export type PropertyRules = Readonly<Record<string, string | ValueRule>>;

/** One of column, constant, template, or latitude with longitude. */
export interface ValueRule {
  readonly column?: string;
  readonly constant?: string | number | boolean | readonly (string | number | boolean)[];
  readonly template?: string;
  readonly date?: string;
  readonly list?: string;
  readonly values?: Readonly<Record<string, string | number | boolean>>;
  readonly latitude?: string;
  readonly longitude?: string;
}

/** A part of a template: text as it stands, the cell of a column, or the key of a node that the row makes. */
export type TemplatePart = { readonly text: string } | { readonly column: string } | { readonly node: string };

let validator: ValidateFunction | undefined;

/** @throws ConfigurationError that names the place in the mapping, and what would be right. */
export function readMapping(path: string): CsvMapping {
  const refuse = (problem: string, cause?: unknown): never => {
    throw new ConfigurationError(`--mapping: ${path} ${problem}`, { cause });
  };
  let text = "";
  try {
    text = readFileSync(path, "utf8").replace(/^\uFEFF/u, "");
  } catch (error) {
    refuse(`cannot be read: ${(error as Error).message}.`, error);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    refuse(`is no JSON: ${(error as Error).message}.`, error);
  }
  if (!validator) {
    const schema = JSON.parse(readFileSync(new URL("../../schema/mapping.schema.json", import.meta.url), "utf8"));
    validator = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  }
  if (!validator(value)) refuse(`is no mapping:${listOf((validator.errors ?? []).flatMap(complaintOf))}`);
  return value as CsvMapping;
}

/** As lines below what they are about. */
export function listOf(problems: readonly string[]): string {
  return [...new Set(problems)].map((problem) => `\n  ${problem}`).join("");
}

export function ruleOf(rule: string | ValueRule): ValueRule {
  return typeof rule === "string" ? { column: rule } : rule;
}

/** `{@host}-{city}` is the key of host, a hyphen, and the cell of city. */
export function partsOf(template: string): readonly TemplatePart[] {
  const parts = template.split(/(\{[^{}]*\})/u).filter((part) => part !== "");
  return parts.map((part) => {
    if (!part.startsWith("{") || !part.endsWith("}")) return { text: part };
    const name = part.slice(1, -1);
    return name.startsWith("@") ? { node: name.slice(1) } : { column: name };
  });
}

function complaintOf({ keyword, instancePath, params, message }: ErrorObject): string[] {
  // What is wrong in one of its branches is told by errors of their own.
  if (keyword === "if" || keyword === "propertyNames") return [];
  const place = instancePath.slice(1).replaceAll("/", ".") || "the mapping";
  const parameters = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case "required":
      return [`${place}: it lacks "${String(parameters.missingProperty)}".`];
    case "additionalProperties":
      return [`${place}: there is no "${String(parameters.additionalProperty)}" here.`];
    case "enum":
      return [`${place}: must be one of ${JSON.stringify(parameters.allowedValues)}.`];
    case "const":
      return [`${place}: must be ${JSON.stringify(parameters.allowedValue)}.`];
    default:
      return [`${place}: ${message ?? "is wrong"}.`];
  }
}
