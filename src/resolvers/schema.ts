import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { declareTypes } from "../mapping/build.js";
import { checkSchema } from "../mapping/laws.js";
import * as model from "../model/index.js";
import { readingResolvers } from "./reads.js";

let made: GraphQLSchema | undefined;

/**
 * The GraphQL schema of the model, its mapping in the extensions. Made once a process: type-graphql collects globally.
 * @throws ModelError when the model breaks a law.
 */
export function createSchema(): GraphQLSchema {
  if (made) return made;
  const types = declareTypes(model);
  made = buildSchemaSync({
    resolvers: readingResolvers(types) as unknown as NonEmptyArray<new () => object>,
    orphanedTypes: types.objects as unknown as (new () => object)[],
    validate: false,
  });
  checkSchema(made);
  return made;
}
