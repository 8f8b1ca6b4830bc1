/** Chancery as a user runs it: the command line in a process of its own, in front of the test run's Neo4j. */
import { type ChildProcess, spawn } from "node:child_process";
import { connect as connectSocket, createServer, type Server, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { testGraphOptions } from "./graph.js";

const MAIN = fileURLToPath(new URL("../dist/bundle/main.js", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export async function chancery(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  input = "",
): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: environmentOf(environment) });
  child.stdin.end(input);
  const written = collect(child);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...written() };
}

/** A command that is still under way. */
export interface Launched {
  readonly ended: Promise<Ended>;
  /** What it has written so far. */
  output(): string;
  /** To its standard input, which stays open. */
  write(text: string): void;
  /** Closes its standard input. */
  end(): void;
  signal(name: NodeJS.Signals): void;
}

export function launch(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Launched {
  const child = spawn(process.execPath, [MAIN, ...args], { env: environmentOf(environment) });
  const written = collect(child);
  return {
    ended: new Promise((resolve) => child.once("close", (code) => resolve({ code, ...written() }))),
    output: () => `${written().stdout}${written().stderr}`,
    write: (text) => child.stdin.write(text),
    end: () => child.stdin.end(),
    signal: (name) => child.kill(name),
  };
}

export interface Running {
  readonly url: string;
  /** What it has written so far. */
  output(): string;
  /** Resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the server; resolves when it listens. */
export async function startChancery(environment: NodeJS.ProcessEnv = {}): Promise<Running> {
  const child = spawn(process.execPath, [MAIN, "start"], { env: environmentOf({ PORT: "0", ...environment }) });
  const written = collect(child);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const output = (): string => `${written().stdout}${written().stderr}`;
  const url = await new Promise<string>((resolve, reject) => {
    const look = setInterval(() => {
      const found = /Server listening at (http:\/\/[\d.:]+)/.exec(output());
      if (!found) return;
      clearInterval(look);
      resolve(found[1]!);
    }, 20);
    void ended.then(() => {
      clearInterval(look);
      reject(new Error(`chancery start ended: ${output()}`));
    });
  });
  return {
    url,
    output,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Starts the server; resolves when it answers questions. */
export async function startReadyChancery(environment: NodeJS.ProcessEnv = {}): Promise<Running> {
  const server = await startChancery(environment);
  while ((await fetch(`${server.url}/readyz`)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
  return server;
}

export interface Reply {
  readonly status: number;
  readonly milliseconds: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of any shape; each expectation on it is what checks the shape
  readonly body: any;
}

/** Asks the server, as a client of today does. */
export async function post(url: string, query: string, variables: object = {}): Promise<Reply> {
  const begun = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text), milliseconds: performance.now() - begun };
}

function collect(child: ChildProcess): () => { stdout: string; stderr: string } {
  const parts = { stdout: "", stderr: "" };
  child.stdout!.on("data", (chunk: Buffer) => {
    parts.stdout += chunk.toString();
  });
  child.stderr!.on("data", (chunk: Buffer) => {
    parts.stderr += chunk.toString();
  });
  return () => parts;
}

/** What a command needs to know of the test run. */
export function environmentOf(changes: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { uri, user, password, database } = testGraphOptions();
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    ...changes,
  };
}

/** A way to Neo4j that can be cut and mended, as a network does. */
export interface Cable {
  readonly uri: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function layCable(): Promise<Cable> {
  const target = new URL(testGraphOptions().uri);
  const sockets = new Set<Socket>();
  const listener = (socket: Socket): void => {
    const onward = connectSocket(Number(target.port), target.hostname);
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on("error", () => {});
      one.once("close", () => {
        sockets.delete(one);
        socket.destroy();
        onward.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  };
  let server: Server | undefined = createServer(listener);
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    async cut() {
      const closing = server;
      server = undefined;
      for (const socket of sockets) socket.destroy();
      if (closing) await new Promise((resolve) => closing.close(resolve));
    },
    async mend() {
      server ??= createServer(listener);
      if (!server.listening) await new Promise<void>((resolve) => server!.listen(port, "127.0.0.1", resolve));
    },
  };
}
