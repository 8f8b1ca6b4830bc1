/** A random selection as the text of an operation and its variables. */
import { type GraphQLInputType, getNamedType, isEnumType, isListType, isNonNullType } from "graphql";
import { type Given, plainValue } from "./random-values.js";

export interface Operation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface GivenArgument {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly value: Given;
  /** The whole value travels as a variable. */
  readonly variable: boolean;
}

export type Selected =
  | { readonly kind: "typename" }
  | {
      readonly kind: "field";
      readonly field: string;
      readonly type: string;
      readonly given: readonly GivenArgument[];
      /** Has a response key that no other has; else it shares one with all fields of its name and type. */
      readonly aliased: boolean;
      readonly directive: { readonly name: string; readonly variable: boolean } | undefined;
      readonly selected: readonly Selected[] | undefined;
    }
  | {
      readonly kind: "fragment";
      readonly on: string;
      readonly named: boolean;
      readonly selected: readonly Selected[];
    };

export function writeOperation(roots: readonly Selected[]): Operation {
  return new Writer().operation(roots);
}

class Writer {
  private readonly variables: Record<string, unknown> = {};
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private aliases = 0;

  operation(roots: readonly Selected[]): Operation {
    const selection = this.selection(roots, 0);
    const definitions = this.definitions.length > 0 ? `(${this.definitions.join(", ")}) ` : "";
    return { text: [`query ${definitions}${selection}`, ...this.fragments].join("\n"), variables: this.variables };
  }

  private selection(selected: readonly Selected[], depth: number): string {
    const margin = "  ".repeat(depth + 1);
    return `{\n${selected.map((one) => `${margin}${this.selected(one, depth + 1)}\n`).join("")}${"  ".repeat(depth)}}`;
  }

  private selected(one: Selected, depth: number): string {
    if (one.kind === "typename") return "__typename";
    if (one.kind === "fragment") {
      if (!one.named) return `... on ${one.on} ${this.selection(one.selected, depth)}`;
      const body = this.selection(one.selected, 0);
      const name = `F${this.fragments.length}`;
      this.fragments.push(`fragment ${name} on ${one.on} ${body}`);
      return `...${name}`;
    }
    const alias =
      one.aliased || one.given.length > 0
        ? `${one.field}_${this.aliases++}`
        : `${one.field}_${one.type.replaceAll("!", "N").replaceAll(/[[\]]/g, "L")}`;
    const given = one.given.map((argument) => `${argument.name}: ${this.argument(argument)}`).join(", ");
    const directive = one.directive ? ` @${one.directive.name}(if: ${this.condition(one.directive.variable)})` : "";
    const below = one.selected ? ` ${this.selection(one.selected, depth)}` : "";
    return `${alias}: ${one.field}${given ? `(${given})` : ""}${directive}${below}`;
  }

  private condition(variable: boolean): string {
    return variable ? this.variable("Boolean!", this.aliases % 2 === 0) : String(this.aliases % 2 === 0);
  }

  private argument({ type, value, variable }: GivenArgument): string {
    return variable ? this.variable(String(type), plainValue(value)) : this.value(value);
  }

  private value(given: Given): string {
    switch (given.kind) {
      case "leaf":
        return given.variable ? this.variable(String(given.type), given.value) : literal(given.type, given.value);
      case "list":
        return `[${given.items.map((item) => this.value(item)).join(", ")}]`;
      case "object":
        return `{${given.fields.map(([key, value]) => `${key}: ${this.value(value)}`).join(", ")}}`;
    }
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.definitions.length}`;
    this.definitions.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }
}

function literal(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return literal(type.ofType, value);
  if (isListType(type)) return `[${(value as unknown[]).map((one) => literal(type.ofType, one)).join(", ")}]`;
  return isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value);
}
