/** A question in a file, as `explain` and `export` take it. */
import { readFileSync } from "node:fs";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { ConfigurationError } from "../errors.js";
import { type OperationRequest, readOperation } from "../resolvers/operation.js";

export interface QuestionFile {
  /** `-` for standard input. */
  readonly file: string;
  /** JSON text. */
  readonly variables: string;
  readonly operation?: string | undefined;
}

/** @throws ConfigurationError when the file is no valid question. */
export function readQuestionFile(
  schema: GraphQLSchema,
  { file, variables, operation }: QuestionFile,
): OperationRequest {
  const text = textOf(file);
  return placing(file, () =>
    readOperation(schema, { text, variables: parseVariables(variables), operationName: operation }),
  );
}

/** Runs `work`; what is wrong with the question is said with the file's name and the place in it. */
export function placing<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const errors = error instanceof AggregateError ? error.errors : [error];
    if (!errors.every((one) => one instanceof GraphQLError)) throw error;
    throw new ConfigurationError(errors.map((one) => `${file}: ${placed(one as GraphQLError)}`).join("\n"));
  }
}

function textOf(file: string): string {
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
