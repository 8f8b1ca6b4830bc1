/**
 * What was made for one request and will do for the next of its shape. A client can ask for any number of shapes, and a
 * plan can be a thousand times as large as another, so what is bounded is the room that they take.
 */
export class Kept<T> {
  /** Whoever was asked for last comes last. */
  private readonly entries = new Map<string, { readonly value: T; readonly size: number }>();
  private size = 0;

  /** @param most of all sizes together. */
  constructor(private readonly most: number) {}

  get(key: string): { readonly value: T } | undefined {
    const known = this.entries.get(key);
    if (!known) return undefined;
    this.entries.delete(key);
    this.entries.set(key, known);
    return known;
  }

  /** @param size of the value and its key, in the unit of `most`; one that is larger than that is not kept. */
  set(key: string, value: T, size: number): void {
    this.size -= this.entries.get(key)?.size ?? 0;
    this.entries.delete(key);
    if (size > this.most) return;
    this.entries.set(key, { value, size });
    this.size += size;
    for (const [oldest, { size: freed }] of this.entries) {
      if (this.size <= this.most) break;
      this.entries.delete(oldest);
      this.size -= freed;
    }
  }
}
