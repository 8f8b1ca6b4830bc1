/**
 * Pieces of Cypher whose variables get their names, and whose values their parameters, only when the whole is
 * printed. With `compile.ts` the only maker of Cypher text for questions; a value cannot become text here.
 */
import type { Page, Value } from "./plan.js";

/** A Cypher variable; two of them never share a name, however alike their hints. */
export class Variable {
  constructor(readonly hint: string) {}
}

/** What a cursor holds of one key of the order. */
export interface CursorKey {
  readonly scalar: string;
  readonly nullable: boolean;
}

/** How a value is checked and changed on its way into a parameter. */
export type Conversion =
  | { readonly kind: "value" }
  | { readonly kind: "list"; readonly atMost: number; readonly mayBeEmpty: boolean }
  /** What a text may begin with that is the same but for capitals. */
  | { readonly kind: "beginnings" }
  /** What the full-text index is asked for these words in these properties, or in all that it has. */
  | { readonly kind: "words"; readonly properties: readonly string[] }
  | { readonly kind: "pageSize" }
  | { readonly kind: "cursor"; readonly page: Pick<Page, "signature" | "signed">; readonly keys: readonly CursorKey[] };

/** A parameter of the statement, and where its value comes from at each request. */
export class Parameter {
  constructor(
    readonly value: Value,
    /** What the client calls it, for errors: `official.meetings.first`. */
    readonly argument: string,
    readonly conversion: Conversion,
  ) {}
}

/** A name of the model: label, relationship type or property key. The laws allow only letters, digits and `_`. */
export class ModelName {
  constructor(readonly text: string) {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(text)) throw new TypeError(`${JSON.stringify(text)} is no name of the model.`);
  }
}

/**
 * What a subquery takes from outside: `(parent)`. Written with the question's own variable where questions share a
 * statement, since a subquery sees nothing that it does not name.
 */
export class Imports {
  constructor(readonly variables: readonly Variable[]) {}
}

type Piece = Text | Variable | Parameter | ModelName | Imports;

class Text {
  constructor(readonly text: string) {}
}

export class Fragment {
  constructor(readonly pieces: readonly Piece[]) {}
}

export type Part = Fragment | Variable | Parameter | ModelName | Imports;

/** Cypher with holes: `cypher\`MATCH (${node}:${label})\``. Text comes from the program alone. */
export function cypher(text: TemplateStringsArray, ...parts: readonly Part[]): Fragment {
  const pieces: Piece[] = [];
  text.forEach((one, index) => {
    if (one) pieces.push(new Text(one));
    const part = parts[index];
    if (part instanceof Fragment) pieces.push(...part.pieces);
    else if (part) pieces.push(part);
  });
  return new Fragment(pieces);
}

export const nothing = new Fragment([]);

export function parametersOf({ pieces }: Fragment): Parameter[] {
  return pieces.filter((piece) => piece instanceof Parameter);
}

/** A whole number that the program itself makes, as the place of a column. */
export function number(value: number): Fragment {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is no whole number.`);
  return new Fragment([new Text(String(value))]);
}

/** The fragments with `separator`, which is the program's own text, between them. */
export function join(fragments: readonly Part[], separator: ", " | " AND " | " OR " | " + " | "|" | "\n"): Fragment {
  return new Fragment(
    fragments.flatMap((fragment, index) => [
      ...(index > 0 ? [new Text(separator)] : []),
      ...(fragment instanceof Fragment ? fragment.pieces : [fragment]),
    ]),
  );
}

/** Moves every line of the fragment two spaces to the right. */
export function indent(fragment: Fragment): Fragment {
  return new Fragment([
    new Text("  "),
    ...fragment.pieces.map((piece) => (piece instanceof Text ? new Text(piece.text.replaceAll("\n", "\n  ")) : piece)),
  ]);
}

export interface Printed {
  readonly text: string;
  /** In the order of their names: `p0`, `p1` … */
  readonly parameters: readonly Parameter[];
}

/** Whether all questions of a shared statement have to agree on the value: Cypher takes no variable there, as in LIMIT. */
function isCommon({ conversion }: Parameter): boolean {
  return conversion.kind === "pageSize";
}

/** Those that each question of a shared statement brings for itself, by name. */
export function ownNames(parameters: readonly Parameter[]): string[] {
  return parameters.flatMap((parameter, place) => (isCommon(parameter) ? [] : [`p${place}`]));
}

/** What each question of a shared statement sends: its one value, or a list of them, in the order of their names. */
export function ownValues(names: readonly string[], values: Readonly<Record<string, unknown>>): unknown {
  return names.length === 1 ? values[names[0]!] : names.map((name) => values[name]);
}

/** Where a shared statement finds what one of its questions sends. */
export interface Shared {
  readonly variable: Variable;
  readonly names: readonly string[];
}

/**
 * Gives each variable and parameter its name, in the order of first mention: the same plan, the same text.
 * @param shared for a statement of several questions, as the statement of one was printed.
 */
export function print(fragment: Fragment, shared?: Shared): Printed {
  const names = new Map<Variable, string>();
  const uses = new Map<string, number>();
  const parameters: Parameter[] = [];
  const nameOf = (variable: Variable): string => {
    const known = names.get(variable);
    if (known) return known;
    const count = (uses.get(variable.hint) ?? 0) + 1;
    uses.set(variable.hint, count);
    const name = count === 1 ? variable.hint : `${variable.hint}${count}`;
    names.set(variable, name);
    return name;
  };
  const parameterName = (parameter: Parameter): string => {
    // What is said twice in a statement, as a condition is for its rows and for their number, is one parameter.
    const known = parameters.findIndex(
      ({ value, argument, conversion: { kind } }) =>
        value === parameter.value && argument === parameter.argument && kind === parameter.conversion.kind,
    );
    const place = known >= 0 ? known : parameters.push(parameter) - 1;
    if (!shared || isCommon(parameter)) return `$p${place}`;
    const value = nameOf(shared.variable);
    return shared.names.length === 1 ? value : `${value}[${shared.names.indexOf(`p${place}`)}]`;
  };
  const text = fragment.pieces
    .map((piece) => {
      if (piece instanceof Variable) return nameOf(piece);
      if (piece instanceof Parameter) return parameterName(piece);
      if (piece instanceof Imports)
        return `(${[...piece.variables, ...(shared ? [shared.variable] : [])].map(nameOf).join(", ")})`;
      return piece.text;
    })
    .join("");
  return { text, parameters };
}
