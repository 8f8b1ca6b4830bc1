/** Cursors lead through any list, page by page, from either end, and stay right while the list changes. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import fc, { type Arbitrary } from "fast-check";
import { type GraphQLField, type GraphQLInputObjectType, type GraphQLObjectType, getNamedType } from "graphql";
import type { Graph } from "../../src/graph/driver.js";
import { mappingOf, TYPE_NAME } from "../../src/mapping/mapping.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { connectTestGraph } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";
import { ask } from "./ask.js";
import { type NaiveGraph, readGraph } from "./naive-graph.js";
import { addOddities, MULTIPLY_RELATED } from "./oddities.js";
import { plainValue, RandomValues } from "./random-values.js";

/** As in property.test.ts; a run here is several statements. */
const seed = Number(process.env.CHANCERY_PROPERTY_SEED ?? 20_161_015);
const numRuns = Math.ceil(Number(process.env.CHANCERY_PROPERTY_RUNS ?? 120) / 8);

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE =
  "edges { cursor node { ... on Node { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
const SIZES = "$first: Int, $after: String, $last: Int, $before: String";
const GIVEN = "first: $first, after: $after, last: $last, before: $before";

const schema = createSchema();
let graph: Graph;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
}, 60_000);

afterAll(() => graph.close());

describe("pages put together are the whole list", () => {
  /** A list of the schema: the text that asks for it, and the type of its order. */
  interface List {
    readonly text: string;
    readonly order: GraphQLInputObjectType;
    readonly id?: string;
  }

  function lists(naive: NaiveGraph): List[] {
    const roots = fieldsOf(schema.getQueryType()!, ({ name }, order) => {
      const list = `list: ${name}(orderBy: $order, ${GIVEN}) { ${PAGE} }`;
      return [{ order, text: `query (${SIZES}, $order: [${order.name}!]) { ${list} }` }];
    });
    const nested = [...mappingOf(schema).nodes.keys()].flatMap((label) => {
      const ids = [...naive.nodes.values()].filter((node) => node[TYPE_NAME] === label).map(({ id }) => id);
      return fieldsOf(schema.getType(label) as GraphQLObjectType, ({ name }, order) => {
        const list = `... on ${label} { list: ${name}(orderBy: $order, ${GIVEN}) { ${PAGE} } }`;
        const text = `query ($id: ID!, ${SIZES}, $order: [${order.name}!]) { node(id: $id) { ${list} } }`;
        return ids.map((id) => ({ text, order, id }));
      });
    });
    const related = nested.filter(({ id }) => MULTIPLY_RELATED.includes(id!));
    return [...roots, ...related, ...fc.sample(fc.constantFrom(...nested), { numRuns: 50, seed })];
  }

  /** The fields of a type that have an order. */
  function fieldsOf(
    type: GraphQLObjectType,
    make: (field: GraphQLField<unknown, unknown>, order: GraphQLInputObjectType) => List[],
  ): List[] {
    return Object.values(type.getFields()).flatMap((field) => {
      const order = field.args.find(({ name }) => name === "orderBy");
      return order ? make(field, getNamedType(order.type) as GraphQLInputObjectType) : [];
    });
  }

  test("forwards and backwards, whatever the order and the size", async () => {
    await addOddities(graph);
    const naive = await readGraph(graph);
    const values = new RandomValues(mappingOf(schema), naive);
    const page = async (list: List, order: unknown, sizes: object): Promise<Page> => {
      const { response } = await ask(schema, graph, list.text, { id: list.id, order, ...sizes });
      const data = response.data as { list?: Page; node?: { list: Page } };
      return data.list ?? data.node!.list;
    };
    const asked = fc
      .constantFrom(...lists(naive))
      .chain((list) => values.orders(list.order, 0).map((order) => ({ list, order: plainValue(order) })));
    await fc.assert(
      fc.asyncProperty(asked, fc.integer({ min: 1, max: 7 }), async ({ list, order }, size) => {
        const whole = await page(list, order, { first: 500 });
        const forwards: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const { edges, pageInfo } = await page(list, order, { first: size, after });
          expect(pageInfo.hasPreviousPage).toBe(after !== null);
          forwards.push(...edges.map(({ cursor }) => cursor));
          [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
        }
        expect(forwards).toEqual(whole.edges.map(({ cursor }) => cursor));
        const backwards: string[] = [];
        for (let before: string | null = null, more = true; more; ) {
          const { edges, pageInfo } = await page(list, order, { last: size, before });
          expect(pageInfo.hasNextPage).toBe(before !== null);
          backwards.unshift(...edges.map(({ cursor }) => cursor));
          [before, more] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
        }
        expect(backwards).toEqual(forwards);
      }),
      { seed, numRuns },
    );
  }, 600_000);
});

