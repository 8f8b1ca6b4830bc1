/** The exports of the sample and of what is hard to write, read back by Python's libraries (`readback.py`). */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sourceTypes } from "../../src/graph/surroundings.js";
import { counts, exported, graph, loadHardGraph, mapping } from "./exporting.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const requirements = join(here, "requirements.txt");
const folder = mkdtempSync(join(tmpdir(), "chancery-readback-"));
const python = pythonWithLibraries();

beforeAll(() => loadHardGraph(), 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await graph.close();
});

/** Kept between runs, until the requirements change. Undefined without Python, which only CI must have. */
function pythonWithLibraries(): string | undefined {
  const version = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const home = join(process.env.CHANCERY_TEST_FOLDER!, `python-${version}`);
  const command = join(home, "bin", "python");
  const ready = join(home, "ready");
  if (existsSync(ready)) return command;
  try {
    execFileSync("python3", ["-m", "venv", "--clear", home], { stdio: "pipe" });
    execFileSync(command, ["-m", "pip", "install", "--quiet", "--requirement", requirements], { stdio: "pipe" });
    writeFileSync(ready, "");
    return command;
  } catch (error) {
    const message = `No Python with the libraries of ${requirements}: ${(error as { stderr?: Buffer }).stderr ?? error}`;
    if (process.env.CI) throw new Error(message);
    process.stderr.write(`${message}\nThe exports are not read back by Python.\n`);
    return undefined;
  }
}

(python ? test : test.skip)(
  "networkx, rdflib and followthemoney read what was exported",
  async () => {
    for (const [format, name] of [
      ["graphml", "graph.graphml"],
      ["gexf", "graph.gexf"],
      ["jsonld", "graph.jsonld"],
      ["ftm", "graph.ftm.jsonl"],
    ] as const)
      writeFileSync(join(folder, name), await exported(format));
    const [row] = await graph.read(
      "RETURN COUNT { (:Meeting {status: 'HELD'}) }, COUNT { ()-[r]->() WHERE NOT type(r) IN $sources }",
      { sources: sourceTypes(mapping) },
    );
    const [held, roles] = row!;
    writeFileSync(join(folder, "counts.json"), JSON.stringify({ ...(await counts()), held, roles }));
    const said = execFileSync(python!, [join(here, "readback.py"), folder], { encoding: "utf8" });
    expect(said.trim().split("\n").length).toBeGreaterThan(12);
  },
  120_000,
);
