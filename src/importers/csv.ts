/** Any CSV file, by a mapping that its user writes: what nodes and relationships a row makes of which columns. */
import { ConfigurationError } from "../errors.js";
import { isId, slug } from "../facts/identity.js";
import type { Mapping } from "../graph/upsert.js";
import { Collection } from "./collection.js";
import { addCountry, countryNamed, countryOfAlpha2, countryOfCode } from "./countries.js";
import { problemsOf } from "./csv-check.js";
import {
  type CsvMapping,
  type KeyedRule,
  listOf,
  type NodeRule,
  type PropertyRules,
  partsOf,
  readMapping,
  ruleOf,
} from "./csv-mapping.js";
import { type BrokenOff, type CsvRecord, recordsOf } from "./csv-records.js";
import { isRefused, propertiesOf } from "./csv-values.js";
import {
  type Conversion,
  type DataSet,
  type Entry,
  type Evidence,
  type Importer,
  type Refused,
  type Row,
  sourceOf,
} from "./importer.js";
import { UnreadableFile } from "./jsonl.js";
import { NO_TEXT } from "./text.js";

export const CSV = {
  name: "csv",
  files: ["*.csv: any table, with --mapping FILE that says what its columns mean"],
} as const;

/**
 * The importer that a mapping makes.
 * @throws ConfigurationError when the mapping cannot be read, or does not fit the model: with all that is wrong.
 */
export function csvImporter(path: string, model: Mapping): Importer {
  const mapping = readMapping(path);
  const problems = problemsOf(mapping, model);
  if (problems.length > 0)
    throw new ConfigurationError(`--mapping: ${path} does not fit the model:${listOf(problems)}`);
  const { confidence = 0.9, ...source } = mapping.dataSet;
  const dataSet: DataSet = { ...source, evidence: { "": confidence } };
  return {
    ...CSV,
    by: JSON.stringify(mapping),
    read: async (input, { retrievedOn }) => {
      const records = recordsOf(input(), mapping.csv?.delimiter ?? ",");
      const columns = mapping.csv?.columns ?? (await headerOf(records));
      const missing = placesOf(mapping).filter(({ column }) => !columns.includes(column));
      if (missing.length > 0)
        throw new UnreadableFile(
          `does not fit the mapping ${path}; its columns are ${columns.join(", ")}:${listOf(missing.map(({ place, column }) => `${place}: there is no column "${column}".`))}`,
        );
      const { facts, evidence } = sourceOf(dataSet, retrievedOn);
      const convert = (row: Row) => convertRow(row, mapping, model, evidence);
      return { title: dataSet.title, facts, entries: entriesOf(records, columns, convert) };
    },
  };
}

async function headerOf(records: AsyncGenerator<CsvRecord | BrokenOff>): Promise<readonly string[]> {
  const { value: first, done } = await records.next();
  if (done) throw new UnreadableFile("is empty: its first line must name the columns.");
  if ("reason" in first) throw new UnreadableFile(`cannot be read: ${first.reason}.`);
  return first.cells;
}

async function* entriesOf(
  records: AsyncIterable<CsvRecord | BrokenOff>,
  columns: readonly string[],
  convert: (row: Row) => Conversion,
): AsyncGenerator<Entry> {
  for await (const record of records) {
    if ("reason" in record) {
      yield { line: record.line, characters: 0, convert: () => ({ refused: record.reason }) };
      continue;
    }
    const { line, cells } = record;
    const said = (): Conversion => {
      if (cells.length !== columns.length)
        return {
          refused: "it has not as many columns as it should",
          detail: `${cells.length} instead of ${columns.length}`,
        };
      if (cells.some((cell) => cell.includes(NO_TEXT)))
        return { refused: "it is not UTF-8; save the file in that encoding" };
      return convert(Object.fromEntries(columns.map((name, at) => [name, cells[at]!])));
    };
    yield { line, characters: cells.reduce((sum, cell) => sum + cell.length, 0), convert: said };
  }
}

