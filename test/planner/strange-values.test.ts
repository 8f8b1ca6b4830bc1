/** What only looks dangerous is a value like any other: it changes nothing but the answer. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Graph } from "../../src/graph/driver.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { connectTestGraph } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";
import { ask } from "./ask.js";

const schema = createSchema();
let graph: Graph;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
}, 60_000);

afterAll(() => graph.close());

describe("strange values change nothing but the answer", () => {
  /** Neo4j refuses longer values in a range index, about; names are in one. */
  const LONGEST_NAME = 2_000;
  /** Half of a character is no text: it cannot be stored, nor stand in a question. */
  const isText = (text: string): boolean => !/\p{Surrogate}/u.test(text);
  const STRANGE: Readonly<Record<string, string>> = {
    "a quote": "'",
    "double quotes": '""',
    "a backtick": "`",
    "a backslash": "\\",
    "an escape": "\\u0027 OR true //",
    "a parameter": "$p0",
    "a pattern": "'}) MATCH (n) DETACH DELETE n //",
    "a comment": "/* */ RETURN 1",
    "a call": "CALL () { RETURN 1 }",
    "a template": "\u0024{process.exit(1)}",
    "a regular expression": ".*(a+)+$",
    NUL: "a\u0000b",
    emoji: "👩‍👩‍👧 😀",
    "a lone surrogate": "a\ud800b",
    "the other surrogate": "\udfff",
    "right to left": "\u202eabc",
    "100 KB": "x".repeat(100_000),
    "100 KB of emoji": "😀".repeat(25_000),
    __proto__: "__proto__",
  };
  const QUESTION = `query ($text: String!, $id: ID!, $texts: [String!]!, $ids: [ID!]!) {
    official(id: $id) { id }
    node(id: $id) { id }
    nodes(ids: $ids) { id }
    eq: officials(where: { name: { eq: $text } }) { nodes { id } }
    exact: officials(where: { name: { eq: $text, caseSensitive: true } }) { nodes { name aliases } }
    in: officials(where: { name: { in: $texts }, id: { in: $ids } }) { totalCount }
    contains: officials(where: { name: { contains: $text } }) { nodes { id } }
    startsWith: officials(where: { name: { startsWith: $text, endsWith: $text } }) { nodes { id } }
    lists: officials(where: { aliases: { contains: $text } }) { nodes { id } }
    not: officials(where: { name: { ne: $text }, NOT: { name: { contains: $text } } }) { totalCount }
    order: officials(where: { name: { lte: $text, gte: $text } }) { nodes { id } }
    edge: officials(where: { represents: { some: { edge: { title: { eq: $text } } } } }) { totalCount }
    count: officials(orderBy: { meetings: { count: ASC, where: { node: { title: { eq: $text } } } } }) { totalCount }
  }`;
  const ID = "official:strange'`\"$p0😀";

  test.each(Object.entries(STRANGE))("%s", async (_name, text) => {
    const [[nodes]] = (await graph.read("MATCH (n) RETURN count(n)")) as [[number]];
    const variables = { text, id: text, texts: [text, "y"], ids: [text, "official:john-kirby"] };
    const { response, statements } = await ask(schema, graph, QUESTION, variables);
    expect(statements).toBe(1);
    const none = { nodes: [] };
    expect(response).toEqual({
      data: {
        official: null,
        node: null,
        nodes: [null, { id: "official:john-kirby" }],
        ...{ eq: none, exact: none, in: { totalCount: 0 }, contains: none, startsWith: none, lists: none },
        ...{ not: { totalCount: 8 }, order: none, edge: { totalCount: 0 }, count: { totalCount: 8 } },
      },
    });
    expect(await graph.read("MATCH (n) RETURN count(n)")).toEqual([[nodes]]);
  });

  test.each(Object.entries(STRANGE).filter(([, text]) => isText(text) && text.length <= LONGEST_NAME))(
    "%s, stored",
    async (_name, text) => {
      const created = { id: ID, name: text, aliases: ["", `<${text}>`] };
      await graph.write((run) => run("CREATE (o:Official) SET o = $created, o.recordedAt = datetime()", { created }));
      try {
        const variables = { text, id: ID, texts: [text, "y"], ids: ["x", ID] };
        const { response } = await ask(schema, graph, QUESTION, variables);
        const found = { nodes: [{ id: ID }] };
        expect(response).toEqual({
          data: {
            official: { id: ID },
            node: { id: ID },
            nodes: [null, { id: ID }],
            exact: { nodes: [{ name: text, aliases: ["", `<${text}>`] }] },
            ...{ eq: found, in: { totalCount: 1 }, contains: found, startsWith: found, lists: found },
            ...{ not: { totalCount: 8 }, order: found, edge: { totalCount: 0 }, count: { totalCount: 9 } },
          },
        });
      } finally {
        await graph.write((run) => run("MATCH (o:Official {id: $id}) DELETE o", { id: ID }));
      }
    },
  );

  test.each(Object.values(STRANGE).filter((text) => text.length > LONGEST_NAME))("100 KB, stored", async (text) => {
    const created = { id: "statement:long", text: `<${text}>` };
    await graph.write((run) => run("CREATE (s:Statement) SET s = $created, s.recordedAt = datetime()", { created }));
    try {
      const question = `query ($text: String!) {
        contains: statements(where: { text: { contains: $text } }) { nodes { text } }
        not: statements(where: { NOT: { text: { contains: $text } } }) { totalCount }
        order: statements(orderBy: { text: ASC }, first: 1) { pageInfo { endCursor } }
      }`;
      const { response } = await ask(schema, graph, question, { text: text.toUpperCase() });
      const data = response.data as Record<string, unknown>;
      expect(data).toMatchObject({ contains: { nodes: [{ text: `<${text}>` }] }, not: { totalCount: 16 } });
      const after = (data.order as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
      const next = await ask(
        schema,
        graph,
        "query ($after: String) { statements(orderBy: { text: ASC }, after: $after) { nodes { id } } }",
        { after },
      );
      expect((next.response.data as { statements: { nodes: unknown[] } }).statements.nodes).toHaveLength(16);
    } finally {
      await graph.write((run) => run("MATCH (s:Statement {id: $id}) DELETE s", { id: created.id }));
    }
  });

  test("in the text of the question as well", async () => {
    for (const text of Object.values(STRANGE).filter((one) => isText(one))) {
      const value = JSON.stringify(text);
      const { response, statements, question } = await ask(
        schema,
        graph,
        `{ official(id: ${value}) { id } officials(where: { name: { in: [${value}] } }) { totalCount } }`,
      );
      expect(statements).toBe(1);
      expect(response.data).toEqual({ official: null, officials: { totalCount: 0 } });
      if (text.length > 3) expect(question!.statement.text).not.toContain(text);
    }
  });
});
