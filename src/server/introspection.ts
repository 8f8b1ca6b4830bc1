/**
 * What an introspection can answer is counted before it is executed: the schema is small, but `__schema { types { … } }`
 * can be asked for under thousands of names, and unfold at every level. What is counted are objects and fields, exactly.
 */
import {
  BREAK,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import { LimitExceeded } from "../errors.js";
import type { OperationRequest } from "../resolvers/operation.js";
import { TOKEN_LIMIT } from "./limits.js";

/** The standard query with all its options has some 30,000 of our schema. */
const MOST_VALUES = 250_000;

const META_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef];

/** Whether a document says anywhere that it wants one of them; few do, and need to be counted. */
const wanting = new WeakMap<DocumentNode, boolean>();

/** A field of the selection with what is selected below it. */
interface Asked {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly below: readonly Asked[];
}

/** @throws LimitExceeded when the introspection of the operation would have more than `most` values. */
export function refuseLargeIntrospection(request: OperationRequest, most = MOST_VALUES): void {
  if (wantsTheSchema(request.document)) new Introspection(request, most).count();
}

function wantsTheSchema(document: DocumentNode): boolean {
  let wants = wanting.get(document);
  if (wants === undefined) {
    wants = false;
    visit(document, {
      Field({ name }) {
        if (!META_FIELDS.some((field) => field.name === name.value)) return undefined;
        wants = true;
        return BREAK;
      },
    });
    wanting.set(document, wants);
  }
  return wants;
}

class Introspection {
  private readonly fragments: Record<string, FragmentDefinitionNode> = {};
  /** How large each part of the schema is in each place of the selection. */
  private readonly sizes = new Map<Asked, Map<unknown, number>>();
  private fields = 0;
  private looked = 0;

  constructor(
    private readonly request: OperationRequest,
    private readonly most: number,
  ) {
    for (const definition of request.document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments[definition.name.value] = definition;
  }

  count(): void {
    const { schema, operation, variables } = this.request;
    const root = schema.getRootType(operation.operation);
    if (!root) return;
    const fields = collectFields(schema, this.fragments, { ...variables }, root, operation.selectionSet);
    let total = 0;
    for (const nodes of fields.values()) {
      const [node] = nodes;
      const definition = META_FIELDS.find(({ name }) => name === node!.name.value);
      if (!definition) continue;
      total += this.value(this.asked(definition, nodes), undefined);
      if (total > this.most) this.refuse();
    }
  }

  private asked(definition: GraphQLField<unknown, unknown>, nodes: NodesOf): Asked {
    // Fragments within fragments can select more fields than the document has words.
    if (++this.fields > TOKEN_LIMIT) this.refuse();
    const { schema, variables } = this.request;
    const type = getNamedType(definition.type);
    const below: Asked[] = [];
    if (isObjectType(type))
      for (const inner of collectSubfields(schema, this.fragments, { ...variables }, type, nodes).values()) {
        const field = type.getFields()[inner[0]!.name.value] ?? TypeNameMetaFieldDef;
        below.push(this.asked(field, inner));
      }
    return { definition, arguments: getArgumentValues(definition, nodes[0]!, { ...variables }), below };
  }

  /** The field itself and all that is below it, as the schema's own resolvers answer. */
  private value(asked: Asked, source: unknown): number {
    const known = this.sizes.get(asked) ?? new Map<unknown, number>();
    this.sizes.set(asked, known);
    const counted = known.get(source);
    if (counted !== undefined) return counted;
    if (++this.looked > this.most) this.refuse();
    const { schema } = this.request;
    const info = { schema } as GraphQLResolveInfo;
    const found = asked.below.length > 0 ? asked.definition.resolve!(source, asked.arguments, undefined, info) : null;
    const objects = Array.isArray(found) ? found : found ? [found] : [];
    let size = 1;
    for (const object of objects) for (const field of asked.below) size += this.value(field, object);
    size += objects.length;
    known.set(source, size);
    return size;
  }

  private refuse(): never {
    throw new LimitExceeded(
      `The introspection would have more than ${this.most.toLocaleString("en-US")} values: ask for __schema once, and for fewer levels.`,
      { field: "__schema", limit: this.most },
    );
  }
}

type NodesOf = Parameters<typeof collectSubfields>[4];
