import { expect, test } from "@jest/globals";
import type { Fact, Properties } from "../../src/facts/fact.js";
import { People } from "../../src/identity/people.js";

const node = (id: string, label: string, properties: Properties): Fact => ({
  node: label,
  id,
  properties,
  evidence: ["evidence:e"],
});
const edge = (type: string, from: string, to: string, properties: Properties = {}): Fact => ({
  edge: type,
  from,
  to,
  properties,
  evidence: ["evidence:e"],
});

const FACTS: readonly Fact[] = [
  node("official:q1", "Official", {
    name: "Anna Berg",
    aliases: ["Anna K. Berg"],
    wikidataId: "Q1",
    bornOn: "1960-02-03",
  }),
  edge("REPRESENTS", "official:q1", "ministry:nor-energy", {
    title: "Minister of Energy",
    from: "2010-01-01",
    to: "2013-01-01",
  }),
  edge("REPRESENTS", "official:q1", "country:nor", { title: "Prime Minister", from: "2013-01-01" }),
  edge("REPRESENTS", "official:q1", "organization:united-nations", { title: "Special Envoy" }),
  edge("PART_OF", "ministry:nor-energy", "country:nor"),
  node("meeting:m1", "Meeting", { start: "2012-05-01", title: "m1" }),
  node("meeting:m2", "Meeting", { start: "2009-05-01", title: "m2" }),
  node("statement:s", "Statement", { madeOn: "2014-07-01", text: "s" }),
  edge("ATTENDED", "official:q1", "meeting:m1"),
  edge("ATTENDED", "official:q1", "meeting:m2"),
  edge("ATTENDED", "country:nor", "meeting:m2"),
  edge("SAID", "official:q1", "statement:s"),
  edge("ATTENDED", "official:unnamed", "meeting:m1"),
];

function peopleOf(facts: readonly Fact[]) {
  const people = new People();
  for (const fact of facts) people.add(fact);
  return people.people();
}

test("facts in any order, and said twice, become one person with offices by country and the days of the events", () => {
  const [person, ...others] = peopleOf(FACTS);
  expect(others).toEqual([]);
  expect(person).toEqual({
    id: "official:q1",
    names: ["Anna Berg", "Anna K. Berg"],
    wikidataId: "Q1",
    bornOn: "1960-02-03",
    offices: [
      {
        title: "Minister of Energy",
        party: "ministry:nor-energy",
        country: "nor",
        from: "2010-01-01",
        to: "2013-01-01",
      },
      { title: "Prime Minister", party: "country:nor", country: "nor", from: "2013-01-01" },
      { title: "Special Envoy", party: "organization:united-nations" },
    ],
    active: { from: "2009-05-01", to: "2014-07-01" },
  });
  expect(peopleOf([...FACTS, ...FACTS])).toEqual([person]);
  const [reversed] = peopleOf([...FACTS].reverse());
  expect(reversed).toEqual({ ...person, offices: [...person!.offices].reverse() });
});

test("another name for the same id is an alias", () => {
  const [person] = peopleOf([...FACTS, node("official:q1", "Official", { name: "Anna Bergh" })]);
  expect(person!.names).toEqual(["Anna Berg", "Anna K. Berg", "Anna Bergh"]);
});
