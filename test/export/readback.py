"""Reads the exports of a folder with libraries that are not ours, and fails where they are not what was exported.

Usage: readback.py FOLDER, which holds graph.graphml, graph.gexf, graph.jsonld, graph.ftm.jsonl and counts.json.
"""

import json
import sys
from datetime import date
from pathlib import Path

import networkx
import rdflib
from followthemoney import model
from followthemoney.exc import InvalidData
from followthemoney.types import registry
from rdflib.namespace import RDF, SDO

folder = Path(sys.argv[1])
counts = json.loads((folder / "counts.json").read_text(encoding="utf-8"))
CHANCERY = rdflib.Namespace("urn:chancery:vocabulary:")
TALKS = "meeting:lausanne-talks-2016-10-15"
BILATERAL = "meeting:kerry-lavrov-bilateral-2016-10-15"


def equal(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: found {found!r}, expected {expected!r}")
    print(f"{what}: {found!r}")


def graphml():
    graph = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
    equal("GraphML, networkx: nodes", graph.number_of_nodes(), counts["nodes"])
    equal("GraphML, networkx: relationships", graph.number_of_edges(), counts["relationships"])
    equal("GraphML, networkx: a title", graph.nodes[TALKS]["title"], "International talks on Syria in Lausanne")
    equal("GraphML, networkx: a number", graph.nodes["place:lausanne"]["latitude"], 46.5197)


def gexf():
    # networkx knows versions up to 1.2; the namespace and the version are all that it minds.
    text = (folder / "graph.gexf").read_text(encoding="utf-8")
    text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", 1).replace('version="1.3"', 'version="1.2"', 1)
    (folder / "older.gexf").write_text(text, encoding="utf-8")
    graph = networkx.read_gexf(folder / "older.gexf", version="1.2draft")
    equal("GEXF, networkx: nodes", graph.number_of_nodes(), counts["nodes"])
    equal("GEXF, networkx: relationships", graph.number_of_edges(), counts["relationships"])
    talks = graph.nodes[TALKS]
    spell = (talks["start"], talks["end"])
    equal("GEXF, networkx: days of a meeting", spell, ("2016-10-15", "2016-10-15"))


def json_ld():
    graph = rdflib.Graph().parse(folder / "graph.jsonld", format="json-ld")
    ours = {node for node in graph.subjects(RDF.type) if str(node).startswith("urn:chancery:")}
    # Relationships between facts are roles, which have a type too; those between sources are only triples.
    equal("JSON-LD, rdflib: nodes and roles", len(ours), counts["nodes"] + counts["roles"])
    events = set(graph.subjects(RDF.type, SDO.Event))
    statuses = {str(status) for event in events for status in graph.objects(event, CHANCERY.status)}
    equal("JSON-LD, rdflib: statuses of events", sorted(statuses - {"HELD", "EXPECTED", "CANCELLED"}), [])
    attended = [role for event in events for role in graph.objects(event, SDO.attendee)]
    held = {str(graph.value(role, CHANCERY.status)) for role in attended}
    equal("JSON-LD, rdflib: statuses of attendances", sorted(held), ["HELD"])
    days = {node: graph.value(rdflib.URIRef(f"urn:chancery:{TALKS}"), SDO[node]) for node in ("startDate", "endDate")}
    equal("JSON-LD, rdflib: type of a date", str(days["startDate"].datatype), str(SDO.Date))


def follow_the_money():
    lines = (folder / "graph.ftm.jsonl").read_text(encoding="utf-8").splitlines()
    entities = {}
    for line in lines:
        data = json.loads(line)
        schema = model.get(data["schema"])
        unknown = sorted(set(data["properties"]) - set(schema.properties))
        equal_quietly(f"FollowTheMoney: unknown properties of {data['id']}", unknown, [])
        try:
            schema.validate(data)
        except InvalidData as error:
            sys.exit(f"FollowTheMoney: {data}: {error.errors}")
        if registry.entity.clean(data["id"]) != data["id"]:
            sys.exit(f"FollowTheMoney: {data['id']!r} is no id")
        # Cleaning drops what is not valid: a date, a country or a language that is none would be gone.
        entity = model.get_proxy(data, cleaned=False)
        kept = {name: sorted(entity.get(name)) for name in data["properties"]}
        lost = {name: values for name, values in data["properties"].items() if len(kept[name]) != len(values)}
        equal_quietly(f"FollowTheMoney: values lost of {data['id']}", lost, {})
        entities[entity.id] = entity
    equal("FollowTheMoney: entities", len(entities), len(lines))
    for entity in entities.values():
        for prop, value in entity.itervalues():
            if prop.type != registry.entity:
                continue
            target = entities.get(value)
            if target is None or not target.schema.is_a(prop.range):
                sys.exit(f"FollowTheMoney: {entity.id} {prop.name} leads to {value}, which is no {prop.range.name}")
    events = [entity for entity in entities.values() if entity.schema.is_a("Event")]
    equal("FollowTheMoney: events", len(events), counts["held"])
    bilateral = entities[BILATERAL.replace(":", "-")]
    equal("FollowTheMoney: a possible meeting", bilateral.schema.name, "Note")
    days = [day for event in events for day in event.get("startDate")]
    equal("FollowTheMoney: first and last day", (min(days) <= max(days) <= date.today().isoformat()), True)


def equal_quietly(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: found {found!r}, expected {expected!r}")


graphml()
gexf()
json_ld()
follow_the_money()
