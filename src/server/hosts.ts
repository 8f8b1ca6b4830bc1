/**
 * By which names this server is asked. To a browser, a page whose name was made to lead to 127.0.0.1 (DNS rebinding) is
 * of our own origin and may read our answers; but its name stands in `Host`.
 */
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.js";
import { sendErrors } from "./mask.js";

const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** Any name will do where the address lets others in and no names are configured; loopback's always do. */
export function refuseForeignHosts(fastify: FastifyInstance, { host, hosts }: Pick<Config, "host" | "hosts">): void {
  if (!LOOPBACK.test(nameIn(host)) && hosts.length === 0) return;
  const names = new Set(hosts.map(nameIn));
  /** The last that was right: most clients give the same. */
  let known: string | undefined;
  fastify.addHook("onRequest", (request, reply, done) => {
    const given = request.headers.host;
    // No browser leaves it out.
    if (given === undefined || given === known) return done();
    if (LOOPBACK.test(nameIn(given)) || names.has(nameIn(given))) {
      known = given;
      return done();
    }
    const message = `Host: ${JSON.stringify(given)} is no name of this server; ask it at localhost, or add the name to CHANCERY_HOSTS.`;
    sendErrors(request, reply, [{ message, extensions: { code: "MISDIRECTED_REQUEST" } }], 421);
  });
}

/** Without port, brackets and the dot of a name that is complete, in small letters. */
function nameIn(host: string): string {
  const [, address, name = ""] = /^(?:\[(.*)\](?::\d*)?|([^:]*)(?::\d*)?)$/.exec(host) ?? [undefined, undefined, host];
  return (address ?? name.replace(/\.$/, "")).toLowerCase();
}
