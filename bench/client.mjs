/** The load: a number of connections kept open, each of which asks again as soon as it has its answer. */
import { Client } from "undici";

/** Whoever takes longer for one answer cannot answer. */
export const PATIENCE_MILLISECONDS = 30_000;

const HEADERS = { "content-type": "application/json", accept: "application/json" };

/** Opens connections; `close` ends them. */
export function connect(url, connections) {
  const clients = Array.from(
    { length: connections },
    () =>
      new Client(url, {
        headersTimeout: PATIENCE_MILLISECONDS,
        bodyTimeout: PATIENCE_MILLISECONDS,
        keepAliveTimeout: 600_000,
      }),
  );
  return { clients, close: () => Promise.all(clients.map((client) => client.destroy())) };
}

/** One answer as text. @throws when it is refused, or takes longer than 30 s. */
export async function ask(client, { path, body }) {
  const { statusCode, body: answer } = await client.request({ path, body, method: "POST", headers: HEADERS });
  const text = await answer.text();
  if (statusCode !== 200 || text.startsWith('{"errors"')) throw new Error(`${statusCode}: ${text.slice(0, 500)}`);
  return text;
}

/**
 * Asks for a time; what is asked by then is still waited for.
 * @param requests gone through in turn, over all connections.
 * @returns answers, errors and timeouts; bytes of all answers; milliseconds until the last came; milliseconds of each.
 */
export async function load({ clients }, requests, milliseconds) {
  const result = { answers: 0, errors: 0, timeouts: 0, bytes: 0, milliseconds: 0, latencies: [] };
  const begun = performance.now();
  const end = begun + milliseconds;
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end && result.timeouts === 0) {
        const sent = performance.now();
        const { bytes, failure } = await exchange(client, requests[next++ % requests.length]);
        if (failure === "timeout") result.timeouts++;
        else if (failure) {
          result.errors++;
          result.failure ??= failure;
        } else {
          result.answers++;
          result.bytes += bytes;
          result.latencies.push(performance.now() - sent);
        }
      }
    }),
  );
  result.milliseconds = performance.now() - begun;
  return result;
}

/** Sends a request and counts the bytes of its answer without keeping them. */
function exchange(client, { path, body }) {
  return new Promise((resolve) => {
    let status = 0;
    let bytes = 0;
    let failure;
    const handler = {
      onRequestStart() {},
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, chunk) {
        if (bytes === 0 && (status !== 200 || chunk.subarray(0, 9).toString() === '{"errors"'))
          failure = `${status}: ${chunk.subarray(0, 300)}`;
        bytes += chunk.length;
      },
      onResponseEnd() {
        resolve({ bytes, failure });
      },
      onResponseError(_controller, error) {
        const late = /TIMEOUT/.test(error.code ?? "");
        resolve({ bytes, failure: late ? "timeout" : String(error) });
      },
    };
    client.dispatch({ path, method: "POST", headers: HEADERS, body }, handler);
  });
}

/** The value below which a part of the sorted numbers lies. */
export function quantile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
