/** The one place that knows how identity resolution is called. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * @param folder of the compiled `src/identity`.
 * @returns fold(facts) -> people; join(people) -> `{ joined, unsure }`, lists of ids; compare(one, other)
 */
export async function matcherIn(folder) {
  const load = (name) => import(pathToFileURL(join(folder, name)).href);
  const [people, resolve, compare] = await Promise.all(["people.js", "resolve.js", "compare.js"].map(load));
  const People = Object.values(people).find(({ prototype }) => prototype?.add && prototype?.people);
  return {
    fold(facts) {
      const folded = new People();
      for (const fact of facts) folded.add(fact);
      return [...folded.people()];
    },
    join(persons) {
      const { joined, clusters = joined, unsure } = resolve.resolve(persons);
      return { joined: [...clusters].map(idsOf), unsure: [...unsure].map(idsOf) };
    },
    compare: compare.compare,
  };
}

/** Of a list of ids or people, or of an object that holds one, or two. */
function idsOf(group) {
  const members = Array.isArray(group)
    ? group
    : (group.ids ?? group.people ?? group.members ?? [group.one, group.other]);
  return [...members].map((member) => (typeof member === "string" ? member : member.id));
}
