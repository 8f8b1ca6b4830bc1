import { describe, expect, test } from "@jest/globals";
import { compare, type Verdict } from "../../src/identity/compare.js";
import { type Known, office, personMaker, seen } from "./persons.js";

const person = personMaker();
const RUSSIAN_MINISTER: Known = { offices: [office("rus", "Minister of Foreign Affairs", 2004)] };
const IN_2014: Known = { active: { from: "2014-01-04", to: "2014-12-30" } };

const PAIRS: readonly [string, Known, string, Known, Verdict, string][] = [
  // Spellings of one minister.
  [
    "Sergey Lavrov",
    RUSSIAN_MINISTER,
    "Sergei Lavrov",
    seen("rus", "Foreign Minister", 2005),
    "SAME",
    "another spelling",
  ],
  ["Sergey Lavrov", RUSSIAN_MINISTER, "LAVROV, Sergey Viktorovich", IN_2014, "SAME", "part of the other"],
  ["Sergey Lavrov", RUSSIAN_MINISTER, "Сергей Лавров", IN_2014, "SAME", "another spelling"],
  [
    "Sergey Lavrov",
    RUSSIAN_MINISTER,
    "Aleksey Lavrov",
    seen("rus", "Deputy Minister of Finance", 2011),
    "DIFFERENT",
    "differ",
  ],
  // Middle names, initials, short forms.
  [
    "John Kerry",
    IN_2014,
    "John Forbes Kerry",
    { offices: [office("usa", "Secretary of State", 2013, 2017)] },
    "SAME",
    "part",
  ],
  [
    "Joe Biden",
    seen("usa", "Vice President", 2014),
    "Joseph Biden",
    seen("usa", "Vice President", 2012),
    "SAME",
    "in short",
  ],
  [
    "Tony Abbott",
    seen("aus", "Prime Minister", 2014),
    "Anthony J. Abbott",
    seen("aus", "Prime Minister", 2014),
    "SAME",
    "Prime Minister",
  ],
  // Order.
  [
    "Xi Jinping",
    seen("chn", "President", 2013, 2024),
    "Jinping Xi",
    seen("chn", "President", 2019),
    "SAME",
    "in another order",
  ],
  [
    "Viktor Orban",
    seen("hun", "Prime Minister", 2014),
    "Orbán Viktor",
    seen("hun", "Prime Minister", 2018),
    "SAME",
    "in another order",
  ],
  // Names of two families, chains, nicknames in quotes.
  [
    "Luis Videgaray",
    seen("mex", "Foreign Secretary", 2018),
    "Luis Videgaray Caso",
    seen("mex", "Minister for Foreign Affairs", 2017),
    "SAME",
    "part",
  ],
  [
    "Adel al-Jubeir",
    seen("sau", "Foreign Minister", 2015, 2018),
    "Adel bin Ahmed Al-Jubayr",
    seen("sau", "Minister for Foreign Affairs", 2016),
    "SAME",
    "part",
  ],
  [
    'Oluyemi "Yemi" Osinbajo',
    seen("nga", "Vice President", 2019),
    "Yemi Osinbajo",
    { offices: [office("nga", "Vice President", 2015)] },
    "SAME",
    "Yemi",
  ],
  [
    "Abdo Benítez",
    seen("pry", "President", 2019),
    "Mario Abdo Benítez",
    seen("pry", "President", 2019),
    "SAME",
    "part",
  ],
  // Fathers, sons, brothers.
  [
    "Hafez al-Assad",
    seen("syr", "President", 1995, 2000),
    "Bashar al-Assad",
    seen("syr", "President", 2000, 2014),
    "DIFFERENT",
    "differ",
  ],
  [
    "Kim Jong-il",
    seen("prk", "Chairman", 2000, 2010),
    "Kim Jong-un",
    seen("prk", "Chairman", 2012),
    "DIFFERENT",
    "differ",
  ],
  [
    "Idriss Déby Itno",
    seen("tcd", "President", 2005, 2019),
    "Mahamat Idriss Déby Itno",
    seen("tcd", "President", 2022),
    "UNSURE",
    "part",
  ],
  ["William Dayton", seen("usa", "Envoy", 1861), "William Dayton Jr.", seen("usa", "Envoy", 1882), "UNSURE", "suffix"],
  [
    "William Dayton Sr.",
    seen("usa", "Envoy", 1861),
    "William Dayton Jr.",
    seen("usa", "Envoy", 1862),
    "DIFFERENT",
    "generation",
  ],
  ["Mohammed V", seen("mar", "King", 1957), "Mohammed VI", seen("mar", "King", 2004), "DIFFERENT", "generation"],
  [
    "George H. W. Bush",
    seen("usa", "President", 1989, 1993),
    "George W. Bush",
    seen("usa", "President", 2001, 2009),
    "DIFFERENT",
    "",
  ],
  // One word is a person's only with an office at its time, or again for the same country soon.
  [
    "Reagan",
    seen("usa", "President", 1984),
    "Ronald Reagan",
    seen("usa", "President", 1981, 1988),
    "SAME",
    "President",
  ],
  ["Lavrov", IN_2014, "Sergey Lavrov", RUSSIAN_MINISTER, "DIFFERENT", "one word"],
  ["Luns", seen("nld", "", 1958), "Luns", seen("nld", "", 1960), "SAME", "same name"],
  ["Luns", seen("nld", "", 1958), "Luns", seen("nld", "", 1979), "DIFFERENT", "21 years apart"],
  // Common names and other countries.
  ["Li Wei", IN_2014, "Li Wei", seen("chn", "Minister of Water Resources", 2014), "UNSURE", "same name"],
  ["Muhammad Ali", IN_2014, "Mohammed Ali", seen("pak", "Prime Minister", 1955), "DIFFERENT", ""],
  [
    "Alan Garcia",
    seen("per", "President", 2008),
    "Alan García",
    seen("esp", "Minister of Housing", 2009),
    "DIFFERENT",
    "of per and of esp",
  ],
  [
    "Andrej Kovalenko",
    seen("soviet-union", "", 1988),
    "Andrei Kovalenko",
    seen("rus", "", 1992),
    "SAME",
    "both of soviet-union",
  ],
  // Lives.
  [
    "Eisaku Sato",
    seen("jpn", "Prime Minister", 1967),
    "Eisaku Satō",
    { bornOn: "1939-06-24", offices: [office("jpn", "Governor", 1988, 2006)] },
    "DIFFERENT",
    "born in 1939",
  ],
  [
    "Ivo Sanader",
    { diedOn: "1990-01-01" },
    "Ivo Sanader",
    seen("hrv", "Prime Minister", 2004),
    "DIFFERENT",
    "died in 1990",
  ],
  ["Anna Lindholm", { bornOn: "1950-01-01" }, "Anna Lindholm", { bornOn: "1961-01-01" }, "DIFFERENT", "born in 1950"],
  // Envoys go from post to post.
  [
    "Howard Baker",
    { offices: [office("usa", "ambassador to Japan", 2001, 2005)] },
    "Howard Henry Baker",
    { offices: [office("usa", "Ambassador Extraordinary and Plenipotentiary to Japan", 2001, 2005)] },
    "SAME",
    "to Japan",
  ],
  // Middle words where the family's comes last.
  [
    "John Roos",
    { offices: [office("usa", "ambassador to Japan", 2009)] },
    "John Ross Beyrle",
    { offices: [office("usa", "ambassador to Russia", 2008, 2012)] },
    "UNSURE",
    "part",
  ],
];

