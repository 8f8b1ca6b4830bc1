/** What a search can be narrowed down to. */
import { type Class, type ClassDeclaration, classDeclaration, type Model } from "./declare.js";
import { allFields } from "./inheritance.js";
import { enumeration, type TypeReference } from "./register.js";

/** An enumeration of the types that the full-text index has something of; undefined if there is none. */
export function declareSearched({ nodes }: Model): TypeReference | undefined {
  const searched = nodes.filter(isSearched);
  if (searched.length === 0) return undefined;
  return enumeration({
    name: "SearchedType",
    description: "What a search can be narrowed down to: the types that have names, titles or words of their own.",
    values: Object.fromEntries(
      searched.map((node) => [node.name, (classDeclaration(node) as ClassDeclaration).description]),
    ),
  });
}

function isSearched(node: Class): boolean {
  return [...allFields(node).values()].some((one) => one.kind === "property" && one.search);
}
