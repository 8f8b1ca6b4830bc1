/** bench/REPORT.md and its charts, of a full run. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bars } from "./charts.mjs";
import { WANTED } from "./ratios.mjs";
import { figures } from "./table.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export function writeReport(run, summary) {
  mkdirSync(here("charts"), { recursive: true });
  const charts = run.results.map((question) => {
    const file = `charts/${question.name}.svg`;
    writeFileSync(here(file), bars(question, run.contenders, run.plan.connections));
    return { question, file };
  });
  writeFileSync(here("REPORT.md"), reportOf(run, summary, charts));
}

function reportOf(run, summary, charts) {
  const { contenders, plan, versions, counts } = run;
  return `# What Chancery reaches beside others

Written by \`npm run bench\`; not edited by hand. What was tried and dropped is in [NOTES.md](NOTES.md).

| | |
| --- | --- |
| commit measured | \`${run.commit}\`${run.changed ? ", with changes that are not committed" : ""} |
| when | ${run.date} UTC |
| machine | ${run.machine}; servers, databases and the load share it |
| Neo4j's memory | ${run.memory} |
| data | ${run.data}: ${counts.map(({ label, nodes }) => `${nodes} ${label}`).join(", ")} |
| rounds | ${plan.rounds} of ${plan.sliceMilliseconds / 1000} s for each question, contender and number of connections, in turns; ${plan.warmMilliseconds / 1000} s of warming up before, ${plan.firstWarming} times as long before the first |
| versions | ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")} |

Contenders: ${contenders.map(({ letter, label }) => `(${letter}) ${label}`).join("; ")}.

## How to read it

- All are asked for the same, in the form that each documents as its best, and the answers of up to three values are compared
  before anything is timed. What one answers otherwise is said instead of a figure, and errors under load are told below.
- A question is asked with the values that its section tells the number of, in turn. **Chancery asks Neo4j once for all who
  wait for the very same**, and lets cheap questions travel together, as dashboards profit from; no rival does. So at 8 and 32
  its ratios have that in them, most of all where there is but one value; what a question alone costs is seen at 1.
- What is wanted is wanted at 8 and 32. At 1 an answer has the way through HTTP and GraphQL that (c) does not have.
- Whoever takes longer than a second for an answer is not warmed up beyond the answers that are checked.
- The contenders take turns, round by round in another order, on one machine. **Read the ratios**: what else the machine
  does strikes all alike, and changes the figures by half and more from one day to the next.
- A connection asks again as soon as it has its answer. _Ratio_ is Chancery's answers a second for one of that contender's.
- _Hits_ are Neo4j's database hits for one answer, _statements_ how many statements it takes: Chancery's one is not counted
  here but held by its tests. CPU is milliseconds for one answer, of the server and of the database; memory is the most that
  each was seen to hold. _over 30 s_: an answer took longer; it was not asked again, and not with more connections either.
  What more data does to each question is in [SCALE.md](SCALE.md).
- Chancery's hits are those of what \`chancery explain\` prints, which knows no graph: of filter a statement of this one has fewer.
${run.leftOut.map((line) => `- ${line}`).join("\n")}

## What was wanted

${summary.missed.length > 0 ? `Not reached:\n\n${summary.missed.map((line) => `- ${line}`).join("\n")}` : "All ratios that were wanted are reached."}
${summary.wrong.length > 0 ? `\nAnswered otherwise, or not at all:\n\n${summary.wrong.map((line) => `- ${line}`).join("\n")}\n` : ""}
Start to ready, with Neo4j up: ${run.starts.map((one) => `${one.toFixed(2)} s`).join(", ")}. Printed schema:
${run.schemas.chancery} bytes, of @neo4j/graphql for the same model ${run.schemas.rival} (${run.schemas.rivalWithMutations} with mutations).

## Ratios

${ratios(run, summary)}

${charts.map(({ question, file }) => section(question, file, run, summary)).join("\n")}`;
}

function ratios({ results, contenders, plan }, summary) {
  const rivals = contenders.filter(({ name }) => name !== "chancery");
  const columns = rivals.flatMap(({ letter, name }) =>
    plan.connections.map((connections) => ({ letter, name, connections })),
  );
  const rows = results.map(({ name, title, kind }) => [
    title,
    wantedOf(kind),
    ...columns.map((column) => summary.ratios[name]?.[column.connections]?.[column.name] ?? ""),
  ]);
  return markdown(
    ["question", "wanted at 8; 32", ...columns.map(({ letter, connections }) => `(${letter}) at ${connections}`)],
    rows,
  );
}

/** `4 (b), 1.3 (c); 7 (b), 2.5 (c)`. */
function wantedOf(kind) {
  const of = ({ "neo4j-graphql": b, cypher: c }) => `${b} (b), ${c} (c)`;
  const [few, many] = [8, 32].map((connections) => of(WANTED[kind][connections]));
  return few === many ? few : `${few}; ${many}`;
}

function section({ name, title, values, measures }, file, { contenders }, summary) {
  const rows = contenders.flatMap(({ name: who, letter }) => {
    const measure = measures[who];
    if (!measure) return [];
    if (measure.out) return [[`(${letter})`, "", measure.out]];
    return Object.entries(measure.connections).map(([connections, one]) => [
      `(${letter})`,
      connections,
      ...figures(one, measure),
      who === "chancery" ? "" : (summary.ratios[name]?.[connections]?.[who] ?? ""),
    ]);
  });
  const head = ["", "connections", "answers a second", "p50 ms", "p99 ms", "hits", "statements", "bytes"];
  return `## ${title[0].toUpperCase()}${title.slice(1)}

${values === 1 ? "One value" : `${values} values, in turn`}.

![Answers a second: ${title}](${file})

${markdown([...head, "CPU", "database's CPU", "MB", "database's MB", "ratio"], rows)}
${plannedOf(measures)}`;
}

/** What Neo4j's plan cache holds after questions with an empty one was planned; the rest was found there. */
function plannedOf({ chancery: { planned, asked } }) {
  if (planned === undefined) return "";
  const rate = (1 - planned / asked).toFixed(2);
  return `\nAsked ${asked} times, one after another, Neo4j planned Chancery's statement ${planned === 1 ? "once" : `${planned} times`}: its plan cache was hit at a rate of ${rate}.\n`;
}

export function markdown(head, rows) {
  const cells = (row) =>
    head.map((_, at) =>
      String(row[at] ?? "")
        .replaceAll("|", "\\|")
        .replaceAll("\n", " "),
    );
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${cells(row).join(" | ")} |`).join("\n");
}
