import { Edge, type Edges, Node, Property } from "../mapping/declare.js";
import type { Evidence } from "./evidence.js";
import { Node as AnyNode } from "./node.js";
import type { Report } from "./report.js";

@Node({
  description: "A publisher of reports: an agency, a paper, a broadcaster, an office.",
  plural: "outlets",
  source: true,
  unions: ["Source"],
})
export class Outlet extends AnyNode {
  @Property({ required: true, index: true, search: true, description: "The name in common use." })
  name!: string;

  @Edge({
    type: "PUBLISHED_BY",
    direction: "IN",
    to: "Report",
    properties: "Provenance",
    inverse: "outlet",
    description: "What it published.",
  })
  reports!: Edges<Report>;

  @Edge({
    type: "CITES",
    direction: "IN",
    to: "Report",
    inverse: "cites",
    description: "The reports that refer to it.",
  })
  citedBy!: Edges<Report>;

  @Edge({
    type: "VIA",
    direction: "IN",
    to: "Evidence",
    properties: "Provenance",
    inverse: "via",
    description: "Passages of reports by others that came by way of it.",
  })
  relayed!: Edges<Evidence>;
}
