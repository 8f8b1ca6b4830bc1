/**
 * The load: a number of connections kept open, each of which asks again as soon as it has its answer. Whoever asks shares
 * the cores with those who answer, and a client library takes up to twice as much of them (NOTES.md); so this speaks the
 * little HTTP that it needs by itself.
 */
import { connect as dial } from "node:net";

/** Whoever takes longer for one answer cannot answer. */
const PATIENCE_MILLISECONDS = 30_000;

const HEADERS = { "content-type": "application/json", accept: "application/json" };
const ERRORS = '{"errors"';
const END_OF_HEAD = "\r\n\r\n";
const END_OF_CHUNKS = "0\r\n\r\n";
const LATE = "late";

/** Connections to a server, which `load` opens; `close` ends them. */
export function connect(url, connections) {
  const clients = Array.from({ length: connections }, () => new Connection(new URL(url)));
  return {
    clients,
    close() {
      for (const client of clients) client.close();
    },
  };
}

/** One answer as text, outside of the load. @throws when it is refused; a TimeoutError when it takes longer than 30 s. */
export async function ask(url, { path, body }) {
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const response = await fetch(`${url}${path}`, { method: "POST", headers: HEADERS, body, signal });
  const text = await response.text();
  if (response.status !== 200 || text.startsWith(ERRORS)) throw new Error(`${response.status}: ${text.slice(0, 500)}`);
  return text;
}

/**
 * Asks for a time; what is asked by then is still waited for.
 * @param requests gone through in turn, over all connections.
 * @returns answers, errors and timeouts; bytes of all answers; milliseconds until the last came; milliseconds of each.
 */
export async function load({ clients }, requests, milliseconds) {
  const result = { answers: 0, errors: 0, timeouts: 0, bytes: 0, milliseconds: 0, latencies: [] };
  // A server closes what was idle while others had their turn.
  for (const client of clients) client.close();
  await Promise.all(clients.map((client) => client.open()));
  const begun = performance.now();
  const end = begun + milliseconds;
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end && result.timeouts === 0) {
        const sent = performance.now();
        const { bytes, failure } = await client.exchange(requests[next++ % requests.length]);
        if (failure === LATE) result.timeouts++;
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

/** One question at a time; opened again when the server has closed it. */
class Connection {
  #url;
  #socket;
  /** Of the question that is under way. */
  #asked;

  constructor(url) {
    this.#url = url;
  }

  open() {
    if (this.#socket) return this.#socket.connected;
    const socket = dial({ port: Number(this.#url.port), host: this.#url.hostname, noDelay: true });
    socket.connected = new Promise((resolve) => socket.once("connect", resolve).once("close", resolve));
    socket.setTimeout(PATIENCE_MILLISECONDS, () => this.#fail(LATE));
    socket.on("data", (part) => this.#read(part));
    socket.on("error", (error) => this.#fail(String(error), socket));
    socket.on("close", () => this.#fail("the connection was closed", socket));
    this.#socket = socket;
    return socket.connected;
  }

  close() {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.destroy();
  }

  /** Counts an answer without keeping it. @returns {Promise<{bytes: number, failure: string | undefined}>} */
  exchange(request) {
    return new Promise((resolve) => {
      this.open();
      this.#asked = { resolve, head: undefined, status: "", whole: undefined, bytes: 0, end: "", failure: undefined };
      this.#socket.write(messageOf(request), "latin1");
    });
  }

  #read(part) {
    const asked = this.#asked;
    if (!asked) return this.#fail("an answer to no question");
    let body = part;
    if (asked.whole === undefined) {
      const before = asked.head ? Buffer.concat([asked.head, part]) : part;
      const end = before.indexOf(END_OF_HEAD);
      if (end < 0) {
        asked.head = before;
        return;
      }
      const head = before.latin1Slice(0, end);
      body = before.subarray(end + END_OF_HEAD.length);
      // Without a length, it comes in chunks.
      const [, length = Number.POSITIVE_INFINITY] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
      asked.whole = Number(length);
      asked.status = head.slice(9, 12);
    }
    // The first bytes of the body may come after the head.
    if (asked.bytes === 0 && (asked.status !== "200" || body.subarray(0, 20).includes(ERRORS)))
      asked.failure = `${asked.status}: ${body.subarray(0, 300)}`;
    asked.bytes += body.length;
    const isChunked = asked.whole === Number.POSITIVE_INFINITY;
    // JSON has no such line ends in it; they may come in two parts.
    if (isChunked)
      asked.end = (asked.end + body.subarray(-END_OF_CHUNKS.length).toString("latin1")).slice(-END_OF_CHUNKS.length);
    if (isChunked ? asked.end !== END_OF_CHUNKS : asked.bytes < asked.whole) return;
    this.#asked = undefined;
    asked.resolve(asked);
  }

  #fail(failure, socket = this.#socket) {
    if (socket !== this.#socket) return;
    this.close();
    const asked = this.#asked;
    this.#asked = undefined;
    asked?.resolve({ bytes: 0, failure });
  }
}

const messages = new WeakMap();

/** A request as it is sent: always the same, so made once. */
function messageOf(request) {
  let message = messages.get(request);
  if (message === undefined) {
    const { path, body } = request;
    const headers = { host: "localhost", ...HEADERS, "content-length": Buffer.byteLength(body) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    message = Buffer.from([`POST ${path} HTTP/1.1`, ...lines, "", body].join("\r\n")).toString("latin1");
    messages.set(request, message);
  }
  return message;
}

/** The value below which a part of the sorted numbers lies. */
export function quantile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
