/** Every format there is, in the order in which `--help` names them. */
import { csv, gephi } from "./csv.js";
import { ftm } from "./follow-the-money.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import { jsonld } from "./json-ld.js";
import { jsonl } from "./jsonl.js";
import type { Format } from "./rows.js";

export const formats: readonly Format[] = [jsonl, csv, gephi, graphml, gexf, jsonld, ftm];
