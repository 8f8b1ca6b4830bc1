import { Edge, type Edges, Node, Property } from "../mapping/declare.js";
import type { Ministry } from "./ministry.js";
import { Party } from "./party.js";
import type { Place } from "./place.js";

@Node({
  description:
    "A state. Its id has the ISO 3166-1 alpha-3 code in lower case, as `country:fra`; that of a historic or unrecognised state has its name instead.",
  plural: "countries",
  unions: ["Subject"],
})
export class Country extends Party {
  @Property({ search: true, description: "The name in full, as the state itself writes it in English." })
  officialName?: string;

  @Property({ list: true, description: "What its people are called." })
  demonyms!: readonly string[];

  @Property({ description: "ISO 3166-1 alpha-2 code, as `FR`." })
  iso2?: string;

  @Property({ index: true, description: "ISO 3166-1 alpha-3 code, as `FRA`." })
  iso3?: string;

  @Property({ index: true, description: "The part of the world it lies in, as `Europe`." })
  region?: string;

  @Property({ type: "Location", description: "A point that stands for it on a map." })
  location?: unknown;

  @Edge({
    type: "PART_OF",
    direction: "IN",
    to: "Ministry",
    properties: "Membership",
    inverse: "country",
    description: "Its government departments and offices.",
  })
  ministries!: Edges<Ministry>;

  @Edge({
    type: "LOCATED_IN",
    direction: "IN",
    to: "Place",
    inverse: "countries",
    description: "Cities and sites in it.",
  })
  places!: Edges<Place>;
}
