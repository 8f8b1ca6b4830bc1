/** Words of names, in a form in which other spellings of the same word are the same or near. */
import { slug } from "../facts/identity.js";

/** A name, taken apart. */
export interface Name {
  /** As it is written. */
  readonly text: string;
  /** In order, folded to lower-case ASCII, without titles and particles. */
  readonly words: readonly string[];
  /** `jr`, `ii` and the like, which tell a son from his father. */
  readonly suffix: string;
}

const TITLES = new Set(
  "mr mrs ms dr prof professor sir dame lord lady he hrh hm hh sheikh shaikh sheik shaykh cheikh prince princess king queen emir amir sultan general gen lieutenant lt colonel col major maj brigadier admiral marshal captain excellency honourable honorable hon rt reverend rev cardinal archbishop bishop father ayatollah hojatoleslam imam haji hajji al-hajj datuk dato datin tan seri sri tun u daw samdech ratu president minister ambassador senator chief baron baroness count duke engineer eng ing lic mp phd md obe cbe mbe kcmg gcmg her his majesty highness royal serene pope".split(
    " ",
  ),
);
const PARTICLES = new Set(
  "al el ul ad an ar as ash at az bin bint ben ibn ould wuld abu de da do dos das del della di du la le los las van von der den ter y e zu zur of the".split(
    " ",
  ),
);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv", "junior", "senior"]);

/** Short and other forms of given names -> the one they stand for. */
const FORMS = new Map(
  [
    ["william", "bill will willy billy"],
    ["joseph", "joe joey jose josep jozef giuseppe"],
    ["john", "jon johnny jack jean juan joao ivan jan"],
    ["james", "jim jimmy jamie"],
    ["robert", "bob rob bobby roberto"],
    ["richard", "dick rick rich ricardo"],
    ["michael", "mike mick michel miguel mikhail mikheil mihail"],
    ["anthony", "tony antony antonio antoine"],
    ["thomas", "tom tommy tomas"],
    ["edward", "ed ted eddie eduardo edouard"],
    ["charles", "charlie chuck carlos karl carl"],
    ["david", "dave"],
    ["daniel", "dan danny"],
    ["stephen", "steve steven stefan etienne"],
    ["christopher", "chris"],
    ["alexander", "alex sasha aleksandr oleksandr alexandre alejandro aleksander alexandru"],
    ["nicholas", "nick nicolas nikolai nikolay nicolae nikolaos"],
    ["peter", "pete pyotr pedro pierre petr petro"],
    ["paul", "pavel pavlo pablo paulo"],
    ["george", "georgy georgi yury yuri iouri jorge georges giorgi"],
    ["andrew", "andy andrei andrey andriy andre andrzej andrej"],
    ["elizabeth", "liz beth betty"],
    ["margaret", "maggie peggy"],
    ["katherine", "kate kathy catherine cathy"],
    ["ronald", "ron ronnie"],
    ["donald", "don"],
    ["kenneth", "ken"],
    ["gerald", "gerry jerry"],
    ["lawrence", "larry"],
    ["patrick", "pat paddy"],
    ["benjamin", "ben binyamin"],
    ["samuel", "sam"],
    ["timothy", "tim"],
    ["gregory", "greg"],
    ["jeffrey", "jeff geoffrey"],
    ["frederick", "fred"],
    ["francis", "frank francisco francois franz"],
    ["henry", "harry hank enrique henri heinrich"],
    ["luis", "luiz louis"],
    ["dmitry", "dima dimitri dmytro"],
    ["vladimir", "volodymyr uladzimir vladamir"],
    ["sergei", "sergiy serhiy siarhei"],
    ["muhammad", "mohamed mohammed mohammad muhammed mehmet mohamad mohd muhamad mahamat mamadou mahamadou"],
    ["abdallah", "abdullah abdulla abdoulaye"],
    ["yusuf", "yousef youssef yousuf"],
    ["ibrahim", "ebrahim brahim"],
    ["omar", "umar oumar"],
    ["usman", "osman ousmane othman uthman"],
    ["hussein", "husain hossein husayn hussain"],
  ].flatMap(([one, others]) => others!.split(" ").map((other) => [other, one!] as const)),
);

/** A name's words; a family name before a comma goes to the end. */
export function nameOf(text: string): Name {
  const comma = /^([^,]+),\s*(.+)$/u.exec(text);
  const inOrder = comma && !SUFFIXES.has(slug(comma[2]!)) ? `${comma[2]} ${comma[1]}` : text;
  // Abd al-Rahman, Abdel Rahman and Abdul-Rahman are one word.
  const plain = slug(inOrder.replace(/\(.*?\)/gu, " ")).replace(
    /(^|-)abd(?:-?[ae]l|-?ul|o?ul)?-(?=[a-z]{3})/gu,
    "$1abd",
  );
  const all = plain.split("-").filter((word) => word !== "");
  const suffix = all
    .filter((word) => SUFFIXES.has(word))
    .map((word) => word.replace("unio", ""))
    .join(" ");
  const named = all.filter((word) => !SUFFIXES.has(word));
  const bare = named.filter((word) => !TITLES.has(word) && !PARTICLES.has(word));
  return { text, words: bare.length > 0 ? bare : named, suffix };
}

/** As most languages hear it: `sergey`, `serguei` and `sergei` are one. */
export function soundOf(word: string): string {
  return (FORMS.get(word) ?? word)
    .replace(/^(?:dj|dzh|zh)/u, "j")
    .replace(/tch|tsch|cz|ch/gu, "C")
    .replace(/sch|shch|sh|sz/gu, "S")
    .replace(/ph/gu, "f")
    .replace(/kh|gh/gu, (pair) => pair[0]!)
    .replace(/th/gu, "t")
    .replace(/dj|dzh|zh/gu, "j")
    .replace(/ck|q|c/gu, "k")
    .replace(/x/gu, "ks")
    .replace(/w/gu, "v")
    .replace(/(?:off|ow|eff)$/u, (end) => `${end[0]}v`)
    .replace(/ou|oo/gu, "u")
    .replace(/gu(?=[ei])/gu, "g")
    .replace(/i[jy]$|yi$|iy$|y|j(?=[^aeiou]|$)/gu, "i")
    .replace(/(.)\1+/gu, "$1")
    .replace(/([aeiou])h$/u, "$1");
}

/** What is left without its vowels. */
export function bonesOf(sound: string): string {
  return sound[0] + sound.slice(1).replace(/[aeiou]/gu, "");
}
