import { Edge, Node, Property } from "../mapping/declare.js";
import type { Country } from "./country.js";
import { MinistryKind } from "./enumerations.js";
import { Party } from "./party.js";

@Node({ description: "A government department or office of one country.", plural: "ministries", unions: ["Subject"] })
export class Ministry extends Party {
  @Property({ type: MinistryKind, description: "What it is concerned with." })
  kind?: string;

  @Edge({
    type: "PART_OF",
    to: "Country",
    one: true,
    properties: "Membership",
    inverse: "ministries",
    description: "The country whose government it belongs to.",
  })
  country?: Country;
}
