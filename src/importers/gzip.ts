/** Bytes as they were before they were packed: told by the content, whatever the file is called. */
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** The packed bytes end too early, or are damaged; what came before is good. */
export class CutShort extends Error {
  constructor(packing: "gzip" | "zip", cause: unknown) {
    super(
      `cannot be unpacked from here on: the ${packing} data is cut short or damaged, and what follows is missing.`,
      { cause },
    );
    this.name = "CutShort";
  }
}

/**
 * The bytes themselves, unpacked if they begin as gzip does.
 * @throws CutShort while iterating, after all that can be unpacked.
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all;
    return;
  }
  const packed = Readable.from(all);
  const gunzip = createGunzip();
  // What goes wrong in reading is no fault of the packing, and is passed on as it is.
  let reading: unknown;
  packed.once("error", (error) => {
    reading = error;
    gunzip.destroy(error);
  });
  packed.pipe(gunzip);
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (error) {
    throw reading ?? new CutShort("gzip", error);
  } finally {
    packed.destroy();
  }
}
