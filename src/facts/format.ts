/** The facts file, version 1: its header and its lines. What the model knows of the names in them is not asked here. */
import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Decision, Fact, Properties } from "./fact.js";

const FORMAT = "chancery-facts";
const VERSION = 1;
const EXAMPLE = `{"format":"${FORMAT}","version":${VERSION},"title":"…"}`;

export interface Header {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly title: string;
}

export interface Unreadable {
  /** What is wrong and what would be right. */
  readonly reason: string;
}

type Kind = "header" | "node" | "edge" | "decision";

let validators: Readonly<Record<Kind, ValidateFunction>> | undefined;

/** schema/facts.schema.json, compiled at the first line. */
function validatorOf(kind: Kind): ValidateFunction {
  if (!validators) {
    const schema = JSON.parse(readFileSync(new URL("../../schema/facts.schema.json", import.meta.url), "utf8"));
    const ajv = new Ajv2020({ allowUnionTypes: true });
    ajv.addSchema(schema);
    const compile = (name: Kind) => ajv.compile({ $ref: `${schema.$id}#/$defs/${name}` });
    validators = {
      ...{ header: compile("header"), node: compile("node"), edge: compile("edge") },
      decision: compile("decision"),
    };
  }
  return validators[kind];
}

/** The first line of a file. */
export function readHeader(text: string): Header | Unreadable {
  const value = parse(text);
  if ("reason" in value) return { reason: `The first line is no header, it ${value.reason} It must be ${EXAMPLE}.` };
  const { object } = value;
  if ("node" in object || "edge" in object)
    return { reason: `The header is missing: the first line is a fact. Put ${EXAMPLE} before it.` };
  if (object.format !== FORMAT)
    return {
      reason: `This is no facts file: "format" is ${show(object.format)}, not "${FORMAT}". The first line must be ${EXAMPLE}.`,
    };
  if (typeof object.version === "number" && object.version > VERSION)
    return {
      reason: `The file is of version ${object.version}; this Chancery reads version ${VERSION}. A newer Chancery is needed.`,
    };
  if (validatorOf("header")(object)) return object as unknown as Header;
  return { reason: `The header ${complaint(validatorOf("header").errors)}. It must be ${EXAMPLE}.` };
}

/** Any line after the first. */
export function readLine(text: string): Fact | Decision | Unreadable {
  const value = parse(text);
  if ("reason" in value) return value;
  const { object } = value;
  if ("format" in object) return { reason: "is a second header; only the first line is one." };
  const kinds = { node: "node", edge: "edge", verdict: "decision" } as const;
  const [member, other] = (["node", "edge", "verdict"] as const).filter((name) => name in object);
  if (!member) return { reason: `is no fact: it has neither "node" nor "edge".` };
  if (other) return { reason: `has both "${member}" and "${other}"; a line is one of them.` };
  const kind = kinds[member];
  const validate = validatorOf(kind);
  if (!validate(object)) return { reason: `${complaint(validate.errors)}.` };
  if (kind === "decision") return object as unknown as Decision;
  const properties = (object.properties ?? {}) as Properties;
  const evidence = (object.evidence ?? []) as readonly string[];
  const rest = { properties, evidence, ...(object.under ? { under: object.under as string } : {}) };
  return kind === "node"
    ? { node: object.node as string, id: object.id as string, ...rest }
    : { edge: object.edge as string, from: object.from as string, to: object.to as string, ...rest };
}

/** The first line of a file, with its end. */
export function headerLine(title: string): string {
  const header: Header = { format: FORMAT, version: VERSION, title };
  return `${JSON.stringify(header)}\n`;
}

/** A line after the first, with its end; what is empty is left out. */
export function factLine({ properties, evidence, ...what }: Fact): string {
  const some = Object.keys(properties).length > 0 ? { properties } : {};
  return `${JSON.stringify({ ...what, ...some, ...(evidence.length > 0 ? { evidence } : {}) })}\n`;
}

/** The same of what was decided. */
export function decisionLine({ ids, verdict }: Decision): string {
  return `${JSON.stringify({ ids, verdict })}\n`;
}

function parse(text: string): { readonly object: Readonly<Record<string, unknown>> } | Unreadable {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reason: `is no JSON: ${(error as Error).message}.` };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { reason: `is ${show(value)}, not a JSON object.` };
  return { object: value as Record<string, unknown> };
}

/** The first complaint that says something: that none of several forms fits is said after what each lacks. */
function complaint(errors: readonly ErrorObject[] | null | undefined): string {
  const error = errors?.find((one) => !["anyOf", "oneOf"].includes(one.keyword)) ?? errors?.[0];
  if (!error) return "is not valid";
  const path = error.instancePath.slice(1).replaceAll("/", ".");
  const where = path ? `"${path}"` : "";
  const parameters = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case "required":
      return `${where} lacks "${String(parameters.missingProperty)}"`.trim();
    case "additionalProperties":
      return `${where} has an unknown member "${String(parameters.additionalProperty)}"`.trim();
    case "uniqueItems":
      return `${where} names the same twice`;
    case "pattern":
      return path.startsWith("evidence")
        ? `${where} is no id of an Evidence: it must look like evidence:a-key`
        : path === "id" || path === "from" || path === "to"
          ? `${where} is no id: it must look like official:john-kerry, without blanks`
          : `${where || "a property's name"} must match ${String(parameters.pattern)}`;
    default:
      return `${where} ${error.message ?? "is not valid"}`.trim();
  }
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "missing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
