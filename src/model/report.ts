import { Edge, type Edges, Node, Property } from "../mapping/declare.js";
import { ReportKind } from "./enumerations.js";
import type { Evidence } from "./evidence.js";
import { Node as AnyNode } from "./node.js";
import type { Outlet } from "./outlet.js";

@Node({
  description: "A document or data set that facts come from.",
  plural: "reports",
  source: true,
  unions: ["Source"],
})
export class Report extends AnyNode {
  @Property({ required: true, search: true, description: "Its title." })
  title!: string;

  @Property({ description: "Where it can be read." })
  url?: string;

  @Property({
    type: "DateTime",
    index: true,
    description: "When it was published: from then on a reader could know what it says.",
  })
  publishedAt?: string;

  @Property({ type: ReportKind, description: "What sort of document or data it is." })
  kind?: string;

  @Property({ description: "Its language, as a BCP 47 tag: `en`." })
  language?: string;

  @Property({ description: "Under what terms it may be used, as `CC0-1.0` or `US public domain`." })
  licence?: string;

  @Property({ type: "Date", description: "The day this copy of it was fetched." })
  retrievedOn?: string;

  @Edge({
    type: "PUBLISHED_BY",
    to: "Outlet",
    one: true,
    properties: "Provenance",
    inverse: "reports",
    description: "Who published it.",
  })
  outlet?: Outlet;

  @Edge({ type: "CITES", to: "Source", inverse: "citedBy", description: "The reports and outlets it refers to." })
  cites!: Edges<unknown>;

  @Edge({
    type: "CITES",
    direction: "IN",
    to: "Report",
    inverse: "cites",
    description: "The reports that refer to it.",
  })
  citedBy!: Edges<Report>;

  @Edge({
    type: "FROM",
    direction: "IN",
    to: "Evidence",
    properties: "Provenance",
    inverse: "report",
    description: "The passages of it that stand behind facts.",
  })
  passages!: Edges<Evidence>;

  @Edge({
    type: "VIA",
    direction: "IN",
    to: "Evidence",
    properties: "Provenance",
    inverse: "via",
    description: "Passages of other reports that hand on what this one said.",
  })
  relayed!: Edges<Evidence>;
}
