/** The evaluation in words and numbers. */
const JOINED = ["id", "matcher", "through an id"];
const COLUMNS = [
  "same",
  "joined",
  "byId",
  "offered",
  "apart",
  "different",
  "wrong",
  "wrongById",
  "precision",
  "recall",
];

/** Of the pairs that are judged and whose two people were read. Precision and recall are null where nothing was to be told. */
export function figuresOf(pairs) {
  const read = pairs.filter(({ outcome }) => outcome !== "unread" && outcome !== "nobody");
  const same = read.filter(({ label }) => label === "SAME");
  const different = read.filter(({ label }) => label === "DIFFERENT");
  const count = (some, ...outcomes) => some.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const [joined, wrong] = [count(same, ...JOINED), count(different, ...JOINED)];
  return {
    judged: same.length + different.length,
    same: same.length,
    joined,
    byId: count(same, "id"),
    offered: count(same, "unsure"),
    apart: count(same, "apart"),
    different: different.length,
    wrong,
    wrongById: count(different, "id"),
    precision: joined + wrong === 0 ? null : round(joined / (joined + wrong)),
    recall: same.length === 0 ? null : round(joined / same.length),
  };
}

/** A line for each split and for each kind of pair. */
export function tableOf(pairs) {
  const kinds = [...new Set(pairs.map(({ kind }) => kind))].sort();
  const rows = [
    ...["tune", "held"].map((name) => [name, pairs.filter(({ split }) => split === name)]),
    ["all", pairs],
    ...kinds.map((name) => [name, pairs.filter(({ kind }) => kind === name)]),
  ];
  const lines = rows.map(([name, some]) => {
    const figures = figuresOf(some);
    return [name, ...COLUMNS.map((column) => String(figures[column] ?? "-"))];
  });
  return [["", ...COLUMNS], ...lines]
    .map(([name, ...cells]) => name.padEnd(14) + cells.map((cell) => cell.padStart(10)).join(""))
    .join("\n");
}

export function summaryOf(pairs, unread, facts, seconds) {
  const nobody = pairs.filter(({ outcome }) => outcome === "nobody");
  return [
    "",
    `${facts.people} people of ${facts.sets} sets in ${facts.clusters} clusters of more than one (${facts.joinedPeople} people, the largest has ${facts.largestCluster}); ${facts.unsure} pairs unsure`,
    `${facts.clustersOfTwoWikidataIds} clusters hold two Wikidata ids`,
    `read in ${seconds.read.toFixed(1)} s, resolved in ${seconds.resolve.toFixed(1)} s`,
    ...[...unread].map(([set, why]) => `not read: ${set}: ${why}`),
    `${pairs.filter(({ outcome }) => outcome === "unread").length} pairs are of sets that were not read`,
    ...nobody.map(
      ({ pair, sides }) => `the importer makes nobody of a side of ${pair}: ${sides.map(shown).join(" and ")}`,
    ),
    "",
  ].join("\n");
}

/** The wrong joins, and the pairs that are missed. */
export function listOf(pairs) {
  const wrong = pairs.filter(({ label, outcome }) => label === "DIFFERENT" && JOINED.includes(outcome));
  const missed = pairs.filter(({ label, outcome }) => label === "SAME" && ["apart", "unsure"].includes(outcome));
  return [
    `Wrong joins: ${wrong.length}`,
    ...wrong.map(lineOf),
    `Missed: ${missed.length}`,
    ...missed.map(lineOf),
    "",
  ].join("\n");
}

function lineOf({ pair, kind, outcome, reason, sides, people, comparison }) {
  const names = people.map(({ names: [name] }, at) => `${name} (${shown(sides[at])})`).join(" = ");
  const said = comparison ? ` ${comparison.verdict} ${round(comparison.score)}: ${comparison.reasons.join("; ")}` : "";
  return `  ${pair} ${kind}, ${outcome}: ${names}${reason ? ` [${reason}]` : ""}${said}`;
}

function shown({ set, reference }) {
  return `${set} ${reference}`;
}

function round(number) {
  return Math.round(number * 10_000) / 10_000;
}