describe("two persons are one, or not, or somebody must look", () => {
  test.each(PAIRS)("%s %j, %s %j: %s, %s", (name, known, otherName, otherKnown, verdict, reason) => {
    const [one, other] = [person(name, known), person(otherName, otherKnown)];
    const found = compare(one, other);
    expect(found).toMatchObject({ verdict });
    expect(found.reasons.join("; ")).toContain(reason);
    expect(compare(other, one)).toEqual(found);
  });

  test("Wikidata's ids come first", () => {
    const one = person("Anna Berg", { wikidataId: "Q1" });
    expect(compare(one, person("Somebody Else", { wikidataId: "Q1" }))).toMatchObject({ verdict: "SAME", score: 1 });
    const two = compare(one, person("Anna Berg", { wikidataId: "Q2", bornOn: "1950-01-01" }));
    expect(two).toMatchObject({ verdict: "DIFFERENT", score: 0, excluded: "FACTS" });
    expect(two.reasons).toEqual(["Q1 and Q2 are two in Wikidata"]);
  });

  test("an alias is as good as the name", () => {
    const one = person("Mother Teresa", { aliases: ["Anjezë Bojaxhiu"], ...IN_2014 });
    expect(compare(one, person("Anjeze Bojaxhiu", IN_2014)).verdict).toBe("SAME");
  });
});
