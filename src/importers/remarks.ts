/**
 * Whom a traveller met, by the remarks of a register of journeys: "Met with Russian Foreign Minister Sergey Lavrov."
 * Only what stands after "met with" and the like is read, item by item; an item that is not understood as a whole says
 * nothing. Nobody is made up: a family name alone stands for the office's country or ministry.
 */
import type { Country } from "./countries.js";
import { countryNamed } from "./countries.js";
import { type Mention, mentionIn, partyCalled } from "./titles.js";

const MEETING =
  /\b(?:met|meets|meetings?|talks|conferred|consulted|consultations)(?: privately| briefly| separately| also)? with (.*)$/iu;
/** The end of a sentence, and not of `U.S.`, `St.` or an initial. */
const SENTENCE = /(?<!\b(?:\p{Lu}|St|Gen|Dr|Mr|Mrs|Jr|Sr|Lt|Ft))\.\s+|;\s*|\.?\s*[[\]]/u;
/** `the Foreign Ministers of Russia, Qatar, and Iran`. */
const OFFICES =
  /^(?:the |with the )?(?<office>Foreign Ministers|Defen[cs]e Ministers|Presidents|Prime Ministers|Kings|Heads of State(?:(?: and| or)(?: of)? Government)?|Heads of Government|leaders) of (?<list>.*)$/iu;
/** `Israeli Prime Minister Begin May 24`. */
const DAY =
  / (?:on )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:[-–]\d{1,2})?$/u;
const SEPARATOR = /,(?!\s*(?:Jr|Sr)\b)\s*(?:and\s+)?(?:also\s+)?(?:with\s+)?|\s+and\s+(?:also\s+)?(?:with\s+)?/u;

/** In the order of the remarks. `host` is the country of the journey. */
export function mentionsIn(remarks: string, host: Country | undefined): Mention[] {
  return remarks.split(SENTENCE).flatMap((sentence) => {
    const met = MEETING.exec(sentence.replace(/\.$/u, ""))?.[1];
    return met ? plausible(mentionsOf(met, host)) : [];
  });
}

function mentionsOf(met: string, host: Country | undefined): Mention[] {
  const mentions: Mention[] = [];
  let items = met.split(SEPARATOR);
  // After an office of another country, or words not understood, one without a country may be of that one or the host's.
  let home = host;
  while (items.length > 0) {
    const [item = "", ...others] = items;
    items = others;
    const offices = OFFICES.exec(item)?.groups;
    if (offices) {
      // The list of countries ends with the first item that is none; that one is read again.
      const list = [offices.list!, ...others];
      const states: Country[] = [];
      for (const name of list) {
        const state = countryNamed(name.replace(/^the /iu, ""));
        if (!state) break;
        states.push(state);
      }
      for (const party of states)
        mentions.push({ party, title: singular(offices.office!), inOffice: true, assumed: false });
      items = list.slice(Math.max(1, states.length));
      home = undefined;
      continue;
    }
    const mention = mentionIn(item.replace(DAY, "").trim(), home);
    if (!mention) {
      home = undefined;
      continue;
    }
    mentions.push(mention);
    if (mention.party !== host && !isPope(mention)) home = undefined;
  }
  return mentions;
}

/** A country has one prime minister: with two in one list, as at a summit, nobody can tell whose is whose. */
function plausible(mentions: readonly Mention[]): Mention[] {
  const assumed = mentions.filter((mention) => mention.assumed && mention.inOffice);
  const twice = new Set(assumed.map(({ title }) => title)).size < assumed.length;
  return mentions.filter((mention) => !twice || !mention.assumed);
}

function singular(offices: string): string {
  return /^Heads|^leaders/iu.test(offices) ? "Head of State" : offices.replace(/s$/u, "");
}

/** His office is of no country that others in the list could be of. */
function isPope({ title }: Mention): boolean {
  return title === "Pope";
}

/** Of `Palestinian Authority`, `West Bank` and the like as a destination. */
export function destination(printed: string): Country | undefined {
  const bare = printed.replace(/ \((?!.*Germany).*\)$/u, "");
  const party = partyCalled(bare === "West Bank" ? "Palestinian Authority" : bare);
  return party && !("body" in party) ? party : undefined;
}