describe("a page begins at the right place while nodes come and go", () => {
  interface Item {
    readonly id: string;
    readonly start: string | null;
  }
  /** Between two pages: new ones, and some of those that are there leave, perhaps the one that the cursor came from. */
  interface Change {
    readonly days: readonly (number | null)[];
    readonly leave: readonly number[];
  }

  const change: Arbitrary<Change> = fc.record({
    days: fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 4 }),
    leave: fc.array(fc.nat(), { maxLength: 3 }),
  });
  const QUESTION = `query (${SIZES}) {
    meetings(where: { title: { eq: "passing" } }, orderBy: { start: DIRECTION }, ${GIVEN}) { ${PAGE} }
  }`;

  let made = 0;
  let items: Item[] = [];

  async function apply({ days, leave }: Change): Promise<void> {
    const gone = new Set(leave.map((index) => items[index % Math.max(items.length, 1)]?.id));
    // Ids in no order that time would give them.
    const come = days.map((day): Item => {
      const id = `meeting:passing-${(made++ * 7919) % 1000}-${made}`;
      return { id, start: day === null ? null : `2016-10-0${day}` };
    });
    items = [...items.filter(({ id }) => !gone.has(id)), ...come];
    await graph.write(async (run) => {
      await run("MATCH (m:Meeting) WHERE m.id IN $gone DETACH DELETE m", { gone: [...gone].filter((id) => id) });
      await run(
        `UNWIND $come AS one
         CREATE (:Meeting {id: one.id, title: "passing", status: "HELD", start: date(one.start), recordedAt: datetime()})`,
        { come },
      );
    });
  }

  afterEach(async () => {
    await graph.write((run) => run('MATCH (m:Meeting {title: "passing"}) DETACH DELETE m'));
    items = [];
  });

  /** The list as it is now: what has no day last, equals by id in the way of the order. */
  function inOrder(way: "ASC" | "DESC"): Item[] {
    return [...items].sort((one, other) => compare(one, other, way));
  }

  function compare(one: Item, other: Item, way: "ASC" | "DESC"): number {
    if (one.start !== other.start && (one.start === null || other.start === null)) return one.start === null ? 1 : -1;
    const [left, right] = [`${one.start} ${one.id}`, `${other.start} ${other.id}`];
    return (left < right ? -1 : left > right ? 1 : 0) * (way === "ASC" ? 1 : -1);
  }

  test.each(["ASC", "DESC"] as const)(
    "%s",
    async (way) => {
      const text = QUESTION.replace("DIRECTION", way);
      const page = async (sizes: object): Promise<Page> => {
        const { response } = await ask(schema, graph, text, { ...sizes });
        return (response.data as { meetings: Page }).meetings;
      };
      const pages = fc.array(fc.record({ change, size: fc.integer({ min: 1, max: 4 }) }), {
        minLength: 2,
        maxLength: 5,
      });
      const first: Arbitrary<Change> = change.map(({ leave }) => ({ leave, days: [1, 2, 2, 3, 3, 3, 4, null, null] }));
      await fc.assert(
        fc.asyncProperty(first, pages, fc.boolean(), async (beginning, steps, forwards) => {
          await apply({ days: [], leave: items.map((_, index) => index) });
          await apply(beginning);
          let at: { readonly item: Item; readonly cursor: string } | undefined;
          for (const { change: next, size } of steps) {
            const { edges, pageInfo } = await page(
              forwards ? { first: size, after: at?.cursor } : { last: size, before: at?.cursor },
            );
            const rest = inOrder(way).filter((item) => !at || compare(item, at.item, way) * (forwards ? 1 : -1) > 0);
            const expected = forwards ? rest.slice(0, size) : rest.slice(-size);
            expect(edges.map(({ node }) => node.id)).toEqual(expected.map(({ id }) => id));
            expect(forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(rest.length > size);
            const edge = forwards ? edges.at(-1) : edges[0];
            if (edge) at = { cursor: edge.cursor, item: items.find(({ id }) => id === edge.node.id)! };
            await apply(next);
          }
        }),
        { seed, numRuns },
      );
    },
    120_000,
  );
});

describe("a cursor of an order by number", () => {
  const list = (declared: string, text: string) =>
    `query ($first: Int, $after: String${declared}) {
      officials(
        orderBy: { meetings: { count: DESC, where: { node: { title: { contains: ${text} } }, edge: { status: { in: [HELD, EXPECTED] } } } } }
        first: $first
        after: $after
      ) { ${PAGE} }
    }`;
  const [asked, written] = [list(", $text: String", "$text"), list("", '"talks"')];
  const page = async (text: string, variables: object): Promise<Page> =>
    ((await ask(schema, graph, text, { ...variables })).response.data as { officials: Page }).officials;

  test("leads on with the values that it was counted with, in the document or in variables", async () => {
    const whole = await page(written, {});
    const { endCursor: after } = (await page(asked, { first: 3, text: "talks" })).pageInfo;
    expect((await page(asked, { after, text: "talks" })).edges).toEqual(whole.edges.slice(3));
    expect((await page(written, { after })).edges).toEqual(whole.edges.slice(3));
  });

  test("is refused with others, also where only the number is asked for", async () => {
    const { endCursor: after } = (await page(asked, { first: 3, text: "talks" })).pageInfo;
    const refused = /officials\.after: .* is a cursor of another list: .* orderBy, its values included/;
    await expect(page(asked, { after, text: "briefing" })).rejects.toThrow(refused);
    await expect(page(asked, { after })).rejects.toThrow(refused);
    const counted = asked.replace(PAGE, "totalCount");
    await expect(page(counted, { after, text: "briefing" })).rejects.toThrow(refused);
    expect(await page(counted, { after, text: "talks" })).toEqual({ totalCount: expect.any(Number) });
  });
});
