/** GraphML (http://graphml.graphdrawing.org): yEd, networkx, igraph, Cytoscape. Lists are JSON arrays in text. */
import { nodeColumns, relationshipColumns } from "./columns.js";
import { labelOf, relationshipId, relationshipLabelOf } from "./labels.js";
import { type Format, texts } from "./rows.js";
import { type Attribute, attributesOf, escaped } from "./xml.js";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
/** Keys of nodes and edges must differ, and not every reader knows those of both. */
const [OF_NODE, OF_EDGE] = ["n_", "e_"];

export const graphml: Format = {
  name: "graphml",
  description: "GraphML, for yEd, Cytoscape, networkx, igraph",
  mediaType: "application/graphml+xml; charset=utf-8",
  extension: "graphml",
  async *write({ mapping, title, nodes, relationships }) {
    const type = (row: { readonly type: string }): string => row.type;
    const ofNode = attributesOf(nodeColumns(mapping), { label: labelOf, type }, OF_NODE);
    const ofEdge = attributesOf(relationshipColumns(mapping), { label: relationshipLabelOf, type }, OF_EDGE);
    yield `${HEAD}<desc>${escaped(title)}</desc>\n${keys("node", ofNode.all)}${keys("edge", ofEdge.all)}`;
    yield `<graph id="chancery" edgedefault="directed">\n`;
    yield* texts(nodes(), (row) => `<node id="${escaped(row.id)}">${data(ofNode.of(row))}</node>\n`);
    yield* texts(
      relationships(),
      (row) =>
        `<edge id="${relationshipId(row)}" source="${escaped(row.from)}" target="${escaped(row.to)}">${data(ofEdge.of(row))}</edge>\n`,
    );
    yield "</graph>\n</graphml>\n";
  },
};

function keys(of: string, attributes: readonly Attribute[]): string {
  return attributes
    .map(({ key, name, type }) => {
      const known = type === "list" ? "string" : type;
      return `<key id="${key}" for="${of}" attr.name="${name}" attr.type="${known}"/>\n`;
    })
    .join("");
}

function data(values: readonly [Attribute, string][]): string {
  return values.map(([{ key }, text]) => `<data key="${key}">${escaped(text)}</data>`).join("");
}
