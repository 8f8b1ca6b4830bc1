/** Plan -> the one Cypher statement that answers it. Every frontier is expanded once, every list is in its order. */
import type { Mapping } from "../mapping/mapping.js";
import {
  cypher,
  type Fragment,
  join,
  ModelName,
  nothing,
  number,
  ownNames,
  type Parameter,
  parametersOf,
  print,
  Variable,
} from "./fragment.js";
import { rootListing } from "./listing.js";
import { cursorParameter } from "./order.js";
import { call, columnValue, hinted, rowsOf } from "./paging.js";
import { type Expansion, type Frontier, groupFacts, type Links, type Plan, type Root } from "./plan.js";
import { countFragment, labelsFragment, parameter, pattern, predicateFragment } from "./predicate.js";
import { LARGEST_PAGE } from "./values.js";

export interface Statement {
  readonly text: string;
  readonly parameters: readonly Parameter[];
  /** Arguments of the client's that are checked but not sent: the page of a list of which only the number is asked. */
  readonly checked: readonly Parameter[];
  /** What each place of the one row holds: the rows of a frontier, the links of an expansion, or what became of ids. */
  readonly columns: readonly StatementColumn[];
  /**
   * The same for several questions at once: a row `[place, the one row]` for each in `$asked`, which holds what `ownValues`
   * says. Page sizes stand beside it, for all.
   */
  readonly together: () => string;
}

export type StatementColumn =
  | { readonly kind: "rows"; readonly frontier: Frontier }
  /** `[id, id of the node that it has become part of]` of ids asked for. */
  | { readonly kind: "redirects"; readonly frontier: Frontier }
  | { readonly kind: "links"; readonly links: Links };

/** @param alwaysNear that no root list that is approached from afar is too far, as the bound tells (bound.ts). */
export function compilePlan(mapping: Mapping, plan: Plan, alwaysNear = false): Statement {
  const compiler = new Compiler(mapping, alwaysNear);
  for (const root of plan.roots) compiler.root(root);
  return compiler.finish();
}

class Compiler {
  private readonly clauses: Fragment[] = [];
  private readonly returned: {
    readonly fragment: Fragment;
    readonly as?: Variable;
    readonly column: StatementColumn;
  }[] = [];

  /** Arguments that the statement does not need. */
  private readonly checked: Parameter[] = [];

  constructor(
    private readonly mapping: Mapping,
    private readonly alwaysNear: boolean,
  ) {}

  root(root: Root): void {
    if (root.kind === "page") {
      this.page(root.links);
      return;
    }
    const node = hinted(root.frontier.labels);
    const nodes = new Variable(`f${root.frontier.number}`);
    const several = root.kind === "several";
    const asked = several
      ? parameter(root.ids, { kind: "list", atMost: LARGEST_PAGE, mayBeEmpty: true })
      : parameter(root.id, { kind: "value" });
    const id = several ? cypher`IN ${asked}` : cypher`= ${asked}`;
    const own = [cypher`MATCH (${node}:${labelsFragment(root.frontier.labels)})`, cypher`WHERE ${node}.id ${id}`];
    const merging = root.frontier.labels.filter((label) => this.mapping.nodes.get(label)!.merges);
    const redirect = new Variable("redirect");
    // An id that has become part of another leads to that one.
    const others = [
      cypher`MATCH (${redirect}:Redirect)-[:REDIRECTS_TO]->(${node}:${labelsFragment(merging)})`,
      cypher`WHERE ${redirect}.id ${id}`,
    ];
    const found = cypher`RETURN collect(${node}) AS ${nodes}`;
    if (merging.length === 0) this.call([], [...own, found]);
    else {
      const either = [...own, cypher`RETURN ${node}`, cypher`UNION`, ...others, cypher`RETURN ${node}`];
      this.call([], [call([], either), found]);
      if (several)
        this.returned.push({
          fragment: cypher`COLLECT { ${join(others, "\n")} RETURN [${redirect}.id, ${node}.id] }`,
          as: new Variable(`redirects${root.frontier.number}`),
          column: { kind: "redirects", frontier: root.frontier },
        });
    }
    this.frontier(root.frontier, nodes);
  }