/** Pure: what the mapping makes of one row. */
function convertRow(row: Row, { nodes, edges = [] }: CsvMapping, model: Mapping, evidence: Evidence): Conversion {
  const facts = new Collection(evidence());
  const made = new Map<string, string>();
  for (const [name, rule] of Object.entries(nodes)) {
    if (!holds(rule.when, row)) continue;
    const id = "country" in rule ? addNamedCountry(facts, row[rule.country]!) : addNode(facts, row, rule, made, model);
    if (typeof id !== "string") return { ...id, refused: `nodes.${name}: ${id.refused}` };
    made.set(name, id);
  }
  for (const [at, { type, when, properties = {}, ...ends }] of edges.entries()) {
    const [from, to] = [made.get(ends.from), made.get(ends.to)];
    if (!from || !to || !holds(when, row)) continue;
    const { relationship } = model.relationshipTypes.get(type)!;
    const said = propertiesOf(row, properties, model.relationships.get(relationship)!.properties);
    if (isRefused(said)) return { ...said, refused: `edges.${at}: ${said.refused}` };
    facts.edge(type, from, to, said);
  }
  return facts.facts.length > 0 ? { facts: facts.facts } : { leftOut: "rows of which the mapping makes nothing" };
}

function addNamedCountry(facts: Collection, cell: string): string | Refused {
  const country = countryOfCode(cell) ?? countryOfAlpha2(cell) ?? countryNamed(cell);
  return country
    ? addCountry(facts, country, cell.length > 3 ? cell : country.name)
    : { refused: "it names no country that is known", detail: cell };
}

function addNode(
  facts: Collection,
  row: Row,
  { label, key, properties = {} }: KeyedRule,
  made: ReadonlyMap<string, string>,
  model: Mapping,
): string | Refused {
  let text = "";
  for (const part of partsOf(key)) {
    const value = "text" in part ? part.text : "node" in part ? made.get(part.node) : row[part.column];
    if (!value) {
      const what =
        "node" in part
          ? `node "${part.node}", which this row does not make`
          : `column "${"column" in part ? part.column : ""}", which is empty`;
      return { refused: `its key needs the ${what}; "when" can leave such rows out` };
    }
    text += "text" in part ? value : "node" in part ? value.slice(value.indexOf(":") + 1) : slug(value);
  }
  if (!isId(`${label.toLowerCase()}:${text}`))
    return { refused: "its key makes its id too long", detail: text.slice(0, 60) };
  const said = propertiesOf(row, properties, model.nodes.get(label)!.properties);
  return isRefused(said) ? said : facts.node(label, text, said);
}

function holds(when: readonly string[] | undefined, row: Row): boolean {
  return (when ?? []).every((column) => row[column] !== "");
}

/** The columns that the mapping names, and where. */
function placesOf({ nodes, edges = [] }: CsvMapping): { place: string; column: string }[] {
  const named = (place: string, columns: readonly string[]) => columns.map((column) => ({ place, column }));
  const ofProperties = (place: string, properties: PropertyRules = {}) =>
    Object.entries(properties).flatMap(([name, given]) => {
      const { column, latitude, longitude, template = "" } = ruleOf(given);
      const all = [column, latitude, longitude, ...columnsIn(template)].filter((one) => one !== undefined);
      return named(`${place}.${name}`, all);
    });
  const ofNode = (place: string, rule: NodeRule) =>
    "country" in rule
      ? named(`${place}.country`, [rule.country])
      : [...named(`${place}.key`, columnsIn(rule.key)), ...ofProperties(`${place}.properties`, rule.properties)];
  return [
    ...Object.entries(nodes).flatMap(([name, rule]) => [
      ...named(`nodes.${name}.when`, rule.when ?? []),
      ...ofNode(`nodes.${name}`, rule),
    ]),
    ...edges.flatMap((rule, at) => [
      ...named(`edges.${at}.when`, rule.when ?? []),
      ...ofProperties(`edges.${at}.properties`, rule.properties),
    ]),
  ];
}

function columnsIn(template: string): string[] {
  return partsOf(template).flatMap((part) => ("column" in part ? [part.column] : []));
}
