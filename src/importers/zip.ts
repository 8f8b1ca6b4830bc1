/** What is in a zip archive, entry by entry, without more of it in memory than a chunk. */
import { open } from "node:fs/promises";
import zlib from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { CutShort } from "./gzip.js";
import { UnreadableFile } from "./jsonl.js";

/** A file in the archive. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /**
   * From the beginning, before the next entry is asked for.
   * @throws CutShort while iterating, after all that can be unpacked.
   */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** Whether it begins as an archive does, whatever it is called; false where it cannot be read, or only once. */
export async function isZip(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    if (!(await file.stat()).isFile()) return false;
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    // An archive without entries begins with its end.
    return ["PK\u0003\u0004", "PK\u0005\u0006"].includes(buffer.toString("latin1"));
  } finally {
    await file.close();
  }
}

/**
 * The files in it, in the order of its directory.
 * @throws UnreadableFile where there is none, or no directory: it stands at the end, so that of an archive cut short
 * nobody can tell what was in it.
 */
export async function* entriesOf(path: string): AsyncGenerator<ZipEntry> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw broken(path, error);
  }
  let found = 0;
  try {
    const entries = zip.eachEntry();
    for (;;) {
      const next = await entries.next().catch((error: unknown) => {
        throw broken(path, error);
      });
      if (next.done) break;
      const { fileName: name, uncompressedSize: size } = next.value;
      // What a Macintosh puts beside the files of others.
      if (name.endsWith("/") || name.startsWith("__MACOSX/")) continue;
      found++;
      yield { name, size, bytes: () => bytesOf(zip, next.value) };
    }
  } finally {
    zip.close();
  }
  if (found === 0) throw new UnreadableFile(`${path} is a zip archive with no file in it.`);
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new UnreadableFile("is encrypted; unpack it first.");
  let sum = 0;
  try {
    const unpacked = await zip.openReadStreamPromise(entry);
    for await (const chunk of unpacked) {
      // Node 20 has it from 20.15 on; without it only the size tells.
      sum = zlib.crc32?.(chunk as Uint8Array, sum) ?? entry.crc32;
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw new CutShort("zip", error);
  }
  if (sum !== entry.crc32) throw new CutShort("zip", new Error("the checksum is another"));
}

function broken(path: string, error: unknown): UnreadableFile {
  return new UnreadableFile(
    `${path} is a zip archive that is cut short or damaged: its directory cannot be read (${(error as Error).message}). Fetch it again.`,
    { cause: error },
  );
}
