import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { candidates } from "../../src/identity/blocking.js";
import type { Person } from "../../src/identity/person.js";
import { type Decided, resolve } from "../../src/identity/resolve.js";
import { office, personMaker, seen } from "./persons.js";

const make = personMaker();
const LAVROVS: readonly Person[] = [
  make("Sergey Lavrov", { wikidataId: "Q90001", offices: [office("rus", "Minister of Foreign Affairs", 2004)] }),
  make("Sergei Lavrov", seen("rus", "Foreign Minister", 2005, 2017)),
  make("Sergey V. Lavrov", seen("rus", "Minister for Foreign Affairs", 2006, 2008)),
  make("LAVROV, Sergey Viktorovich", { active: { from: "2014-01-04", to: "2014-12-30" } }),
  make("Сергей Викторович Лавров", seen("rus", "Minister of Foreign Affairs", 2019)),
];
const OTHERS: readonly Person[] = [
  make("Aleksey Lavrov", { wikidataId: "Q90002", offices: [office("rus", "Deputy Minister of Finance", 2011)] }),
  make("Idriss Déby Itno", seen("tcd", "President", 2005, 2019)),
  make("Mahamat Idriss Déby Itno", seen("tcd", "President", 2022)),
  make("Ana Lindqvist", seen("swe", "Minister of Energy", 2010)),
];
const PEOPLE = [...LAVROVS, ...OTHERS];
const idsOf = (people: readonly Person[]): string[] => people.map(({ id }) => id);
const [one, other] = [OTHERS[1]!.id, OTHERS[2]!.id];

describe("who of many are one", () => {
  test("five spellings are one person; what is not sure is asked", () => {
    const { joined, because, unsure } = resolve(PEOPLE);
    expect(joined).toEqual([idsOf(LAVROVS)]);
    expect(because).toHaveLength(LAVROVS.length - 1);
    expect(unsure.map(({ ids }) => ids)).toEqual([[one, other]]);
    expect(unsure[0]).toMatchObject({ verdict: "UNSURE" });
  });

  test("two ids of Wikidata never come together, whoever is like both", () => {
    const twins = [
      make("Jan Kowalczyk", { wikidataId: "Q1", ...seen("pol", "Minister of Energy", 2010) }),
      make("Jan Kowalczyk", { wikidataId: "Q2", ...seen("pol", "Minister of Energy", 2011) }),
      make("Jan Kowalczyk", seen("pol", "Minister of Energy", 2010, 2011)),
    ];
    const { joined, unsure } = resolve(twins);
    expect(joined).toEqual([]);
    expect(unsure).toHaveLength(2);
    expect(unsure[0]!.reasons.join()).toContain("might as well be");
  });

  test("a name in between does not make two different names one", () => {
    const chain = [
      make("Pedro Alvarado Monge", seen("cri", "President", 2010)),
      make("Pedro Alvarado", seen("cri", "President", 2010)),
      make("Pedro Alvarado Quiros", seen("cri", "President", 2010)),
    ];
    for (const cluster of resolve(chain).joined)
      expect(cluster).not.toEqual(expect.arrayContaining([chain[0]!.id, chain[2]!.id]));
  });
});

