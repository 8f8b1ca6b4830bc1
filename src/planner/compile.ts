/** Plan -> the one Cypher statement that answers it. Every frontier is expanded once, every list is in its order. */
import type { Mapping } from "../mapping/mapping.js";
import {
  cypher,
  type Fragment,
  indent,
  join,
  ModelName,
  nothing,
  type Parameter,
  print,
  Variable,
} from "./fragment.js";
import { number, orderFragments } from "./order.js";
import type { Column, Expansion, Frontier, Links, Plan, Root } from "./plan.js";
import { countFragment, labelsFragment, parameter, pattern, predicateFragment, type Scope } from "./predicate.js";
import { LARGEST_PAGE } from "./values.js";

export interface Statement {
  readonly text: string;
  readonly parameters: readonly Parameter[];
  /** What each place of the one row holds: the rows of a frontier, or the links of an expansion. */
  readonly columns: readonly StatementColumn[];
}

export type StatementColumn =
  | { readonly kind: "rows"; readonly frontier: Frontier }
  | { readonly kind: "links"; readonly links: Links };

export function compilePlan(mapping: Mapping, plan: Plan): Statement {
  const compiler = new Compiler(mapping);
  for (const root of plan.roots) compiler.root(root);
  return compiler.finish();
}

class Compiler {
  private readonly clauses: Fragment[] = [];
  private readonly returned: { readonly fragment: Fragment; readonly column: StatementColumn }[] = [];

  constructor(private readonly mapping: Mapping) {}

  root(root: Root): void {
    if (root.kind === "page") {
      this.page(root.links);
      return;
    }
    const node = hinted(root.frontier.labels);
    const found = new Variable(`f${root.frontier.number}`);
    const id =
      root.kind === "one"
        ? cypher`= ${parameter(root.id, { kind: "value" })}`
        : cypher`IN ${parameter(root.ids, { kind: "list", atMost: LARGEST_PAGE, mayBeEmpty: true })}`;
    this.call(
      [],
      [
        cypher`MATCH (${node}:${labelsFragment(root.frontier.labels)})`,
        cypher`WHERE ${node}.id ${id}`,
        cypher`RETURN collect(${node}) AS ${found}`,
      ],
    );
    this.frontier(root.frontier, found);
  }

  /** A root list: the links of one group without a parent. */
  private page(links: Links): void {
    const { page, frontier } = links;
    const node = hinted(frontier.labels);
    const [pairs, found] = [new Variable(`e${links.number}`), new Variable(`f${frontier.number}`)];
    const labels = cypher`${node}:${labelsFragment(frontier.labels)}`;
    const where = page.where && predicateFragment(this.mapping, page.where, { node });
    const counted = new Variable(node.hint);
    const total = cypher`COUNT { MATCH (${counted}:${labelsFragment(frontier.labels)})${
      page.where ? cypher` WHERE ${predicateFragment(this.mapping, page.where, { node: counted })}` : nothing
    } }`;
    const paged = this.paged(links, { node }, cypher`(${labels})`, where);
    const group = cypher`[[null, ${paged.links}${this.facts(links, paged.more, total)}]]`;
    this.call([], [...paged.clauses, cypher`RETURN ${group} AS ${pairs}, ${paged.nodes} AS ${found}`]);
    this.linked(links, pairs, found);
  }

  private expansion(expansion: Expansion, frontier: Frontier, from: Variable): void {
    const parent = new Variable("parent");
    const some = expansion.from.length < frontier.labels.length;
    const unwind = [
      cypher`UNWIND ${from} AS ${parent}`,
      ...(some ? [cypher`WITH ${parent} WHERE ${parent}:${labelsFragment(expansion.from)}`] : []),
    ];
    if (expansion.kind === "reference") {
      const ids = cypher`${parent}.${new ModelName(expansion.reference.name)}`;
      this.references(from, unwind, ids, expansion.frontier);
      return;
    }
    const { edge, links } = expansion;
    const node = hinted(links.frontier.labels);
    const relationship = new Variable(edge.relationship.toLowerCase());
    const [pairs, found] = [new Variable(`e${links.number}`), new Variable(`f${links.frontier.number}`)];
    const { where } = links.page;
    const paged = this.paged(
      links,
      { node, edge: relationship },
      pattern(this.mapping, parent, edge, relationship, node),
      where && predicateFragment(this.mapping, where, { node, edge: relationship }),
    );
    const total = countFragment(this.mapping, { kind: "edge", edge }, where, { node: parent });
    const [nodes, list, pages, onePage, child] = [
      new Variable("nodes"),
      new Variable("links"),
      new Variable("pages"),
      new Variable("page"),
      hinted(links.frontier.labels),
    ];
    const more = new Variable("more");
    this.call(
      [from],
      [
        ...unwind,
        call(
          [parent],
          [
            ...paged.clauses,
            cypher`RETURN ${paged.links} AS ${list}, ${paged.nodes} AS ${nodes}${links.more ? cypher`, ${paged.more} AS ${more}` : nothing}`,
          ],
        ),
        cypher`WITH collect([${parent}.id, ${list}${this.facts(links, cypher`${more}`, total)}]) AS ${pairs}, collect(${nodes}) AS ${pages}`,
        call(
          [pages],
          [
            cypher`UNWIND ${pages} AS ${onePage}`,
            cypher`UNWIND ${onePage} AS ${child}`,
            cypher`RETURN collect(DISTINCT ${child}) AS ${found}`,
          ],
        ),
        cypher`RETURN ${pairs}, ${found}`,
      ],
    );
    this.linked(links, pairs, found);
  }

