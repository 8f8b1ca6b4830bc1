/** What grows with the graph: each question on the events once, and repeated in other years 5 and 20 times. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compare } from "./compare.mjs";
import { contenders } from "./contenders.mjs";
import { describeRun } from "./machine.mjs";
import { questionsFor } from "./questions.mjs";
import { markdown } from "./report.mjs";
import { loadedStore } from "./store.mjs";

const SCALES = [1, 5, 20];
/** The events are the same in other years: there are more meetings and statements of as many officials and countries. */
const WHY = [
  "Lookup, count and page 100 go by an index or by a number that Neo4j keeps, so nothing grows but the index.",
  "Top and full-text look at officials, of whom there are as many.",
  "The page of ministries reads the relationships of countries and ministries, which lead to more nodes.",
  "Three levels and co-attendance find the latest twenty meetings of an official among all that he or she had, and these are five and twenty times as many. Each node is read once on a level: six levels cost more than four by what they reach, not by the paths to it.",
  "Filter goes from the country back over its meetings, more of them each time. At 20 × one country leads to more than 10,000 nodes; from there on officials are gone through by name instead until the page is full.",
];
const PLAN = {
  connections: [8],
  rounds: 3,
  sliceMilliseconds: 2_000,
  warmMilliseconds: 3_000,
  warmAgainMilliseconds: 3_000,
  firstWarming: 10,
};

/** Writes bench/SCALE.md. @param scales by how much; the largest takes a while to load, the first time. */
export async function compareScales(data, scales = SCALES) {
  const measured = [];
  let about;
  for (const times of scales) {
    const store = await loadedStore(data, times);
    try {
      const [contender] = contenders;
      const server = await contender.start(store);
      try {
        const [version] = await store.read("CALL dbms.components() YIELD versions RETURN versions[0] AS version");
        const [size] = await store.read("MATCH (n) RETURN count(*) AS nodes");
        about = describeRun(version.version);
        const questions = await questionsFor(store, server.url);
        measured.push({ times, ...size, results: await compare(store, [{ contender, server }], questions, PLAN) });
      } finally {
        await server.stop();
      }
    } finally {
      await store.stop();
    }
  }
  const text = reportOf(measured, about);
  writeFileSync(fileURLToPath(new URL("SCALE.md", import.meta.url)), text);
  process.stdout.write(text);
  return {
    scale: Object.fromEntries(measured.map(({ times, results }) => [times, Object.fromEntries(rates(results))])),
  };
}

function rates(results) {
  return results.map(({ name, measures }) => [name, Math.round(measures.chancery.connections[8].rate)]);
}

function reportOf(measured, { commit, date, machine }) {
  const head = ["question", ...measured.flatMap(({ times }) => [`${times} ×`, "p50 ms", "hits"])];
  const rows = measured[0].results.map(({ title }, at) => [
    title,
    ...measured.flatMap(({ results }) => {
      const { connections, hits } = results[at].measures.chancery;
      return [
        Math.round(connections[8].rate),
        connections[8].p50.toFixed(1),
        hits === undefined ? "" : Math.round(hits),
      ];
    }),
  ]);
  return `# What grows with the graph

Written by \`npm run bench -- --scale\`; not edited by hand. Chancery alone, 8 connections: answers a second, the time that
half of them take, database hits for one. Commit \`${commit}\`, ${date} UTC, ${machine}.
${measured.map(({ times, nodes }) => `${times} ×: ${nodes} nodes`).join("; ")}.

${markdown(head, rows)}

Hits that stay say that a question is answered from what it reaches; hits that grow, that all of a label or of a hub's
relationships is read:

${WHY.map((line) => `- ${line}`).join("\n")}
`;
}
