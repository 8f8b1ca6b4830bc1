/** What cannot be answered is refused before anything is asked, in words that name the argument. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { GraphQLError } from "graphql";
import { BadInput } from "../../src/errors.js";
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

/** The error that a question is refused with; nothing has been asked of the graph. */
async function refusal(text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const before = graph.counters.statements;
  const error = await ask(schema, graph, text, variables).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(graph.counters.statements).toBe(before);
  return error;
}

async function expectBadInput(text: string, argument: string, message: RegExp, variables = {}): Promise<void> {
  const error = await refusal(text, variables);
  expect(error).toBeInstanceOf(BadInput);
  const { code, details, message: said } = error as BadInput;
  expect(code).toBe("BAD_USER_INPUT");
  expect(details.argument).toBe(argument);
  expect(said).toMatch(message);
  expect(said.startsWith(`${argument}: `)).toBe(true);
}

const cursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");

describe("pages", () => {
  test.each([
    ["first", 0],
    ["first", -1],
    ["first", 501],
    ["last", 0],
    ["last", -2_147_483_648],
    ["last", 501],
  ])("%s: %i, in the text, as a variable, at the root and below", async (name, size) => {
    const expected = /is no page size: give a whole number from 1 to 500\.$/;
    const list = (value: string) => `(${name}: ${value}) { nodes { id } }`;
    await expectBadInput(`{ officials${list(`${size}`)} }`, `officials.${name}`, expected);
    await expectBadInput(`query ($n: Int) { all: officials${list("$n")} }`, `all.${name}`, expected, { n: size });
    await expectBadInput(
      `query ($n: Int) { official(id: "x") { met: meetings { edges { node { attendees${list("$n")} } } } } }`,
      `official.met.node.attendees.${name}`,
      expected,
      { n: size },
    );
  });

  test("first with last", async () => {
    const expected = /stands beside first/;
    await expectBadInput("{ officials(first: 1, last: 2) { totalCount } }", "officials.last", expected);
    await expectBadInput(
      "query ($n: Int) { officials { nodes { meetings(first: $n, last: $n) { totalCount } } } }",
      "officials.meetings.last",
      /: 3 stands beside first/,
      { n: 3 },
    );
    const { response } = await ask(schema, graph, "{ officials(first: 1, last: null) { nodes { id } } }");
    expect(response.data).toEqual({ officials: { nodes: [{ id: "official:adel-al-jubeir" }] } });
  });

  test("also where only the number of all is asked for", async () => {
    await expectBadInput("{ officials(first: 0) { totalCount } }", "officials.first", /is no page size/);
    await expectBadInput("{ officials(last: 501) { totalCount } }", "officials.last", /is no page size/);
    await expectBadInput(
      '{ official(id: "official:john-kerry") { meetings(after: "x") { totalCount } } }',
      "official.meetings.after",
      /is no cursor/,
    );
  });

  test("sizes that GraphQL itself refuses", async () => {
    for (const size of ["1.5", '"5"', "2147483648", "true"])
      expect(await refusal(`{ officials(first: ${size}) { totalCount } }`)).toBeInstanceOf(GraphQLError);
  });
});

