/** A plan as indented text: what is reached from where, in what order, and what is read of it. */
import type { Approach, Expansion, Frontier, Links, OrderTerm, Page, Plan, Predicate, Search, Value } from "./plan.js";

export function explainPlan(plan: Plan): string {
  const lines: string[] = [];
  const line = (depth: number, text: string): void => {
    lines.push(`${"  ".repeat(depth)}${text}`);
  };
  for (const root of plan.roots) {
    if (root.kind === "page") {
      line(0, `${root.key}: a page of ${root.links.frontier.labels.join("|")}`);
      const { approach, search } = root.links.page;
      if (approach) line(1, describeApproach(approach));
      if (search) line(1, describeSearch(search));
      links(root.links, 1);
    } else {
      const value = root.kind === "one" ? root.id : root.ids;
      line(
        0,
        `${root.key}: ${root.frontier.labels.join("|")} with id ${root.kind === "one" ? "=" : "in"} ${shown(value.value)}`,
      );
      frontier(root.frontier, 1);
    }
  }
  return lines.join("\n");

  function links(one: Links, depth: number): void {
    if (!one.rows) {
      line(depth, `how many e${one.number}${one.page.where ? ` where ${describePredicate(one.page.where)}` : ""}`);
      return;
    }
    line(depth, `page e${one.number}: ${describePage(one.page)}`);
    const read = one.columns.map((column) => column.name);
    if (read.length > 0) line(depth, `reads of the relationship: ${read.join(", ")}`);
    const asked = [one.total ? "total" : "", one.more ? "more" : "", one.cursors ? "cursors" : ""].filter(Boolean);
    if (asked.length > 0) line(depth, `also: ${asked.join(", ")}`);
    for (const { reference, frontier: next } of one.references) {
      line(depth, `${reference.name} of the relationship -> ${next.labels.join("|")}`);
      frontier(next, depth + 1);
    }
    frontier(one.frontier, depth);
  }

  function frontier(one: Frontier, depth: number): void {
    line(
      depth,
      `frontier f${one.number} (${one.labels.join("|")}) reads ${one.columns.map((column) => column.name).join(", ")}`,
    );
    for (const expansion of one.expansions) expand(expansion, one, depth + 1);
  }

  function expand(expansion: Expansion, from: Frontier, depth: number): void {
    const some = expansion.from.length < from.labels.length ? ` of ${expansion.from.join("|")}` : "";
    if (expansion.kind === "reference") {
      line(depth, `${expansion.reference.name}${some} -> ${expansion.frontier.labels.join("|")}`);
      frontier(expansion.frontier, depth + 1);
      return;
    }
    const { edge } = expansion;
    const arrow = edge.direction === "OUT" ? `-[:${edge.type}]->` : `<-[:${edge.type}]-`;
    line(depth, `${edge.name}${some} ${arrow} ${expansion.links.frontier.labels.join("|")}`);
    links(expansion.links, depth + 1);
  }
}

function describePage(page: Page): string {
  const parts = [
    `${page.backwards ? "last" : "first"} ${shown(page.size.value)}`,
    `by ${page.order.map(describeTerm).join(", ")}`,
  ];
  if (page.after) parts.push(`after ${shown(page.after.value)}`);
  if (page.before) parts.push(`before ${shown(page.before.value)}`);
  if (page.where) parts.push(`where ${describePredicate(page.where)}`);
  return parts.join(" ");
}

function describeApproach({ stages, pin }: Approach): string {
  const edges = stages.flatMap(({ edge }) => edge?.name ?? []).reverse();
  const back = edges.length > 0 ? `, back over ${edges.join(", ")}` : "";
  return `found from ${stages.at(-1)!.labels.join("|")} by ${pin.property.name}${back}, unless those are too many`;
}

function describeSearch({ words, properties }: Search): string {
  const within = properties.length > 0 ? ` in ${properties.join(", ")}` : "";
  return `found by the full-text index for ${shown(words.value)}${within}`;
}

function describeTerm(term: OrderTerm): string {
  const way = term.descending ? " descending" : "";
  if (term.kind === "edgeKey") return `edge key${way}`;
  if (term.kind === "nearness") return `nearness${way}`;
  if (term.kind === "property") return `${term.on === "edge" ? "edge " : ""}${term.property.name}${way}`;
  return `count of ${term.edge.name}${term.where ? ` where ${describePredicate(term.where)}` : ""}${way}`;
}

function describePredicate(predicate: Predicate): string {
  switch (predicate.kind) {
    case "all":
      return predicate.of.length === 0 ? "true" : `(${predicate.of.map(describePredicate).join(" and ")})`;
    case "any":
      return `(${predicate.of.map(describePredicate).join(" or ")})`;
    case "not":
      return `not ${describePredicate(predicate.of)}`;
    case "compare":
      return `${predicate.on === "edge" ? "edge " : ""}${predicate.property.name} ${predicate.comparison} ${shown(predicate.argument.value)}`;
    case "isNull":
      return `${predicate.property.name} is ${predicate.is ? "" : "not "}null`;
    case "label":
      return `is ${predicate.label}`;
    case "quantified": {
      const { over, quantifier } = predicate;
      const what = over.kind === "edge" ? over.edge.name : over.reference.name;
      const where = predicate.where ? ` (${describePredicate(predicate.where)})` : "";
      return quantifier.kind === "count"
        ? `count of ${what}${where} ${quantifier.comparison} ${shown(quantifier.argument.value)}`
        : `${quantifier.kind} ${what}${where}`;
    }
  }
}

function shown(value: Value): string {
  switch (value.kind) {
    case "constant":
      return JSON.stringify(value.value);
    case "list":
      return `[${value.items.map(shown).join(", ")}]`;
    case "variable":
      return `$${value.path.join(".")}`;
  }
}