describe("of many who were looked at before, the new ones", () => {
  const old = LAVROVS.slice(0, 4);
  const [newest] = LAVROVS.slice(4) as [Person];
  const isNew = ({ id }: Person): boolean => id === newest.id;

  test("are joined as if all had been looked at", () => {
    expect(resolve(PEOPLE, [], isNew).joined).toEqual(resolve(PEOPLE).joined);
  });

  test("are all that is looked at: nobody else is joined or asked about", () => {
    const strangers = [...old, ...OTHERS, make("Björn Åkesson", seen("swe", "Minister of Energy", 2012))];
    expect(resolve(strangers, [], ({ id }) => id === strangers.at(-1)!.id)).toEqual({
      joined: [],
      because: [],
      unsure: [],
    });
    expect(resolve(PEOPLE, [], isNew).unsure).toEqual([]);
  });

  test("are not joined with one of two who may both be meant, also where only one is like them at first", () => {
    const twins = [
      make("Jan Kowalczyk", { wikidataId: "Q1", ...seen("pol", "Minister of Energy", 2010) }),
      make("Jan Kowalczyk", { wikidataId: "Q2", ...seen("pol", "Minister of Energy", 2011) }),
      make("Jan Kowalczyk", seen("pol", "Minister of Energy", 2010, 2011)),
    ];
    const all = resolve(twins);
    expect(resolve(twins, [], ({ id }) => id === twins[2]!.id)).toEqual(all);
    // The first is new: the third, which is like it, is compared with the second as well.
    expect(resolve(twins, [], ({ id }) => id === twins[0]!.id)).toEqual(all);
  });

  test("are who has changed by a decision too", () => {
    const decided: Decided[] = [{ ids: [one, other], one: true }];
    expect(resolve(PEOPLE, decided, () => false).joined).toEqual([[one, other].sort()]);
  });
});

describe("names are told apart by all that is known of a person", () => {
  const joinedNames = (people: readonly Person[]) =>
    resolve(people).joined.map((ids) => people.filter(({ id }) => ids.includes(id)).map(({ names }) => names[0]));

  test("two parts of a third name are one with it", () => {
    const parts = ["Recep Erdogan", "Tayyip Erdogan", "Recep Tayyip Erdogan"];
    expect(joinedNames(parts.map((name) => make(name, seen("tur", "President", 2015))))).toEqual([parts]);
  });

  test("a misprint of who is in office then is that person; of nobody's office it is another", () => {
    const [right, misprinted] = ["Lee Hsien Loong", "Lee Hsien Leong"];
    const minister = make(right, seen("sgp", "Prime Minister", 2007, 2012));
    expect(joinedNames([minister, make(misprinted, seen("sgp", "Prime Minister", 2009))])).toHaveLength(1);
    expect(joinedNames([minister, make(misprinted, seen("sgp", "Member", 2009))])).toEqual([]);
  });

  test("a family name alone is the one bearer's of its years, and nobody's where there are two", () => {
    const alone = make("Gromyko", seen("soviet-union", "", 1970));
    const andrei = make("Andrei Gromyko", seen("soviet-union", "Foreign Minister", 1965, 1980));
    expect(joinedNames([alone, andrei])).toEqual([["Gromyko", "Andrei Gromyko"]]);
    const oleg = make("Oleg Gromyko", seen("soviet-union", "Permanent Representative", 1969, 1971));
    expect(joinedNames([alone, andrei, oleg])).toEqual([]);
  });

  test("an initial between two given names does not make them one, nor does an alias", () => {
    const silvas = ["M. Silva", "Maria Silva", "Mario Silva"].map((name) =>
      make(name, seen("prt", "Member of Parliament", 2010)),
    );
    for (const names of joinedNames(silvas))
      expect(names).not.toEqual(expect.arrayContaining(["Maria Silva", "Mario Silva"]));
    const aliased = make("M. Silva", { aliases: ["Maria Silva"], ...seen("prt", "Member of Parliament", 2010) });
    expect(joinedNames([aliased, silvas[2]!])).toEqual([]);
  });

  test("an id that tells a namesake apart is another person", () => {
    const elder = make("Jan Example", seen("nld", "Prime Minister", 1969));
    const younger = { ...elder, id: `${elder.id}-after-1970`, ...seen("nld", "Prime Minister", 1971) };
    expect(joinedNames([elder, younger as Person])).toEqual([]);
  });
});

