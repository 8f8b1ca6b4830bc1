/**
 * `GET /export`: the graph, an answer or a node's surroundings as a download. Nothing is sent before something was read,
 * so that what goes wrong until then is told as an error; later it breaks the connection, for half a file must not pass
 * for a whole one.
 */
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.js";
import { BadInput, Unavailable } from "../errors.js";
import { depthOf, type Exporter, type Extent, wholeGraph } from "../export/export.js";
import { formats } from "../export/formats.js";
import type { Format, Part } from "../export/rows.js";
import { type Engine, readOperation, withCode } from "../resolvers/operation.js";
import { depthRule } from "./depth.js";
import { untilGone, WENT_AWAY } from "./leaving.js";
import { refuseDeepNesting, TOKEN_LIMIT } from "./limits.js";
import { publicErrors, sendErrors } from "./mask.js";
import { GRAPHQL_RESPONSE, statusOf } from "./status.js";

const EXPORT_PATH = "/export";
/** Each holds a connection to Neo4j for as long as its client reads. */
const MOST_AT_ONCE = 4;
/** Milliseconds in which a client must take something. */
const STALLED = 120_000;
const PARAMETERS = ["format", "part", "node", "depth", "query", "variables", "operationName"] as const;
const PARTS: readonly Part[] = ["nodes", "relationships"];

type Asked = Readonly<Partial<Record<(typeof PARAMETERS)[number], string>>>;

export interface ExportServices {
  readonly schema: GraphQLSchema;
  readonly engine: Engine;
  readonly exporter: Exporter;
  readonly config: Pick<Config, "maxDepth" | "cors">;
}

export function serveExport(fastify: FastifyInstance, services: ExportServices): void {
  let under = 0;
  fastify.route({
    method: "GET",
    url: EXPORT_PATH,
    // A HEAD would read the whole graph to say how long it is.
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      if (under >= MOST_AT_ONCE) return refuse(request, reply, busy());
      const gone = untilGone(request, reply);
      under++;
      atEnd(reply, gone, () => under--);
      // Its own bounds are not those of what else is asked on the connection.
      reply.raw.prependListener("finish", () => request.raw.socket.setTimeout(fastify.server.timeout));
      try {
        return await send(request, reply, gone, services);
      } catch (error) {
        return refuse(request, reply, error, gone);
      }
    },
  });
}

/** A reply that waits for another on its connection is told nothing when that ends: it has no part in it yet. */
function atEnd({ raw }: FastifyReply, gone: AbortSignal, work: () => void): void {
  const end = (): void => {
    raw.off("close", end);
    gone.removeEventListener("abort", end);
    work();
  };
  if (gone.aborted) {
    end();
    return;
  }
  raw.once("close", end);
  gone.addEventListener("abort", end);
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  signal: AbortSignal,
  services: ExportServices,
): Promise<FastifyReply> {
  refuseForeignPage(request, services.config.cors);
  refuseDeepNesting(services.config.maxDepth)(request);
  const asked = parametersOf(request.query);
  const format = formatOf(asked.format);
  const part = partOf(asked.part, format);
  // Neo4j may take its time to find the first of it.
  reply.raw.setTimeout(0);
  const extent = await extentOf(asked, services, signal);
  const pieces = services.exporter.text(extent, format, { part, signal });
  const first = await pieces.next();
  reply.raw.setTimeout(STALLED, () => reply.raw.destroy());
  const text = Readable.from(whole(first, pieces), { objectMode: false });
  atEnd(reply, signal, () => text.destroy());
  const name = ["chancery", ...(part ? [part] : [])].join("-");
  return reply
    .header("cache-control", "no-store")
    .header("content-disposition", `attachment; filename="${name}.${format.extension}"`)
    .header("x-content-type-options", "nosniff")
    .type(format.mediaType)
    .send(text);
}

async function* whole(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (first.done) return;
  try {
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

async function extentOf(
  asked: Asked,
  { schema, engine, exporter, config }: ExportServices,
  signal: AbortSignal,
): Promise<Extent> {
  const { node, depth = "1", query, variables, operationName } = asked;
  if (node !== undefined && query !== undefined) throw new BadInput("node", node, "cannot be asked for beside query");
  if (asked.depth !== undefined && node === undefined) throw new BadInput("depth", depth, "needs node beside it");
  if (node !== undefined) return exporter.surroundings(node, depthOf(depth), { signal });
  if (query === undefined) return wholeGraph;
  const operation = { text: query, variables: variablesOf(variables), operationName };
  const request = readOperation(schema, operation, { rules: [depthRule(config.maxDepth)], maxTokens: TOKEN_LIMIT });
  const question = badInput(() => engine.prepare(request));
  const ids = question ? await engine.nodes(question, signal) : new Set<string>();
  return exporter.nodes(`The answer to ${request.operation.name?.value ?? "a question"}`, ids, { signal });
}

function badInput<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw withCode(error, "BAD_USER_INPUT");
  }
}

/** @throws BadInput when there is one that nobody knows: a misspelt `node` would export everything. */
function parametersOf(query: unknown): Asked {
  const given = Object.entries(query as Readonly<Record<string, unknown>>);
  for (const [name, value] of given) {
    if (!(PARAMETERS as readonly string[]).includes(name))
      throw new BadInput(name, value, `is no parameter here; there are ${PARAMETERS.join(", ")}`);
    if (typeof value !== "string") throw new BadInput(name, value, "is given twice");
  }
  return Object.fromEntries(given);
}

function formatOf(name = "jsonl"): Format {
  const format = formats.find((one) => one.name === name);
  if (!format) throw new BadInput("format", name, `is none; there are ${formats.map((one) => one.name).join(", ")}`);
  return format;
}

function partOf(part: string | undefined, format: Format): Part | undefined {
  if (!format.parts) {
    if (part !== undefined) throw new BadInput("part", part, `is not asked of ${format.name}, which is one file`);
    return undefined;
  }
  const known = PARTS.find((one) => one === part);
  if (!known) throw new BadInput("part", part ?? null, `must be nodes or relationships: ${format.name} is two files`);
  return known;
}

function variablesOf(text = "{}"): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, with what would be right.
  }
  throw new BadInput("variables", text, 'is no JSON object, as {"id": "official:john-kerry"}');
}

/** A page elsewhere could not read the file, but it could keep this server busy. */
function refuseForeignPage({ headers }: FastifyRequest, origins: readonly string[]): void {
  const { origin } = headers;
  const allowed = origins.includes("*") || (origin !== undefined && origins.includes(origin));
  if (headers["sec-fetch-site"] === "cross-site" && !allowed)
    throw new BadInput(
      "Sec-Fetch-Site",
      "cross-site",
      "is refused: pages of other origins may not export (CHANCERY_CORS)",
    );
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown, gone?: AbortSignal): FastifyReply {
  // Nobody reads it then, but the log has the status.
  const left = reply.raw.destroyed || gone?.aborted;
  const errors = left ? [WENT_AWAY] : publicErrors(error, { requestId: request.id, log: request.log });
  // Whoever downloads a file looks at the status, whatever it accepts.
  return sendErrors(request, reply, errors, statusOf(errors, GRAPHQL_RESPONSE) ?? 500);
}

function busy(): Unavailable {
  return new Unavailable(
    `This server is busy with ${MOST_AT_ONCE} exports, and makes no more at once; ask again later.`,
  );
}
