/** What a client learns that knocks at the wrong door, or at the right one in the wrong way. */
import type { FastifyInstance } from "fastify";
import { pathOf } from "./log.js";
import { sendErrors } from "./mask.js";

const ROUTES: Readonly<Record<string, string>> = {
  "/": "GET",
  "/graphql": "GET, POST",
  "/export": "GET",
  "/healthz": "GET",
  "/readyz": "GET",
};

export function refuseUnknownRoutes(fastify: FastifyInstance): void {
  fastify.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url);
    const allowed = ROUTES[path];
    if (allowed) {
      const message = `${path} answers ${allowed}, not ${request.method}.`;
      reply.header("allow", allowed);
      return sendErrors(request, reply, [{ message, extensions: { code: "METHOD_NOT_ALLOWED" } }], 405);
    }
    const routes = Object.keys(ROUTES);
    const message = `There is nothing at ${path}. This server has ${routes.join(", ")}.`;
    return sendErrors(request, reply, [{ message, extensions: { code: "NOT_FOUND", routes } }], 404);
  });
}
