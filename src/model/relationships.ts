import { Property, Relationship } from "../mapping/declare.js";
import { Precision, Role, Status } from "./enumerations.js";
import { Fact } from "./fact.js";

@Relationship({ description: "A plain relationship: it has evidence, and nothing else of its own." })
export class Link extends Fact {}

@Relationship({ description: "A part of where facts come from; it needs no evidence.", source: true })
export class Provenance {
  @Property({ type: "DateTime", required: true, description: "When this graph learned it." })
  recordedAt!: string;
}

@Relationship({ description: "Somebody's part in a meeting." })
export class Attendance extends Fact {
  @Property({ type: Role, description: "What part the attendee has in it." })
  role?: string;

  @Property({
    type: Status,
    required: true,
    description: "How sure it is that this attendee took or takes part, by the latest evidence.",
  })
  status!: string;
}

@Relationship({ description: "That somebody said or wrote something." })
export class Utterance extends Fact {
  @Property({ description: "By what means: `briefing`, `interview`, `press release`." })
  medium?: string;
}

@Relationship({ description: "That something belongs to a larger body, and when.", key: ["from"] })
export class Membership extends Fact {
  @Property({ type: "Date", description: "The first day it is so." })
  from?: string;

  @Property({ type: Precision, description: "How exactly `from` is known." })
  fromPrecision?: string;

  @Property({ type: "Date", description: "The first day it is no longer so." })
  to?: string;

  @Property({ type: Precision, description: "How exactly `to` is known." })
  toPrecision?: string;
}

@Relationship({ description: "On whose behalf an official acts, as what, and when.", key: ["title", "from"] })
export class Representation extends Membership {
  @Property({ index: true, description: "The office held: `Secretary of State`." })
  title?: string;

  @Property({
    type: "Int",
    list: true,
    within: [1, 9999],
    description:
      "Years in which the office is known to have been held, where a source does not say since when or until when: `1975` for who spoke as foreign minister in that year. One source may give the days of an office and another only years; then the office is there twice.",
  })
  attestedIn!: number[];
}
