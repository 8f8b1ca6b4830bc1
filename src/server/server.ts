/** The server, as the ordered list of its policies. */
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.js";
import { ConfigurationError } from "../errors.js";
import type { Exporter } from "../export/export.js";
import type { Engine } from "../resolvers/operation.js";
import { allowOrigins } from "./cors.js";
import { drain, draining } from "./drain.js";
import { serveExport } from "./export.js";
import { serveGraphql } from "./graphql.js";
import { serveHealth } from "./health.js";
import { refuseForeignHosts } from "./hosts.js";
import { limits } from "./limits.js";
import { createLogger, logging, logRequests } from "./log.js";
import { maskedRefusals, maskFailures } from "./mask.js";
import { type Example, servePlayground } from "./playground.js";
import { refuseUnknownRoutes } from "./routes.js";

/** The settings this server needs. */
export type ServerConfig = Pick<
  Config,
  "host" | "hosts" | "port" | "cors" | "bodyLimit" | "maxDepth" | "queryTimeoutSeconds"
>;

export interface ServerOptions {
  readonly config: ServerConfig;
  readonly schema: GraphQLSchema;
  readonly engine: Engine;
  readonly exporter: Exporter;
  /** Resolves true when Neo4j answers. */
  readonly ready: () => Promise<boolean>;
  readonly examples: readonly Example[];
  /** JSON lines to standard output unless given. */
  readonly logger?: FastifyBaseLogger;
}

export interface ChanceryServer {
  readonly fastify: FastifyInstance;
  /** @throws ConfigurationError when the address cannot be had. */
  listen(): Promise<{ readonly url: string }>;
  /** Drains, then closes; safe to call twice. */
  close(): Promise<void>;
}

export async function createServer(options: ServerOptions): Promise<ChanceryServer> {
  const { config, schema, engine, exporter, ready, examples, logger = createLogger() } = options;
  const fastify = Fastify({ ...logging(logger), ...limits(config), ...maskedRefusals, ...draining });

  logRequests(fastify);
  maskFailures(fastify, config);
  const close = drain(fastify);
  refuseForeignHosts(fastify, config);
  await allowOrigins(fastify, config.cors);
  serveHealth(fastify, ready);
  await servePlayground(fastify, examples);
  await serveGraphql(fastify, schema, engine, config);
  serveExport(fastify, { schema, engine, exporter, config });
  refuseUnknownRoutes(fastify);
  await fastify.ready();

  return { fastify, listen: () => listen(fastify, config), close };
}

async function listen(fastify: FastifyInstance, { host, port }: ServerConfig): Promise<{ readonly url: string }> {
  try {
    return { url: await fastify.listen({ host, port }) };
  } catch (error) {
    throw new ConfigurationError(refused(error, host, port), { cause: error });
  }
}

function refused(error: unknown, host: string, port: number): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE") return `PORT: ${port} is in use on ${host}; name another, or 0 for any free one.`;
  if (code === "EACCES") return `PORT: ${port} needs rights that this process lacks; name one above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `HOST: ${host} is no address of this machine.`;
  return `HOST and PORT: cannot listen on ${host}:${port}.`;
}
