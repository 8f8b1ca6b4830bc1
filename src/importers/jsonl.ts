/** Lines of a file or of standard input, without reading more of it than a line at a time. */
import { createReadStream } from "node:fs";
import { CutShort, unpacked } from "./gzip.js";

/** Longer than any fact; a file without line ends must not fill the memory. */
const LONGEST_LINE_BYTES = 1024 * 1024;
const NEWLINE = 10;
const RETURN = 13;

/** A line that is no text. */
export interface BadLine {
  readonly reason: string;
}

/** A line without its end, or why there is none. */
export type Line = string | BadLine;

/** Nothing can be read at all; the message says why and what would be right. */
export class UnreadableFile extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UnreadableFile";
  }
}

/**
 * The bytes of a file, or of one in an archive, packed with gzip or not.
 * @throws UnreadableFile while iterating: no such file, a directory, no permission; CutShort after all that can be
 * unpacked.
 */
export async function* bytesOfPackedFile(
  path: string,
  onRead?: (bytes: number) => void,
  bytes?: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes ?? createReadStream(path)) {
      onRead?.(chunk.length);
      yield chunk;
    }
  };
  try {
    yield* unpacked(counted());
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The lines of such a file, a BOM and CRLF taken off. @throws UnreadableFile also where it is UTF-16. */
export async function* linesOfPackedFile(path: string, onRead?: (bytes: number) => void): AsyncGenerator<Line> {
  try {
    yield* linesOfUnpacked(bytesOfPackedFile(path, onRead));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The lines of bytes that were unpacked; where they are cut short, the last line tells so. */
export async function* linesOfUnpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  try {
    yield* linesOf(bytes);
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    yield { reason: error.message };
  }
}

/** The same of any bytes, such as standard input; `onRead` hears the length of every chunk. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array | string>,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let first = true;
  const end = (): Line => {
    const line = lineOf(parts, length, first);
    [parts, length, first] = [[], 0, false];
    return line;
  };
  const keep = (part: Buffer): void => {
    length += part.length;
    // Of a line that is too long only its length is kept.
    if (length <= LONGEST_LINE_BYTES) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk as Uint8Array);
    onRead?.(bytes.length);
    if (first && length === 0) refuseForeignBytes(bytes);
    let from = 0;
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, to));
      yield end();
      from = to + 1;
    }
    if (from < bytes.length) keep(bytes.subarray(from));
  }
  if (length > 0) yield end();
}

/** The chunks until the signal aborts, also while one is waited for: nobody knows when a pipe has the next. */
export async function* untilAborted<T>(chunks: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  const iterator = chunks[Symbol.asyncIterator]();
  while (!signal?.aborted) {
    let leave = (): void => undefined;
    const left = new Promise<undefined>((resolve) => {
      leave = () => resolve(undefined);
      signal?.addEventListener("abort", leave);
    });
    const next = await Promise.race([iterator.next(), left]);
    signal?.removeEventListener("abort", leave);
    if (!next || next.done) return;
    yield next.value;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function lineOf(parts: readonly Buffer[], length: number, first: boolean): Line {
  if (length > LONGEST_LINE_BYTES)
    return { reason: `is ${length} bytes long; a fact is one line of at most ${LONGEST_LINE_BYTES} bytes.` };
  const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  const bytes = whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole;
  try {
    const text = utf8.decode(bytes);
    return first && text.startsWith("\uFEFF") ? text.slice(1) : text;
  } catch {
    return { reason: "is not UTF-8; save the file in that encoding." };
  }
}

/** @throws UnreadableFile when a file begins like this and is no UTF-8 text. */
export function refuseForeignBytes([one, two]: Uint8Array): void {
  if (one === 0x1f && two === 0x8b)
    throw new UnreadableFile("is compressed with gzip; unpack it first: gunzip -c FILE | chancery load -");
  if (one === 0x50 && two === 0x4b) throw new UnreadableFile("is a zip archive; unpack it first.");
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff))
    throw new UnreadableFile("is UTF-16; save it as UTF-8.");
}

function unreadable(path: string, error: unknown): unknown {
  if (error instanceof UnreadableFile) return new UnreadableFile(`${path} ${error.message}`, { cause: error });
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "does not exist.",
    ENOTDIR: "does not exist: a part of its path is a file.",
    EISDIR: "is a directory; name a file in it.",
    EACCES: "may not be read by this user.",
    EPERM: "may not be read by this user.",
  };
  const reason = typeof code === "string" ? reasons[code] : undefined;
  return reason ? new UnreadableFile(`${path} ${reason}`, { cause: error }) : error;
}