  /** A root list: the links of one group without a parent. */
  private page(links: Links): void {
    const [pairs, found] = [new Variable(`e${links.number}`), new Variable(`f${links.frontier.number}`)];
    const listing = rootListing(this.mapping, links, this.alwaysNear);
    if (!links.rows) {
      const only = cypher`RETURN [[null, []${facts(links, nothing, listing.total)}]] AS ${pairs}`;
      this.call([], [...listing.clauses, only]);
      this.counted(links, pairs, listing.total);
      return;
    }
    const [nodes, list] = [new Variable("nodes"), new Variable("links")];
    const size = parameter(links.page.size, { kind: "pageSize" });
    const kept = listing.near ? cypher`, ${listing.near}` : nothing;
    this.call(
      [],
      [
        ...listing.clauses,
        cypher`WITH ${listing.nodes} AS ${nodes}, ${listing.links} AS ${list}${links.total ? kept : nothing}`,
        cypher`RETURN [[null, ${list}[..${size}]${facts(links, cypher`size(${list}) > ${size}`, listing.total)}]] AS ${pairs}, ${nodes}[..${size}] AS ${found}`,
      ],
    );
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
    this.edge(expansion, unwind, parent, from);
  }

  private edge(
    { edge, links }: Expansion & { readonly kind: "edge" },
    unwind: readonly Fragment[],
    parent: Variable,
    from: Variable,
  ): void {
    const [pairs, found] = [new Variable(`e${links.number}`), new Variable(`f${links.frontier.number}`)];
    const { where } = links.page;
    const total = countFragment(this.mapping, { kind: "edge", edge }, where, { node: parent });
    if (!links.rows) {
      this.call(
        [from],
        [...unwind, cypher`RETURN collect([${parent}.id, []${facts(links, nothing, total)}]) AS ${pairs}`],
      );
      this.counted(links, pairs, total);
      return;
    }
    const scope = { node: hinted(links.frontier.labels), edge: new Variable(edge.relationship.toLowerCase()) };
    const path = cypher`MATCH ${pattern(this.mapping, parent, edge, scope.edge, scope.node)}`;
    const condition = where && predicateFragment(this.mapping, where, scope);
    const rows = rowsOf(this.mapping, links, scope, path, condition, "whole");
    const size = parameter(links.page.size, { kind: "pageSize" });
    const cut = links.more ? cypher`[..${size}]` : nothing;
    const [nodes, list, pages, onePage] = [
      new Variable("nodes"),
      new Variable("links"),
      new Variable("pages"),
      new Variable("page"),
    ];
    const child = hinted(links.frontier.labels);
    this.call(
      [from],
      [
        ...unwind,
        call([parent], [...rows.clauses, cypher`RETURN ${rows.nodes} AS ${nodes}, ${rows.links} AS ${list}`]),
        cypher`WITH collect([${parent}.id, ${list}${cut}${facts(links, cypher`size(${list}) > ${size}`, total)}]) AS ${pairs}, collect(${nodes}${cut}) AS ${pages}`,
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

  /** Of a list only the number is asked for, or nothing; all of its arguments are checked all the same. */
  private counted(links: Links, pairs: Variable, total: Fragment): void {
    const { size, after, before } = links.page;
    this.returned.push({ fragment: cypher`${pairs}`, column: { kind: "links", links } });
    this.checked.push(parameter(size, { kind: "pageSize" }));
    for (const cursor of [after, before]) if (cursor) this.checked.push(cursorParameter(links.page, cursor));
    if (!links.total) this.checked.push(...parametersOf(total));
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
      fragment: cypher`[${node} IN ${found} | [${values}]]`,
      as: new Variable(`r${frontier.number}`),
      column: { kind: "rows", frontier },
    });
    for (const expansion of frontier.expansions) this.expansion(expansion, frontier, found);
  }

  private call(imports: readonly Variable[], clauses: readonly Fragment[]): void {
    this.clauses.push(call(imports, clauses));
  }

  finish(): Statement {
    const values = this.returned.map(({ fragment, as }) => (as ? cypher`${fragment} AS ${as}` : fragment));
    const { text, parameters } = print(join([...this.clauses, cypher`RETURN ${join(values, ", ")}`], "\n"));
    let together: string | undefined;
    return {
      text,
      parameters,
      checked: this.checked,
      columns: this.returned.map(({ column }) => column),
      together: () => {
        together ??= this.printTogether(ownNames(parameters));
        return together;
      },
    };
  }

  private printTogether(names: readonly string[]): string {
    const [asked, place, row] = [new Variable("asked"), new Variable("place"), new Variable("row")];
    const values = join(
      this.returned.map(({ fragment }) => fragment),
      ", ",
    );
    const all = [
      cypher`UNWIND range(0, size($asked) - 1) AS ${place}`,
      cypher`WITH ${place}, $asked[${place}] AS ${asked}`,
      call([], [...this.clauses, cypher`RETURN [${values}] AS ${row}`]),
      cypher`RETURN ${place}, ${row}`,
    ];
    return print(join(all, "\n"), { variable: asked, names }).text;
  }
}

/** What follows the links of a group. */
function facts(links: Links, more: Fragment, total: Fragment): Fragment {
  const values = { more, total };
  return groupFacts(links).reduce((before, fact) => cypher`${before}, ${values[fact]}`, nothing);
}
