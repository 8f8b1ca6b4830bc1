/** Who of many people are one. */
import { candidates } from "./blocking.js";
import { apart, type Cluster, clusterOf, comparing } from "./clusters.js";
import type { Comparison } from "./compare.js";
import type { Person } from "./person.js";
import { Rarity } from "./rarity.js";

/** Two ids of which somebody has decided whether they are one. */
export interface Decided {
  readonly ids: readonly [string, string];
  readonly one: boolean;
}

export interface Pair extends Comparison {
  /** In order. */
  readonly ids: readonly [string, string];
}

export interface Resolution {
  /** Ids that are one person each, in order; who stands alone is left out. */
  readonly joined: readonly (readonly string[])[];
  /** The pairs that joined them: each id of a cluster but one is in a pair. */
  readonly because: readonly Pair[];
  /** Pairs for somebody to decide, the likeliest first: of each two clusters one. */
  readonly unsure: readonly Pair[];
}

/** Whoever could as well be somebody else: the two must differ in score by this in odds, or nobody is joined. */
const CLEARER = 8;
/** Of two who may be one third; and of two whom something keeps apart, however alike they are. */
const MOST_OF_RIVALS = 0.9;
const MOST_AGAINST = 0.5;
const BY_DECISION = "it was decided so";

/**
 * The same whatever the order of the people and decisions. In no cluster are two who cannot be one, unless somebody has
 * decided that they are; what was decided apart stays apart.
 *
 * Goes on until nobody more is joined: who was joined has more names and offices, by which others are known. Family names
 * alone come last, when it is known how many of that name there are.
 *
 * @param isNew Only they, those who are like them, those who are like those and so on are looked at. The others were
 *   compared with each other before, among people of whom not many have changed.
 */
export function resolve(
  people: readonly Person[],
  decided: readonly Decided[] = [],
  isNew: (person: Person) => boolean = () => true,
): Resolution {
  const state = new State(people, decided, isNew);
  for (const oneWord of [false, true]) {
    let joined = 0;
    do {
      joined = state.joinOnce(oneWord);
    } while (joined > 0);
  }
  return state.resolution();
}

/** Only what was decided, whoever is like whom. */
export function resolveDecided(people: readonly Person[], decided: readonly Decided[]): Resolution {
  return new State(people, decided, () => false).resolution();
}

class State {
  private readonly clusters = new Map<string, Cluster>();
  /** Pairs of clusters as they are now that are alike: key -> pair. */
  private readonly alike = new Map<string, Pair>();
  private readonly because: Pair[] = [];
  /** What was decided both ways. */
  private readonly contradicted: Pair[] = [];
  /** Compared with everybody. */
  private readonly placed = new WeakSet<Cluster>();
  private readonly compared: (one: Person, other: Person) => Comparison;
  /** Id -> those of whom somebody has decided that they are others. */
  private readonly others = new Map<string, string[]>();

  constructor(people: readonly Person[], decided: readonly Decided[], isNew: (person: Person) => boolean) {
    this.compared = comparing(new Rarity(people));
    for (const person of people) this.clusters.set(person.id, clusterOf([person]));
    for (const { ids, one: same } of decided)
      if (!same)
        for (const [at, id] of ids.entries())
          this.others.set(id, [...(this.others.get(id) ?? []), ids[1 - at]!].sort());
    const together = decided.filter(({ one }) => one).map(({ ids }) => [...ids].sort() as [string, string]);
    for (const ids of together.sort(byIds)) this.decide(ids);
    const clusters = [...new Set(this.clusters.values())];
    this.compareAll(new Set(clusters.filter(({ members }) => members.length > 1 || members.some(isNew))));
  }

  /** Joined whatever they are like, unless that was decided otherwise. */
  private decide(ids: readonly [string, string]): void {
    const [one, other] = [this.clusters.get(ids[0]), this.clusters.get(ids[1])];
    if (!one || !other || one === other) return;
    const pair: Pair = { ids, verdict: "SAME", score: 1, reasons: [BY_DECISION] };
    const against = this.decidedAgainst(one, other);
    if (against) this.contradicted.push({ ...pair, verdict: "UNSURE", reasons: [BY_DECISION, against] });
    else this.join(pair);
  }

  /** @returns how many pairs were joined. */
  joinOnce(oneWord: boolean): number {
    const sure = [...this.alike.values()]
      .filter((pair) => pair.verdict === "SAME" && (oneWord || !pair.oneWord))
      .sort(byScore);
    const rivals = this.rivalsIn(sure);
    const joined = new Set<Cluster>();
    let count = 0;
    for (const pair of sure) {
      const [one, other] = this.clustersOf(pair);
      if (one === other || rivals.has(pair) || this.against(one, other)) continue;
      joined.delete(one);
      joined.delete(other);
      joined.add(this.join(pair));
      count++;
    }
    this.compareAll(joined);
    return count;
  }

