/** Text of a file as it comes, where its records are no lines. */
import { refuseForeignBytes } from "./jsonl.js";

/** Stands in the text where bytes are not UTF-8. */
export const NO_TEXT = "\uFFFD";

/**
 * The text of UTF-8, a BOM taken off, in pieces of any length.
 * @throws UnreadableFile while iterating: the bytes are those of another format, or UTF-16.
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let first = true;
  for await (const chunk of bytes) {
    if (first) refuseForeignBytes(chunk);
    first = false;
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
