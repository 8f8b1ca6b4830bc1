/** What titles come to: whether two of them are of one office. */
import type { Office } from "./person.js";

const DEPUTY = /\b(?:deputy|vice|under|assistant|junior|shadow|alternate|former)\b/iu;
/** One person of a country holds each of them at a time. */
const UNIQUE: readonly (readonly [role: string, title: RegExp])[] = [
  [
    "Foreign Minister",
    /\b(?:foreign|foregn|external) (?:and \w+ )?(?:affairs|relations|minister|secretary)\b|\bforeign\b.*\bminister\b|\bminister\b.*\b(?:foreign|external) (?:affairs|relations)\b/iu,
  ],
  [
    "Head of Government",
    /\b(?:prime[ -]minister|premier|taoiseach|head of (?:the )?government|(?:president|chairman) of the (?:council of ministers|government|executive council)|(?:federal )?chancellor$)/iu,
  ],
  [
    "Head of State",
    /^(?:(?:acting|interim|constitutional|executive|federal|state|transitional|constituitional) )*president(?:$| of the (?:(?:\w+ ){0,3}republic|united states|state|swiss|presidency|nation|country)\b| and\b|,)|\b(?:king|queen|emir|amir|sultan|emperor|shah|pope|monarch|grand duke|head of (?:the )?state|supreme leader|(?:president|chairman) of (?:the )?(?:transitional|transition|ruling|supreme|provisional|presidential) (?:\w+ )?(?:council|government|leadership|committee)|(?:president|chairman) of the presidency)\b/iu,
  ],
  ["Heir", /\bcrown prince\b|\bheir apparent\b/iu],
  [
    "Defence Minister",
    /^minister (?:of|for) (?:national )?defen[cs]e$|^defen[cs]e minister$|^secretary of (?:state for )?defen[cs]e$/iu,
  ],
];
/** Many persons of a country hold each of them at a time. */
/** Of a country in another, or at a body. */
export const ENVOY = "envoy";
const SHARED: readonly (readonly [role: string, title: RegExp])[] = [
  ["Vice President", /\bvice[- ]president\b/iu],
  [
    ENVOY,
    /\b(?:ambassador|permanent representative|representative to the (?:un|united nations)|envoy|charg|head of (?:the )?delegation|un representative|observer)\b/iu,
  ],
];

export interface Role {
  readonly role: string;
  /** What else the title says; titles with most of them in common are of one office. */
  readonly words: ReadonlySet<string>;
  readonly unique: boolean;
}

const WORDS_OF_ANY =
  /\b(?:the|of|for|and|to|in|minister|ministry|secretary|state|national|public|federal|acting|chief|republic|mr|s)\b/gu;

const UNITED_STATES = /^(?:us|u\.s\.|usa|united states of america)$/u;

const roles = new WeakMap<Office, Role | null>();

/** What the title comes to; undefined where it says nothing of its own. */
export function roleOf(office: Office): Role | undefined {
  let role = roles.get(office);
  if (role === undefined) {
    role = readRole(office) ?? null;
    roles.set(office, role);
  }
  return role ?? undefined;
}

function readRole({ title, party }: Office): Role | undefined {
  const deputy = DEPUTY.test(title);
  const words = new Set<string>();
  const unique = UNIQUE.find(([, pattern]) => pattern.test(title));
  if (unique) return { role: deputy ? `Deputy of a ${unique[0]}` : unique[0], words, unique: !deputy };
  const shared = SHARED.find(([, pattern]) => pattern.test(title));
  if (shared) {
    const printed = /\b(?:to|in) (?:the )?(.+)$/iu.exec(title)?.[1]?.toLowerCase();
    const post = printed?.replace(UNITED_STATES, "united states");
    return { role: shared[0], words: post ? new Set([post]) : words, unique: false };
  }
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .replace(WORDS_OF_ANY, "");
  for (const word of plain.split(" ")) if (word !== "") words.add(word.replace(/s$/u, ""));
  if (words.size > 0) return { role: deputy ? "deputy" : "other", words, unique: false };
  return party?.startsWith("ministry:") ? { role: party, words, unique: false } : undefined;
}

/** Whether two titles may be of one office; envoys are, whatever their posts. */
export function isOneRole(one: Role, other: Role): boolean {
  if (one.role !== other.role) return false;
  // An envoy goes from one post to the next.
  if (one.role === ENVOY) return true;
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  return shared * 2 >= new Set([...one.words, ...other.words]).size;
}
