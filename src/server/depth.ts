/**
 * How deep a question may nest, counted in fields: `{ official { name } }` is two levels. Depth multiplies: each level
 * may fan out by up to 500, and the planner makes one more part of the statement of it.
 */
import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { LimitExceeded } from "../errors.js";

/** Introspection has a bound of its own: it asks nothing of the graph, and the standard query is 14 levels deep. */
const INTROSPECTION_DEPTH = 20;

/** A validation rule; the error carries LimitExceeded with `depth` and `limit`. */
export function depthRule(limit: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition(operation) {
      const { fields, introspection } = depthOf(operation, context);
      if (fields > limit) report("", fields, limit);
      if (introspection > INTROSPECTION_DEPTH) report("its introspection ", introspection, INTROSPECTION_DEPTH);

      function report(part: string, depth: number, allowed: number): void {
        const name = operation.name?.value ?? `This ${operation.operation}`;
        const message = `${name} nests ${part}${depth} levels deep; this server answers up to ${allowed}.`;
        const originalError = new LimitExceeded(message, { depth, limit: allowed });
        context.reportError(new GraphQLError(message, { nodes: [operation], originalError }));
      }
    },
  });
}

function depthOf(operation: OperationDefinitionNode, context: ValidationContext) {
  // A fragment stands here as 0 while it is being measured: a cycle ends there, and another rule reports it.
  const fragments = new Map<string, number>();
  let introspection = 0;
  return { fields: height(operation.selectionSet), introspection };

  function height(selections: SelectionSetNode): number {
    let tallest = 0;
    for (const selection of selections.selections) {
      let here: number;
      if (selection.kind === Kind.FIELD) {
        here = selection.selectionSet ? 1 + height(selection.selectionSet) : 1;
        if (selection.name.value === "__schema" || selection.name.value === "__type") {
          introspection = Math.max(introspection, here);
          here = 1;
        }
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        here = height(selection.selectionSet);
      } else {
        here = fragmentHeight(selection.name.value);
      }
      tallest = Math.max(tallest, here);
    }
    return tallest;
  }

  function fragmentHeight(name: string): number {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    fragments.set(name, 0);
    const fragment = context.getFragment(name);
    const measured = fragment ? height(fragment.selectionSet) : 0;
    fragments.set(name, measured);
    return measured;
  }
}
