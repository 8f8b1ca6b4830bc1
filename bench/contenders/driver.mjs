/** The driver of those rivals that speak to Neo4j themselves: it counts their statements, and profiles them on request. */
import neo4j from "neo4j-driver";
import { hitsOf } from "../hits.mjs";

const { NEO4J_URI: uri, NEO4J_PASSWORD: password } = process.env;

/** As Chancery connects: a pool of 50, integers as numbers, neither notifications nor telemetry. */
export const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password), {
  disableLosslessIntegers: true,
  maxConnectionPoolSize: 50,
  notificationFilter: { minimumSeverityLevel: "OFF" },
  telemetryDisabled: true,
});

const counted = { statements: 0, hits: 0 };
let profiling = false;

const openSession = driver.session.bind(driver);
driver.session = (config) => {
  const session = openSession(config);
  const { executeRead } = session;
  session.run = counting(session, session.run);
  session.executeRead = (work, options) =>
    executeRead.call(
      session,
      (transaction) => {
        transaction.run = counting(transaction, transaction.run);
        return work(transaction);
      },
      options,
    );
  return session;
};

function counting(runner, run) {
  return (text, parameters, options) => {
    counted.statements++;
    if (!profiling) return run.call(runner, text, parameters, options);
    return (async () => {
      const result = await run.call(runner, profiled(text), parameters, options);
      counted.hits += hitsOf(result.summary.profile);
      return result;
    })();
  };
}

/** PROFILE comes after the choice of a Cypher version. */
function profiled(text) {
  return /^CYPHER 5\s/.test(text) ? text.replace(/^CYPHER 5/, "CYPHER 5 PROFILE") : `PROFILE ${text}`;
}

/** The bench asks for the counts, which begin again with every answer, and says whether what follows is profiled. */
process.on("message", (message) => {
  if (message.counts === undefined) return;
  process.send({
    counts: message.counts,
    statements: counted.statements,
    hits: counted.hits,
  });
  profiling = message.profile;
  counted.statements = 0;
  counted.hits = 0;
});
