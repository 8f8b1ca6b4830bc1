/** A part of the graph, or all of it, as text in a format; memory does not grow with what is exported. */
import { BadInput } from "../errors.js";
import { isId } from "../facts/identity.js";
import type { ReadOptions } from "../graph/driver.js";
import { decisionsOf } from "../graph/people.js";
import { type Reader, readNodes, readRelationships } from "../graph/reading.js";
import { sourceTypes, surroundings, withSources } from "../graph/surroundings.js";
import type { Mapping } from "../mapping/mapping.js";
import type { Format, Part, Rows, Side } from "./rows.js";

/** Relationships that a node's surroundings may reach out. */
const LARGEST_DEPTH = 5;

/** Characters that go out at once. */
const PIECE_CHARACTERS = 64 * 1024;

/** What of the graph is exported. */
export interface Extent {
  /** In a few words. */
  readonly title: string;
  /** The nodes, and those with their sources; undefined: all of both. */
  readonly nodes?: { readonly chosen: ReadonlySet<string>; readonly withSources: ReadonlySet<string> };
}

export const wholeGraph: Extent = { title: "The whole graph" };

export interface TextOptions extends ReadOptions {
  /** Of a format that is two files, which. */
  readonly part?: Part | undefined;
  /** Hears how many nodes and relationships are written, lot by lot. */
  readonly onRows?: ((rows: number) => void) | undefined;
}

export interface Exporter {
  /**
   * A node with what is reached from it over `depth` relationships.
   * @throws BadInput, LimitExceeded
   */
  surroundings(id: string, depth: number, options?: ReadOptions): Promise<Extent>;
  /**
   * These nodes, the relationships between them, and the sources of both.
   * @throws LimitExceeded
   */
  nodes(title: string, ids: ReadonlySet<string>, options?: ReadOptions): Promise<Extent>;
  /** The first piece comes only when something was read: an error before it can still be told. */
  text(extent: Extent, format: Format, options?: TextOptions): AsyncGenerator<string>;
}

/**
 * The depth that a user writes.
 * @throws BadInput
 */
export function depthOf(text: string): number {
  const depth = /^\d$/.test(text) ? Number(text) : Number.NaN;
  if (depth <= LARGEST_DEPTH) return depth;
  throw new BadInput("depth", text, `is not a whole number from 0 to ${LARGEST_DEPTH}`);
}

/** @param mostNodes how many nodes an extent may have, the whole graph apart. */
export function createExporter(graph: Reader, mapping: Mapping, mostNodes: number): Exporter {
  const nodes = async (title: string, chosen: ReadonlySet<string>, { signal }: ReadOptions = {}): Promise<Extent> => ({
    title,
    nodes: { chosen, withSources: await withSources(graph, mapping, chosen, { most: mostNodes, signal }) },
  });
  return {
    nodes,
    async surroundings(id, depth, { signal } = {}) {
      if (!isId(id) || mapping.labelOf(id) === undefined)
        throw new BadInput("node", id, "is no id; it must look like official:john-kerry");
      const chosen = await surroundings(graph, mapping, id, depth, { most: mostNodes, signal });
      if (chosen.size === 0) throw new BadInput("node", id, "is not in the graph");
      const title = `${id} and what is within ${depth} relationship${depth === 1 ? "" : "s"} of it`;
      return nodes(title, chosen, { signal });
    },
    async *text(extent, format, { part, signal, onRows } = {}) {
      let piece = "";
      const rows = rowsOf(graph, mapping, extent, { reports: format.reports, signal, onRows });
      for await (const text of format.write(rows, part)) {
        piece += text;
        if (piece.length < PIECE_CHARACTERS) continue;
        yield piece;
        piece = "";
      }
      if (piece !== "") yield piece;
    },
  };
}

type RowOptions = Pick<TextOptions, "signal" | "onRows"> & { readonly reports: true | undefined };

function rowsOf(
  graph: Reader,
  mapping: Mapping,
  { title, nodes }: Extent,
  { reports, signal, onRows }: RowOptions,
): Rows {
  const sides = (side?: Side): Side[] => (side ? [side] : ["sources", "facts"]);
  const sources = new Set(sourceTypes(mapping));
  // What connects sources belongs to all of them; a fact only to the chosen.
  const between = (side: Side) => (side === "sources" ? nodes?.withSources : nodes?.chosen);
  async function* counted<Row>(lots: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
    for await (const lot of lots) {
      yield lot;
      onRows?.(lot.length);
    }
  }
  return {
    title,
    mapping,
    async *nodes(side) {
      for (const one of sides(side))
        for (const { label, source } of mapping.nodes.values())
          if (source === (one === "sources"))
            yield* counted(readNodes(graph, mapping, label, { ids: nodes?.withSources, reports, signal }));
    },
    decisions: () => decisionsOf(graph, { among: nodes?.chosen, signal }),
    async *relationships(side) {
      for (const one of sides(side)) {
        const types = [...mapping.relationshipTypes.keys()].filter((type) => sources.has(type) === (one === "sources"));
        if (types.length > 0) yield* counted(readRelationships(graph, mapping, types, { ids: between(one), signal }));
      }
    },
  };
}
