import { Interface, Property } from "../mapping/declare.js";

@Interface({ description: "Anything in the graph that has an id of its own." })
export abstract class Node {
  @Property({
    type: "ID",
    required: true,
    description:
      "Its id, unique over all types: the type in lower case, a colon and a key, as `country:fra` or `official:john-kerry`.",
  })
  id!: string;
}
