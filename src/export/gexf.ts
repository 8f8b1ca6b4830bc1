/**
 * GEXF 1.3 (https://gexf.net), for Gephi and its timeline: events have their days, relationships the time while they are
 * so. Of a date of which only month or year is known, the span is the whole of it, and the precision stands beside.
 */
import type { StoredNode, StoredRelationship } from "../graph/reading.js";
import { nodeColumns, relationshipColumns } from "./columns.js";
import { lastDay, spanOf } from "./dates.js";
import { labelOf, relationshipId, relationshipLabelOf } from "./labels.js";
import { type Format, texts } from "./rows.js";
import { type Attribute, type Attributes, attributesOf, escaped } from "./xml.js";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
`;

export const gexf: Format = {
  name: "gexf",
  description: "GEXF 1.3 with dates, for Gephi",
  mediaType: "application/gexf+xml; charset=utf-8",
  extension: "gexf",
  async *write({ mapping, title, nodes, relationships }) {
    const type = (row: { readonly type: string }): string => row.type;
    const ofNode = attributesOf(nodeColumns(mapping), { type });
    const ofEdge = attributesOf(relationshipColumns(mapping), { type });
    yield `${HEAD}<meta><creator>Chancery</creator><description>${escaped(title)}</description></meta>\n`;
    yield `<graph mode="dynamic" defaultedgetype="directed" timeformat="date">\n`;
    yield `${declared("node", ofNode)}${declared("edge", ofEdge)}<nodes>\n`;
    yield* texts(
      nodes(),
      (row) =>
        `<node id="${escaped(row.id)}" label="${escaped(labelOf(row))}"${spell(row)}>${values(ofNode.of(row))}</node>\n`,
    );
    yield "</nodes>\n<edges>\n";
    // `kind` lets two nodes have several edges.
    yield* texts(
      relationships(),
      (row) =>
        `<edge id="${relationshipId(row)}" source="${escaped(row.from)}" target="${escaped(row.to)}" kind="${row.type}" label="${relationshipLabelOf(row)}"${spell(row)}>${years(row)}${values(ofEdge.of(row))}</edge>\n`,
    );
    yield "</edges>\n</graph>\n</gexf>\n";
  },
};

function declared<Row>(of: string, { all }: Attributes<Row>): string {
  const lines = all.map(
    ({ key, name, type }) =>
      `<attribute id="${key}" title="${name}" type="${type === "list" ? "liststring" : type}"/>\n`,
  );
  return `<attributes class="${of}" mode="static">\n${lines.join("")}</attributes>\n`;
}

function spell(row: StoredNode | StoredRelationship): string {
  const { start, end } = spanOf(row);
  return `${start ? ` start="${start.day}"` : ""}${end ? ` end="${lastDay(end)}"` : ""}`;
}

/** Of an office without beginning or end the years in which it is known to have been held. */
function years(row: StoredRelationship): string {
  const { start, end } = spanOf(row);
  const { attestedIn = [] } = row.properties as { attestedIn?: readonly number[] };
  if (start || end || attestedIn.length === 0) return "";
  const spells = attestedIn.map((year) => String(year).padStart(4, "0"));
  return `<spells>${spells.map((year) => `<spell start="${year}-01-01" end="${year}-12-31"/>`).join("")}</spells>`;
}

function values(all: readonly [Attribute, string][]): string {
  const lines = all.map(([{ key }, text]) => `<attvalue for="${key}" value="${escaped(text)}"/>`);
  return `<attvalues>${lines.join("")}</attvalues>`;
}