  resolution(): Resolution {
    const clusters = [...new Set(this.clusters.values())];
    const pairs = [...this.alike.values()].sort(byScore);
    const rivals = this.rivalsIn(pairs.filter(({ verdict }) => verdict === "SAME"));
    const open = pairs.flatMap((pair): Pair[] => {
      const against = this.against(...this.clustersOf(pair));
      if (pair.verdict === "SAME") {
        const doubt = against ?? rivals.get(pair);
        const score = Math.min(pair.score, against ? MOST_AGAINST : MOST_OF_RIVALS);
        return [{ ...pair, verdict: "UNSURE", score, reasons: doubt ? [...pair.reasons, doubt] : pair.reasons }];
      }
      return against ? [] : [pair];
    });
    return {
      joined: clusters
        .map(({ members }) => members.map(({ id }) => id))
        .filter(({ length }) => length > 1)
        .sort(([one], [other]) => (one! < other! ? -1 : 1)),
      because: this.because,
      unsure: [
        ...this.contradicted.filter((pair) => this.clustersOf(pair)[0] !== this.clustersOf(pair)[1]),
        ...open.sort(byScore),
      ],
    };
  }

  private clustersOf({ ids }: Pair): [Cluster, Cluster] {
    return [this.clusters.get(ids[0])!, this.clusters.get(ids[1])!];
  }

  private join(pair: Pair): Cluster {
    const [one, other] = this.clustersOf(pair);
    const both = clusterOf([...one.members, ...other.members]);
    for (const { id } of both.members) this.clusters.set(id, both);
    this.because.push(pair);
    return both;
  }

  /**
   * Compares each of the clusters with whoever is worth it, and so each that is found alike and was not compared yet, as it
   * may be more like a third. What was known of those that they were made of is forgotten.
   */
  private compareAll(changed: ReadonlySet<Cluster>): void {
    for (const [key, { ids }] of this.alike)
      if (ids.some((id) => changed.has(this.clusters.get(id)!))) this.alike.delete(key);
    const wholes = [...new Set(this.clusters.values())].map(({ whole }) => whole);
    for (let next = changed; next.size > 0; ) next = this.compareWith(wholes, next);
  }

  /** @returns those who were found alike, and are to be compared themselves. */
  private compareWith(wholes: readonly Person[], changed: ReadonlySet<Cluster>): ReadonlySet<Cluster> {
    for (const cluster of changed) this.placed.add(cluster);
    const found = new Set<Cluster>();
    for (const [one, other] of candidates(wholes, ({ id }) => changed.has(this.clusters.get(id)!))) {
      const [some, others] = [this.clusters.get(one.id)!, this.clusters.get(other.id)!];
      if (this.decidedAgainst(some, others)) continue;
      const comparison = this.compared(one, other);
      if (comparison.verdict === "DIFFERENT") continue;
      this.alike.set(`${one.id} ${other.id}`, { ids: [one.id, other.id], ...comparison });
      for (const cluster of [some, others]) if (!this.placed.has(cluster)) found.add(cluster);
    }
    return found;
  }

  private against(one: Cluster, other: Cluster, between?: Cluster): string | undefined {
    return this.decidedAgainst(one, other) ?? apart(one, other, this.compared, between?.members);
  }

  private decidedAgainst(one: Cluster, other: Cluster): string | undefined {
    if (this.others.size === 0) return undefined;
    for (const { id } of one.members)
      for (const stranger of this.others.get(id) ?? [])
        if (this.clusters.get(stranger) === other) return `but ${id} and ${stranger} were decided to be two`;
    return undefined;
  }

  /** Pairs of which one might as well be somebody else, who is not the other: pair -> why. */
  private rivalsIn(sure: readonly Pair[]): ReadonlyMap<Pair, string> {
    const ofId = new Map<string, Pair[]>();
    for (const pair of sure) for (const id of pair.ids) ofId.set(id, [...(ofId.get(id) ?? []), pair]);
    const rivals = new Map<Pair, string>();
    for (const pair of sure)
      for (const [at, id] of pair.ids.entries()) {
        const other = pair.ids[1 - at]!;
        for (const rival of ofId.get(id)!) {
          const third = rival.ids[0] === id ? rival.ids[1] : rival.ids[0];
          if (third === other || odds(rival) * CLEARER < odds(pair)) continue;
          const [some, others, between] = [other, third, id].map((one) => this.clusters.get(one)!) as Cluster[];
          if (this.against(some!, others!, between))
            rivals.set(pair, `${id} might as well be ${third}, who is somebody else`);
        }
      }
    return rivals;
  }
}

function byScore(one: Pair, other: Pair): number {
  return other.score - one.score || byIds(one.ids, other.ids);
}

function byIds([one, other]: Pair["ids"], [first, second]: Pair["ids"]): number {
  return one === first ? (other < second ? -1 : 1) : one < first ? -1 : 1;
}

function odds({ score }: Pair): number {
  return score / (1 - score + 1e-9);
}
