/** How many people may bear a name by chance: Lavrov says more than Mohammed, and Kim more in Norway than in Korea. */

import { countriesOf } from "./countries.js";
import { nameOf } from "./names.js";
import { gapOf, reachOf, type Span } from "./offices.js";
import type { Person } from "./person.js";
import { soundOf } from "./sounds.js";
import { COMMON } from "./words.js";

interface Country {
  /** Different names of people, by first and last word. */
  readonly names: Set<string>;
  /**
   * Word -> other words that it goes with, and when; undefined where nobody says. One person in many spellings of the same
   * sounds counts once.
   */
  readonly company: Map<string, Map<string, Span | undefined>>;
}

/** A small set of people says little about the names of the world. */
const LEAST_PEOPLE = 20_000;
const COMMON_SHARE = 0.004;
/** How many people of the whole world each country's count is mixed with. */
const MIXED = 12;
/** A word that nobody else of the set bears is borne by others outside of it. */
const UNSEEN = 1;

/** Joe and Joseph Biden, Alija and Alya Izetbegovic are not two: of the other words only the beginning counts. */
const FELLOW_LETTERS = 2;

/** Who was known so long before or after may be meant. */
const YEARS_AROUND = 5;

const COMMON_SOUNDS = new Set([...COMMON].map(soundOf));

export class Rarity {
  private readonly countries = new Map<string, Country>();
  private readonly world: Country = { names: new Set(), company: new Map() };
  private readonly known = new Map<string, number>();

  constructor(people: readonly Person[] = []) {
    for (const person of people)
      for (const name of person.names) {
        const sounds = nameOf(name)
          .words.filter(({ kind }) => kind === "PLAIN")
          .map(({ text }) => soundOf(text));
        if (sounds.length < 2) continue;
        for (const country of [this.world, ...[...countriesOf(person)].map((key) => this.countryOf(key))])
          count(country, sounds, reachOf(person));
      }
  }

  /** Of two spellings, the one that more people have. */
  commoner([one, other]: readonly [string, string]): string {
    return one === other ||
      this.share(one) > this.share(other) ||
      (this.share(one) === this.share(other) && one < other)
      ? one
      : other;
  }

  /** How many others may bear a family name, in one country, within some years of the time. */
  bearers(sound: string, country: string, time: Span): number {
    const { names, company } = this.countryOf(country);
    const fellows = [...(company.get(sound)?.values() ?? [])];
    const near = fellows.filter((span) => (gapOf(span, time) ?? 0) <= YEARS_AROUND).length;
    return Math.max(0, near - 1) + (MIXED * this.share(sound) * names.size) / (names.size + MIXED);
  }

  /** How many others may bear all of these words, in one country or, with none, in the world. */
  expected(sounds: readonly string[], country?: string): number {
    const key = `${country ?? ""} ${[...sounds].sort().join(" ")}`;
    let expected = this.known.get(key);
    if (expected === undefined) {
      expected = country === undefined ? this.inWorld(sounds) : this.inCountry(sounds, this.countries.get(country));
      this.known.set(key, expected);
    }
    return expected;
  }

  private inCountry(sounds: readonly string[], country: Country | undefined): number {
    const people = (country?.names.size ?? 0) + MIXED;
    return sounds.reduce((product, sound) => {
      const others = Math.max(0, (country?.company.get(sound)?.size ?? 0) - 1);
      return (product * (others + MIXED * this.share(sound))) / people;
    }, people);
  }

  /** Words of one language go together, which is why countries are added up, and not shares of the world multiplied. */
  private inWorld(sounds: readonly string[]): number {
    let sum = sounds.reduce((product, sound) => product * this.share(sound), this.people);
    for (const country of this.countries.values())
      if (sounds.some((sound) => country.company.has(sound))) sum += this.inCountry(sounds, country);
    return sum;
  }

  private get people(): number {
    return Math.max(LEAST_PEOPLE, this.world.names.size);
  }

  private share(sound: string): number {
    const others = Math.max(0, (this.world.company.get(sound)?.size ?? 0) - 1);
    return Math.max((others + UNSEEN) / this.people, COMMON_SOUNDS.has(sound) ? COMMON_SHARE : 0);
  }

  private countryOf(key: string): Country {
    const country = this.countries.get(key) ?? { names: new Set(), company: new Map() };
    this.countries.set(key, country);
    return country;
  }
}

function count({ names, company }: Country, sounds: readonly string[], span: Span | undefined): void {
  const [first, last] = [sounds[0]!, sounds.at(-1)!];
  names.add(`${first} ${last}`);
  for (const [at, sound] of sounds.entries()) {
    const fellow = (at === sounds.length - 1 ? first : last).slice(0, FELLOW_LETTERS);
    const fellows = company.get(sound) ?? new Map();
    company.set(sound, fellows.set(fellow, fellows.has(fellow) ? both(fellows.get(fellow), span) : span));
  }
}

function both(one: Span | undefined, other: Span | undefined): Span | undefined {
  return one && other ? { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) } : (one ?? other);
}
