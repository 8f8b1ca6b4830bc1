/** What an importer is: how it finds the records of a file, and what each of them says. */
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

/** The data set that a file is of: one report, and its evidence. */
export interface DataSet {
  /** What its ids are made of: `report:KEY`, `evidence:KEY`. */
  readonly key: string;
  readonly title: string;
  /** Absent, as its outlet, where the file does not tell where it is from. */
  readonly url?: string;
  /** Absent where the terms are not known. */
  readonly licence?: string;
  readonly outlet?: { readonly key: string; readonly name: string };
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
  /** What its records are counted in, where that is not lines. */
  readonly unit?: "record";
  /** What else than the file decides what it says: with another, an import of it is another. */
  readonly by?: string;
  readonly read: Reader;
}

/** The bytes of a file, unpacked. Each call reads it from its beginning. */
export type Input = () => AsyncIterable<Uint8Array>;

/**
 * Finds out what a file holds, without reading more of it than that takes.
 * @throws UnreadableFile when it is empty, or of no sort that the importer takes.
 */
export type Reader = (input: Input, options: ReadOptions) => Promise<Records>;

export interface ReadOptions {
  /** The day this copy was fetched, as 2016-10-15. */
  readonly retrievedOn?: string;
}

export interface Records {
  /** Of the data set. */
  readonly title: string;
  /** About the source itself; they are written first. */
  readonly facts: readonly Fact[];
  /** In the order of their lines. */
  readonly entries: AsyncIterable<Entry>;
}

/** One record of a file. */
export interface Entry {
  /** The line it begins at, or which record it is where a file has no lines to speak of; counted from 1. */
  readonly line: number;
  readonly characters: number;
  /** Pure: what the record says. */
  readonly convert: () => Conversion;
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
  const report = idOf("Report", copy);
  const evidenceOf: Evidence = (name = "") => idOf("Evidence", name ? `${copy}-${name}` : copy);
  const source = { properties: {}, evidence: [] };
  return {
    evidence: evidenceOf,
    facts: [
      {
        node: "Report",
        id: report,
        properties: {
          ...{ title, kind: "DATA_SET", language: "en" },
          ...(url ? { url } : {}),
          ...(licence ? { licence } : {}),
          ...(publishedAt ? { publishedAt } : {}),
          ...(retrievedOn ? { retrievedOn } : {}),
        },
        evidence: [],
      },
      ...(outlet ? publishedBy(report, outlet) : []),
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

function publishedBy(report: string, { key, name }: NonNullable<DataSet["outlet"]>): Fact[] {
  const outlet = idOf("Outlet", key);
  return [
    { node: "Outlet", id: outlet, properties: { name }, evidence: [] },
    { edge: "PUBLISHED_BY", from: report, to: outlet, properties: {}, evidence: [] },
  ];
}
