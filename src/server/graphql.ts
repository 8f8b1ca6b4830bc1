/** `POST /graphql`, and `GET /graphql` for queries: Apollo Server as the executor of the protocol, no more. */
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.js";
import type { Engine } from "../resolvers/operation.js";
import { depthRule } from "./depth.js";
import { untilGone } from "./leaving.js";
import { refuseDeepNesting, TOKEN_LIMIT } from "./limits.js";
import { maskOutsidePipeline } from "./mask.js";
import { askTheGraph, type QuestionContext, readByResponseKey, stringifyResult } from "./question.js";
import { timeoutOf } from "./timeout.js";

export const GRAPHQL_PATH = "/graphql";

export async function serveGraphql(
  fastify: FastifyInstance,
  schema: GraphQLSchema,
  engine: Engine,
  config: Pick<Config, "maxDepth" | "queryTimeoutSeconds">,
): Promise<void> {
  const { maxDepth } = config;
  const apollo = new ApolloServer<QuestionContext>({
    schema,
    fieldResolver: readByResponseKey,
    stringifyResult,
    parseOptions: { maxTokens: TOKEN_LIMIT },
    validationRules: [depthRule(maxDepth)],
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    formatError: maskOutsidePipeline,
    logger: fastify.log,
    stopOnTerminationSignals: false,
    plugins: [
      askTheGraph(engine),
      ApolloServerPluginLandingPageDisabled(),
      // These three would speak to a service, or wrap every resolver to be able to.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await apollo.start();
  fastify.addHook("onClose", () => apollo.stop());

  // Only JSON: a form or plain text would reach Apollo as a body that is none, with a less useful error.
  fastify.removeContentTypeParser("text/plain");
  fastify.route({
    method: ["GET", "POST"],
    url: GRAPHQL_PATH,
    preHandler: [refuseDeepNesting(maxDepth), async (request) => void timeoutOf(request, config)],
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => ({
        requestId: request.id,
        log: request.log,
        signal: untilGone(request, reply),
        seconds: timeoutOf(request, config),
      }),
    }),
  });
}
