import type { Enumeration } from "../mapping/declare.js";

export const Status: Enumeration = {
  name: "Status",
  description: "How sure an event, or somebody's part in it, is. Only `HELD` says that it took place.",
  values: {
    HELD: "It took place.",
    EXPECTED: "It is announced or agreed.",
    POSSIBLE: "It may take place: nobody has said that it will.",
    CANCELLED: "It was announced and then called off.",
    DENIED: "A party concerned says that it did not or will not take place.",
  },
};

export const Precision: Enumeration = {
  name: "Precision",
  description: "How exactly a date is known: of a date known to the year, month and day say nothing.",
  values: {
    DAY: "The day is known.",
    MONTH: "Only month and year are known; the day reads 01.",
    YEAR: "Only the year is known; month and day read 01-01.",
  },
};

export const MeetingKind: Enumeration = {
  name: "MeetingKind",
  description: "What sort of gathering or exchange a meeting is.",
  values: {
    TALKS: "Negotiations or consultations of several parties.",
    BILATERAL: "A meeting of two parties.",
    SUMMIT: "A meeting of heads of state or government.",
    VISIT: "A visit of one party to another.",
    PHONE_CALL: "A conversation by telephone or video.",
    ROUND: "A series of meetings or calls that belong together.",
    BRIEFING: "A spokesperson before the press.",
    INTERVIEW: "An interview with a journalist or an outlet.",
    SESSION: "A sitting of an organization's organ.",
    OTHER: "A gathering of another kind.",
  },
};

export const Role: Enumeration = {
  name: "Role",
  description: "The part that somebody has in a meeting.",
  values: {
    HOST: "Invites or receives the others.",
    CHAIR: "Presides.",
    MEDIATOR: "Goes between the parties.",
    SPEAKER: "Speaks: at a briefing, in an interview, from a rostrum.",
    PARTICIPANT: "Takes part.",
  },
};

export const StatementKind: Enumeration = {
  name: "StatementKind",
  description: "How close the text of a statement is to what was said.",
  values: {
    QUOTE: "Word for word, as the source gives it.",
    PARAPHRASE: "In the words of the source or of this graph.",
    WRITTEN: "A written text: a letter, a press release, a treaty note.",
  },
};

export const MinistryKind: Enumeration = {
  name: "MinistryKind",
  description: "What a government office is concerned with.",
  values: {
    FOREIGN_AFFAIRS: "Foreign affairs.",
    DEFENCE: "Defence and armed forces.",
    HEAD_OF_STATE: "The office of a head of state.",
    HEAD_OF_GOVERNMENT: "The office of a head of government.",
    MISSION: "An embassy or permanent mission.",
    LEGISLATURE: "A parliament or one of its chambers.",
    OTHER: "Another field.",
  },
};

export const OrganizationKind: Enumeration = {
  name: "OrganizationKind",
  description: "What sort of body an organization is.",
  values: {
    INTERGOVERNMENTAL: "Formed by states: the United Nations, NATO.",
    SUPRANATIONAL: "Formed by states that share powers in it: the European Union and its bodies.",
    NON_STATE: "Neither formed by states nor one of them: movements, parties, armed groups.",
    COMPANY: "A business.",
    UNKNOWN: "The source does not tell.",
  },
};

export const ReportKind: Enumeration = {
  name: "ReportKind",
  description: "What sort of document or data a report is.",
  values: {
    NEWS: "A news report or agency dispatch.",
    PRESS_RELEASE: "A release of one of the parties.",
    BROADCAST: "A programme of radio or television.",
    DOCUMENT: "An official record or text.",
    DATA_SET: "A set of data read in as a whole.",
  },
};

export const Stance: Enumeration = {
  name: "Stance",
  description: "What a passage does to the fact it stands behind.",
  values: {
    SUPPORTS: "It says so.",
    DOUBTS: "It calls it into question, or leaves it open.",
    DENIES: "It says the contrary.",
  },
};
