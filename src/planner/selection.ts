/** What a request selects, type by type: fragments spread, fields merged, @skip and @include obeyed. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import { BadInput } from "../errors.js";

/** One response key of a selection, with all the places in the document that ask for it. */
export interface SelectedField {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly definition: GraphQLField<unknown, unknown>;
  /** Coerced; values of variables are as symbolic as the variables are. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

export class Selection {
  private readonly fragments: Record<string, FragmentDefinitionNode> = {};

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments[definition.name.value] = definition;
  }

  /** The root fields of an operation, and whether they are all: those of introspection are left out. */
  root(operation: OperationDefinitionNode): { readonly fields: SelectedField[]; readonly complete: boolean } {
    const type = this.schema.getRootType(operation.operation);
    if (!type)
      throw new BadInput(operation.operation, operation.name?.value ?? "", "cannot be asked: there are only queries.");
    const { selectionSet } = operation;
    const collected = collectFields(this.schema, this.fragments, { ...this.variables }, type, selectionSet);
    const fields = this.select(type, collected);
    return { fields, complete: fields.length === collected.size };
  }

  /** The fields that the given places select of `type`, a concrete type. */
  of(type: GraphQLObjectType, nodes: readonly FieldNode[]): SelectedField[] {
    return this.select(type, collectSubfields(this.schema, this.fragments, { ...this.variables }, type, nodes));
  }

  private select(type: GraphQLObjectType, fields: Map<string, readonly FieldNode[]>): SelectedField[] {
    const definitions = type.getFields();
    const selected: SelectedField[] = [];
    for (const [key, nodes] of fields) {
      // Fields of introspection have no definition here; the executor answers them. One of them makes answers larger.
      const name = nodes[0]!.name.value;
      const definition = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : definitions[name];
      if (definition)
        selected.push({
          key,
          nodes,
          definition,
          arguments: getArgumentValues(definition, nodes[0]!, { ...this.variables }),
        });
    }
    return selected;
  }
}
