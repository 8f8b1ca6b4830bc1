/**
 * Reads that wait travel together. On a lookup most of the time is the way to Neo4j and back, not the graph: so cheap
 * questions of one plan that arrive at once, or while a statement of it is under way, leave as one. Of questions that cost
 * more only those share that ask for the very same, as dashboards do. Nobody waits when the server is idle, and each still
 * reads what the graph holds after it asked.
 */
import { TimedOut, Unavailable } from "../errors.js";
import type { Graph } from "../graph/driver.js";
import { isCommon } from "../planner/fragment.js";
import type { Question } from "../planner/planner.js";

type Row = readonly unknown[];
type Read = Graph["read"];

/** Nodes and relationships that a question may look at to be cheap, and to be short: some tenths of a second at most. */
const CHEAP = 200;
const SHORT = 50_000;
/** Statements that are under way before others of their kind wait: twice a long time is too long for the second asker. */
const UNDER_WAY = { short: 1, long: 2 };
/** So many may all look at that leave as one, and so many may they be. */
const TOGETHER = { rows: 2_000, questions: 100 };

/** A question that waits for its row. */
class Waiting {
  /** Answered, refused or gone. */
  settled = false;
  /** Called when its asker goes. */
  gone: () => void = () => undefined;

  constructor(
    /** The parameters that are its own, as the shared statement reads them. */
    readonly own: readonly unknown[],
    readonly parameters: Question["parameters"],
    readonly signal: AbortSignal | undefined,
    /** Of its connection. */
    private readonly others: Set<Waiting> | undefined,
    private readonly answered: (row: Row) => void,
    private readonly refused: (reason: unknown) => void,
  ) {
    others?.add(this);
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
  readonly mostUnderWay: number;
  readonly mostTogether: number;
  /** Nobody is in it any more. */
  readonly leave: () => void;
  underWay: number;
  /** That who waits departs at the end of this turn. */
  called: boolean;
  waiting: Waiting[];
}

/** Where the questions of one statement wait. */
interface Station {
  /** Its parameters; undefined in the place of each that all have in common. */
  readonly own: readonly (string | undefined)[];
  readonly common: readonly string[];
  readonly lanes: Map<string, Lane>;
}

/** Reads the one row of a question, with others where they wait; throws as `Graph.read` does. */
export class Coalescing {
  private readonly stations = new WeakMap<Question["statement"], Station>();
  /** Who waits on each connection: a listener for each question would cost more than the rest of this. */
  private readonly connections = new WeakMap<AbortSignal, Set<Waiting>>();

  constructor(private readonly read: Read) {}

  /** @param rows how many nodes and relationships the question may look at. */
  async row({ statement, parameters }: Question, rows: number, signal?: AbortSignal): Promise<Row> {
    signal?.throwIfAborted();
    const station = this.stationOf(statement);
    const { lanes } = station;
    const own = station.own.map((name) => (name === undefined ? null : parameters[name]));
    const common = Object.fromEntries(station.common.map((name) => [name, parameters[name]]));
    const cheap = rows <= CHEAP;
    const key = JSON.stringify(cheap ? common : parameters);
    const lane = lanes.get(key) ?? {
      leave: () => lanes.delete(key),
      ...{ statement, common, underWay: 0, called: false, waiting: [] },
      mostUnderWay: rows <= SHORT ? UNDER_WAY.short : UNDER_WAY.long,
      mostTogether: cheap ? Math.min(TOGETHER.questions, Math.ceil(TOGETHER.rows / rows)) : TOGETHER.questions,
    };
    lanes.set(key, lane);
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
      const named = statement.parameters.map((parameter, place) => ({
        name: `p${place}`,
        shared: isCommon(parameter),
      }));
      station = {
        own: named.map(({ name, shared }) => (shared ? undefined : name)),
        common: named.flatMap(({ name, shared }) => (shared ? [name] : [])),
        lanes: new Map(),
      };
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
    if (lane.called || lane.underWay >= lane.mostUnderWay) return;
    lane.called = true;
    setImmediate(() => {
      lane.called = false;
      this.depart(lane);
    });
  }

  /** Who waits goes, while not too many are under way. */
  private depart(lane: Lane): void {
    lane.waiting = lane.waiting.filter(({ settled }) => !settled);
    while (lane.waiting.length > 0 && lane.underWay < lane.mostUnderWay) {
      lane.underWay++;
      this.together(lane, lane.waiting.splice(0, lane.mostTogether)).finally(() => {
        lane.underWay--;
        this.depart(lane);
      });
    }
    if (lane.underWay === 0 && !lane.called) lane.leave();
  }

  /** Settles all of them, and never rejects itself. */
  private async together(lane: Lane, leaving: readonly Waiting[]): Promise<void> {
    const { statement, common } = lane;
    if (leaving.length === 1) return this.alone(lane, leaving[0]!);
    const { asked, places } = distinct(leaving);
    const nobodyLeft = new AbortController();
    for (const one of leaving)
      one.gone = () => {
        if (leaving.every(({ settled }) => settled)) nobodyLeft.abort();
      };
    try {
      const options = { signal: nobodyLeft.signal };
      // All may have asked the very same: then the plan that Neo4j has of it will do.
      const rows =
        asked.length === 1
          ? new Map([[0, (await this.read(statement.text, leaving[0]!.parameters, options))[0]!]])
          : byPlace(await this.read(statement.together(), { ...common, asked }, options));
      leaving.forEach((one, index) => {
        one.resolve(rows.get(places[index]!)!);
      });
    } catch (error) {
      tellAll(lane, error);
      const open = leaving.filter(({ settled }) => !settled);
      // What is wrong with one must not become another's; but of a graph that is away all have heard.
      if (error instanceof Unavailable || error instanceof TimedOut) for (const one of open) one.reject(error);
      else await Promise.all(open.map((one) => this.alone(lane, one)));
    }
  }

  private async alone(lane: Lane, one: Waiting): Promise<void> {
    try {
      const rows = await this.read(lane.statement.text, one.parameters, { signal: one.signal });
      one.resolve(rows[0]!);
    } catch (error) {
      tellAll(lane, error);
      one.reject(error);
    }
  }
}

/** That the graph is away holds for all who wait as well: none shall wait for it a second time. */
function tellAll(lane: Lane, error: unknown): void {
  if (error instanceof Unavailable) for (const one of lane.waiting) one.reject(error);
}

function byPlace(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map(([place, row]) => [place as number, row as Row]));
}

/** Whoever asks the very same shares the place of the first. */
function distinct(leaving: readonly Waiting[]): { asked: (readonly unknown[])[]; places: number[] } {
  const known = new Map<string, number>();
  const asked: (readonly unknown[])[] = [];
  const places = leaving.map(({ own }) => {
    const key = JSON.stringify(own);
    let place = known.get(key);
    if (place === undefined) {
      place = asked.push(own) - 1;
      known.set(key, place);
    }
    return place;
  });
  return { asked, places };
}
