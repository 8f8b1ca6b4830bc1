/** `/healthz`: the process lives. `/readyz`: it can answer questions, because Neo4j answers. */
import type { FastifyInstance } from "fastify";
import { ChanceryError } from "../errors.js";

/** Milliseconds Neo4j has to answer; a probe that hangs tells its asker nothing. */
const READY_WITHIN = 2_000;

/** @param ready resolves true when Neo4j answers; false, a rejection or silence all mean that it does not. */
export function serveHealth(fastify: FastifyInstance, ready: () => Promise<boolean>): void {
  fastify.get("/healthz", (_request, reply) => {
    reply.header("cache-control", "no-store").send({ status: "ok" });
  });

  fastify.get("/readyz", async (request, reply) => {
    reply.header("cache-control", "no-store");
    let reason = "Neo4j does not answer.";
    try {
      const answer = await within(READY_WITHIN, ready());
      if (answer === true) return { status: "ready" };
      if (answer === undefined) reason = `Neo4j did not answer within ${READY_WITHIN / 1_000} seconds.`;
    } catch (error) {
      request.log.warn({ err: error }, "not ready");
      if (error instanceof ChanceryError) reason = error.message;
    }
    return reply.code(503).send({ status: "unavailable", reason });
  });
}

/** @returns undefined when the time is up first. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