describe("cursors", () => {
  const question = "query ($after: String) { officials(orderBy: { bornOn: ASC }, after: $after) { nodes { id } } }";
  let own: string;
  let mark: string;

  beforeAll(async () => {
    const { response } = await ask(
      schema,
      graph,
      "{ officials(orderBy: { bornOn: ASC }) { pageInfo { startCursor } } }",
    );
    own = (response.data as { officials: { pageInfo: { startCursor: string } } }).officials.pageInfo.startCursor;
    mark = (JSON.parse(Buffer.from(own, "base64url").toString()) as string[])[0]!;
  });

  test.each(["", "x", "official:john-kerry", "{}", "null", cursor(), cursor(1, "a"), "WyJh", "\u0000", "😀", "\ud800"])(
    "%j is no cursor",
    async (after) => {
      await expectBadInput(question, "officials.after", /is no cursor: take `cursor`/, { after });
    },
  );

  test("of another list, order or direction", async () => {
    const foreign = async (list: string): Promise<void> => {
      const { response } = await ask(schema, graph, `{ list: ${list} { pageInfo { endCursor } } }`);
      const after = (response.data as { list: { pageInfo: { endCursor: string } } }).list.pageInfo.endCursor;
      await expectBadInput(question, "officials.after", /is a cursor of another list/, { after });
    };
    await foreign("officials");
    await foreign("officials(orderBy: { bornOn: DESC })");
    await foreign("officials(orderBy: { name: ASC })");
    await foreign("actors");
    await foreign("meetings(orderBy: { start: ASC })");
    await expectBadInput(question, "officials.after", /is a cursor of another list/, {
      after: cursor("12345678", "1950-03-21", "official:sergey-lavrov"),
    });
  });

  test.each<[string, unknown[]]>([
    ["too short", []],
    ["one value", ["1950-03-21"]],
    ["too long", ["1950-03-21", "official:sergey-lavrov", "x"]],
    ["a number for a day", [1950, "official:sergey-lavrov"]],
    ["no day", ["1950-02-30", "official:sergey-lavrov"]],
    ["a text for a day", ["yesterday", "official:sergey-lavrov"]],
    ["a number for an id", ["1950-03-21", 1]],
    ["a list", [["1950-03-21"], "official:sergey-lavrov"]],
    ["an object", [{ year: 1950 }, "official:sergey-lavrov"]],
  ])("tampered with: %s", async (_what, values) => {
    await expectBadInput(question, "officials.after", /is a broken cursor/, { after: cursor(mark, ...values) });
  });

  test("tampered with, but in form: it is only another place in the list", async () => {
    const after = cursor(mark, "1950-03-20", "'}) DETACH DELETE n //");
    const { response } = await ask(schema, graph, question, { after });
    const ids = (response.data as { officials: { nodes: { id: string }[] } }).officials.nodes.map(({ id }) => id);
    expect(ids[0]).toBe("official:sergey-lavrov");
    expect(ids).toHaveLength(6);
  });

  test("before, below a node, and both ends at once", async () => {
    const text = `{ official(id: "official:john-kerry") { meetings(after: "x", before: "y") { nodes { id } } } }`;
    const error = await refusal(text);
    expect(error).toBeInstanceOf(AggregateError);
    const names = (error as AggregateError).errors.map((one: BadInput) => one.details.argument);
    expect(names).toEqual(["official.meetings.after", "official.meetings.before"]);
    const { response } = await ask(schema, graph, question, { after: own });
    expect((response.data as { officials: { nodes: unknown[] } }).officials.nodes).toHaveLength(7);
  });
});

