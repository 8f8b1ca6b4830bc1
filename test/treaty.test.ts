/** CONTRIBUTING says that a node type is one file and one line: here that is tried with its own example. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { applyConstraints, constraintStatements } from "../src/graph/constraints.js";
import type { Graph } from "../src/graph/driver.js";
import { upsert } from "../src/graph/upsert.js";
import { Edge, type Edges, Node, Property } from "../src/mapping/declare.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { Fact } from "../src/model/fact.js";
import * as model from "../src/model/index.js";
import type { Meeting } from "../src/model/meeting.js";
import { Node as AnyNode } from "../src/model/node.js";
import type { Statement } from "../src/model/statement.js";
import { schemaOf } from "../src/resolvers/schema.js";
import { connectTestGraph, emptyGraph } from "./graph.js";
import { ask } from "./planner/ask.js";

@Node({ description: "An agreement between parties.", plural: "treaties", implements: [Fact], unions: ["Subject"] })
class Treaty extends AnyNode {
  @Property({ required: true, index: true, search: true, description: "What it is called." })
  title!: string;

  @Property({ type: "Date", index: true, description: "The day it was signed." })
  signedOn?: string;

  @Edge({ type: "ABOUT", direction: "IN", to: "Statement", inverse: "about", description: "The statements about it." })
  mentions!: Edges<Statement>;

  @Edge({ type: "ABOUT", direction: "IN", to: "Meeting", inverse: "about", description: "The meetings about it." })
  discussedAt!: Edges<Meeting>;
}

let graph: Graph;
let schema: GraphQLSchema;

beforeAll(async () => {
  graph = connectTestGraph();
  schema = schemaOf({ ...model, nodes: [...model.nodes, Treaty] });
  await emptyGraph(graph);
  await applyConstraints(graph, mappingOf(schema));
});

afterAll(async () => {
  await emptyGraph(graph);
  const made = await graph.read(
    "SHOW INDEXES YIELD name, owningConstraint WHERE name STARTS WITH 'treaty_' RETURN name, owningConstraint",
  );
  for (const [name, constraint] of made)
    await graph.administer(`DROP ${constraint ? "CONSTRAINT" : "INDEX"} ${String(name)} IF EXISTS`);
  await graph.close();
});

test("schema and constraints follow", () => {
  expect(Object.keys(schema.getQueryType()!.getFields())).toEqual(expect.arrayContaining(["treaty", "treaties"]));
  expect(Object.keys((schema.getType("SubjectWhere") as never as { getFields(): object }).getFields())).toContain(
    "treaty",
  );
  const constraints = constraintStatements(mappingOf(schema)).join("\n");
  expect(constraints).toContain("FOR (n:Treaty) REQUIRE n.id IS UNIQUE");
  expect(constraints).toContain("FOR (n:Treaty) ON (n.signedOn, n.id)");
});

test("facts of the new type are written, and questions across it answered", async () => {
  const evidence = ["evidence:treaty"];
  const facts = [
    { node: "Report", id: "report:treaty", properties: { title: "A record", publishedAt: "2015-07-15T00:00:00Z" } },
    { node: "Evidence", id: "evidence:treaty", properties: { stance: "SUPPORTS" } },
    { edge: "FROM", from: "evidence:treaty", to: "report:treaty" },
    {
      node: "Treaty",
      id: "treaty:jcpoa",
      properties: { title: "Joint plan of action", signedOn: "2015-07-14" },
      evidence,
    },
    { node: "Statement", id: "statement:on-it", properties: { text: "It is signed." }, evidence },
    { edge: "ABOUT", from: "statement:on-it", to: "treaty:jcpoa", evidence },
  ].map((fact, index) => ({ line: index + 1, fact: { properties: {}, evidence: [], ...fact } as never }));
  const report = await upsert(graph, mappingOf(schema), facts);
  expect(report).toMatchObject({ created: 6, refused: [] });

  const { response } = await ask(
    schema,
    graph,
    `{
      treaties(where: { signedOn: { gte: "2015-01-01" } }) { nodes { id title mentions { nodes { text } } } }
      statements(where: { about: { some: { node: { treaty: { title: { contains: "plan" } } } } } }) {
        nodes { about { nodes { ... on Treaty { signedOn } } } }
      }
    }`,
  );
  expect(response.data).toEqual({
    treaties: {
      nodes: [{ id: "treaty:jcpoa", title: "Joint plan of action", mentions: { nodes: [{ text: "It is signed." }] } }],
    },
    statements: { nodes: [{ about: { nodes: [{ signedOn: "2015-07-14" }] } }] },
  });
});
