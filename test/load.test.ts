import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Fact } from "../src/facts/fact.js";
import { applyConstraints } from "../src/graph/constraints.js";
import { type Line, linesOf, UnreadableFile } from "../src/importers/jsonl.js";
import { type LoadOptions, load, loadFile } from "../src/importers/load.js";
import { runLoad } from "../src/importers/progress.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createSchema } from "../src/resolvers/schema.js";
import { edge, node, sources } from "./builders.js";
import { connectTestGraph, emptyGraph } from "./graph.js";

const graph = connectTestGraph();
const mapping = mappingOf(createSchema());
const folder = mkdtempSync(path(tmpdir(), "chancery-load-"));

beforeAll(async () => {
  await emptyGraph(graph);
  await applyConstraints(graph, mapping);
}, 60_000);
afterEach(() => emptyGraph(graph));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await graph.close();
});

const HEADER = '{"format":"chancery-facts","version":1,"title":"Test"}';

const lines = async function* (...all: Line[]) {
  yield* all;
};
const loaded = (all: Line[], options?: LoadOptions) => load(graph, mapping, lines(HEADER, ...all), options);

describe("load", () => {
  const good = '{"node":"Outlet","id":"outlet:KEY","properties":{"name":"N"}}';
  const outlet = (key: string | number) => good.replace("KEY", String(key));

  test("writes the good lines and counts the others with their numbers", async () => {
    const heard: number[] = [];
    const report = await loaded([outlet(1), "", "{", outlet(2), { reason: "is not UTF-8." }, outlet(1)], {
      batch: 2,
      onRefused: ({ line }) => heard.push(line),
    });
    expect(report).toMatchObject({ title: "Test", lines: 7, created: 2, changed: 0, unchanged: 1, refused: 2 });
    expect(report.refusals).toEqual([
      { line: 4, reason: expect.stringMatching(/^is no JSON/) },
      { line: 6, reason: "is not UTF-8." },
    ]);
    expect(heard).toEqual([4, 6]);
  });

  test.each([
    ["a line that is none", "{", 6],
    ["a fact that is refused", '{"node":"Outlet","id":"outlet:x","properties":{"nam":"N"}}', 6],
    ["a fact that the graph refuses", '{"edge":"PUBLISHED_BY","from":"report:none","to":"outlet:1"}', 6],
  ])("strict stops at %s; full batches before it stay", async (_, bad, line) => {
    const report = await loaded([outlet(1), outlet(2), outlet(3), outlet(4), bad, outlet(5), outlet(6)], {
      batch: 3,
      strict: true,
    });
    expect(report).toMatchObject({ created: 3, refused: 1, stopped: { line, writtenUpTo: 4 } });
    expect(await graph.read("MATCH (n:Outlet) RETURN count(n)")).toEqual([[3]]);
  });

  const bytes = async (...chunks: (string | Buffer)[]) => {
    const all: Line[] = [];
    const source = (async function* () {
      yield* chunks.map((chunk) => Buffer.from(chunk as string));
    })();
    for await (const line of linesOf(source)) all.push(line);
    return all;
  };

  test("splits any chunks into lines, without BOM and CR", async () => {
    expect(await bytes("\uFEFFa\r\nb\n\nc")).toEqual(["a", "b", "", "c"]);
    expect(await bytes("a", "b\nc", "\n")).toEqual(["ab", "c"]);
    const text = "ä€🕊️\n".repeat(3);
    expect(await bytes(...[...Buffer.from(text)].map((byte) => Buffer.from([byte])))).toEqual(["ä€🕊️", "ä€🕊️", "ä€🕊️"]);
    expect(await bytes("a\n", Buffer.from([0xff, 0x0a]), "b")).toEqual([
      "a",
      { reason: expect.stringMatching(/not UTF-8/) },
      "b",
    ]);
    expect(await bytes()).toEqual([]);
  });

  test("refuses a line of 10 MB without keeping it", async () => {
    const million = "x".repeat(1_000_000);
    const all = await bytes("a\n", ...Array.from({ length: 10 }, () => million), "\nb");
    expect(all).toEqual([
      "a",
      { reason: expect.stringMatching(/^is 10000000 bytes long; a fact is one line of at most 1048576/) },
      "b",
    ]);
  });

  const file = (name: string, content: string | Buffer) => {
    const whole = path(folder, name);
    writeFileSync(whole, content);
    return whole;
  };
  const utf16 = Buffer.from(`\uFEFF${HEADER}`, "utf16le");
  test.each<[string, () => string, RegExp]>([
    ["no file", () => path(folder, "none"), /none does not exist\.$/],
    ["a directory", () => folder, /is a directory; name a file in it/],
    ["an empty file", () => file("empty", ""), /The file is empty/],
    ["only empty lines", () => file("blank", "\n\r\n"), /The file is empty/],
    ["no header", () => file("headless", outlet(1)), /header is missing/],
    ["a newer version", () => file("newer", HEADER.replace(":1", ":7")), /version 7/],
    ["UTF-16", () => file("utf16", utf16), /is UTF-16; save it as UTF-8/],
    ["a gzip cut short", () => file("gzip", Buffer.from([0x1f, 0x8b, 8, 0])), /cut short or damaged/],
    ["bytes", () => file("bytes", Buffer.from([0xfe, 0xfd, 0xfc])), /The first line is not UTF-8/],
  ])("says of %s what is wrong", async (_, make, message) => {
    const error = await loadFile(graph, mapping, make()).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect((error as Error).message).toMatch(message);
  });

  test("says of a file without permission what is wrong", async () => {
    const whole = file("secret", HEADER);
    chmodSync(whole, 0);
    const reading = loadFile(graph, mapping, whole).catch((error: Error) => error.message);
    // Root may read everything.
    if (process.getuid?.() === 0) await reading;
    else expect(await reading).toMatch(/may not be read by this user/);
  });

  const run = async (content: string, options = { strict: false, batch: 1000 }, isTTY = false) => {
    const out = { stdout: "", stderr: "" };
    const to = (name: "stdout" | "stderr") => ({ isTTY, write: (text: string) => (out[name] += text) });
    const stdin = (async function* () {
      yield Buffer.from(content);
    })();
    const code = await runLoad(graph, mapping, "-", options, { stdin, stdout: to("stdout"), stderr: to("stderr") });
    return { code, ...out };
  };

  test("answers the command line with a summary, refused lines and an exit code", async () => {
    const fine = await run(`${HEADER}\n${outlet(1)}\n`);
    expect(fine).toMatchObject({ code: 0, stderr: "" });
    expect(fine.stdout).toMatch(
      /^Test \(standard input\)\n {2}created {4}1\n {2}changed {4}0\n {2}unchanged {2}0\n {2}refused {4}0\n/,
    );
    const partly = await run(`${HEADER}\n${outlet(1)}\n{}\n${outlet(2)}\n`);
    expect(partly).toMatchObject({ code: 1, stderr: `line 3: is no fact: it has neither "node" nor "edge".\n` });
    expect(await run("")).toEqual({
      code: 2,
      stdout: "",
      stderr: "Standard input: The file is empty: a facts file begins with a header.\n",
    });
    const strict = await run(`${HEADER}\n{}\n`, { strict: true, batch: 10 });
    expect(strict.code).toBe(1);
    expect(strict.stdout).toMatch(/Stopped at line 2 \(--strict\)\. Nothing is written/);
  });

  test("makes one graph of several loads at once", async () => {
    const facts: Fact[] = [
      ...sources,
      ...Array.from({ length: 40 }, (_, index) => node("Official", `o${index}`, { name: `O${index}` }, "early")),
      ...Array.from({ length: 40 }, (_, index) =>
        node("Meeting", `m${index}`, { title: `M${index}`, status: "HELD" }, "late"),
      ),
      ...Array.from({ length: 120 }, (_, index) =>
        edge("ATTENDED", `official:o${index % 40}`, `meeting:m${(index * 7) % 40}`, { status: "HELD" }, "early"),
      ),
      ...Array.from({ length: 40 }, (_, index) => node("Official", `o${index}`, { description: "D" }, "late")),
    ];
    const reports = await Promise.all(
      [0, 1, 2, 3].map((turn) => {
        // What only adds to a node comes after what names it, in each load: it could not make the node.
        const adds = (fact: Fact): boolean => fact.properties.description !== undefined;
        const nodes = facts.filter((fact) => "node" in fact && !adds(fact));
        const edges = facts.filter((fact) => "edge" in fact);
        const turned = <T>(some: T[]) => [...some.slice(turn * 7), ...some.slice(0, turn * 7)];
        const text = [...sources, ...turned(nodes), ...turned(edges), ...turned(facts.filter(adds))].map((fact) => {
          const { evidence, ...rest } = fact;
          return JSON.stringify(evidence.length > 0 ? fact : rest);
        });
        return loaded(text, { batch: 50 });
      }),
    );
    expect(reports.flatMap(({ refusals }) => refusals)).toEqual([]);
    const [counts] = await graph.read(
      "RETURN COUNT { (:Official) }, COUNT { (:Meeting) }, COUNT { ()-[:ATTENDED]->() }, COUNT { (o:Official) WHERE o.description = 'D' AND size(o.evidence) = 2 }",
    );
    expect(counts).toEqual([40, 40, 40, 40]);
    // Sources, officials, meetings and attendances, each made by one of the four.
    expect(reports.reduce((sum, { created }) => sum + created, 0)).toBe(sources.length + 40 + 40 + 40);
  }, 60_000);
});