describe("what somebody has decided", () => {
  const decided = (ids: readonly [string, string], same: boolean): Decided => ({ ids, one: same });

  test("joins, whatever the names", () => {
    const { joined, because, unsure } = resolve(PEOPLE, [decided([other, one], true)]);
    expect(joined).toContainEqual([one, other]);
    expect(because[0]).toMatchObject({ ids: [one, other], score: 1, reasons: ["it was decided so"] });
    expect(unsure).toEqual([]);
  });

  test("keeps apart, and is not asked again", () => {
    expect(resolve(PEOPLE, [decided([one, other], false)]).unsure).toEqual([]);
  });

  test("keeps apart also over a third", () => {
    const [first, second] = [LAVROVS[0]!.id, LAVROVS[4]!.id];
    const { joined } = resolve(PEOPLE, [decided([first, second], false)]);
    for (const cluster of joined) expect(cluster).not.toEqual(expect.arrayContaining([first, second]));
    expect(joined.flat().length).toBeGreaterThan(2);
  });

  test("of contradicting decisions, the one that keeps apart holds", () => {
    const third = OTHERS[3]!.id;
    const both = [decided([one, third], true), decided([third, other], true), decided([one, other], false)];
    const { joined, unsure } = resolve(PEOPLE, both);
    for (const cluster of joined) expect(cluster).not.toEqual(expect.arrayContaining([one, other]));
    expect(unsure.some(({ reasons }) => reasons.join().includes("decided to be two"))).toBe(true);
  });

  test("of people who are not there is passed over", () => {
    expect(resolve(PEOPLE, [decided(["official:gone", one], true)]).joined).toEqual([idsOf(LAVROVS)]);
  });
});

describe("the order of people and decisions changes nothing", () => {
  const decisions: Decided[] = [
    { ids: [one, other], one: true },
    { ids: [LAVROVS[1]!.id, LAVROVS[2]!.id], one: false },
  ];
  const expected = JSON.stringify(resolve(PEOPLE, decisions));

  test("in any order", () => {
    const shuffled = fc.shuffledSubarray(PEOPLE, { minLength: PEOPLE.length });
    const shuffledDecisions = fc.shuffledSubarray(decisions, { minLength: decisions.length });
    fc.assert(
      fc.property(shuffled, shuffledDecisions, (people, decided) => {
        expect(JSON.stringify(resolve(people, decided))).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe("pairs to compare", () => {
  /** As many given names as families, so that each word is borne by many and each name by few. */
  const crowd = (size: number): Person[] => {
    const syllables = ["ka", "ro", "mi", "ten", "lu", "dov", "sa", "bel", "no", "gri", "pa", "zu"];
    const word = (number: number): string =>
      [0, 1, 2].map((place) => syllables[Math.floor(number / syllables.length ** place) % syllables.length]).join("");
    return Array.from({ length: size }, (_, at) =>
      make(`${word(at * 7919)} ${word(at * 104729)}`, seen(`c${at % 150}`, "Minister of Energy", 2000)),
    );
  };

  test("are few for many people", () => {
    const size = 10_000;
    expect([...candidates(crowd(size))].length).toBeLessThan((size * size) / 2 / 1000);
  });

  test("are not made of a name that thousands bear", () => {
    const crowded = Array.from({ length: 3_000 }, () => make("Li Wei", seen("chn", "Minister of Energy", 2000)));
    expect([...candidates(crowded)]).toEqual([]);
  });

  test("come once each, the lesser id first, and in order", () => {
    const pairs = [...candidates(crowd(500))].map(([first, second]) => `${first.id} ${second.id}`);
    expect(pairs).toEqual([...new Set(pairs)].sort());
    for (const pair of pairs) expect(pair.split(" ")[0]! < pair.split(" ")[1]!).toBe(true);
  });

  test.each([
    ["Sergey Lavrov", "Сергей Лавров"],
    ["Bill Clinton", "William Clinton"],
    ["Abdel Fattah al-Sisi", "Abdelfattah Elsisi"],
    ["Kim Jong-un", "Kim Jongun"],
    ["Volodymyr Zelensky", "Vladimir Zelensky"],
  ])("%s and %s are one", (first, second) => {
    const [a, b] = [make(first, seen("rus", "President", 2010)), make(second, seen("rus", "President", 2010))];
    expect([...candidates([b, a])]).toEqual([[a, b]]);
  });
});
