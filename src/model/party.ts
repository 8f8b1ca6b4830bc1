import { Edge, type Edges, Interface } from "../mapping/declare.js";
import { Actor } from "./actor.js";
import type { Official } from "./official.js";
import type { Organization } from "./organization.js";

@Interface({
  description: "Whoever an official can act for: a country, a ministry or an organization.",
  plural: "parties",
})
export abstract class Party extends Actor {
  @Edge({
    type: "REPRESENTS",
    direction: "IN",
    to: "Official",
    properties: "Representation",
    inverse: "represents",
    description: "The officials who act or acted for it, with title and dates.",
  })
  representatives!: Edges<Official>;

  @Edge({
    type: "MEMBER_OF",
    to: "Organization",
    properties: "Membership",
    inverse: "members",
    description: "The organizations it belongs to.",
  })
  memberOf!: Edges<Organization>;
}
