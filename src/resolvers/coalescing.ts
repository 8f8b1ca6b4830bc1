/**
 * Reads that wait travel together. On a lookup most of the time is the way to Neo4j and back, not the graph: so cheap
 * questions of one plan that arrive at once, or while a statement of it is under way, leave as one. Of questions that cost
 * more a few leave together where more wait than there are cores, and with each whoever asks the very same, as dashboards
 * do; of long ones only the very same. Nobody waits when the server is idle, and each still reads what the graph holds
 * after it asked.
 */
import { availableParallelism } from "node:os";
import { Busy, TimedOut, Unavailable } from "../errors.js";
import type { Graph } from "../graph/driver.js";
import { ownNames, ownValues } from "../planner/fragment.js";
import type { Question } from "../planner/planner.js";

type Row = readonly unknown[];
type Read = Graph["read"];

/** Nodes and relationships that a question may look at to be cheap: the way to Neo4j is most of what it costs. */
const CHEAP = 200;
/** So many may all look at that leave as one, and so many different ones may they be: of others few, as each waits for all. */
const TOGETHER = { cheap: { rows: 2_000, questions: 100 }, others: { rows: 200_000, questions: 4 } };
/** Characters of a statement of several others. For them Neo4j plans it once more, which takes seconds of a longer one. */
const LONGEST = 4_000;
/** More statements of one plan at once would mostly wait for a core, so that those beyond had better travel together. */
const CORES = Math.max(2, availableParallelism());
/** So often those who wait are looked through for who has waited too long. */
const LOOK_MILLISECONDS = 500;

/** A question that waits for its row. */
class Waiting {
  /** Answered, refused or gone. */
  settled = false;
  /** Called when its asker goes. */
  gone: () => void = () => undefined;
  readonly since = performance.now();
  private text: string | undefined;

  constructor(
    /** What is its own, as the shared statement reads it. */
    readonly own: unknown,
    readonly parameters: Question["parameters"],
    readonly signal: AbortSignal | undefined,
    /** Of its connection. */
    private readonly others: Set<Waiting> | undefined,
    private readonly answered: (row: Row) => void,
    private readonly refused: (reason: unknown) => void,
  ) {
    others?.add(this);
  }

  /** The same for all who ask the very same. */
  get asked(): string {
    this.text ??= JSON.stringify(this.own);
    return this.text;
  }

  resolve(row: Row): void {
    this.settle();
    this.answered(row);
  }

  reject(reason: unknown): void {
    this.settle();
    this.refused(reason);
  }

  leave(): void {
    this.reject(this.signal?.reason);
    this.gone();
  }

  private settle(): void {
    this.settled = true;
    this.others?.delete(this);
  }
}

/** Questions of one statement that agree on what they must have in common. */
interface Lane {
  readonly statement: Question["statement"];
  /** The parameters that are the same for all. */
  readonly common: Question["parameters"];
  readonly kind: "cheap" | "few" | "same";
  /** One more may be, sometimes (`hasRoom`). */
  readonly mostUnderWay: number;
  /** Different ones: whoever asks the very same takes no place. */
  mostTogether: number;
  /** Nobody is in it any more. */
  readonly leave: () => void;
  underWay: number;
  /** How many questions are in the statements under way. */
  travelling: number;
  /** That who waits departs at the end of this turn. */
  called: boolean;
  /** That somebody looks who has waited too long. */
  watched: boolean;
  waiting: Waiting[];
}

/** Where the questions of one statement wait. */
interface Station {
  /** Parameters that each brings for itself, and those that all must agree on. */
  readonly own: readonly string[];
  readonly common: readonly string[];
  readonly lanes: Map<string, Lane>;
}

type Limits = Pick<Lane, "kind" | "mostUnderWay" | "mostTogether">;

/** Most small questions have nothing in common but their statement. */
const NOTHING: Question["parameters"] = {};

function commonOf({ common }: Station, parameters: Question["parameters"]): Question["parameters"] {
  return common.length === 0 ? NOTHING : Object.fromEntries(common.map((name) => [name, parameters[name]]));
}

