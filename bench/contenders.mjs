/** Who is measured: how each is started, what it is sent for a question, and what its answers mean. */
import { fork, spawn } from "node:child_process";
import { existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "./postgres.mjs";
import { started } from "./running.mjs";
import { folder, main } from "./store.mjs";

const here = (path) => new URL(path, import.meta.url);
const textOf = (path) => (existsSync(here(path)) ? readFileSync(here(path), "utf8") : undefined);
const READY_MILLISECONDS = 60_000;

const graphql = (path, directory) => (question) => {
  const query = textOf(`${directory}/${question.name}.graphql`);
  return (
    query && question.variables.map((variables) => ({ path, body: JSON.stringify({ query, variables: variables }) }))
  );
};

export const contenders = [
  {
    name: "chancery",
    label: "Chancery",
    letter: "a",
    start: ({ environment }) => startChancery(environment),
    requests: graphql("/graphql", "questions"),
  },
  {
    name: "neo4j-graphql",
    label: "@neo4j/graphql on Apollo",
    letter: "b",
    start: ({ environment }) => startRival("neo4j-graphql", environment),
    requests: graphql("/", "contenders/neo4j-graphql"),
  },
  {
    name: "cypher",
    label: "nested Cypher by hand, node:http",
    letter: "c",
    start: ({ environment }) => startRival("cypher", environment),
    requests: ({ name, variables }) =>
      textOf(`contenders/cypher/${name}.cypher`) &&
      variables.map((values) => ({ path: `/${name}`, body: JSON.stringify(values) })),
  },
  {
    name: "type-graphql",
    label: "Type-GraphQL with DataLoader",
    letter: "d",
    start: ({ environment }) => startRival("type-graphql", environment),
    requests: graphql("/", "contenders/type-graphql"),
  },
  {
    name: "postgraphile",
    label: "PostGraphile on PostgreSQL",
    letter: "e",
    async start(store) {
      const postgres = await startPostgres(store);
      try {
        const server = await startRival("postgraphile/server", { ...store.environment, DATABASE_URL: postgres.url });
        const stop = () => server.stop().then(postgres.stop);
        return { ...server, database: postgres.pid, stop };
      } catch (error) {
        await postgres.stop();
        throw error;
      }
    },
    requests: graphql("/graphql", "contenders/postgraphile"),
  },
];

/** Starts Chancery; `seconds` is how long it took until /readyz said that it is ready. */
export async function startChancery(environment, name = "chancery") {
  const file = join(folder, `${name}.log`);
  const log = openSync(file, "w");
  const begun = performance.now();
  const child = spawn(process.execPath, [main, "start"], {
    env: { ...environment, PORT: "0" },
    stdio: ["ignore", log, log],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const listening = () => /Server listening at (http:\/\/[\d.:]+)/.exec(readFileSync(file, "utf8"))?.[1];
  const ready = async () => {
    const url = listening();
    const answer = url && (await fetch(`${url}/readyz`).catch(() => undefined));
    return answer?.ok ? url : undefined;
  };
  let url = await ready();
  while (!url && child.exitCode === null && performance.now() - begun < READY_MILLISECONDS) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    url = await ready();
  }
  const seconds = (performance.now() - begun) / 1000;
  const stop = started(() => {
    child.kill("SIGTERM");
    return ended;
  });
  if (!url) {
    await stop();
    throw new Error(`Chancery does not start: see ${file}`);
  }
  return { url, pid: child.pid, seconds, stop };
}

async function startRival(name, environment) {
  const log = openSync(join(folder, `${name.replace("/", "-")}.log`), "w");
  const child = fork(here(`contenders/${name}.mjs`), {
    env: { ...environment, NODE_ENV: "production", GRAPHILE_TURBO: "1" },
    stdio: ["ignore", log, log, "ipc"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const message = (wanted) =>
    new Promise((resolve, reject) => {
      const take = (one) => {
        if (one[wanted] === undefined) return;
        child.off("message", take);
        resolve(one);
      };
      child.on("message", take);
      ended.then(() => reject(new Error(`${name} has ended: see ${join(folder, `${name.replace("/", "-")}.log`)}`)));
    });
  const { listening } = await message("listening");
  return {
    url: new URL(listening).origin,
    pid: child.pid,
    /** The statements since the last call, their database hits if they were profiled; what follows is if `profile`. */
    counts(profile) {
      const answer = message("counts");
      child.send({ counts: true, profile });
      return answer;
    },
    stop: started(() => {
      child.kill("SIGTERM");
      return ended;
    }),
  };
}
