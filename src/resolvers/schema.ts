import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { declareTypes } from "../mapping/build.js";
import type { Model } from "../mapping/declare.js";
import { checkSchema } from "../mapping/laws.js";
import * as model from "../model/index.js";
import { readingResolvers } from "./reads.js";

let made: GraphQLSchema | undefined;

/** The GraphQL schema of Chancery's model. Made once a process: type-graphql collects globally. */
export function createSchema(): GraphQLSchema {
  made ??= schemaOf(model);
  return made;
}

/**
 * The GraphQL schema of a model, its mapping in the extensions.
 * @throws ModelError when the model breaks a law.
 */
export function schemaOf(of: Model): GraphQLSchema {
  const types = declareTypes(of);
  const schema = buildSchemaSync({
    resolvers: readingResolvers(types) as unknown as NonEmptyArray<new () => object>,
    orphanedTypes: types.objects as unknown as (new () => object)[],
    validate: false,
  });
  // Type-GraphQL makes this type itself, and has no option for its description.
  schema.getQueryType()!.description =
    "What can be asked: one by its id, all of a kind, page by page, or whatever has certain words.";
  checkSchema(schema);
  return schema;
}
