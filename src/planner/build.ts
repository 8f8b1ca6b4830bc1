/**
 * Selection -> plan. A level of the selection becomes a frontier; a field that leads on becomes an expansion. Types
 * that select a field in the same words share its expansion, so that a frontier of many types is expanded once.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  type OperationDefinitionNode,
} from "graphql";
import {
  type EdgeMapping,
  fieldExtension,
  type Mapping,
  mappingOf,
  type PropertyMapping,
  type ReferenceMapping,
  rootExtension,
} from "../mapping/mapping.js";
import { buildPage, buildSearch, pageOfOne } from "./page.js";
import type {
  Column,
  ConnectionFieldShape,
  ConnectionShape,
  EdgeFieldShape,
  Expansion,
  FieldShape,
  Frontier,
  LocationPart,
  ObjectShape,
  Page,
  PageInfoField,
  Plan,
  Root,
} from "./plan.js";
import { type SelectedField, Selection } from "./selection.js";
import { valueFrom } from "./values.js";
import { NOTHING, refuseHeavy, sum, type Weight, weightOf } from "./weight.js";

/** Frontiers and links grow while the selection is read, and are frozen with the plan. */
type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type GrowingFrontier = Growing<Frontier>;
type GrowingLinks = Growing<import("./plan.js").Links>;

/**
 * The plan of an operation, without its values.
 * @param variables as `shapeOfVariables` makes them symbolic.
 * @returns undefined when no root field asks anything of the graph.
 * @throws BadInput for arguments that cannot be answered whatever their values.
 */
export function buildPlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Plan | undefined {
  const builder = new Builder(schema, new Selection(schema, document, variables));
  const plan = builder.plan(operation);
  return plan.roots.length > 0 ? plan : undefined;
}

