import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compare } from "../../src/identity/compare.js";
import { type Known, office, personMaker, seen } from "./persons.js";

const person = personMaker();
const NOTHING: Known = {};
const RUSSIAN_MINISTER: Known = { offices: [office("rus", "Minister of Foreign Affairs", 2004)] };
const IN_2014: Known = { active: { from: "2014-01-04", to: "2014-12-30" } };

describe("what no reader would notice changes nothing", () => {
  const name = fc.constantFrom(
    "Sergey Lavrov",
    "Luis Videgaray Caso",
    "Kim Jong-un",
    "José Ángel Gurría",
    "Mevlüt Çavuşoğlu",
    "Lula da Silva",
  );
  const known = fc.constantFrom(
    NOTHING,
    IN_2014,
    RUSSIAN_MINISTER,
    seen("mex", "President", 2010),
    seen("tur", "Foreign Minister", 2016),
  );
  const verdictOf = (one: string, other: string, knownOfOne: Known, knownOfOther: Known): unknown => {
    const { verdict, score, excluded } = compare(person(one, knownOfOne), person(other, knownOfOther));
    return { verdict, score, excluded };
  };

  test("symmetry, case, diacritics, Unicode's ways to write a letter, spaces", () => {
    fc.assert(
      fc.property(name, name, known, known, (one, other, knownOfOne, knownOfOther) => {
        const expected = verdictOf(one, other, knownOfOne, knownOfOther);
        expect(verdictOf(other, one, knownOfOther, knownOfOne)).toEqual(expected);
        expect(verdictOf(one.toLowerCase(), other, knownOfOne, knownOfOther)).toEqual(expected);
        expect(verdictOf(one.toUpperCase(), other, knownOfOne, knownOfOther)).toEqual(expected);
        expect(verdictOf(one.normalize("NFD"), other, knownOfOne, knownOfOther)).toEqual(expected);
        expect(verdictOf(one.normalize("NFD").replace(/\p{M}/gu, ""), other, knownOfOne, knownOfOther)).toEqual(
          expected,
        );
        expect(verdictOf(` ${one.replaceAll(" ", "  ")} `, other, knownOfOne, knownOfOther)).toEqual(expected);
      }),
    );
  });

  test("any text is a name that is like itself, and no text throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
        const { score } = compare(person(one), person(other));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        const same = person(one);
        expect(compare(same, same).verdict).toBe("SAME");
      }),
    );
  });
});
