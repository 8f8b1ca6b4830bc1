import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { readHeader, readLine } from "../src/facts/format.js";
import { idOf, isId, slug } from "../src/facts/identity.js";

describe("slug", () => {
  test.each([
    ["Mevlüt Çavuşoğlu", "mevlut-cavusoglu"],
    ["Adel al-Jubeir", "adel-al-jubeir"],
    ["JOHN  KERRY ", "john-kerry"],
    ["Сергей Лавров", "sergei-lavrov"],
    ["محمد جواد ظريف", "mhmd-jwad-zryf"],
    ["Γιώργος Παπανδρέου", "giorgos-papandreou"],
    ["Łukasz Ødegård-Straße", "lukasz-odegard-strasse"],
    ["Côte d’Ivoire", "cote-divoire"],
    ["İsmet İnönü", "ismet-inonu"],
  ])("%s is %s", (name, expected) => expect(slug(name)).toBe(expected));

  test("keeps names apart whose letters it cannot write", () => {
    expect(slug("习近平")).toMatch(/^[0-9a-f]{10}$/);
    expect(slug("习近平")).not.toBe(slug("李克强"));
    expect(slug("王 Yi")).toMatch(/^yi-[0-9a-f]{10}$/);
    expect(slug("!?")).not.toBe(slug("?!"));
    expect(slug("")).not.toBe("");
    expect(slug("a".repeat(500))).not.toBe(slug("a".repeat(501)));
  });

  test("is the same for the same name however Unicode writes it", () => {
    expect(slug("Mevlüt".normalize("NFD"))).toBe(slug("Mevlüt".normalize("NFC")));
    expect(slug("习".normalize("NFD"))).toBe(slug("习"));
  });

  test("is always a key, and stays what it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const key = slug(name);
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(key.length).toBeLessThanOrEqual(80);
        expect(slug(key)).toBe(key);
        expect(isId(idOf("Official", key))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("ids", () => {
  test("are the label in lower case, a colon and the key", () => {
    expect(idOf("Official", "john-kerry")).toBe("official:john-kerry");
    expect(idOf("Meeting", "icews14:12")).toBe("meeting:icews14:12");
  });

  test.each(["", "john kerry", "a\tb", "a\u0000b", "a".repeat(400)])("refuse the key %j", (key) => {
    expect(() => idOf("Official", key)).toThrow(RangeError);
  });
});

const header = '{"format":"chancery-facts","version":1,"title":"A file"}';

describe("the header", () => {
  test("is read", () => expect(readHeader(header)).toMatchObject({ title: "A file" }));

  test.each([
    ['{"node":"Official","id":"official:a"}', /header is missing/],
    ['{"format":"nquads","version":1,"title":"A"}', /"format" is "nquads", not "chancery-facts"/],
    ['{"version":1}', /"format" is missing/],
    ['{"format":"chancery-facts","version":2,"title":"A"}', /of version 2; this Chancery reads version 1/],
    ['{"format":"chancery-facts","version":"1","title":"A"}', /"version"/],
    ['{"format":"chancery-facts","version":1}', /lacks "title"/],
    ["subject;predicate;object", /no JSON/],
    ["[1]", /not a JSON object/],
  ])("%s is refused", (line, reason) =>
    expect(readHeader(line)).toMatchObject({ reason: expect.stringMatching(reason) }),
  );
});

describe("a line", () => {
  test("is a node or an edge", () => {
    expect(
      readLine('{"node":"Official","id":"official:a","properties":{"name":"A"},"evidence":["evidence:e"]}'),
    ).toEqual({
      node: "Official",
      id: "official:a",
      properties: { name: "A" },
      evidence: ["evidence:e"],
    });
    expect(readLine('{"edge":"FROM","from":"evidence:e","to":"report:r"}')).toEqual({
      edge: "FROM",
      from: "evidence:e",
      to: "report:r",
      properties: {},
      evidence: [],
    });
  });

  test.each([
    ["{", /no JSON/],
    ["null", /is null, not a JSON object/],
    ["{}", /neither "node" nor "edge"/],
    [header, /second header/],
    ['{"node":"Official","edge":"SAID"}', /both/],
    ['{"ids":["official:a","official:b"],"verdict":"PERHAPS"}', /"verdict"/],
    ['{"ids":["official:a"],"verdict":"TWO"}', /"ids" must NOT have fewer than 2 items/],
    ['{"node":"Official"}', /lacks "id"/],
    ['{"node":"official","id":"official:a"}', /"node" must match/],
    ['{"node":"Official","id":"official:john kerry"}', /"id" is no id: it must look like official:john-kerry/],
    ['{"edge":"SAID","from":"official:a"}', /lacks "to"/],
    ['{"node":"Official","id":"official:a","evidence":["report:r"]}', /evidence.0" is no id of an Evidence/],
    ['{"node":"Official","id":"official:a","evidence":["evidence:a","evidence:a"]}', /names the same twice/],
    ['{"node":"Official","id":"official:a","name":"A"}', /unknown member "name"/],
    ['{"node":"Official","id":"official:a","properties":{"name":null}}', /"properties.name"/],
    ['{"node":"Official","id":"official:a","properties":{"na`me":"A"}}', /must match/],
    ['{"node":"Place","id":"place:a","properties":{"location":{"latitude":91,"longitude":0}}}', /properties.location/],
  ])("%s is refused", (line, reason) => {
    const answer = readLine(line);
    expect(answer).toMatchObject({ reason: expect.stringMatching(reason) });
  });

  test("of the sample is valid by the published schema", () => {
    const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(read("schema/facts.schema.json")));
    for (const line of read("data/lausanne-2016.jsonl").split("\n").filter(Boolean))
      expect([line, validate(JSON.parse(line)), validate.errors]).toEqual([line, true, null]);
  });
});