describe("conditions", () => {
  const empty = /is empty: give at least one value, or leave it out\.$/;
  const nothing = /compares with nothing: ask for isNull: true or false instead\.$/;

  test("an empty `in`", async () => {
    await expectBadInput("{ officials(where: { name: { in: [] } }) { totalCount } }", "officials.where.name.in", empty);
    await expectBadInput("{ officials(where: { name: { in: [] } }) { __typename } }", "officials.where.name.in", empty);
    await expectBadInput(
      '{ official(id: "x") { meetings(where: { node: { title: { in: [] } } }) { __typename } } }',
      "official.meetings.where.node.title.in",
      empty,
    );
    await expectBadInput(
      "query ($names: [String!]) { officials(where: { OR: [{}, { name: { in: $names } }] }) { totalCount } }",
      "officials.where.OR[1].name.in",
      empty,
      { names: [] },
    );
    await expectBadInput(
      "{ officials(where: { meetings: { count: { in: [] } } }) { totalCount } }",
      "officials.where.meetings.count.in",
      empty,
    );
    await expectBadInput(
      "{ officials { nodes { meetings(where: { edge: { evidence: { some: { stance: { in: [] } } } } }) { totalCount } } } }",
      "officials.meetings.where.edge.evidence.some.stance.in",
      empty,
    );
  });

  test("too many values", async () => {
    const ids = Array.from({ length: 1001 }, (_, index) => `official:${index}`);
    await expectBadInput(
      "query ($ids: [ID!]) { officials(where: { id: { in: $ids } }) { totalCount } }",
      "officials.where.id.in",
      /1001 values are too many: at most 1000 at once\.$/,
      { ids },
    );
    await expectBadInput(
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      "nodes.ids",
      /501 values are too many: at most 500 at once\.$/,
      { ids: ids.slice(0, 501) },
    );
    const { response } = await ask(schema, graph, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: ids.slice(0, 500),
    });
    expect(response.data).toEqual({ nodes: ids.slice(0, 500).map(() => null) });
  });

  test("a comparison with null", async () => {
    for (const comparison of ["eq", "ne", "lt", "contains", "in"])
      await expectBadInput(
        `{ officials(where: { name: { ${comparison}: null } }) { totalCount } }`,
        `officials.where.name.${comparison}`,
        nothing,
      );
    await expectBadInput(
      "query ($day: Date) { officials(where: { NOT: { bornOn: { gte: $day } } }) { totalCount } }",
      "officials.where.NOT.bornOn.gte",
      nothing,
      { day: null },
    );
    await expectBadInput(
      "query ($where: OfficialWhere) { officials(where: $where) { totalCount } }",
      "officials.where.meetings.count.eq",
      nothing,
      { where: { meetings: { count: { eq: null } } } },
    );
  });

  test("AND and OR of nothing", async () => {
    for (const key of ["AND", "OR"]) {
      const expected = /is empty: give at least one condition, or leave it out\.$/;
      await expectBadInput(`{ officials(where: { ${key}: [] }) { totalCount } }`, `officials.where.${key}`, expected);
      await expectBadInput(
        `query ($where: AttendanceMeetingWhere) { officials { nodes { meetings(where: $where) { totalCount } } } }`,
        `officials.meetings.where.edge.${key}`,
        expected,
        { where: { edge: { [key]: [] } } },
      );
    }
  });

  test("what to count, but not how many", async () => {
    await expectBadInput(
      "{ officials(where: { meetings: { countWhere: { edge: { status: { eq: HELD } } } } }) { totalCount } }",
      "officials.where.meetings.countWhere",
      /: \{"edge":\{"status":\{"eq":"HELD"\}\}\} says what to count: give count beside it/,
    );
    await expectBadInput(
      "query ($text: String!) { officials(where: { meetings: { countWhere: { node: { title: { in: [$text] } } } } }) { totalCount } }",
      "officials.where.meetings.countWhere",
      /: \{"node":\{"title":\{"in":\["talks"\]\}\}\} says what to count/,
      { text: "talks" },
    );
    const text = "long ".repeat(10_000);
    const where = { meetings: { countWhere: { node: { title: { eq: text } } } } };
    const error = await refusal("query ($where: OfficialWhere) { officials(where: $where) { totalCount } }", { where });
    const { message, details } = error as BadInput;
    expect(`${message} ${JSON.stringify(details)}`.length).toBeLessThan(1_000);
  });

  test("values that are not of the type", async () => {
    const refused = [
      `start: { eq: "2016-02-30" }`,
      `start: { eq: "yesterday" }`,
      `start: { eq: 2016 }`,
      `start: { in: ["2016-10-12", "12.10.2016"] }`,
      `recordedAt: { lt: "2016-10-12" }`,
      `recordedAt: { lt: "2016-10-12T25:00:00Z" }`,
      `recordedAt: { lt: "2016-10-12T12:00:00" }`,
      `status: { eq: MAYBE }`,
      `status: { eq: "HELD" }`,
      `title: { contains: 5 }`,
      `title: { eq: ["a"] }`,
      `id: { eq: true }`,
      `attendees: { some: [] }`,
      `attendees: { count: { gt: 1.5 } }`,
      `nobody: { eq: "x" }`,
    ];
    for (const condition of refused) {
      const error = await refusal(`{ meetings(where: { ${condition} }) { totalCount } }`);
      expect(error).toBeInstanceOf(GraphQLError);
    }
    const written = await refusal("{ meetings(where: { start: { eq: 2016 } }) { totalCount } }");
    expect((written as GraphQLError).message).toBe(
      'Expected value of type "Date", found 2016; 2016 is no calendar day; write it as 2016-10-15.',
    );
    expect((written as GraphQLError).locations).toEqual([{ line: 1, column: 34 }]);
    const question = "query ($where: MeetingWhere) { meetings(where: $where) { totalCount } }";
    const error = await refusal(question, { where: { start: { eq: "2016-02-30" } } });
    expect((error as GraphQLError).message).toMatch(/\$where.*"where\.start\.eq".*2016-02-30.*write it as 2016-10-15/s);
  });
});

