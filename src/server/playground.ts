/**
 * GraphiQL at `/`, from files built by `playground/build.mjs`: an analyst's questions go to this server and nowhere
 * else, and the policy below has the browser hold the page to that.
 */
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { GRAPHQL_PATH } from "./graphql.js";
import { sendErrors } from "./mask.js";

/** A question shown as a tab. `name` is also the name of its operation, which GraphiQL makes the tab's title. */
export interface Example {
  readonly name: string;
  /** Its first comment lines say in words what is asked. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The build stands beside this file's folder in `dist`; from the sources of a checkout it is reached from the root. */
const BUILT = ["../playground/", "../../dist/playground/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

const SECURITY = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    // Monaco makes its styles at run time; its icons and the fonts are part of the stylesheet.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

export async function servePlayground(fastify: FastifyInstance, examples: readonly Example[]): Promise<void> {
  const folder = BUILT.find((candidate) => existsSync(join(candidate, "index.html")));
  if (folder === undefined) {
    const message = `The playground is not built; run "npm run build". Questions are answered at ${GRAPHQL_PATH}.`;
    fastify.get("/", (request, reply) =>
      sendErrors(request, reply, [{ message, extensions: { code: "NOT_FOUND" } }], 404),
    );
    return;
  }

  const page = readFileSync(join(folder, "index.html"), "utf8");
  fastify.get("/", (_request, reply) => {
    reply.headers(SECURITY).header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page);
  });
  fastify.get("/playground/examples.json", (_request, reply) => {
    reply.header("cache-control", "no-cache").send(examples);
  });
  // A name is looked up among those of the build, never joined to a path unseen; it holds a hash of the content.
  const assets = new Set(readdirSync(join(folder, "assets")));
  fastify.get<{ Params: { name: string } }>("/playground/assets/:name", (request, reply) => {
    const { name } = request.params;
    if (!assets.has(name)) return reply.callNotFound();
    reply.header("cache-control", "public, max-age=31536000, immutable").header("x-content-type-options", "nosniff");
    return reply
      .type(MEDIA_TYPES[extname(name)] ?? "application/octet-stream")
      .send(createReadStream(join(folder, "assets", name)));
  });

  // Someone who opens the endpoint in a browser wants the page, not a lecture on CSRF.
  fastify.addHook("onRequest", async (request, reply) => {
    const wantsPage = request.method === "GET" && request.headers.accept?.includes("text/html");
    if (wantsPage && request.url === GRAPHQL_PATH) return reply.redirect("/");
  });
}
