/**
 * A second way from a question to its answer, as simple as possible: graphql-js asks a resolver for every field, and
 * the resolver looks through all nodes and relationships. It shares the schema and its mapping with the planner,
 * nothing else.
 */
import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSchema,
} from "graphql";
import {
  type EdgeMapping,
  fieldExtension,
  mappingOf,
  type RootExtension,
  rootExtension,
  TYPE_NAME,
} from "../../src/mapping/mapping.js";
import { asJson } from "./ask.js";
import { Conditions, type Step } from "./naive-conditions.js";
import type { NaiveGraph, NaiveNode, Properties } from "./naive-graph.js";

type Arguments = Readonly<Record<string, unknown>>;

/** A page of a list, in order. */
interface Connection {
  readonly steps: readonly Step[];
  readonly total: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

const DEFAULT_PAGE = 20;

/** Answers questions on a graph in memory; cursors are only markers, and `after` and `before` are not understood. */
export function naiveAnswers(schema: GraphQLSchema, graph: NaiveGraph) {
  const executable = withoutResolvers(schema);
  const mapping = mappingOf(schema);
  const conditions = new Conditions(mapping, graph);

  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, given, _context, info) => {
    const field = info.parentType.getFields()[info.fieldName]!;
    const root = rootExtension(field)?.root;
    if (root) return rootValue(root, given);
    if (isConnection(source)) return connectionValue(source, info.fieldName);
    const extension = fieldExtension(field);
    if (!extension) return stepValue(source as Step, info.fieldName);
    const node = TYPE_NAME in (source as object) ? (source as NaiveNode) : undefined;
    const properties = node ? node.properties : (source as Step).relationship!.properties;
    if ("property" in extension) return propertyValue(properties, info, extension.property.list);
    if ("reference" in extension) return conditions.references(properties, extension.reference.name);
    const { edge } = extension;
    if (!edge.one) return connection(conditions.steps(node!, edge), edge.to, edge, given);
    const [first] = conditions.ordered(conditions.steps(node!, edge), edge.to, edge, []);
    return edge.asEdge ? first : first?.node;
  };

  function rootValue(root: RootExtension["root"], given: Arguments): unknown {
    const labels = mapping.labelsOf(root.type);
    const find = (id: string): NaiveNode | undefined => {
      const found = graph.nodes.get(id);
      return found && labels.includes(found[TYPE_NAME]) ? found : undefined;
    };
    if (root.kind === "one") return find(given.id as string);
    if (root.kind === "several") return (given.ids as string[]).map(find);
    const steps = [...graph.nodes.values()].flatMap((node) => (labels.includes(node[TYPE_NAME]) ? [{ node }] : []));
    return connection(steps, root.type, undefined, given);
  }

  function connection(all: Step[], type: string, edge: EdgeMapping | undefined, given: Arguments): Connection {
    const where = (given.where ?? {}) as Arguments;
    const met = all.filter((step) =>
      edge ? conditions.stepMeets(step, edge, where) : conditions.nodeMeets(step.node, type, where),
    );
    const list = conditions.ordered(met, type, edge, (given.orderBy ?? []) as Arguments[]);
    const last = given.last as number | undefined;
    const size = last ?? (given.first as number | undefined) ?? DEFAULT_PAGE;
    const more = list.length > size;
    return {
      steps: last ? list.slice(-last) : list.slice(0, size),
      total: list.length,
      hasNextPage: !last && more,
      hasPreviousPage: last !== undefined && more,
    };
  }

  return async (document: DocumentNode, variableValues: Arguments): Promise<unknown> =>
    asJson(await execute({ schema: executable, document, variableValues, fieldResolver }));
}

function isConnection(source: unknown): source is Connection {
  return typeof source === "object" && source !== null && "steps" in source;
}

function connectionValue({ steps, total, hasNextPage, hasPreviousPage }: Connection, name: string): unknown {
  switch (name) {
    case "nodes":
      return steps.map(({ node }) => node);
    case "edges":
      return steps;
    case "totalCount":
      return total;
    default:
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: steps.length > 0 ? "cursor" : null,
        endCursor: steps.length > 0 ? "cursor" : null,
      };
  }
}

function stepValue(source: Step | Record<string, unknown>, name: string): unknown {
  return name === "cursor" ? "cursor" : (source as Record<string, unknown>)[name];
}

function propertyValue(properties: Properties, info: GraphQLResolveInfo, list: boolean): unknown {
  return properties[info.fieldName] ?? (list ? [] : null);
}

/** The same types with a Query whose fields have no resolvers of their own. */
function withoutResolvers(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType()!.toConfig();
  const fields = Object.fromEntries(
    Object.entries(query.fields).map(([name, { resolve: _, ...field }]) => [name, field]),
  );
  const config = schema.toConfig();
  return new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({ ...query, fields }),
    types: config.types.filter(({ name }) => name !== query.name),
  });
}
