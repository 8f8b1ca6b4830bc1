/** Words looked for in everything that has a name, a title or a text. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { BadInput } from "../../src/errors.js";
import type { Graph } from "../../src/graph/driver.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { connectTestGraph } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";
import { ask } from "./ask.js";

const LAVROV = "official:sergey-lavrov";
const schema = createSchema();
let graph: Graph;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
}, 60_000);

afterAll(() => graph.close());

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly { readonly __typename: string; readonly id: string }[];
  readonly pageInfo: Readonly<Record<"hasNextPage" | "hasPreviousPage", boolean>> &
    Readonly<Record<"startCursor" | "endCursor", string | null>>;
}

const QUESTION = `query ($text: String!, $types: [SearchedType!], $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, types: $types, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { __typename id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

async function search(text: string, more: Readonly<Record<string, unknown>> = {}): Promise<Found> {
  const { response, statements } = await ask(schema, graph, QUESTION, { text, ...more });
  expect(response.errors).toBeUndefined();
  expect(statements).toBe(1);
  return (response.data as { search: Found }).search;
}

const ids = async (text: string, more = {}): Promise<string[]> => (await search(text, more)).nodes.map(({ id }) => id);

describe("words", () => {
  test.each([
    ["as it is written", "Çavuşoğlu"],
    ["without its marks", "cavusoglu"],
    ["in capitals", "ÇAVUŞOĞLU"],
    ["that begins so, with marks", "Çavuş"],
    ["that begins so, without marks", "cavus"],
    ["with a letter left out", "cavusolu~"],
    ["by two words of a name", "mevlüt cavusoglu"],
    ["in another order, with blanks about it", "  Çavuşoğlu,  Mevlüt "],
    ["with its marks apart from their letters", "Çavuşoğlu".normalize("NFD")],
    ["in punctuation", "(“Mevlüt Çavuşoğlu”)…"],
  ])("find a name %s", async (_how, text) => {
    expect((await ids(text, { types: ["Official"] }))[0]).toBe("official:mevlut-cavusoglu");
  });

  test("find a garbled name by its alias, and its passage", async () => {
    const found = await ids("larowe");
    expect(found[0]).toBe("evidence:lausanne-larowe");
    expect(found).toContain(LAVROV);
  });

  test("of several parts are found by the beginning of the last", async () => {
    expect((await ids("al-jub", { types: ["Official"] }))[0]).toBe("official:adel-al-jubeir");
  });

  test("find every name that is in the graph, typed in full", async () => {
    const names = await graph.read("MATCH (n:Official|Country|Ministry|Organization|Topic|Place) RETURN n.id, n.name");
    expect(names.length).toBeGreaterThan(40);
    for (const [id, name] of names as [string, string][]) expect(await ids(name, { first: 100 })).toContain(id);
  }, 120_000);

  test("are looked for in each of the types that are named, and nowhere else", async () => {
    const found = await search("syria", { types: ["Statement", "Country"], first: 100 });
    expect(new Set(found.nodes.map(({ __typename }) => __typename))).toEqual(new Set(["Statement", "Country"]));
    expect(await ids("lausanne", { types: ["Country"] })).toEqual([]);
  });

  test("must all be there", async () => {
    expect((await ids("lavrov cnn")).slice(0, 2)).toContain("meeting:lavrov-cnn-interview-2016");
    expect(await ids("lavrov cnn", { types: ["Official"] })).toEqual([]);
    expect(await ids("lavrov cnn atlantis")).toEqual([]);
  });

  test("in quotes stand one after the other", async () => {
    expect(await ids('"siege of aleppo"', { types: ["Topic"] })).toEqual(["topic:siege-of-aleppo"]);
    expect(await ids('"aleppo siege"')).toEqual([]);
    expect(await ids("aleppo siege", { types: ["Topic"] })).toEqual(["topic:siege-of-aleppo"]);
  });

  test("are found if they are spelled alike only where that is asked for", async () => {
    expect(await ids("lavrow")).toEqual([]);
    expect((await ids("lavrow~"))[0]).toBe(LAVROV);
  });

  test("that everything has are passed over", async () => {
    const found = await ids("kerry lavrov");
    expect(found.length).toBeGreaterThan(4);
    expect(await ids("the kerry and lavrov")).toEqual(found);
  });

  test.each([
    ["name:lavrov", []],
    ["lavrov OR kerry", []],
    ["lavrov NOT kerry", []],
    ["+lavrov +kerry", []],
    ["lavrov && kerry", []],
    ["la*rov", []],
    ["lav?ov", []],
    ["[a TO z]", []],
    ["lavrov^9", []],
    ["/lavr.*/", [LAVROV]],
    ["-lavrov", [LAVROV]],
    ["(lavrov", [LAVROV]],
    ["{lavrov}", [LAVROV]],
    ["lavrov\\", [LAVROV]],
    ['"lavrov', [LAVROV]],
    ["lavrov*", [LAVROV]],
    ["lavrow~0.1", [LAVROV]],
    ["\\u006cavrov", []],
  ] as const)("are never taken for syntax of the index: %s", async (text, found) => {
    expect(await ids(text, { types: ["Official"] })).toEqual(found);
  });
});

