/** `chancery explain`: what a question becomes, without asking it. */
import { readFileSync } from "node:fs";
import { type DocumentNode, GraphQLError, getOperationAST, getVariableValues, Kind, parse, validate } from "graphql";
import { ConfigurationError } from "../errors.js";
import { explainPlan } from "../planner/explain.js";
import { askQuestion } from "../planner/planner.js";
import { createSchema } from "../resolvers/schema.js";

/**
 * The plan of the question in `file` as indented text, the statement, and its parameters.
 * @param variables JSON text.
 * @throws ConfigurationError when the file is no valid question; BadInput as at the server.
 */
export function explain(file: string, variables: string, operationName?: string): string {
  const text = readQuestion(file);
  const schema = createSchema();
  try {
    const document = parse(text);
    const errors = validate(schema, document);
    if (errors.length > 0) throw new AggregateError(errors);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new ConfigurationError(`${file}: ${unfound(document, operationName)}`);
    const values = getVariableValues(schema, operation.variableDefinitions ?? [], parseVariables(variables));
    if (values.errors) throw new AggregateError(values.errors);
    const question = askQuestion({ schema, document, operation, variables: values.coerced });
    if (!question) return "Nothing is asked of the graph.";
    return [
      explainPlan(question.plan),
      "",
      question.statement.text,
      "",
      ...Object.entries(question.parameters).map(([name, value]) => `$${name} = ${JSON.stringify(value)}`),
    ].join("\n");
  } catch (error) {
    const errors = error instanceof AggregateError ? error.errors : [error];
    if (!errors.every((one) => one instanceof GraphQLError)) throw error;
    throw new ConfigurationError(errors.map((one) => `${file}: ${placed(one as GraphQLError)}`).join("\n"));
  }
}

function unfound(document: DocumentNode, asked: string | undefined): string {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap(({ name }) => name?.value ?? []).join(", ");
  if (operations.length === 0) return "holds no operation, only fragments.";
  if (asked === undefined) return `holds ${operations.length} operations; name one with --operation: ${names}.`;
  return names
    ? `holds no operation ${asked}; with --operation there is ${names}.`
    : `holds one operation without a name; leave out --operation ${asked}.`;
}

function readQuestion(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new ConfigurationError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
  }
}

function parseVariables(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, with what would be right.
  }
  throw new ConfigurationError(`--variables: ${text} is no JSON object; write it as '{"id": "official:john-kerry"}'.`);
}

function placed(error: GraphQLError): string {
  const [place] = error.locations ?? [];
  return place ? `${place.line}:${place.column}: ${error.message}` : error.message;
}
