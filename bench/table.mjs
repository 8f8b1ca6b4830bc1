/** A run as plain text, for the terminal. */

const COLUMNS = ["question", "who", "conn", "answers/s", "p50 ms", "p99 ms", "ratio", "hits", "stmts", "bytes"];
const COSTS = ["cpu ms", "db cpu ms", "MB", "db MB"];

export function tableOf({ results, starts, schemas }, { ratios, missed, wrong }) {
  const rows = [[...COLUMNS, ...COSTS]];
  for (const { name, measures } of results)
    for (const [who, measure] of Object.entries(measures)) {
      if (measure.out) rows.push([name, who, "", measure.out.slice(0, 60)]);
      for (const [connections, one] of Object.entries(measure.connections)) {
        const ratio = who === "chancery" ? "" : (ratios[name]?.[connections]?.[who] ?? "");
        rows.push([name, who, connections, ...figures(one, measure), ratio].map(String));
        const row = rows.at(-1);
        // The ratio stands before the hits.
        row.splice(6, 0, row.pop());
      }
    }
  const widths = [...COLUMNS, ...COSTS].map((_, at) =>
    Math.max(...rows.filter((row) => row.length > 4).map((row) => String(row[at] ?? "").length)),
  );
  const lines = rows.map((row) =>
    row.map((cell, at) => (at < 2 ? String(cell).padEnd(widths[at]) : String(cell).padStart(widths[at]))).join("  "),
  );
  return [
    ...lines,
    "",
    `start to ready: ${starts.map((one) => one.toFixed(2)).join(", ")} s`,
    `printed schema: ${schemas.chancery} bytes, @neo4j/graphql ${schemas.rival}`,
    ...wrong.map((one) => `WRONG: ${one}`),
    ...missed.map((one) => `missed: ${one}`),
  ].join("\n");
}

/** Answers a second, p50, p99, hits, statements, bytes, milliseconds of CPU an answer, megabytes. */
export function figures(one, measure) {
  if (one.timeouts > 0) return ["over 30 s", "", "", "", "", "", "", "", "", ""];
  return [
    short(one.rate),
    short(one.p50),
    short(one.p99),
    measure.hits === undefined ? "" : Math.round(measure.hits),
    measure.statements === undefined ? "" : short(measure.statements),
    Math.round(one.bytes),
    short(one.serverCpuMilliseconds),
    short(one.databaseCpuMilliseconds),
    Math.round(one.serverMegabytes),
    Math.round(one.databaseMegabytes),
  ];
}

function short(number) {
  if (number >= 100) return Math.round(number).toString();
  return Number(number.toPrecision(3)).toString();
}
