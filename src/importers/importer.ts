/** What an importer is: the tables it reads, told apart by their first line, and what each row of them says. */
import type { Fact } from "../facts/fact.js";
import { idOf } from "../facts/identity.js";

/** A record: column -> text, without blanks around it; "" where the source says nothing. */
export type Row<Column extends string = string> = Readonly<Record<Column, string>>;

/** The row is wrong. Reasons are counted in the summary, so what differs from row to row belongs in `detail`. */
export interface Refused {
  readonly refused: string;
  readonly detail?: string;
}

/** The row is right, but it tells of nothing that the model holds. */
export interface LeftOut {
  readonly leftOut: string;
}

export interface Converted {
  readonly facts: readonly Fact[];
  /** What the reader of the summary should know of the row, as `actors of unknown kind`; each is counted once a name. */
  readonly notes?: readonly Note[];
}

export interface Note {
  readonly about: string;
  readonly name: string;
}

export type Conversion = Converted | Refused | LeftOut;

/** The data set that a table is: one report, and its evidence. */
export interface DataSet {
  /** What its ids are made of: `report:KEY`, `evidence:KEY`. */
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** Absent where the terms are not known. */
  readonly licence?: string;
  readonly outlet: { readonly key: string; readonly name: string };
  /** A moment, as 2016-10-15T12:30:00Z, from which on readers could know it; absent where that is not known. */
  readonly publishedAt?: string;
  /** Claims that differ in kind rest on evidence of their own: what it is called in ids, "" for most, and how sure it is. */
  readonly evidence: Readonly<Record<string, number>>;
}

/** What came out at once of a data set that comes out bit by bit: it is a report of its own, with its moment. */
export interface Issue {
  readonly key: string;
  readonly title: string;
  readonly publishedAt: string;
}

/** How a table without a line of names is told, by its first row. */
export interface WithoutNames {
  /** What its rows say, for somebody whose file is none of it. */
  readonly form: string;
  readonly fits: (cells: readonly string[]) => boolean;
}

/** What few tables have. */
export interface Peculiarities<Column extends string = string> {
  readonly withoutNames?: WithoutNames;
  readonly issueOf?: (row: Row<Column>) => Issue | Refused;
}

/** One sort of table. */
export interface Table extends Peculiarities {
  readonly columns: readonly string[];
  readonly dataSet: DataSet;
  /** Pure: what one row says, with the evidence of its data set. */
  readonly convert: (row: Row, evidence: Evidence) => Conversion;
}

export interface Importer {
  readonly name: string;
  /** The files it takes, in a line of help each. */
  readonly files: readonly string[];
  readonly tables: readonly Table[];
}

/** The id of an evidence of the data set by its name, "" for most claims. */
export type Evidence = (name?: string) => string;

/** A table whose rows are read by the names of its columns. */
export function table<const Column extends string>(
  columns: readonly Column[],
  dataSet: DataSet,
  convert: (row: Row<Column>, evidence: Evidence) => Conversion,
  peculiarities: Peculiarities<Column> = {},
): Table {
  return { columns, dataSet, convert: convert as Table["convert"], ...(peculiarities as Peculiarities) };
}

/** The facts about the source itself, and the ids of its evidence. */
export interface Source {
  readonly facts: readonly Fact[];
  readonly evidence: Evidence;
}

/**
 * @param retrievedOn the day the copy was fetched, if that is known. Sources never change, so each copy with a day of
 * its own is a report of its own.
 */
export function sourceOf(dataSet: DataSet, retrievedOn?: string): Source {
  const { key, title, url, licence, publishedAt, outlet, evidence } = dataSet;
  const copy = retrievedOn ? `${key}-${retrievedOn}` : key;
  const [report, publisher] = [idOf("Report", copy), idOf("Outlet", outlet.key)];
  const evidenceOf: Evidence = (name = "") => idOf("Evidence", name ? `${copy}-${name}` : copy);
  const source = { properties: {}, evidence: [] };
  return {
    evidence: evidenceOf,
    facts: [
      { node: "Outlet", id: publisher, properties: { name: outlet.name }, evidence: [] },
      {
        node: "Report",
        id: report,
        properties: {
          ...{ title, url, kind: "DATA_SET", language: "en" },
          ...(licence ? { licence } : {}),
          ...(publishedAt ? { publishedAt } : {}),
          ...(retrievedOn ? { retrievedOn } : {}),
        },
        evidence: [],
      },
      { edge: "PUBLISHED_BY", from: report, to: publisher, ...source },
      ...Object.entries(evidence).flatMap(([name, confidence]): Fact[] => [
        {
          node: "Evidence",
          id: evidenceOf(name),
          properties: { stance: "SUPPORTS", confidence, extractor: "import" },
          evidence: [],
        },
        { edge: "FROM", from: evidenceOf(name), to: report, ...source },
      ]),
    ],
  };
}