  /** The nodes of a page and their links, in order; one more than the page is looked for where it is asked if there is more. */
  private paged(
    links: Links,
    scope: Scope,
    path: Fragment,
    where: Fragment | undefined,
  ): { clauses: Fragment[]; nodes: Fragment; links: Fragment; more: Fragment } {
    const { page, columns, cursors } = links;
    const order = orderFragments(this.mapping, page, scope);
    const size = parameter(page.size, { kind: "pageSize" });
    const variables = join([...(scope.edge ? [scope.edge] : []), scope.node], ", ");
    const carried = join([variables, ...order.computed.map(({ as }) => cypher`${as}`)], ", ");
    const conditions = [
      ...(where ? [where] : []),
      ...(order.within && order.computed.length === 0 ? [order.within] : []),
    ];
    const clauses = [
      cypher`MATCH ${path}`,
      ...(conditions.length > 0 ? [cypher`WHERE ${join(conditions, " AND ")}`] : []),
      ...(order.computed.length > 0
        ? [
            cypher`WITH ${join([variables, ...order.computed.map(({ value, as }) => cypher`${value} AS ${as}`)], ", ")}`,
            ...(order.within ? [cypher`WHERE ${order.within}`] : []),
          ]
        : []),
      cypher`WITH ${carried} ORDER BY ${order.by} LIMIT ${size}${links.more ? cypher` + 1` : nothing}`,
    ];
    const read = [
      cypher`${scope.node}.id`,
      ...columns.map((column) => columnValue(scope.edge!, column)),
      ...(cursors ? order.cursor : []),
    ];
    const nodes = cypher`collect(${scope.node})`;
    const list = cypher`collect([${join(read, ", ")}])`;
    if (!links.more) return { clauses, nodes, links: list, more: cypher`false` };
    const [foundNodes, foundLinks] = [new Variable("foundNodes"), new Variable("foundLinks")];
    return {
      clauses: [...clauses, cypher`WITH ${nodes} AS ${foundNodes}, ${list} AS ${foundLinks}`],
      nodes: cypher`${foundNodes}[..${size}]`,
      links: cypher`${foundLinks}[..${size}]`,
      more: cypher`size(${foundLinks}) > ${size}`,
    };
  }

  /** What a group tells beside its links, in the order in which `assemble.ts` takes it. */
  private facts(links: Links, more: Fragment, total: Fragment): Fragment {
    return cypher`${links.more ? cypher`, ${more}` : nothing}${links.total ? cypher`, ${total}` : nothing}`;
  }

  private linked(links: Links, pairs: Variable, found: Variable): void {
    this.returned.push({ fragment: cypher`${pairs}`, column: { kind: "links", links } });
    for (const { reference, frontier } of links.references) {
      const [group, link] = [new Variable("group"), new Variable("link")];
      const place =
        links.columns.findIndex((column) => column.name === reference.name && column.scalar === "References") + 1;
      this.references(
        pairs,
        [cypher`UNWIND ${pairs} AS ${group}`, cypher`UNWIND ${group}[1] AS ${link}`],
        cypher`${link}[${number(place)}]`,
        frontier,
      );
    }
    this.frontier(links.frontier, found);
  }

  private references(from: Variable, unwind: readonly Fragment[], ids: Fragment, frontier: Frontier): void {
    const [id, node, found] = [new Variable("id"), hinted(frontier.labels), new Variable(`f${frontier.number}`)];
    this.call(
      [from],
      [
        ...unwind,
        cypher`UNWIND ${ids} AS ${id}`,
        cypher`WITH DISTINCT ${id}`,
        cypher`MATCH (${node}:${labelsFragment(frontier.labels)} {id: ${id}})`,
        cypher`RETURN collect(${node}) AS ${found}`,
      ],
    );
    this.frontier(frontier, found);
  }

  private frontier(frontier: Frontier, found: Variable): void {
    const node = hinted(frontier.labels);
    const values = join(
      frontier.columns.map((column) => columnValue(node, column)),
      ", ",
    );
    this.returned.push({
      fragment: cypher`[${node} IN ${found} | [${values}]] AS ${new Variable(`r${frontier.number}`)}`,
      column: { kind: "rows", frontier },
    });
    for (const expansion of frontier.expansions) this.expansion(expansion, frontier, found);
  }

  private call(imports: readonly Variable[], clauses: readonly Fragment[]): void {
    this.clauses.push(call(imports, clauses));
  }

  finish(): Statement {
    const returned = join(
      this.returned.map(({ fragment }) => fragment),
      ", ",
    );
    const { text, parameters } = print(join([...this.clauses, cypher`RETURN ${returned}`], "\n"));
    return { text, parameters, columns: this.returned.map(({ column }) => column) };
  }
}

function call(imports: readonly Variable[], clauses: readonly Fragment[]): Fragment {
  return cypher`CALL (${join(imports, ", ")}) {
${indent(join(clauses, "\n"))}
}`;
}

/** What a row or a link holds of a property: dates and moments as text, a point as [latitude, longitude]. */
function columnValue(holder: Variable, column: Column): Fragment {
  const stored = cypher`${holder}.${new ModelName(column.name)}`;
  if (column.scalar === "Date" || column.scalar === "DateTime") return cypher`toString(${stored})`;
  if (column.scalar === "Location") return cypher`[${stored}.latitude, ${stored}.longitude]`;
  return stored;
}

/** A variable named after the nodes it stands for. */
function hinted(labels: readonly string[]): Variable {
  return new Variable(labels.length === 1 ? labels[0]!.toLowerCase() : "node");
}
