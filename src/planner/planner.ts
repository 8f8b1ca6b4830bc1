/** The way of a question through this room: operation -> plan -> statement, kept for the next request of the same shape. */
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { BadInput } from "../errors.js";
import { mappingOf } from "../mapping/mapping.js";
import { assembleAnswer } from "./assemble.js";
import { type Bound, boundPlan, type Measures } from "./bound.js";
import { buildPlan } from "./build.js";
import { compilePlan, type Statement } from "./compile.js";
import { refuseLargeAnswer } from "./cost.js";
import { Kept } from "./kept.js";
import type { Plan } from "./plan.js";
import { AnswerRows, nodesShown, type Row } from "./rows.js";
import { type GraphSize, unmeasured } from "./size.js";
import { boundAnswer } from "./unfolding.js";
import { asGiven, bindParameters, shapeOfVariables } from "./values.js";
import { prepareWriter, type Writer } from "./write.js";

/** An operation made ready: everything but the values of one request. */
export interface Planned {
  readonly plan: Plan;
  readonly statement: Statement;
  /** The same without looking whether what is approached from afar is too far: for a graph in which it never is. */
  readonly straight: () => Statement;
  readonly write: Writer;
  /** What it can cost with these values in a graph of this size. */
  readonly boundOf: (measures: Measures) => QuestionBound;
}

/** What the rows of a question say. */
export interface Answer {
  /** `data` as JSON text; undefined when graphql-js must make it from `objects`. */
  readonly text: string | undefined;
  /** The root value of the operation, by response key. */
  objects(): Record<string, unknown>;
  /** What it has cost: nodes and links that came, and values of the answer. */
  readonly used: { readonly rows: number; readonly values: number };
}

interface QuestionBound extends Bound {
  readonly values: number;
  readonly measured: boolean;
}

/** Lengths for which a plan's bounds are kept. */
const LENGTHS_KEPT = 16;

/** What a plan can cost, kept for requests of the same lengths while the graph has the same size. */
function keptBounds(plan: Plan): Planned["boundOf"] {
  const kept = new Map<string, QuestionBound>();
  let of: GraphSize | undefined;
  return (measures) => {
    if (of !== measures.size || kept.size >= LENGTHS_KEPT) kept.clear();
    of = measures.size;
    const key = lengthsOf(measures.variables);
    let bound = kept.get(key);
    if (!bound) {
      bound = boundOf(plan, measures);
      kept.set(key, bound);
    }
    return bound;
  };
}

/** All that a bound depends on of texts, numbers and lists of them. */
function lengthsOf(variables: Readonly<Record<string, unknown>>): string {
  let lengths = "";
  for (const value of Object.values(variables))
    lengths += `${typeof value === "number" ? value : Array.isArray(value) ? value.length : ""} `;
  return lengths;
}

function boundOf(plan: Plan, measures: Measures): QuestionBound {
  return {
    ...boundPlan(plan, measures),
    values: boundAnswer(plan, measures),
    measured: measures.size !== unmeasured,
  };
}

/** A planned operation with the values of one request: one Cypher statement, and the way back from its one row. */
export interface Question {
  readonly plan: Plan;
  readonly statement: Statement;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What it can cost: nodes and relationships looked at, by field, and values of the answer; a guess unless `measured`. */
  readonly bound: QuestionBound;
  /**
   * @param row the one row that the statement returns.
   * @throws LimitExceeded when the answer would have more than `mostValues` values.
   */
  answer(row: Row, mostValues?: number): Answer;
  /**
   * The ids of the nodes that the answer shows, evidence that it selects included.
   * @param row as for `answer`.
   */
  nodes(row: Row): Set<string>;
}

export interface OperationRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced, as graphql's `getVariableValues` does. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The document was read for this request alone: nobody will find its plan. */
  readonly once?: true;
}

/** Bytes that all plans may take together, roughly: thousands of usual ones. */
const MOST_KEPT = 100_000_000;
/** Of what is made for a field of the selection. */
const BYTES_OF_A_FIELD = 500;
/** A statement's text is there for one question and for several, guarded and not. */
const FORMS_OF_A_TEXT = 4;
/** Values that a document holds keep all of its text. */
const BYTES_OF_A_CHARACTER = 2;

const kept = new Kept<Planned | undefined>(MOST_KEPT);

/** Tells documents apart in the keys of their plans. */
const numbers = new WeakMap<DocumentNode, number>();
let documents = 0;

/**
 * Checks and plans an operation; nothing runs yet.
 * @param size what is known of the graph, for the bound.
 * @returns undefined when it asks nothing of the graph.
 * @throws BadInput, or an AggregateError of them.
 */
export function askQuestion(request: OperationRequest, size: GraphSize = unmeasured): Question | undefined {
  const planned = planOperation(request);
  if (!planned) return undefined;
  const { plan, write } = planned;
  const { variables } = request;
  const mapping = mappingOf(request.schema);
  const bound = planned.boundOf({ mapping, size, variables });
  const statement = bound.alwaysNear ? planned.straight() : planned.statement;
  const parameters = bindParameters(statement.parameters, statement.checked, variables);
  return {
    plan,
    statement,
    parameters,
    bound,
    answer(row, mostValues = Number.POSITIVE_INFINITY) {
      const rows = new AnswerRows(mapping.labelOf, statement, row, variables);
      const used = { rows: rowsIn(statement, row), values: refuseLargeAnswer(rows, plan, mostValues) };
      return { text: write(rows), objects: () => assembleAnswer(plan, rows), used };
    },
    nodes: (row) => nodesShown(statement, row),
  };
}

/** Nodes of the frontiers, and links. */
function rowsIn({ columns }: Statement, row: readonly unknown[]): number {
  return columns.reduce((sum, { kind }, index) => {
    const list = row[index] as readonly (readonly unknown[])[];
    if (kind === "links") return list.reduce((links, [, found]) => links + (found as readonly unknown[]).length, sum);
    return kind === "rows" ? sum + list.length : sum;
  }, 0);
}

function planOperation({ schema, document, operation, variables, once }: OperationRequest): Planned | undefined {
  const shape = shapeOfVariables(schema, operation, variables);
  let number = numbers.get(document);
  if (number === undefined) {
    number = documents++;
    numbers.set(document, number);
  }
  const key = `${number} ${operation.name?.value ?? ""} ${shape.key}`;
  const known = kept.get(key);
  if (known) return known.value;
  const plan = planOrRefuse(() => buildPlan(schema, document, operation, shape.symbolic), variables);
  let straight: Statement | undefined;
  const planned = plan && {
    plan,
    statement: compilePlan(mappingOf(schema), plan),
    straight: () => {
      straight ??= compilePlan(mappingOf(schema), plan, true);
      return straight;
    },
    write: prepareWriter(plan),
    boundOf: shape.isPlain ? keptBounds(plan) : (measures: Measures) => boundOf(plan, measures),
  };
  if (!once) kept.set(key, planned, key.length + bytesOf(document, planned));
  return planned;
}

function bytesOf({ loc }: DocumentNode, planned: Planned | undefined): number {
  const fields = BYTES_OF_A_FIELD * (1 + (planned?.plan.fields ?? 0));
  const texts = FORMS_OF_A_TEXT * (planned?.statement.text.length ?? 0);
  return fields + texts + BYTES_OF_A_CHARACTER * (loc?.source.body.length ?? 0);
}

/** What is wrong whatever its values is found without them; the error shows those of this request. */
function planOrRefuse(plan: () => Plan | undefined, variables: Readonly<Record<string, unknown>>): Plan | undefined {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new BadInput(error.argument, asGiven(error.value, variables), error.expected);
  }
}
