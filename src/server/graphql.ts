/** `POST /graphql`, and `GET /graphql` for queries: Apollo Server as the executor of the protocol, no more. */

import type { IncomingMessage } from "node:http";
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
import { KnownOperations } from "./known.js";
import { untilGone } from "./leaving.js";
import { refuseDeepNesting, TOKEN_LIMIT } from "./limits.js";
import { maskOutsidePipeline } from "./mask.js";
import { askTheGraph, attempt, type QuestionContext, readByResponseKey, stringifyResult, written } from "./question.js";
import { JSON_RESPONSE } from "./status.js";
import { timeoutOf } from "./timeout.js";

export const GRAPHQL_PATH = "/graphql";

export async function serveGraphql(
  fastify: FastifyInstance,
  schema: GraphQLSchema,
  engine: Engine,
  config: Pick<Config, "maxDepth" | "queryTimeoutSeconds">,
): Promise<void> {
  const { maxDepth } = config;
  const known = new KnownOperations();
  const check = refuseDeepNesting(maxDepth);
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
      askTheGraph(engine, known),
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
    handler: async (request, reply) => {
      const asked = known.find(request);
      check(request, asked !== undefined);
      const seconds = timeoutOf(request, config);
      const signal = untilGone(request, reply);
      const context: QuestionContext = { requestId: request.id, log: request.log, signal, seconds };
      if (asked) {
        context.attempt = attempt(engine, asked.operation, asked.variables, context);
        const answer = await context.attempt.catch(() => undefined);
        if (answer?.text !== undefined)
          return reply.type(JSON_RESPONSE).send(written(answer.text, answer.cost && { cost: answer.cost }));
      }
      nameHost(request.raw);
      return fastifyApolloHandler(apollo, { context: async () => context }).call(fastify, request, reply);
    },
  });
}

/** HTTP/1.0 knows no Host, and one may be no name: the integration makes a URL of it, only to read what follows its `?`. */
function nameHost({ headers }: IncomingMessage): void {
  if (headers.host === undefined || !URL.canParse(`http://${headers.host}/`)) headers.host = "localhost";
}
