/**
 * Questions whose text was answered before. Apollo's way from a request to its operation (hash, documents, hooks, the
 * negotiation of a media type) is most of what a small question costs; of a text that was answered already nothing of
 * it can come out otherwise. So such a question is asked at once, and whatever comes of it that is not plainly an answer
 * goes Apollo's way, where every refusal is worded, with the attempt that was made: nothing is asked twice.
 */
import type { GraphQLRequest } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import type { KnownOperation } from "./question.js";

/** Texts that are kept; longer ones are not. */
const KEPT = { texts: 200, characters: 10_000 };
/** What clients say who take JSON; any other wish is for Apollo to weigh. */
const JSON_WILL_DO = new Set([undefined, "*/*", "application/json"]);

export class KnownOperations {
  private readonly kept = new Map<string, { readonly name: string | undefined; readonly operation: KnownOperation }>();

  /** Call when a request was answered without a flaw. */
  remember({ query, operationName: name }: GraphQLRequest, operation: KnownOperation): void {
    if (query === undefined || query.length > KEPT.characters) return;
    const known = this.kept.get(query);
    if (known && known.name === name) return;
    if (this.kept.size >= KEPT.texts) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(query, { name, operation });
  }

  /** What a request asks for, if its text is known and nothing is odd about the rest of it. */
  find({ method, headers, body }: FastifyRequest): { operation: KnownOperation; variables: Values } | undefined {
    if (method !== "POST" || !JSON_WILL_DO.has(headers.accept) || !isValues(body)) return undefined;
    const { query, variables, operationName, ...more } = body;
    const known = typeof query === "string" ? this.kept.get(query) : undefined;
    if (!known || known.name !== (operationName ?? undefined) || Object.keys(more).length > 0) return undefined;
    const values = variables ?? {};
    return isValues(values) ? { operation: known.operation, variables: values } : undefined;
  }
}

type Values = Readonly<Record<string, unknown>>;

function isValues(given: unknown): given is Values {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
