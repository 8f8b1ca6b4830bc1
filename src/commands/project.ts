import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getOperationAST, parse } from "graphql";

/** The folder that holds package.json, schema, cypher and data: seen from `dist/commands`. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

export const sampleFile = join(projectFolder, "data", "lausanne-2016.jsonl");

/** Meetings and offices of 160 years; data/make-sample.mjs makes it. */
export const largeSampleFile = join(projectFolder, "data", "diplomacy-1866-2025.jsonl.gz");

/** The version in package.json. */
export function projectVersion(): string {
  return (JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as { version: string }).version;
}

export interface ExampleQuestion {
  /** The operation's name, which the playground shows on its tab. */
  readonly name: string;
  /** Its first comment lines say in words what is asked. */
  readonly query: string;
}

/** The questions of `schema/queries`, in the order of their file names. */
export function exampleQuestions(): ExampleQuestion[] {
  const folder = join(projectFolder, "schema", "queries");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const query = readFileSync(join(folder, file), "utf8");
      return { name: getOperationAST(parse(query))?.name?.value ?? file, query };
    });
}
