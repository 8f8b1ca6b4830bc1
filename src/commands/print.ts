/** `chancery print`: the files that are derived from the model, for readers and for review. Never edited by hand. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printSchema } from "graphql";
import { constraintStatements } from "../graph/constraints.js";
import { mappingOf } from "../mapping/mapping.js";
import { createSchema } from "../resolvers/schema.js";
import { projectFolder } from "./project.js";

const HEADER = "printed from src/model by `npm run print`; not edited by hand";

function printedFiles(): ReadonlyMap<string, string> {
  const schema = createSchema();
  return new Map([
    ["schema/schema.graphql", `# ${HEADER}\n\n${printSchema(schema)}\n`],
    [
      "cypher/constraints.cypher",
      `// ${HEADER}\n\n${constraintStatements(mappingOf(schema))
        .map((statement) => `${statement};\n`)
        .join("")}`,
    ],
  ]);
}

/** Writes the files; returns the names of those that were not up to date. */
export function printFiles(options: { readonly check: boolean }): string[] {
  const stale: string[] = [];
  for (const [name, text] of printedFiles()) {
    const path = join(projectFolder, name);
    if (textOf(path) === text) continue;
    stale.push(name);
    if (!options.check) writeFileSync(path, text);
  }
  return stale;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