class Builder {
  private readonly mapping: Mapping;
  private frontiers = 0;
  private linkLists = 0;
  private weight = NOTHING;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly selection: Selection,
  ) {
    this.mapping = mappingOf(schema);
  }

  plan(operation: OperationDefinitionNode): Plan {
    const { fields, complete } = this.selection.root(operation);
    this.weigh({ ...NOTHING, fields: fields.length });
    let whole = complete;
    const roots = fields.flatMap((field): Root[] => {
      const root = rootExtension(field.definition)?.root;
      if (!root) {
        whole = false;
        return [];
      }
      const { key } = field;
      if (root.kind === "page" || root.kind === "search") {
        const page =
          root.kind === "page"
            ? buildPage(this.mapping, { type: root.type }, field.arguments, key)
            : buildSearch(this.mapping, root.type, field.arguments, key);
        const links = this.links(page, root.type, undefined);
        return [{ kind: "page", key, links, shape: this.connection(links, field) }];
      }
      const frontier = this.frontier(root.type);
      const shape = this.object(frontier, field.nodes, key);
      const argument = root.kind === "one" ? "id" : "ids";
      const value = { name: `${key}.${argument}`, value: valueFrom(field.arguments[argument]) };
      return root.kind === "one"
        ? [{ kind: "one", key, id: value, frontier, shape }]
        : [{ kind: "several", key, ids: value, frontier, shape }];
    });
    return { roots, complete: whole, fields: this.weight.fields };
  }

  private frontier(type: string): GrowingFrontier {
    this.weigh({ ...NOTHING, frontiers: 1 });
    const labels = this.mapping.labelsOf(type);
    const id = this.mapping.nodes.get(labels[0]!)!.properties.get("id")!;
    return { number: this.frontiers++, labels: [...labels], columns: [id], expansions: [] };
  }

  private weigh(more: Weight): void {
    this.weight = sum([this.weight, more]);
    refuseHeavy(this.weight);
  }

  private links(page: Page, to: string, edge: EdgeMapping | undefined): GrowingLinks {
    this.weigh(weightOf(page.where, page.order));
    return {
      number: this.linkLists++,
      page,
      relationship: edge && this.mapping.relationships.get(edge.relationship)!,
      columns: [],
      references: [],
      rows: edge?.one ?? false,
      cursors: false,
      more: false,
      total: false,
      frontier: this.frontier(to),
    };
  }

  /** What the given places of the document select of a frontier's nodes. */
  private object(frontier: GrowingFrontier, nodes: readonly FieldNode[], path: string): ObjectShape {
    const fields = new Map<string, FieldShape[]>();
    const shared = new Map<string, { field: SelectedField; from: string[]; shape: FieldShape }[]>();
    for (const label of frontier.labels) {
      const shapes: FieldShape[] = [];
      fields.set(label, shapes);
      for (const field of this.selected(this.schema.getType(label) as GraphQLObjectType, nodes)) {
        const others = shared.get(field.key) ?? [];
        const known = others.find((one) => sameQuestion(one.field, field));
        if (known) {
          known.from.push(label);
          shapes.push(known.shape);
          continue;
        }
        const from = [label];
        const shape = this.field(frontier, field, from, `${path}.${field.key}`);
        shapes.push(shape);
        shared.set(field.key, [...others, { field, from, shape }]);
      }
    }
    return { frontier, fields };
  }

  private field(frontier: GrowingFrontier, field: SelectedField, from: string[], path: string): FieldShape {
    const { key } = field;
    const extension = fieldExtension(field.definition);
    if (!extension) return { kind: "typename", key };
    if ("property" in extension) {
      const { property } = extension;
      const column = columnOf(frontier.columns, property);
      return property.scalar === "Location"
        ? { kind: "location", key, column, property, parts: this.locationParts(field) }
        : { kind: "property", key, column, property };
    }
    if ("reference" in extension) {
      const { reference } = extension;
      const next = this.frontier(reference.to);
      const column = columnOf(frontier.columns, { name: reference.name, scalar: "References" });
      frontier.expansions.push({ kind: "reference", from, reference, frontier: next });
      return { kind: "reference", key, column, shape: this.object(next, field.nodes, path) };
    }
    const { edge } = extension;
    const page = edge.one
      ? pageOfOne(this.mapping, edge, path)
      : buildPage(this.mapping, { type: edge.to, edge }, field.arguments, path);
    const links = this.links(page, edge.to, edge);
    const expansion: Expansion = { kind: "edge", from, edge, links };
    frontier.expansions.push(expansion);
    if (!edge.one) return { kind: "connection", key, links, shape: this.connection(links, field, path) };
    if (edge.asEdge) return { kind: "oneEdge", key, links, shape: this.edgeFields(links, field, path) };
    return { kind: "oneNode", key, links, shape: this.object(links.frontier as GrowingFrontier, field.nodes, path) };
  }

  private connection(links: GrowingLinks, field: SelectedField, path = field.key): ConnectionShape {
    return this.below(field).map((part): ConnectionFieldShape => {
      const { key } = part;
      switch (part.definition.name) {
        case "nodes":
          links.rows = true;
          return { kind: "nodes", key, shape: this.object(links.frontier as GrowingFrontier, part.nodes, path) };
        case "edges":
          links.rows = true;
          return { kind: "edges", key, shape: this.edgeFields(links, part, path) };
        case "__typename":
          return { kind: "typename", key, type: typeBelow(field).name };
        case "totalCount":
          links.total = true;
          return { kind: "totalCount", key };
        default:
          links.rows = true;
          return { kind: "pageInfo", key, fields: this.pageInfo(links, part) };
      }
    });
  }

  private pageInfo(links: GrowingLinks, field: SelectedField): { key: string; name: PageInfoField }[] {
    return this.below(field).map(({ key, definition }) => {
      const name = definition.name as PageInfoField;
      if (name === "startCursor" || name === "endCursor") links.cursors = true;
      else if (name !== "__typename" && (name === "hasNextPage") !== links.page.backwards) links.more = true;
      return { key, name };
    });
  }

  private edgeFields(links: GrowingLinks, field: SelectedField, path: string): EdgeFieldShape[] {
    return this.below(field).map((part): EdgeFieldShape => {
      const { key, definition } = part;
      if (definition.name === "node")
        return {
          kind: "node",
          key,
          shape: this.object(links.frontier as GrowingFrontier, part.nodes, `${path}.${key}`),
        };
      if (definition.name === "__typename") return { kind: "typename", key, type: typeBelow(field).name };
      if (definition.name === "cursor") {
        links.cursors = true;
        return { kind: "cursor", key };
      }
      const extension = fieldExtension(definition) as { property: PropertyMapping } | { reference: ReferenceMapping };
      if ("property" in extension) {
        const { property } = extension;
        return { kind: "property", key, column: columnOf(links.columns, property), property };
      }
      const { reference } = extension;
      const next = this.frontier(reference.to);
      links.references.push({ reference, frontier: next });
      const column = columnOf(links.columns, { name: reference.name, scalar: "References" });
      return { kind: "reference", key, column, shape: this.object(next, part.nodes, `${path}.${key}`) };
    });
  }

  private locationParts(field: SelectedField): LocationPart[] {
    return this.below(field).map(({ key, definition }) => ({ key, part: definition.name as LocationPart["part"] }));
  }

  /** What is selected below a field whose type is one object type. */
  private below(field: SelectedField): SelectedField[] {
    return this.selected(typeBelow(field), field.nodes);
  }

  private selected(type: GraphQLObjectType, nodes: readonly FieldNode[]): SelectedField[] {
    const fields = this.selection.of(type, nodes);
    this.weigh({ ...NOTHING, fields: fields.length });
    return fields;
  }
}

function typeBelow(field: SelectedField): GraphQLObjectType {
  return getNamedType(field.definition.type) as GraphQLObjectType;
}

/** Whether two types' fields are the same words of the document about the same thing of the model. */
function sameQuestion(one: SelectedField, other: SelectedField): boolean {
  return (
    one.key === other.key &&
    one.nodes.length === other.nodes.length &&
    one.nodes.every((node, index) => node === other.nodes[index]) &&
    JSON.stringify(fieldExtension(one.definition)) === JSON.stringify(fieldExtension(other.definition))
  );
}

/** The place of a column, added if it is not there. */
function columnOf(columns: Column[], column: Column): number {
  // Types of one frontier may use a name for different kinds of value.
  const known = columns.findIndex((one) => one.name === column.name && one.scalar === column.scalar);
  return known >= 0 ? known : columns.push(column) - 1;
}
