/** Titles of birth, rank, faith and custom around a name of a person; `people.ts` takes off the `Mr.` that anybody may have. */
import { countryNamed } from "./countries.js";
import { isFullName, personName } from "./people.js";

/** What a name tells of a person of a country. */
export interface PersonName {
  /** Without titles; with them where all that is left is one name, as in `King Hussein`. */
  readonly name: string;
  /** The name with its titles, where it has been taken out of them. */
  readonly aliases: readonly string[];
  /** Whether it tells the person from others of the country. */
  readonly full: boolean;
}

/** In any country. Of words that are given names somewhere, as Baron, Earl or Sultan, there is none. */
const TITLES =
  "the|his|her|holiness|pope|most|right|rt|majesty|royal|serene|highness|excellency|H\\. ?M|H\\. ?R\\. ?H|H\\. ?S\\. ?H|king|queen|crown|prince|princess|emperor|empress|president|general|gen|(?:lieutenant|lietenant|lt\\.?|major|brigadier)[ -]gen(?:eral)?|colonel|captain|commander|field marshal|marshal|admiral|cardinal|archbishop|bishop|monsignor|reverend|rev|father|ayatollah|chief|grand chief|alhaji|al-haj|al hadji|el hadj|viscount|viscountess|marquess|mr|mrs|ms|dr|prof|professor|lord|lady|sir|dame|honou?rable|hon";
const GULF = "sheikh|sheikha|sheik|shaikh|shaikha|emir|amir";
/** Key of a country -> words that are titles there, and names elsewhere: Sheikh Hasina of Bangladesh, Daw Penjo of Bhutan. */
const TITLES_OF: Readonly<Record<string, string>> = {
  ...{ are: GULF, bhr: GULF, kwt: GULF, qat: GULF, sau: GULF, som: GULF },
  ...{ bgd: "begum", pak: "begum", btn: "lyonpo|dasho", eth: "ato", fji: "ratu", mar: "moulay" },
  ...{
    bra: "dom",
    prt: "dom",
    esp: "don",
    gnq: "don",
    yem: "sayed|sayyid",
    mmr: "u|daw|thakin",
    omn: `${GULF}|sultan|sayyid|sayed|said(?! bin )`,
  },
  brn: "sultan|dato|dato['’]|seri|setia|paduka|awang|pehin|haji|hajah",
  mys: "dato|dato['’]|datuk|seri|sri|tan|haji",
  khm: "samdech|akka|moha|sena|padei|techo|borvor|thipadei|sdech|krom|luong",
};
const TITLE = titlesBefore(TITLES);
const TITLE_OF = new Map(Object.entries(TITLES_OF).map(([key, titles]) => [key, titlesBefore(`${TITLES}|${titles}`)]));
/** In Egypt, and behind the name. */
const TITLE_BEHIND = / (?:Pasha|Bey)$/iu;
const POPE = /^(?:His Holiness )?Pope /iu;
const REGNAL = / [IVX]+(?:$| )/u;

/**
 * @param printed as a source has it: `His Highness Sheikh Tamim bin Hamad AL-THANI`
 * @param country the key of a country: what is a title in one is a name in another
 */
export function nameOf(printed: string, country: string): PersonName {
  const whole = personName(printed);
  const bare = withoutRealm(whole.replace(TITLE_OF.get(country) ?? TITLE, "").replace(TITLE_BEHIND, ""), country);
  const full = isFullName(bare) || REGNAL.test(bare) || POPE.test(whole);
  return full && bare !== whole ? { name: bare, aliases: [whole], full } : { name: whole, aliases: [], full };
}

/** `Albert II` of `Albert II of Monaco`. */
function withoutRealm(name: string, country: string): string {
  const [, before, realm] = /^(.+) of (.+)$/u.exec(name) ?? [];
  return before && realm && countryNamed(realm)?.key === country ? before : name;
}

function titlesBefore(titles: string): RegExp {
  return new RegExp(`^(?:(?:${titles})(?:[.,]\\s*|\\s+)(?=\\S))+`, "iu");
}
