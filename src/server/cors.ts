/** Pages of other origins may ask only when the configuration names them. */
import fastifyCors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { TIMEOUT_HEADER } from "./timeout.js";

/** @param origins such as `https://desk.example.org`; none: no CORS header is ever sent. `*` means any. */
export async function allowOrigins(fastify: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await fastify.register(fastifyCors, {
    origin: origins.includes("*") ? "*" : [...origins],
    methods: ["GET", "POST"],
    allowedHeaders: ["content-type", "apollo-require-preflight", "x-request-id", TIMEOUT_HEADER],
    exposedHeaders: ["x-request-id", "retry-after"],
    credentials: false,
    maxAge: 600,
  });
}
