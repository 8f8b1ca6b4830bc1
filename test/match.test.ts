/** One person out of several spellings, as the command line does it, on the real graph. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Fact } from "../src/facts/fact.js";
import { applyConstraints } from "../src/graph/constraints.js";
import { matchOfficials } from "../src/importers/matching.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createSchema } from "../src/resolvers/schema.js";
import { edge, node, source } from "./builders.js";
import { connectTestGraph, emptyGraph } from "./graph.js";
import { chancery, post, startReadyChancery } from "./running.js";

const graph = connectTestGraph();
const mapping = mappingOf(createSchema());
const folder = mkdtempSync(join(tmpdir(), "chancery-match-"));
const file = join(folder, "facts.jsonl");

const person = (key: string, name: string, from: string, title = "Foreign Minister", country = "rus"): Fact[] => [
  node("Official", key, { name }, "e"),
  edge("REPRESENTS", `official:${key}`, `ministry:${country}-foreign-affairs`, { title, from }, "e"),
];
const FACTS = [
  ...source("e", "2020-01-01T00:00:00Z"),
  node("Country", "rus", { name: "Russia" }, "e"),
  node("Country", "kwt", { name: "Kuwait" }, "e"),
  node("Ministry", "rus-foreign-affairs", { name: "Foreign Ministry of Russia" }, "e"),
  node("Ministry", "kwt-foreign-affairs", { name: "Foreign Ministry of Kuwait" }, "e"),
  edge("PART_OF", "ministry:rus-foreign-affairs", "country:rus", {}, "e"),
  edge("PART_OF", "ministry:kwt-foreign-affairs", "country:kwt", {}, "e"),
  ...person("q58217", "Sergey Lavrov", "2004-03-09"),
  ...person("rus-sergei-lavrov", "Sergei LAVROV", "2010-01-01"),
  ...person("rus-sergey-viktorovich-lavrov", "Lavrov, Sergey Viktorovich", "2012-01-01", "Minister of Foreign Affairs"),
  ...person("rus-andrei-gromyko", "Andrei Gromyko", "1957-01-01"),
  // Two of a large family, years apart: nobody joins these unasked.
  ...person("kwt-salem-sabah", "Salem al-Sabah", "2003-01-01", "Adviser", "kwt"),
  ...person("kwt-salem-abdulaziz-sabah", "Salem Abdulaziz al-Sabah", "2019-01-01", "Governor of the Bank", "kwt"),
];

beforeAll(async () => {
  await applyConstraints(graph, mapping);
  const header = { format: "chancery-facts", version: 1, title: "Match" };
  writeFileSync(file, [header, ...FACTS].map((line) => `${JSON.stringify(line)}\n`).join(""));
}, 60_000);
beforeEach(async () => {
  await emptyGraph(graph);
  expect(await chancery(["load", file])).toMatchObject({ code: 0 });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await emptyGraph(graph);
  await graph.close();
});

const officials = async () => (await graph.read("MATCH (o:Official) RETURN o.id ORDER BY o.id")).flat();

test("five spellings become one, with the others as aliases; a second time there is nothing to join", async () => {
  const dry = await chancery(["match", "--dry-run"]);
  expect(dry).toMatchObject({ code: 0, stdout: expect.stringMatching(/^officials {2}6\nwould join 2\nunsure {5}1/) });
  expect(await officials()).toHaveLength(6);
  // A doubt that was there before the others were joined is still told.
  expect((await chancery(["match"])).stdout).toMatch(/^officials {2}6\njoined {5}2\nunsure {5}1 /);
  expect(await graph.read("MATCH (o:Official {id: 'official:q58217'}) RETURN o.name, o.aliases")).toEqual([
    ["Sergey Lavrov", ["Lavrov, Sergey Viktorovich", "Sergei LAVROV"]],
  ]);
  expect((await chancery(["match"])).stdout).toMatch(/^officials {2}4\njoined {5}0\n/);
  const joined = await chancery(["match", "--joined", "official:q58217"]);
  expect(joined.stdout).toMatch(
    /^official:rus-sergei-lavrov\n {2}is Sergey Lavrov \(official:q58217\), 1\.00: .*both foreign minister/,
  );
  // What is imported again under an old id stays with the one that is left.
  expect((await chancery(["load", file])).stdout).toMatch(/created {4}0\n {2}changed {4}0\n/);
  expect(await officials()).toHaveLength(4);
}, 60_000);

test("an id that has become part of another keeps answering, with the one that stayed", async () => {
  await chancery(["match"]);
  const server = await startReadyChancery();
  try {
    const query = `query Who($ids: [ID!]!) {
      official(id: "official:rus-sergei-lavrov") { id name represents { totalCount } }
      node(id: "official:rus-sergey-viktorovich-lavrov") { id }
      nodes(ids: $ids) { id }
    }`;
    const ids = ["official:rus-sergei-lavrov", "official:nobody", "official:q58217", "country:rus"];
    const { body } = await post(server.url, query, { ids });
    const lavrov = "official:q58217";
    expect(body.data).toEqual({
      official: { id: lavrov, name: "Sergey Lavrov", represents: { totalCount: 3 } },
      node: { id: lavrov },
      nodes: [{ id: lavrov }, null, { id: lavrov }, { id: "country:rus" }],
    });
  } finally {
    await server.stop();
  }
}, 60_000);

test("what is in doubt is listed with reasons, and decided for good, either way", async () => {
  await chancery(["match"]);
  const review = await chancery(["match", "--review"]);
  expect(review.stdout).toMatch(
    /^0\.\d\d {2}Salem Abdulaziz al-Sabah \/ Salem al-Sabah\n +official:kwt-salem-abdulaziz-sabah official:kwt-salem-sabah\n +one name is a part of the other: .*both of kwt/,
  );
  const [pair] = (await chancery(["match", "--review", "--json"])).stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const ids: string[] = pair.ids;

  expect((await chancery(["match", "--apart", ...ids])).stdout).toMatch(/are two: remembered/);
  expect((await chancery(["match", "--review"])).stdout).toBe("No pair is in doubt.\n");
  expect((await chancery(["match", "--forget", ...ids])).stdout).toBe("Forgotten.\n");
  expect((await chancery(["match", "--review"])).stdout).toMatch(/Salem/);

  await chancery(["match", "--join", ...ids]);
  expect(await officials()).toHaveLength(3);
  await chancery(["match", "--apart", ...ids]);
  expect(await officials()).toHaveLength(4);
  await chancery(["match"]);
  expect(await officials()).toHaveLength(4);
}, 60_000);

test("a decision joins the two whom it names, and nobody else", async () => {
  await chancery(["match", "--join", "official:kwt-salem-sabah", "official:kwt-salem-abdulaziz-sabah"]);
  expect(await officials()).toEqual([
    ...["official:kwt-salem-abdulaziz-sabah", "official:q58217", "official:rus-andrei-gromyko"],
    ...["official:rus-sergei-lavrov", "official:rus-sergey-viktorovich-lavrov"],
  ]);
  // Three of whom two pairs are one, and one pair is two.
  await chancery(["match", "--apart", "official:rus-andrei-gromyko", "official:kwt-salem-sabah"]);
  const against = await chancery(["match", "--join", "official:rus-andrei-gromyko", "official:kwt-salem-sabah"]);
  expect(against.stdout).toMatch(/are one person: remembered/);
  await chancery(["match", "--apart", "official:rus-sergei-lavrov", "official:q58217"]);
  await chancery(["match", "--join", "official:rus-sergei-lavrov", "official:rus-sergey-viktorovich-lavrov"]);
  // Sure to be Lavrov, and named in a decision, but not in this one.
  await chancery(["match", "--apart", "official:rus-andrei-gromyko", "official:q58217"]);
  expect(await officials()).toContain("official:q58217");
  const both = await chancery(["match", "--join", "official:q58217", "official:rus-sergey-viktorovich-lavrov"]);
  expect(both.stdout).toMatch(
    /: remembered\. --forget takes it back\.\nThey are not joined, but official:\S+ and official:\S+ were decided to be two; --forget that first\.\n$/,
  );
}, 60_000);

test("nobody is joined once the signal aborts", async () => {
  const matching = matchOfficials(graph, mapping, { signal: AbortSignal.abort(new Error("enough")) });
  await expect(matching).rejects.toThrow("enough");
  expect(await officials()).toHaveLength(6);
});

test("after an import only those are looked at whom it made or changed", async () => {
  const path = join(folder, "speakers.tsv");
  const header = ["Year", "Session", "ISO Code", "Country", "Name of Person Speaking", "Post", ""];
  const imported = async (...names: string[]) => {
    const office = ["2011", "66", "RUS", "Russian Federation", "Minister for Foreign Affairs", ""];
    const rows = names.map((name) => [...office.slice(0, 4), name, ...office.slice(4)]);
    writeFileSync(path, [header, ...rows].map((cells) => `${cells.join("\t")}\n`).join(""));
    const { stdout } = await chancery(["import", "ungd", path]);
    return stdout.slice(stdout.indexOf("officials"));
  };
  await chancery(["match"]);
  const first = await imported("Ivan Petrov");
  expect(first).toMatch(/^officials {2}5, 1 of them new or changed\njoined {5}0\nunsure {5}0\n/);
  expect(await imported("Ivan Petrov")).toMatch(/^officials {2}5, 0 of them new or changed\njoined {5}0\n/);
  const second = await imported("Ivan Petrov", "Sergueï Lavrov");
  expect(second).toMatch(/^officials {2}6, 1 of them new or changed\njoined {5}1\n/);
  // Of those that are settled a decision makes two new ones.
  await chancery(["match", "--apart", "official:rus-sergei-lavrov", "official:q58217"]);
  expect(await imported("Ivan Petrov")).toMatch(/^officials {2}6, 2 of them new or changed\njoined {5}0\n/);
}, 90_000);

test("a sure match that is wrong is taken apart, and stays so", async () => {
  await chancery(["match"]);
  await chancery(["match", "--apart", "official:rus-sergei-lavrov", "official:q58217"]);
  await chancery(["match"]);
  expect(await officials()).toContain("official:rus-sergei-lavrov");
  expect(await graph.read("MATCH (o:Official {id: 'official:q58217'}) RETURN o.aliases")).toEqual([
    [["Lavrov, Sergey Viktorovich"]],
  ]);
}, 60_000);

test("says what is wrong with what it is given", async () => {
  const said = await Promise.all(
    [
      ["--join", "official:q58217"],
      ["--apart", "official:q58217", "official:nobody"],
      ["--review", "--limit", "x"],
      ["--join", "a", "b", "--apart", "a", "b"],
      ["--join", "a", "b", "--dry-run"],
      ["--review", "--apart", "a", "b"],
      ["--jion", "a", "b"],
    ].map((flags) => chancery(["match", ...flags])),
  );
  expect(said.map(({ code }) => code)).toEqual(Array(7).fill(2));
  expect(said.map(({ stderr }) => stderr)).toEqual([
    "official:q58217: give two different ids, as official:a official:b.\n",
    "official:nobody: is no official of the graph; look for it with --joined or --review.\n",
    "--limit: x is not a whole number of pairs from 1.\n",
    "--join, --apart and --forget: give one of them at a time.\n",
    ...Array(2).fill("--join, --apart and --forget: decide; give them without --dry-run, --review and --joined.\n"),
    expect.stringMatching(/^error: unknown option '--jion'\n/),
  ]);
});