describe("moments with an offset", () => {
  const reports = (condition: string) => `{ reports(where: { publishedAt: ${condition} }) { nodes { id } } }`;

  test("the same moment, said in another time zone, is equal", async () => {
    for (const condition of ["eq", "in", "lte"]) {
      const question = reports(`{ ${condition}: "2016-10-13T02:00:00+02:00", gte: "2016-10-12T19:00:00-05:00" }`);
      const { response } = await ask(schema, graph, question);
      expect(response.data).toEqual({ reports: { nodes: [{ id: "report:lausanne-2016-10-13" }] } });
    }
  });

  test("an offset of more than 18 hours is none", async () => {
    for (const offset of ["+19:00", "-18:01", "+23:59"])
      expect(await refusal(reports(`{ eq: "2016-10-13T00:00:00${offset}" }`))).toBeInstanceOf(GraphQLError);
  });
});

describe("orders", () => {
  const exactlyOne = /must name exactly one thing to order by/;

  test("objects with two keys, or none", async () => {
    const rootOrder = (order: string) => `{ officials(orderBy: ${order}) { totalCount } }`;
    await expectBadInput(rootOrder("{ name: ASC, bornOn: ASC }"), "officials.orderBy[0]", exactlyOne);
    await expectBadInput(rootOrder("[{ name: ASC }, {}]"), "officials.orderBy[1]", exactlyOne);
    await expectBadInput(rootOrder("{ name: null }"), "officials.orderBy[0]", exactlyOne);
    const nested = (order: string) => `{ officials { nodes { met: meetings(orderBy: ${order}) { totalCount } } } }`;
    await expectBadInput(nested("{ node: {} }"), "officials.met.orderBy[0].node", exactlyOne);
    await expectBadInput(
      nested("{ node: { start: ASC }, edge: { role: ASC } }"),
      "officials.met.orderBy[0]",
      exactlyOne,
    );
    await expectBadInput(nested("{ edge: { role: ASC, status: ASC } }"), "officials.met.orderBy[0].edge", exactlyOne);
    await expectBadInput(
      "query ($order: [OfficialOrder!]) { officials(orderBy: $order) { totalCount } }",
      "officials.orderBy[0]",
      exactlyOne,
      { order: [{ name: "ASC", id: "DESC" }] },
    );
  });

  test("a direction that is none", async () => {
    for (const order of [
      "{ name: UP }",
      '{ name: "ASC" }',
      "{ meetings: ASC }",
      "{ meetings: {} }",
      "{ aliases: ASC }",
    ])
      expect(await refusal(`{ officials(orderBy: ${order}) { totalCount } }`)).toBeInstanceOf(GraphQLError);
  });
});

test("several wrong arguments are told together", async () => {
  const error = await refusal(
    '{ officials(first: 0, after: "x", where: { name: { in: [] } }) { nodes { id } } topics(last: 900) { nodes { id } } }',
  );
  const names = (error as AggregateError).errors.map((one: BadInput) => one.details.argument).sort();
  expect(names).toEqual(["officials.after", "officials.first", "officials.where.name.in", "topics.last"]);
});
