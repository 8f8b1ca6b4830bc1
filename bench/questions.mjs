/** What is asked, with the values it is asked with: those of the data set where there is most to answer. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./store.mjs";

/** Each has a file of its name for each contender that can be asked it. */
export const questions = [
  { name: "lookup", title: "lookup by id", kind: "cheap", values: "someOfficials" },
  { name: "page", title: "page of 50 ministries with country and officials", kind: "other", values: "none" },
  { name: "three-levels", title: "three levels", kind: "three", values: "busyOfficials" },
  { name: "co-attendance-4", title: "co-attendance in four levels", kind: "co", values: "busyOfficials" },
  { name: "co-attendance-6", title: "co-attendance in six levels", kind: "six", values: "busiestOfficials" },
  { name: "filter", title: "filter across two edges", kind: "other", values: "countryNames" },
  { name: "top", title: "top 20 officials by meetings", kind: "other", values: "none" },
  { name: "count", title: "count of a large connection", kind: "cheap", values: "countries" },
  { name: "page-100", title: "page 100 of all meetings", kind: "cheap", values: "pageHundred" },
  { name: "full-text", title: "full-text search for officials", kind: "other", values: "familyNames" },
];

/** Left out, and why. */
export const leftOut = [
  "Full-text search is not asked of PostGraphile, whose PostgreSQL ranks otherwise. Everybody else asks the same index in the same words of Lucene's syntax.",
  "ICEWS does not say whom its persons represent. Three levels asks for it all the same, and gets empty lists, and beside it the country of each ministry; the page of 50 starts from ministries, and their lists of officials are empty.",
];

const BUSIEST = `
  MATCH (n) WHERE $label IN labels(n)
  WITH n, COUNT { (n)-[:ATTENDED]->() } AS meetings
  ORDER BY meetings DESC, n.id LIMIT toInteger($limit)
  RETURN n.id AS id, n.name AS name`;

const NUMBER_OF_MEETINGS = "MATCH (m:Meeting) WHERE m.start IS NOT NULL RETURN count(*) AS meetings";

/** Where the hundredth page begins, or the last one where there are fewer. */
const BEFORE_PAGE = `
  MATCH (m:Meeting) WHERE m.start IS NOT NULL
  RETURN toString(m.start) AS start, m.id AS last ORDER BY m.start DESC, m.id DESC SKIP toInteger($skip) LIMIT 1`;

/**
 * The questions with their variables: a list each, which is gone through in turn.
 * @param only their names; all of them where it is left out.
 */
export async function questionsFor(store, chanceryUrl, only = questions.map(({ name }) => name)) {
  const asked = questions.filter(({ name }) => only.includes(name));
  const known = new Map();
  for (const { values } of asked) if (!known.has(values)) known.set(values, await VALUES[values](store, chanceryUrl));
  return asked
    .map((question) => ({ ...question, variables: known.get(question.values) }))
    .filter(({ variables }) => variables);
}

const ids = (list) => list.map(({ id }) => ({ id }));
const busiest = (store, label) => store.read(BUSIEST, { label, limit: 10 });

const VALUES = {
  none: () => [{}],
  someOfficials: async (store) =>
    ids(await store.read("MATCH (o:Official) RETURN o.id AS id ORDER BY reverse(o.id) LIMIT 100")),
  busyOfficials: async (store) => ids(await busiest(store, "Official")),
  busiestOfficials: async (store) => ids((await busiest(store, "Official")).slice(0, 2)),
  countries: async (store) => ids(await busiest(store, "Country")),
  countryNames: async (store) => (await busiest(store, "Country")).map(({ name }) => ({ country: name })),
  familyNames: async (store) => {
    const { searchFor } = await import(pathToFileURL(join(root, "dist", "planner", "words.js")).href);
    const names = (await busiest(store, "Official")).map(({ name }) => /\p{L}{3,}$/u.exec(name)?.[0]);
    const words = [...new Set(names)].filter(Boolean);
    if (words.length === 0) return undefined;
    return words.map((text) => ({ text, phrase: searchFor("text", text, ["name", "aliases"]) }));
  },
  pageHundred: async (store, url) => {
    const place = await pageHundred(store, url);
    if (!place) leftOut.push("The list of meetings has only one page: the question for a later one is left out.");
    return place && [place];
  },
};

/** The place in each contender's own notation: a cursor, a keyset, an offset; undefined where there is one page only. */
async function pageHundred(store, url) {
  const [{ meetings }] = await store.read(NUMBER_OF_MEETINGS);
  const offset = Math.max(0, Math.min(1980, meetings - 20));
  if (offset === 0) return undefined;
  const [place] = await store.read(BEFORE_PAGE, { skip: offset - 1 });
  return { ...place, offset, after: await cursorAt(url, offset) };
}

/** The cursor of the meeting at a place, by going through the list in pages of at most 500. */
async function cursorAt(url, offset) {
  const query = `query ($first: Int!, $after: String) {
    meetings(first: $first, after: $after, orderBy: { start: DESC }) { pageInfo { endCursor } }
  }`;
  let after = null;
  for (let done = 0; done < offset; ) {
    const first = Math.min(500, offset - done);
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { first, after } }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(`No cursor can be had: ${JSON.stringify(errors)}`);
    after = data.meetings.pageInfo.endCursor;
    done += first;
  }
  return after;
}
