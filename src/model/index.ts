/** The graph, one line a class. Everything else is derived from these: schema, constraints, filters, root fields, upsert. */
import { Actor } from "./actor.js";
import { Country } from "./country.js";
import { Evidence } from "./evidence.js";
import { Fact } from "./fact.js";
import { Meeting } from "./meeting.js";
import { Ministry } from "./ministry.js";
import { Node } from "./node.js";
import { Official } from "./official.js";
import { Organization } from "./organization.js";
import { Outlet } from "./outlet.js";
import { Party } from "./party.js";
import { Place } from "./place.js";
import { Attendance, Link, Membership, Provenance, Representation, Utterance } from "./relationships.js";
import { Report } from "./report.js";
import { Statement } from "./statement.js";
import { Topic } from "./topic.js";

export const interfaces = [Node, Fact, Actor, Party];

export const relationships = [Link, Provenance, Attendance, Utterance, Membership, Representation];

export const nodes = [
  Official,
  Country,
  Ministry,
  Organization,
  Meeting,
  Statement,
  Topic,
  Place,
  Report,
  Outlet,
  Evidence,
];

export const unions = {
  Subject: "What a statement or a meeting can be about.",
  Source: "What a report can refer to, or hand on.",
};
