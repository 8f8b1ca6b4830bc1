import { describe, expect, test } from "@jest/globals";
import { likenessOf } from "../../src/identity/likeness.js";
import { nameOf } from "../../src/identity/names.js";
import { agreementOf } from "../../src/identity/sounds.js";

describe("a name is taken apart", () => {
  const words = (text: string) => nameOf(text).words.map((word) => word.text);

  test.each([
    ["Sergey Lavrov", ["sergey", "lavrov"]],
    ["Lavrov, Sergey", ["sergey", "lavrov"]],
    ["LAVROV Sergey Viktorovich", ["sergey", "viktorovich", "lavrov"]],
    ["Sergey Viktorovich LAVROV", ["sergey", "viktorovich", "lavrov"]],
    ["XI Jinping", ["xi", "jinping"]],
    ["Сергей Лавров", ["sergei", "lavrov"]],
    ["H.E. Mr. Sergey V. Lavrov", ["sergey", "v", "lavrov"]],
    ["Abd al-Rahman al-Iryani", ["abdelrahman", "iryani"]],
    ["Dato' Seri Anwar bin Ibrahim", ["anwar", "ibrahim"]],
    ["Sultan bin Saeed Al Mansouri", ["sultan", "saeed", "mansouri"]],
    ["John Major", ["john", "major"]],
    ["Ben Wyatt", ["ben", "wyatt"]],
    ["Alexander Downer MP", ["alexander", "downer"]],
    ["Tan Sri Muhyiddin Yassin", ["muhyiddin", "yassin"]],
    ["Tan Dun", ["tan", "dun"]],
    ["Jose Briones (acting)", ["jose", "briones"]],
    ["Sheikh", ["sheikh"]],
  ])("%s", (text, expected) => expect(words(text)).toEqual(expected));

  test.each([
    ["Jon Huntsman, Jr.", "jr"],
    ["John Smith Junior", "jr"],
    ["Mohammed VI", "vi"],
    ["Harald V", "v"],
    ["Sergey V. Lavrov", ""],
    ["Do Vi", ""],
    ["Xi Jinping", ""],
    ["William Farish III", "iii"],
  ])("the generation of %s is told by %j", (text, expected) => expect(nameOf(text).generation).toBe(expected));

  test("a father's name is told from a family's", () => {
    const kinds = (text: string) => nameOf(text).words.map(({ kind }) => kind);
    expect(kinds("Sergey Viktorovich Lavrov")).toEqual(["PLAIN", "FATHER", "PLAIN"]);
    expect(kinds("Mikhail Yurevich")).toEqual(["PLAIN", "PLAIN"]);
    expect(kinds("Adel bin Ahmed Al-Jubeir")).toEqual(["PLAIN", "FATHER", "PLAIN"]);
    expect(kinds("Heydar Alirza oglu Aliyev")).toEqual(["PLAIN", "FATHER", "PLAIN"]);
    expect(kinds("John F. Kerry")).toEqual(["PLAIN", "INITIAL", "PLAIN"]);
  });
});

describe("words agree", () => {
  test.each([
    ["sergei", "sergey", "SPELLING"],
    ["sergei", "serguei", "SPELLING"],
    ["yuri", "iouri", "SPELLING"],
    ["muhammad", "mohamed", "SPELLING"],
    ["hussein", "husain", "SPELLING"],
    ["aleksandr", "alexander", "SPELLING"],
    ["abdulrahman", "abdelrahman", "SPELLING"],
    ["abdullah", "abdallah", "SPELLING"],
    ["khatami", "hatami", "SPELLING"],
    ["djibril", "jibril", "SPELLING"],
    ["oumarou", "umaru", "SPELLING"],
    ["stefan", "stephen", "SPELLING"],
    ["wladimir", "vladimir", "SPELLING"],
    ["romanoff", "romanov", "SPELLING"],
    ["aljubeir", "jubeir", "SPELLING"],
    ["bill", "william", "SHORT"],
    ["joe", "joseph", "SHORT"],
    ["tony", "anthony", "SHORT"],
    ["volodymyr", "vladimir", "SHORT"],
    ["mohsen", "muhsin", "VOWELS"],
    ["jubayr", "jubeir", "SPELLING"],
    ["litlle", "little", "SPELLING"],
    ["benon", "menon", "MISPRINT"],
    ["f", "forbes", "INITIAL"],
    // Two names, or one that is misprinted: what else is known must tell.
    ["maria", "mario", "LETTER"],
    ["ivanov", "ivanova", "LETTER"],
    ["wang", "wong", "LETTER"],
    ["zhang", "zheng", "LETTER"],
    ["loong", "leong", "LETTER"],
    ["chan", "chandrikapersad", "LETTER"],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(agreementOf(one, other)).toBe(expected);
    expect(agreementOf(other, one)).toBe(expected);
  });

  test.each([
    ["hassan", "hussein"],
    ["lavrov", "petrov"],
    ["carla", "pedro"],
    ["f", "walker"],
    ["il", "un"],
  ])("%s and %s do not", (one, other) => {
    expect(agreementOf(one, other)).toBeUndefined();
    expect(agreementOf(other, one)).toBeUndefined();
  });
});

describe("names differ or do not", () => {
  test.each([
    ["John F. Kerry", "John Forbes Kerry", false],
    ["John F. Kerry", "John G. Kerry", true],
    ["Sergei Viktorovich Lavrov", "Sergei Ivanovich Lavrov", true],
    ["Mikhail Yuryevich Zurabov", "Mikhail Yurevich", true],
    ["Kim Jong-il", "Kim Jong-un", true],
    ["Kim Jong-un", "Kim Jong Un", false],
    ["Kim Jong-un", "Kim Jongun", false],
    ["Bashar al-Assad", "Hafez al-Assad", true],
    ["Hamad bin Khalifa Al Thani", "Tamim bin Hamad bin Khalifa Al Thani", true],
    ["Salman bin Hamad Al Khalifa", "Khalifa bin Salman Al Khalifa", true],
    ["Mohammed bin Salman", "Mohammed bin Zayed", true],
    ["Luis Videgaray Caso", "Luis Videgaray", false],
    ["Adel bin Ahmed Al-Jubeir", "Adel al-Jubeir", false],
    ["Navin Dissanayake", "S.B. Navinna", true],
    ["Chuck Morse", "Morse H. Tan", true],
  ])("%s, %s: %j", (one, other, expected) => {
    expect(likenessOf(one, other).differ).toBe(expected);
    expect(likenessOf(other, one).differ).toBe(expected);
  });

  test("George W. and George H. W. have other middle names", () => {
    expect(likenessOf("George W. Bush", "George H. W. Bush").middlesDiffer).toBe(true);
    expect(likenessOf("George W. Bush", "George Walker Bush").middlesDiffer).toBe(false);
  });
});
