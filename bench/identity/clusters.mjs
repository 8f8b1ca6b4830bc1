/** Which ids are one person, when some are joined. */
export class Clusters {
  #parents = new Map();

  /** The id that stands for the cluster of this one. */
  of(id) {
    let root = id;
    while (this.#parents.has(root)) root = this.#parents.get(root);
    for (let at = id; at !== root; ) {
      const next = this.#parents.get(at);
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  join(ids) {
    const [first, ...others] = ids;
    for (const other of others) {
      const [one, two] = [this.of(first), this.of(other)];
      if (one !== two) this.#parents.set(two, one);
    }
  }

  areOne(one, other) {
    return this.of(one) === this.of(other);
  }
}
