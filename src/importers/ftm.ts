/**
 * Entities of FollowTheMoney, as OpenSanctions and OpenAleph publish them: persons, bodies, the offices between them, and
 * events. A file is read three times: for the ids, for the nodes, and for the relations, which may stand before them.
 */
import type { Fact } from "../facts/fact.js";
import { slug } from "../facts/identity.js";
import { Collection } from "./collection.js";
import { addCountry } from "./countries.js";
import {
  agreedDayOf,
  countryOf,
  type Entity,
  entitiesOf,
  FRAGMENT,
  type NoEntity,
  nameOf,
  valuesOf,
  wikidataIdOf,
} from "./ftm-entities.js";
import { fieldOf, type Index, indexOf, officeKindOf } from "./ftm-index.js";
import { addRelation, RELATIONS } from "./ftm-relations.js";
import { type Conversion, type DataSet, type Entry, type Importer, type Input, sourceOf } from "./importer.js";
import { UnreadableFile } from "./jsonl.js";
import { addMinistry } from "./ministries.js";
import { personName } from "./people.js";

const TITLE = "FollowTheMoney entities";
export const ftm: Importer = {
  name: "ftm",
  files: ["*.ftm.json, *.ijson: FollowTheMoney entities, one a line"],
  unit: "record",
  read: async (input, { retrievedOn }) => {
    const index = await indexOf(input);
    if (index.empty)
      throw new UnreadableFile(
        'is no file of FollowTheMoney entities: each line must be a JSON object with "id", "schema" and "properties".',
      );
    return { title: TITLE, facts: [], entries: entriesOf(input, index, retrievedOn) };
  },
};

/** Records are counted through both readings; each is one in one of them. */
async function* entriesOf(input: Input, index: Index, retrievedOn: string | undefined): AsyncGenerator<Entry> {
  let record = 0;
  for (const later of [false, true])
    for await (const { line, characters, entity } of entitiesOf(input)) {
      if (("schema" in entity && RELATIONS.has(entity.schema)) !== later) continue;
      record++;
      const said = (): Conversion => {
        const conversion = "reason" in entity ? refusedAs(entity) : convert(entity, index, retrievedOn);
        if (!("refused" in conversion)) return conversion;
        return { ...conversion, detail: [`line ${line}`, conversion.detail].filter(Boolean).join(", ") };
      };
      yield { line: record, characters, convert: said };
    }
}

function refusedAs({ reason: refused, detail }: NoEntity): Conversion {
  return detail === undefined ? { refused } : { refused, detail };
}

function convert(entity: Entity, index: Index, retrievedOn: string | undefined): Conversion {
  const sources = sourcesOf(entity, retrievedOn);
  const facts = new Collection(sources.evidence);
  const wrong = RELATIONS.has(entity.schema)
    ? addRelation(facts, entity, index, retrievedOn)
    : addNode(facts, entity, index);
  return wrong ?? { facts: [...sources.facts, ...facts.facts] };
}

/** A report for each of its data sets. */
function sourcesOf({ datasets }: Entity, retrievedOn: string | undefined): { facts: Fact[]; evidence: string[] } {
  const all = datasets.length === 0 ? [{ key: "ftm", title: TITLE }] : datasets.map(named);
  const sources = all
    .map((one): DataSet => ({ ...one, evidence: { "": 0.8 } }))
    .map((one) => sourceOf(one, retrievedOn));
  return { facts: sources.flatMap(({ facts }) => facts), evidence: sources.map(({ evidence }) => evidence()) };
}

function named(dataset: string) {
  return { key: `ftm-${slug(dataset)}`, title: `${TITLE} of the data set ${dataset}` };
}

function addNode(facts: Collection, entity: Entity, { nodeOf }: Index): Conversion | undefined {
  const id = nodeOf(entity.id);
  if (entity.schema === "Position") return { leftOut: "positions: whoever holds one has its name as title" };
  if (!id) return { leftOut: `entities of the schema ${entity.schema}` };
  const printed = nameOf(entity);
  const person = id.startsWith("official:");
  const name = person ? personName(printed) : printed;
  if (name === "") return { refused: FRAGMENT, detail: entity.id };
  const others = [...valuesOf(entity, "name"), ...valuesOf(entity, "alias"), ...valuesOf(entity, "previousName")];
  const aliases = [...new Set(others)].filter((one) => one !== name && one !== printed);
  const [wikidataId, key] = [wikidataIdOf(entity), id.slice(id.indexOf(":") + 1)];
  if (person) {
    const days = { bornOn: agreedDayOf(entity, "birthDate"), diedOn: agreedDayOf(entity, "deathDate") };
    facts.node("Official", key, { name, aliases, wikidataId, ...days });
  } else if (id.startsWith("organization:"))
    facts.node("Organization", key, { name, aliases, wikidataId, kind: kindOf(entity) });
  else addGovernmentOffice(facts, entity, key, name, aliases);
  return undefined;
}

function addGovernmentOffice(
  facts: Collection,
  entity: Entity,
  key: string,
  name: string,
  aliases: readonly string[],
): void {
  const [field, country] = [fieldOf(entity), countryOf(entity)!];
  if (field) {
    addMinistry(facts, field, country);
    facts.node("Ministry", key, { aliases: [name, ...aliases] });
  } else {
    const office = facts.node("Ministry", key, { name, aliases, kind: officeKindOf(entity) });
    facts.edge("PART_OF", office, addCountry(facts, country));
  }
}

function kindOf(entity: Entity): string {
  const topics = valuesOf(entity, "topics");
  if (entity.schema === "Company") return "COMPANY";
  if (topics.includes("gov.igo")) return "INTERGOVERNMENTAL";
  return topics.includes("pol.party") ? "NON_STATE" : "UNKNOWN";
}
