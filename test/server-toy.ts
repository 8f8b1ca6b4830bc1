/** A schema and an engine without a graph, so that tests of the server need no database: what it answers is made up. */
import { buildSchema, type FieldNode, GraphQLError, type GraphQLSchema, getArgumentValues, Kind } from "graphql";
import { pino } from "pino";
import { BadInput, LimitExceeded, TimedOut, Unavailable } from "../src/errors.js";
import { createExporter } from "../src/export/export.js";
import { mappingOf } from "../src/mapping/mapping.js";
import type { Answered, Engine, OperationRequest, Question } from "../src/resolvers/operation.js";
import { createSchema } from "../src/resolvers/schema.js";
import { type ChanceryServer, createServer, type ServerConfig, type ServerOptions } from "../src/server/server.js";

export const CONFIG: ServerConfig = {
  host: "127.0.0.1",
  hosts: [],
  port: 0,
  cors: [],
  bodyLimit: 1_000_000,
  maxDepth: 12,
  queryTimeoutSeconds: 30,
};

export const EXAMPLES = [
  {
    name: "WhoIsKerry",
    query: '# Who is John Kerry?\nquery WhoIsKerry {\n  official(id: "kerry") {\n    name\n  }\n}\n',
  },
  {
    name: "FirstOfficials",
    query:
      "# Who are the first officials?\nquery FirstOfficials($first: Int) {\n  officials(first: $first) {\n    name\n  }\n}\n",
    variables: { first: 2 },
  },
];

/** What the engine does with `fails(how:)`. */
const FAILURES: Readonly<Record<string, () => unknown>> = {
  bug: () => new TypeError("cannot read /home/secret/password of undefined"),
  away: () => new Unavailable("Neo4j cannot be reached; the question may be asked again."),
  slow: () => new TimedOut("The question took longer than 20 seconds."),
  cost: () => new LimitExceeded("The question could touch 10000000 nodes; the limit is 1000000.", { limit: 1_000_000 }),
};

export function toySchema(): GraphQLSchema {
  const schema = buildSchema(`
    type Query {
      official(id: ID!): Official
      officials(first: Int = 20, where: Where): [Official!]!
      fails(how: String!): String
      broken: String
    }
    type Mutation { retract(id: ID!): String! }
    input Where { and: [Where!] name: String }
    type Official { id: ID! name: String! meets: [Official!] }
  `);
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    field.resolve = (_source, _arguments, context, info) => context.answer[info.path.key];
  }
  schema.getQueryType()!.getFields().broken!.resolve = () => {
    throw new Error("connect ECONNREFUSED 10.0.0.7:7687");
  };
  schema.getMutationType()!.getFields().retract!.resolve = (_source, { id }) => {
    throw id === "away" ? new Unavailable("Neo4j cannot be reached.") : new BadInput("id", id, "is no fact's id");
  };
  return schema;
}

interface ToyQuestion {
  readonly key: string;
  readonly field: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** `asked` collects every question that reached the graph; `hold`, when set, is waited for before an answer. */
export class ToyEngine implements Engine {
  readonly asked: ToyQuestion[][] = [];
  readonly signals: AbortSignal[] = [];
  hold: Promise<void> | undefined;
  /** Whether answers are text already, as nearly all of the planner's are. */
  writes = false;

  prepare({ schema, operation, variables }: OperationRequest): Question | undefined {
    if (operation.operation !== "query") return undefined;
    const fields = operation.selectionSet.selections.filter(
      (selection): selection is FieldNode => selection.kind === Kind.FIELD && !selection.name.value.startsWith("__"),
    );
    const wrong: unknown[] = [];
    const questions = fields.map((node) => {
      const field = node.name.value;
      const values = getArgumentValues(schema.getQueryType()!.getFields()[field]!, node, variables);
      const first = values.first as number | undefined;
      if (first !== undefined && (first < 1 || first > 500)) {
        const originalError = new BadInput("first", first, "is not from 1 to 500");
        wrong.push(
          new GraphQLError(originalError.message, { nodes: [node], path: [field], originalError: originalError }),
        );
      }
      if (values.how === "cost") throw FAILURES.cost!();
      if (values.how === "bug in the plan") throw FAILURES.bug!();
      return { key: node.alias?.value ?? field, field, values };
    });
    if (wrong.length > 0) throw new AggregateError(wrong);
    return fields.length > 0 ? (questions as unknown as Question) : undefined;
  }

  async answer(question: Question, signal?: AbortSignal, _seconds?: number): Promise<Answered> {
    const questions = question as unknown as ToyQuestion[];
    this.asked.push(questions);
    if (signal) this.signals.push(signal);
    await this.hold;
    const made = Object.fromEntries(questions.map(({ key, field, values }) => [key, fieldValue(field, values)]));
    const cost = { bound: null, used: { rows: 1, values: 2 }, limit: { rows: 10, values: 10 } };
    return {
      text: this.writes ? JSON.stringify(made) : undefined,
      objects: () => made,
      cost: this.writes ? cost : undefined,
    };
  }

  async nodes(): Promise<Set<string>> {
    return new Set();
  }
}

function fieldValue(field: string, values: Readonly<Record<string, unknown>>): unknown {
  if (field === "official") return values.id === "kerry" ? { id: "kerry", name: "John Kerry", alias: "Kerry" } : null;
  if (field === "officials") return ["Kerry", "Lavrov", "Mogherini"].slice(0, Number(values.first)).map(official);
  const failure = FAILURES[String(values.how)];
  if (failure) throw failure();
  return null;
}

function official(name: string): Record<string, unknown> {
  return { id: name.toLowerCase(), name };
}

async function* nothing(): AsyncGenerator<unknown[][]> {}

export interface Toy extends ChanceryServer {
  readonly engine: ToyEngine;
  readonly url: string;
  /** Lines of the log, as objects. */
  readonly lines: Record<string, unknown>[];
}

export async function startToy(options: Partial<Omit<ServerOptions, "engine">> = {}): Promise<Toy> {
  const engine = new ToyEngine();
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: "debug" }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const server = await createServer({
    config: CONFIG,
    schema: toySchema(),
    ready: async () => true,
    exporter: createExporter({ read: async () => [], stream: nothing }, mappingOf(createSchema()), 1_000),
    examples: EXAMPLES,
    logger,
    ...options,
    engine,
  });
  const { url } = await server.listen();
  return { ...server, engine, url, lines };
}
