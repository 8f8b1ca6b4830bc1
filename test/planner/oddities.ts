import type { Graph } from "../../src/graph/driver.js";

/** What the sample has none of: gaps, several relationships between the same two, names that fold oddly, a retraction. */
const ODDITIES = `
  WITH datetime("2016-10-13T02:00:00Z") AS now
  CREATE (o:Official {id: "official:x'\`$p0", name: "İĞ ŞÜ ΟΔΟΣ ß 😀", aliases: ["", "\\u0041", "KERRY"]})
  SET o.recordedAt = now + duration({nanoseconds: 1}), o.diedOn = date("2000-02-29")
  CREATE (p:Official {id: "official:X", name: "john kerry", recordedAt: now})
  SET p.evidence = ["evidence:gone", "evidence:lausanne-larowe"], p.retractedAt = datetime("2017-01-01T00:00:00Z")
  CREATE (m:Meeting {id: "meeting:x", title: "", status: "DENIED", precision: "YEAR", recordedAt: now})
  SET m.start = date("2016-01-01"), m.end = date("2016-12-31")
  CREATE (o)-[:ATTENDED {status: "CANCELLED", recordedAt: now}]->(m),
         (p)-[:ATTENDED {status: "DENIED", role: "CHAIR", evidence: [], recordedAt: now}]->(m),
         (m)-[:WITHIN {recordedAt: now}]->(m)
  WITH p, m, now
  MATCH (t:Meeting {id: "meeting:lausanne-talks-2016-10-15"}),
        (a:Country {id: "country:usa"}),
        (u:Organization {id: "organization:united-nations"})
  CREATE (m)-[:WITHIN {recordedAt: now}]->(t)
  FOREACH (year IN range(2000, 2005) |
    CREATE (p)-[:REPRESENTS {title: "x", from: date({year: year}), key: "x|" + year, recordedAt: now,
                             evidence: ["evidence:lausanne-larowe"]}]->(a),
           (a)-[:MEMBER_OF {to: date({year: year}), key: toString(year), recordedAt: now}]->(u))`;

/** Nodes with several relationships to one other. */
export const MULTIPLY_RELATED = ["official:X", "country:usa", "organization:united-nations"];

/** For a test that compares, not for one that knows the sample's answers. */
export async function addOddities(graph: Graph): Promise<void> {
  await graph.write((run) => run(ODDITIES));
}
