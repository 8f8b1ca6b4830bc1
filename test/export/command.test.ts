/** `chancery export` as it is run: files, standard output, pipes, and what is wrong with how it was asked. */
import { execFileSync, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { testGraphOptions } from "../graph.js";
import { chancery } from "../running.js";
import { loadSampleGraph } from "../sample-graph.js";
import { counts, exported, graph } from "./exporting.js";

const folder = mkdtempSync(join(tmpdir(), "chancery-export-"));
beforeAll(() => loadSampleGraph(graph), 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await graph.close();
});

const sorted = (text: string) => text.trimEnd().split("\n").sort();

describe("chancery export", () => {
  test("writes facts to standard output, and nothing else anywhere", async () => {
    const { code, stdout, stderr } = await chancery(["export"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(sorted(stdout)).toEqual(sorted(await exported("jsonl")));
  });

  test("replaces a file by a whole one, and says what is in it", async () => {
    const file = join(folder, "graph.graphml");
    writeFileSync(file, "old");
    const { nodes, relationships } = await counts();
    const { code, stdout } = await chancery(["export", "--format", "graphml", "--output", file]);
    expect(code).toBe(0);
    expect(stdout).toContain(`The whole graph: ${file}\n  ${nodes + relationships} nodes and relationships in `);
    expect(sorted(readFileSync(file, "utf8"))).toEqual(sorted(await exported("graphml")));
    expect(readdirSync(folder)).toEqual(["graph.graphml"]);
  });

  test("makes two files of a format that is two, in a folder that it makes", async () => {
    const output = join(folder, "tables");
    expect(await chancery(["export", "--format", "csv", "--output", output])).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(output).sort()).toEqual(["nodes.csv", "relationships.csv"]);
    expect(readFileSync(join(output, "nodes.csv"), "utf8")).toMatch(/^id:ID,:LABEL,name:string,"aliases:string\[\]",/);
  });

  test("writes to where a link leads, and through a pipe as it is", async () => {
    const [file, link, pipe] = [join(folder, "of-today.jsonl"), join(folder, "latest.jsonl"), join(folder, "pipe")];
    writeFileSync(file, "old");
    symlinkSync(file, link);
    expect(await chancery(["export", "--output", link])).toMatchObject({ code: 0 });
    expect(sorted(readFileSync(file, "utf8"))).toEqual(sorted(await exported("jsonl")));
    expect(readlinkSync(link)).toBe(file);

    execFileSync("mkfifo", [pipe]);
    const reading = readFile(pipe, "utf8");
    expect(await chancery(["export", "--output", pipe])).toMatchObject({ code: 0 });
    expect(sorted(await reading)).toEqual(sorted(await exported("jsonl")));
    expect(statSync(pipe).isFIFO()).toBe(true);
    for (const path of [file, link, pipe]) rmSync(path);
  });

  test("takes a node with its surroundings, or a question with its variables", async () => {
    const around = await chancery(["export", "--node", "country:qat", "--depth", "0"]);
    expect(around.stdout).toContain('"id":"country:qat"');
    expect(around.stdout).not.toContain('"id":"meeting:');
    const question = join(folder, "question.graphql");
    writeFileSync(question, "query One($id: ID!) { official(id: $id) { name represents { nodes { id } } } }");
    const asked = await chancery(["export", "--query", question, "--variables", '{"id":"official:john-kerry"}']);
    expect(asked).toMatchObject({ code: 0, stderr: "" });
    expect(asked.stdout).toMatch(/^\{"format":"chancery-facts","version":1,"title":"The answer to One"\}\n/);
    expect(asked.stdout).toContain('{"edge":"REPRESENTS","from":"official:john-kerry"');
    expect(asked.stdout).not.toContain('"edge":"ATTENDED"');
  });

  test("ends quietly when its reader has enough", async () => {
    const { uri, user, password } = testGraphOptions();
    const main = fileURLToPath(new URL("../../dist/bundle/main.js", import.meta.url));
    const child = spawn("sh", ["-c", `'${process.execPath}' '${main}' export; echo "code $?" >&2`], {
      env: { PATH: process.env.PATH, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    });
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => {
      stderr += text.toString();
    });
    child.stdout.once("data", () => child.stdout.destroy());
    await new Promise((resolve) => child.once("close", resolve));
    expect(stderr).toBe("code 0\n");
  });

  test.each([
    [["--format", "rdf"], /^--format: rdf is none; there are jsonl, csv, gephi, graphml, gexf, jsonld, ftm/],
    [["--format", "csv"], /^--output: is missing; csv is two files, so name a folder/],
    [["--node", "country:qat", "--query", "x"], /^--node and --query: name one of them/],
    [["--depth", "2"], /^--depth: needs --node/],
    [["--variables", "{}"], /^--variables, --operation: need --query/],
    [["--node", "country:atlantis"], /^node: "country:atlantis" is not in the graph/],
    [["--node", "country:qat", "--depth", "1.5"], /^depth: "1.5" is not a whole number from 0 to 5/],
    [["--query", "none.graphql"], /^none.graphql: cannot be read \(ENOENT\)/],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await chancery(["export", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("leaves what was there when it cannot write, or has nothing to write", async () => {
    const file = join(folder, "kept.jsonl");
    writeFileSync(file, "kept");
    mkdirSync(join(folder, "taken"));
    const before = readdirSync(folder).sort();
    for (const [output, args, message] of [
      [file, ["--node", "country:atlantis"], /is not in the graph/],
      [join(folder, "taken"), [], /^--output: .*taken is a folder; name a file/],
      [join(folder, "none", "x.jsonl"), [], /its folder does not exist/],
      [file, ["--format", "csv"], /kept.jsonl is a file; name a folder/],
    ] as const) {
      const { code, stderr } = await chancery(["export", "--output", output, ...args]);
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
    }
    expect(readFileSync(file, "utf8")).toBe("kept");
    expect(readdirSync(folder).sort()).toEqual(before);
  }, 60_000);
});
