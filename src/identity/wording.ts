/** What is said to who has to judge. */
import type { Likeness } from "./likeness.js";

/** How two names agree, in words. */
export function inWords({ matches, extras, differ, generation, order, names: [one, other] }: Likeness): string {
  const exact = matches.every(({ agreement }) => agreement === "SAME");
  const how = differ
    ? "names that differ in a part"
    : extras.length > 0
      ? matches.length > 1
        ? "one name is a part of the other"
        : "one word of the names is the same"
      : exact
        ? "the same name"
        : matches.some(({ agreement }) => agreement === "SHORT")
          ? "the same name, one in short"
          : "the same name in another spelling";
  const turned = order === "SAME" ? "" : ", in another order";
  const suffix =
    generation === "SAME" ? "" : generation === "ONE" ? ", only one with a suffix" : ", of another generation";
  return `${how}${turned}${suffix}: ${one.text} / ${other.text}`;
}
