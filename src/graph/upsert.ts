/**
 * The one door: the only place where facts are written. A batch is one transaction, and a group of it (the nodes of a
 * label, the relationships of a type between two labels) at most three statements: what is there is read without locks;
 * what is new or changes is created or locked, and read again; what changes then is written over.
 */
import type { NumberedFact, Refusal } from "../facts/fact.js";
import type { Mapping } from "../mapping/mapping.js";
import { Admission, type Claim } from "./admission.js";
import { Batch, type Run } from "./batch.js";
import { contended } from "./contention.js";
import type { Graph } from "./driver.js";
import { emptyTally, type Tally } from "./outcome.js";

export type { Mapping } from "../mapping/mapping.js";

export interface UpsertReport {
  /** Facts that made a node or a relationship. */
  readonly created: number;
  /** Facts that added something to one that was there. */
  readonly changed: number;
  /** Facts that were in already, value by value. */
  readonly unchanged: number;
  /** In the order of their lines. */
  readonly refused: readonly Refusal[];
}

export interface UpsertOptions {
  /** Writes nothing of the batch when one fact of it is refused. */
  readonly whole?: boolean;
  /** Writes the relationships in a transaction of their own, so that the next batch need not wait for them. */
  readonly stages?: Stages;
  /** Kept in the same transaction: how far an import has come with this batch. */
  readonly progress?: {
    /** Of the import. */
    readonly id: string;
    readonly upTo: number;
    readonly complete?: boolean;
    /** What was refused of the lines before the facts of this batch. */
    readonly refusedSoFar: () => number;
  };
}

export interface Stages {
  /** Called when the nodes are written: those of the next batch may be. */
  readonly nodesWritten: () => void;
  /** The relationships wait for those of the batch before. */
  readonly relationshipsAfter: Promise<unknown>;
}

export interface ImportProgress {
  /** The line up to which everything is written. */
  readonly upTo: number;
  /** That is all there is. */
  readonly complete: boolean;
  /** Rows and facts among them that were refused. */
  readonly refused: number;
}

const KEEP_PROGRESS =
  "MERGE (i:Import {id: $id}) SET i.refused = CASE WHEN i.upTo > $upTo THEN i.refused ELSE $refused END, i.upTo = CASE WHEN i.upTo > $upTo THEN i.upTo ELSE $upTo END, i.complete = $complete OR coalesce(i.complete, false), i.changedAt = datetime()";

/** How far an import has come, whichever run of it came furthest, by the id it is kept under; undefined where it never began. */
export async function progressOf(graph: Graph, id: string): Promise<ImportProgress | undefined> {
  const [row] = await graph.read(
    "MATCH (i:Import {id: $id}) RETURN i.upTo AS upTo, i.complete AS complete, coalesce(i.refused, 0) AS refused",
    { id },
  );
  return row && { upTo: row[0] as number, complete: row[1] as boolean, refused: row[2] as number };
}

/**
 * Writes the facts, sources first, then nodes, then relationships, whatever their order.
 * @throws Unavailable when Neo4j cannot be reached, or officials become one again and again meanwhile; nothing of the batch is written then, or with `stages` its nodes.
 */
export async function upsert(
  graph: Graph,
  mapping: Mapping,
  facts: readonly NumberedFact[],
  options: UpsertOptions = {},
): Promise<UpsertReport> {
  const admission = admissionOf(mapping);
  const claims: Claim[] = [];
  const inadmissible: Refusal[] = [];
  for (const fact of facts) {
    const admitted = admission.admit(fact);
    if ("reason" in admitted) inadmissible.push(admitted);
    else claims.push(admitted);
  }
  const report = (written: Tally): UpsertReport => ({
    created: written.created,
    changed: written.changed,
    unchanged: written.unchanged,
    refused: [...inadmissible, ...written.refused].sort((one, other) => one.line - other.line),
  });
  const { progress, stages } = options;
  const keepProgress = async (run: Run, { refused }: Tally): Promise<void> => {
    if (!progress) return;
    const { id, upTo, complete = false, refusedSoFar } = progress;
    const all = refusedSoFar() + inadmissible.length + refused.length;
    await run(KEEP_PROGRESS, { id, upTo, complete, refused: all });
  };
  if ((claims.length === 0 && !progress) || (options.whole && inadmissible.length > 0)) return report(emptyTally());
  try {
    if (stages && !options.whole) {
      const nodes = await contended(graph, async (run) => {
        const batch = new Batch(run, admission);
        await batch.writeNodes(claims);
        return batch;
      });
      stages.nodesWritten();
      await stages.relationshipsAfter;
      return await contended(graph, async (run) => {
        const batch = new Batch(run, admission, nodes);
        await batch.writeRelationships();
        await keepProgress(run, batch.tally);
        return report(batch.tally);
      });
    }
    return await contended(graph, async (run) => {
      const written = await new Batch(run, admission).write(claims);
      if (options.whole && written.refused.length > 0) throw new TakenBack(written.refused);
      await keepProgress(run, written);
      return report(written);
    });
  } catch (error) {
    if (error instanceof TakenBack) return report({ ...emptyTally(), refused: error.refused });
    throw error;
  }
}

class TakenBack extends Error {
  constructor(readonly refused: Refusal[]) {
    super("taken back");
  }
}

const admissions = new WeakMap<Mapping, Admission>();

function admissionOf(mapping: Mapping): Admission {
  const admission = admissions.get(mapping) ?? new Admission(mapping);
  admissions.set(mapping, admission);
  return admission;
}
