/**
 * Events of the GDELT Project, version 2.0: the export files that come out every quarter of an hour, of 61 columns without
 * a line of names. What each column holds is in its codebook (http://data.gdeltproject.org/documentation/).
 */
import { slug } from "../facts/identity.js";
import { isDay } from "../mapping/scalars.js";
import { Collection } from "./collection.js";
import { convertEvent, type EventPlace, isHeldHere, NEITHER } from "./events.js";
import { addActor } from "./gdelt-actors.js";
import { type Conversion, type DataSet, type Importer, type Issue, type Refused, type Row, table } from "./importer.js";
import { tables } from "./tables.js";

const actor = <const One extends string>(one: One) =>
  [
    ...([`${one}Code`, `${one}Name`, `${one}CountryCode`, `${one}KnownGroupCode`, `${one}EthnicCode`] as const),
    ...([
      `${one}Religion1Code`,
      `${one}Religion2Code`,
      `${one}Type1Code`,
      `${one}Type2Code`,
      `${one}Type3Code`,
    ] as const),
  ] as const;
const geo = <const One extends string>(one: One) =>
  [
    ...([`${one}Geo_Type`, `${one}Geo_FullName`, `${one}Geo_CountryCode`, `${one}Geo_ADM1Code`] as const),
    ...([`${one}Geo_ADM2Code`, `${one}Geo_Lat`, `${one}Geo_Long`, `${one}Geo_FeatureID`] as const),
  ] as const;
const COLUMNS = [
  ...(["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"] as const),
  ...actor("Actor1"),
  ...actor("Actor2"),
  ...(["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"] as const),
  ...(["NumMentions", "NumSources", "NumArticles", "AvgTone"] as const),
  ...geo("Actor1"),
  ...geo("Actor2"),
  ...geo("Action"),
  ...(["DATEADDED", "SOURCEURL"] as const),
] as const;
export type GdeltRow = Row<(typeof COLUMNS)[number]>;

const EVENTS: DataSet = {
  key: "gdelt",
  title: "GDELT 2.0 events",
  url: "https://www.gdeltproject.org",
  licence: "any use, with a citation of the GDELT Project and a link to it",
  outlet: { key: "gdelt", name: "GDELT Project" },
  // A machine reads all there is, whoever wrote it, and takes places for parties and plans for deeds.
  evidence: { "": 0.4 },
};

export const gdelt: Importer = {
  name: "gdelt",
  files: ["*.export.CSV, as it is or in its zip: events of GDELT 2.0, 61 columns"],
  read: tables(
    table(COLUMNS, EVENTS, (row, evidence) => convert(row, new Collection(evidence())), {
      issueOf,
      withoutNames: {
        form: "number and day of an event, then its actors, code, places, moment and page",
        fits: ([id, date]) => /^\d+$/.test(id!) && /^\d{8}$/.test(date!),
      },
    }),
  ),
};

/** An export file, told by its moment: what is in it could not be known before, however long ago the event was. */
function issueOf({ DATEADDED: added }: GdeltRow): Issue | Refused {
  const [, date = "", hour, minute, second] = /^(\d{8})(\d\d)(\d\d)(\d\d)$/.exec(added) ?? [];
  const publishedAt = `${dayOf(date)}T${hour}:${minute}:${second}Z`;
  if (Number.isNaN(Date.parse(publishedAt)))
    return { refused: "there is no moment at which it was added", detail: added };
  return {
    key: `gdelt-${added}`,
    title: `GDELT 2.0 events added on ${dayOf(date)} at ${hour}:${minute} UTC`,
    publishedAt,
  };
}

function convert(row: GdeltRow, facts: Collection): Conversion {
  const { GLOBALEVENTID: id, EventCode: code, SOURCEURL: page } = row;
  const date = dayOf(row.SQLDATE);
  if (!/^\d+$/.test(id)) return { refused: "its id is no number", detail: id };
  if (!isDay(date)) return { refused: "there is no such day", detail: row.SQLDATE };
  if (!/^\d{2,4}$/.test(code)) return { refused: "there is no such CAMEO code", detail: code };
  if (!isHeldHere(code)) return NEITHER;
  const [source, target] = [addActor(facts, row, "Actor1"), addActor(facts, row, "Actor2")];
  if (!source) return { leftOut: "events that do not say who acts" };
  const place = placeOf(row);
  return convertEvent(facts, {
    ...{ dataSet: "gdelt", date, code, source },
    ...(target ? { target } : {}),
    ...(place ? { place } : {}),
    ...(/^https?:\/\/\S+$/.test(page) ? { url: page } : {}),
  });
}

/** `20161015` as facts write a day; what is none comes out as none. */
function dayOf(text: string): string {
  return text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
}

/** Towns only: a country or a part of one is no place in which somebody is met. */
function placeOf(row: GdeltRow): EventPlace | undefined {
  const american = row.ActionGeo_Type === "3";
  if (!american && row.ActionGeo_Type !== "4") return undefined;
  const parts = row.ActionGeo_FullName.split(/,\s*/u);
  const [city = "", state = ""] = parts;
  if (city === "") return undefined;
  const located = { country: parts.at(-1)!, latitude: row.ActionGeo_Lat, longitude: row.ActionGeo_Long };
  // There is a Springfield in most states.
  return american ? { city, key: slug(`${city} ${state}`), ...located } : { city, ...located };
}