function limitsOf({ text }: Question["statement"], rows: number): Limits {
  const { cheap, others } = TOGETHER;
  if (rows <= CHEAP && text.length <= LONGEST) {
    const mostTogether = Math.min(cheap.questions, Math.ceil(cheap.rows / rows));
    return { kind: "cheap", mostUnderWay: 1, mostTogether };
  }
  const mostTogether = Math.min(others.questions, Math.floor(others.rows / rows));
  if (mostTogether < 2 || text.length > LONGEST) return { kind: "same", mostUnderWay: 2, mostTogether: 1 };
  return { kind: "few", mostUnderWay: CORES, mostTogether };
}

/** Reads the one row of a question, with others where they wait; throws as `Graph.read` does. */
export class Coalescing {
  private readonly stations = new WeakMap<Question["statement"], Station>();
  /** Who waits on each connection: a listener for each question would cost more than the rest of this. */
  private readonly connections = new WeakMap<AbortSignal, Set<Waiting>>();

  /** @param patience seconds that a question waits for its turn. */
  constructor(
    private readonly read: Read,
    private readonly patience = Number.POSITIVE_INFINITY,
  ) {}

  /** @param rows how many nodes and relationships the question may look at. */
  async row({ statement, parameters }: Question, rows: number, signal?: AbortSignal): Promise<Row> {
    signal?.throwIfAborted();
    const station = this.stationOf(statement);
    const { lanes } = station;
    const own = ownValues(station.own, parameters);
    const common = commonOf(station, parameters);
    const limits = limitsOf(statement, rows);
    const { kind } = limits;
    const asked = kind === "same" ? parameters : common;
    const key = asked === NOTHING ? kind : `${kind} ${JSON.stringify(asked)}`;
    const lane = lanes.get(key) ?? {
      leave: () => lanes.delete(key),
      ...{ statement, common, ...limits, underWay: 0, travelling: 0, called: false, watched: false, waiting: [] },
    };
    lanes.set(key, lane);
    lane.mostTogether = Math.min(lane.mostTogether, limits.mostTogether);
    const others = signal && this.waitingOn(signal);
    const row = new Promise<Row>((resolve, reject) => {
      lane.waiting.push(new Waiting(own, parameters, signal, others, resolve, reject));
    });
    this.call(lane);
    return row;
  }

  private stationOf(statement: Question["statement"]): Station {
    let station = this.stations.get(statement);
    if (!station) {
      const own = ownNames(statement.parameters);
      const names = statement.parameters.map((_, place) => `p${place}`);
      station = { own, common: names.filter((name) => !own.includes(name)), lanes: new Map() };
      this.stations.set(statement, station);
    }
    return station;
  }

  private waitingOn(signal: AbortSignal): Set<Waiting> {
    const known = this.connections.get(signal);
    if (known) return known;
    const waiting = new Set<Waiting>();
    signal.addEventListener("abort", () => {
      for (const one of waiting) one.leave();
    });
    this.connections.set(signal, waiting);
    return waiting;
  }

  /** Who waits departs at the end of this turn of the event loop: what came in one with it is here by then. */
  private call(lane: Lane): void {
    if (lane.called) return;
    if (!hasRoom(lane)) {
      this.watch(lane);
      return;
    }
    lane.called = true;
    setImmediate(() => {
      lane.called = false;
      this.depart(lane);
    });
  }

  /** Who waits goes, while not too many are under way. */
  private depart(lane: Lane): void {
    lane.waiting = lane.waiting.filter(({ settled }) => !settled);
    while (lane.waiting.length > 0 && hasRoom(lane)) {
      const leaving = nextOf(lane);
      const travellers = leaving.flat().length;
      lane.underWay++;
      lane.travelling += travellers;
      this.together(lane, leaving).finally(() => {
        lane.underWay--;
        lane.travelling -= travellers;
        this.depart(lane);
      });
    }
    if (lane.waiting.length > 0) this.watch(lane);
    if (lane.underWay === 0 && !lane.called) lane.leave();
  }