describe("pages", () => {
  test("put together are the whole list, forwards and backwards", async () => {
    const text = "lausanne";
    const whole = await search(text, { first: 100 });
    expect(whole.nodes.length).toBeGreaterThan(8);
    expect(whole.totalCount).toBe(whole.nodes.length);
    const [forwards, backwards]: Found["nodes"][number][][] = [[], []];
    for (let after: string | null = null, more = true; more; ) {
      const page: Found = await search(text, { first: 3, after });
      forwards!.push(...page.nodes);
      expect(page.totalCount).toBe(whole.totalCount);
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    for (let before: string | null = null, more = true; more; ) {
      const page: Found = await search(text, { last: 4, before });
      backwards!.unshift(...page.nodes);
      [before, more] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage];
    }
    expect(forwards).toEqual(whole.nodes);
    expect(backwards).toEqual(whole.nodes);
  });

  test("hold only the types that are asked for", async () => {
    const all = await search("lausanne", { first: 100 });
    const some = await search("lausanne", { types: ["Meeting", "Report"], first: 100 });
    const wanted = all.nodes.filter(({ __typename }) => __typename === "Meeting" || __typename === "Report");
    expect(new Set(some.nodes)).toEqual(new Set(wanted));
    expect(some.totalCount).toBe(wanted.length);
    expect(new Set(all.nodes.map(({ __typename }) => __typename)).size).toBeGreaterThan(3);
  });

  test("of one search are not gone on with in another", async () => {
    const { pageInfo } = await search("lausanne", { first: 2 });
    await expectBadInput("syria", { after: pageInfo.endCursor }, "search.after", /cursor of another list.*the search/);
    await expectBadInput("lausanne", { after: pageInfo.endCursor, types: ["Meeting"] }, "search.after", /another list/);
  });
});

describe("what cannot be looked for is refused", () => {
  test.each([
    ["", "search.text", /has no word to look for/],
    [" \t", "search.text", /has no word to look for/],
    ["?! * ~", "search.text", /has no word to look for/],
    ["the of", "search.text", /not only such as `the` and `of`/],
    ["word ".repeat(21), "search.text", /21 words are too many: at most 20/],
    [`lavrov "${"word ".repeat(20)}"`, "search.text", /21 words are too many: at most 20/],
    ["some~ more~ words~", "search.text", /3 words with a ~ are too many: at most 2/],
    ["x".repeat(301), "search.text", /301 characters are too many: at most 300/],
  ] as const)("%j", async (text, argument, message) => {
    await expectBadInput(text, {}, argument, message);
  });

  test("no types, and a page from both ends", async () => {
    await expectBadInput("syria", { types: [] }, "search.types", /is empty/);
    await expectBadInput("syria", { first: 1, last: 1 }, "search.last", /not both/);
    await expectBadInput("syria", { first: 501 }, "search.first", /from 1 to 500/);
  });
});

async function expectBadInput(text: string, more: object, argument: string, message: RegExp): Promise<void> {
  const before = graph.counters.statements;
  const error = await ask(schema, graph, QUESTION, { text, ...more }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BadInput);
  expect((error as BadInput).details.argument).toBe(argument);
  expect((error as BadInput).message).toMatch(message);
  expect(graph.counters.statements).toBe(before);
}