  /** However slow the answers are that others wait for, nobody waits for ever. */
  private watch(lane: Lane): void {
    if (lane.watched) return;
    lane.watched = true;
    const look = (): void => {
      lane.watched = false;
      const first = performance.now() - this.patience * 1_000;
      for (const one of lane.waiting) if (one.since < first && !one.settled) one.reject(busy(this.patience));
      lane.waiting = lane.waiting.filter(({ settled }) => !settled);
      if (lane.waiting.length > 0) this.watch(lane);
    };
    // Where the event loop was busy, an answer that has come, and frees their place, is read first.
    setTimeout(() => setImmediate(look), LOOK_MILLISECONDS).unref();
  }

  /** Settles all of them, and never rejects itself. */
  private async together(lane: Lane, leaving: readonly Asking[]): Promise<void> {
    if (leaving.length === 1) return this.alone(lane, leaving[0]!);
    try {
      const parameters = { ...lane.common, asked: leaving.map(([{ own }]) => own) };
      const rows = await this.read(lane.statement.together(), parameters, { signal: whenAllAreGone(leaving.flat()) });
      for (const [place, row] of rows) for (const one of leaving[place as number]!) one.resolve(row as Row);
    } catch (error) {
      tellAll(lane, error);
      const open = leaving.map((asking) => asking.filter(({ settled }) => !settled)).filter(isAsking);
      // A graph that is away, or slow, is so for all; else what is wrong with one must not become another's.
      if (error instanceof Unavailable || error instanceof TimedOut) for (const one of open.flat()) one.reject(error);
      else await Promise.all(open.map((asking) => this.alone(lane, asking)));
    }
  }

  /** The plan that Neo4j has of the question alone will do, whoever else asks it. */
  private async alone(lane: Lane, asking: Asking): Promise<void> {
    const [{ parameters, signal }, ...others] = asking;
    try {
      const options = { signal: others.length > 0 ? whenAllAreGone(asking) : signal };
      const [row] = await this.read(lane.statement.text, parameters, options);
      for (const one of asking) one.resolve(row!);
    } catch (error) {
      tellAll(lane, error);
      for (const one of asking) one.reject(error);
    }
  }
}

function busy(seconds: number): Busy {
  return new Busy(
    `Neo4j is busy: others asked before, and the turn of this question did not come within ${seconds} s (CHANCERY_QUERY_TIMEOUT). Ask again later.`,
  );
}

/** All who ask one and the same. */
type Asking = [Waiting, ...Waiting[]];

function isAsking(waiting: Waiting[]): waiting is Asking {
  return waiting.length > 0;
}

/**
 * Whether a statement may leave. One more than usual may, if it is of several: else a core idles whenever one comes back
 * and the next has yet to reach Neo4j. Of cheap questions as many must wait as travel, so that half of them are answered
 * here while the other half is in Neo4j; of others there must be so few that they need not wait for each other.
 */
function hasRoom({ kind, mostUnderWay, mostTogether, underWay, travelling, waiting }: Lane): boolean {
  if (underWay < mostUnderWay) return true;
  if (underWay > mostUnderWay || waiting.length < 2) return false;
  if (kind === "cheap") return waiting.length >= travelling;
  return kind === "few" && travelling + waiting.length <= mostUnderWay * mostTogether;
}

/** Those who have waited longest: as many as may leave as one, or fewer where there are cores for more statements. */
function nextOf(lane: Lane): Asking[] {
  const { waiting, mostUnderWay, underWay } = lane;
  const byQuestion = new Map<string, Asking>();
  for (const one of waiting) {
    const question = waiting.length > 1 ? one.asked : "";
    const asking = byQuestion.get(question);
    if (asking) asking.push(one);
    else byQuestion.set(question, [one]);
  }
  const asked = [...byQuestion.values()];
  const most = Math.min(lane.mostTogether, Math.ceil(asked.length / Math.max(1, mostUnderWay - underWay)));
  lane.waiting = asked.slice(most).flat();
  return asked.slice(0, most);
}

function whenAllAreGone(waiting: readonly Waiting[]): AbortSignal {
  const gone = new AbortController();
  for (const one of waiting)
    one.gone = () => {
      if (waiting.every(({ settled }) => settled)) gone.abort();
    };
  return gone.signal;
}

/** That the graph is away holds for all who wait as well: none shall wait for it a second time. */
function tellAll(lane: Lane, error: unknown): void {
  if (error instanceof Unavailable && !(error instanceof Busy)) for (const one of lane.waiting) one.reject(error);
}
