import { isIPv6 } from "node:net";
import { resolve } from "node:path";
import { ConfigurationError } from "./errors.js";

/** The level of a log line below which it is not written, as pino names them. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment asks for, checked and frozen. */
export interface Config {
  /** 0 asks the system for any free port. */
  readonly port: number;
  readonly host: string;
  /** Names that `Host` may have besides those of loopback; empty: any, unless `host` is loopback. */
  readonly hosts: readonly string[];
  /** An absolute path. */
  readonly home: string;
  /** Undefined: the embedded Neo4j is used, and `neo4jPassword` has no meaning. */
  readonly neo4jUri: string | undefined;
  readonly neo4jUser: string;
  readonly neo4jPassword: string | undefined;
  readonly neo4jDatabase: string;
  /** Of the embedded Neo4j, in Java's notation. */
  readonly heap: string;
  readonly startTimeoutSeconds: number;
  readonly queryTimeoutSeconds: number;
  /** Most Bolt connections open at once; each stream has one beside them. */
  readonly pool: number;
  /** Origins whose pages may ask; empty: none but our own. */
  readonly cors: readonly string[];
  /** Bytes of a request's body. */
  readonly bodyLimit: number;
  /** Levels of nesting. */
  readonly maxDepth: number;
  /** Values in an answer: objects, fields and elements of lists, long texts several times. */
  readonly maxValues: number;
  /** Nodes and relationships that Neo4j may have to look at for one question. */
  readonly maxCost: number;
  readonly logLevel: LogLevel;
}

/** One line of `--help` and of the README's table. */
export interface Setting<Key extends keyof Config = keyof Config> {
  /** The environment variable. */
  readonly name: string;
  readonly key: Key;
  /** As it would be written in the environment; empty stands for unset. */
  readonly default: string;
  readonly description: string;
  /** The value meant by a text, or `Wrong` with what would be right. */
  readonly parse: (text: string) => Config[Key] | Wrong;
  /** Its value is never shown. */
  readonly secret?: true;
}

class Wrong {
  constructor(readonly expected: string) {}
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const BYTES: Readonly<Record<string, number>> = { "": 1, b: 1, kb: 1024, mb: 1024 ** 2 };

/** All settings there are, in the order in which they are documented. */
export const settings: readonly Setting[] = [
  setting("PORT", "port", "4000", "The port to listen on; 0 for any free one.", wholeNumber(0, 65_535)),
  setting("HOST", "host", "127.0.0.1", "The address to listen on; 0.0.0.0 lets other machines in.", hostName),
  setting(
    "CHANCERY_HOSTS",
    "hosts",
    "",
    "Names it may be asked by, with commas; with none, on loopback only localhost, else any.",
    hostNames,
  ),
  setting(
    "CHANCERY_HOME",
    "home",
    ".chancery",
    "The folder of the embedded Neo4j: libraries, data, logs, password.",
    folder,
  ),
  setting(
    "NEO4J_URI",
    "neo4jUri",
    "",
    "A Neo4j server to use instead of the embedded one, such as neo4j+s://graph.example.org.",
    boltUri,
  ),
  setting("NEO4J_USER", "neo4jUser", "neo4j", "Who to be at NEO4J_URI.", word),
  {
    ...setting("NEO4J_PASSWORD", "neo4jPassword", "", "The password at NEO4J_URI; required with it.", anyText),
    secret: true,
  },
  setting("NEO4J_DATABASE", "neo4jDatabase", "neo4j", "The database at NEO4J_URI that holds the graph.", databaseName),
  setting("NEO4J_HEAP", "heap", "1g", "The Java heap of the embedded Neo4j.", heapSize),
  setting(
    "CHANCERY_START_TIMEOUT",
    "startTimeoutSeconds",
    "60",
    "Seconds to wait for Neo4j at start.",
    wholeNumber(1, 3_600),
  ),
  setting(
    "CHANCERY_QUERY_TIMEOUT",
    "queryTimeoutSeconds",
    "30",
    "Seconds that a question may take in Neo4j.",
    wholeNumber(1, 3_600),
  ),
  setting(
    "CHANCERY_POOL",
    "pool",
    "50",
    "Most connections to Neo4j at once; each export has one beside them.",
    wholeNumber(1, 1_000),
  ),
  setting(
    "CHANCERY_CORS",
    "cors",
    "",
    "Origins whose web pages may ask, with commas between them; empty for none.",
    origins,
  ),
  setting(
    "CHANCERY_BODY_LIMIT",
    "bodyLimit",
    "262144",
    "Most bytes of a request's body; 256kb and 1mb work too.",
    byteCount,
  ),
  setting("CHANCERY_MAX_DEPTH", "maxDepth", "24", "Most levels of nesting in a question.", wholeNumber(1, 200)),
  setting(
    "CHANCERY_MAX_VALUES",
    "maxValues",
    "1000000",
    "Most values in an answer: objects, fields and list elements; a text has one more for every 100 characters.",
    wholeNumber(1, 100_000_000),
  ),
  setting(
    "CHANCERY_MAX_COST",
    "maxCost",
    "10000000",
    "Most nodes and relationships that Neo4j may have to look at for a question, as bounded beforehand.",
    wholeNumber(1, 999_999_999),
  ),
  setting("CHANCERY_LOG", "logLevel", "info", `What to log: ${LOG_LEVELS.join(", ")}.`, logLevel),
];

/**
 * Reads the environment. Throws one `ConfigurationError` that names every setting that is wrong, its value (unless
 * secret) and what would be right. A variable that is empty counts as unset.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const values = new Map<keyof Config, unknown>();
  for (const { name, key, default: fallback, parse, secret } of settings) {
    const text = environment[name] || fallback;
    const value = text === "" && key !== "cors" && key !== "hosts" ? undefined : parse(text);
    if (value instanceof Wrong) faults.push(`${name}: ${secret ? "its value" : shown(text)} is not ${value.expected}`);
    else values.set(key, value);
  }
  if (environment.NEO4J_URI && !environment.NEO4J_PASSWORD) {
    faults.push("NEO4J_PASSWORD: is not set, but NEO4J_URI is; give the password of that server");
  }
  if (faults.length > 0) throw new ConfigurationError(faults.join("\n"));
  // Every key of Config has a setting; test/config.test.ts holds that.
  return Object.freeze(Object.fromEntries(values)) as unknown as Config;
}

/** The value as given, but for a password that stands in an address. */
function shown(text: string): string {
  return JSON.stringify(text.replace(/\/\/[^@]*@/, "//…@"));
}

function setting<Key extends keyof Config>(
  name: string,
  key: Key,
  fallback: string,
  description: string,
  parse: (text: string) => Config[Key] | Wrong,
): Setting<Key> {
  return { name, key, default: fallback, description, parse };
}

function wholeNumber(least: number, most: number): (text: string) => number | Wrong {
  return (text) => {
    const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : new Wrong(`a whole number from ${least} to ${most}`);
  };
}

function hostName(text: string): string | Wrong {
  return /^[A-Za-z0-9.:_-]+$/.test(text)
    ? text
    : new Wrong('an address or a host name, such as "127.0.0.1" or "0.0.0.0"');
}

function folder(text: string): string | Wrong {
  // Java takes a colon in a list of folders for the end of one.
  const path = resolve(text);
  return path.includes(":") || path.includes("\0") ? new Wrong("a folder without a colon in its path") : path;
}

function boltUri(text: string): string | Wrong {
  const expected =
    'an address of Neo4j, such as "bolt://localhost:7687": bolt, bolt+s, bolt+ssc, neo4j, neo4j+s or neo4j+ssc, a host, and perhaps a port';
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]/.test(text) || !URL.canParse(text)) return new Wrong(expected);
  const { username, password, hostname, search, protocol } = new URL(text);
  if (search && protocol.startsWith("bolt"))
    return new Wrong("an address of one server, which takes nothing after a ?");
  if (username || password)
    return new Wrong("an address alone; user and password belong into NEO4J_USER and NEO4J_PASSWORD");
  return hostname ? text : new Wrong(expected);
}

function word(text: string): string | Wrong {
  return text.trim() === text ? text : new Wrong("a name without blanks around it");
}

function anyText(text: string): string {
  return text;
}

function databaseName(text: string): string | Wrong {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{2,62}$/.test(text)
    ? text
    : new Wrong("the name of a database: 3 to 63 letters, digits, dots and dashes, beginning with a letter or digit");
}

function heapSize(text: string): string | Wrong {
  const [, digits = "", unit = ""] = /^(\d{1,7})([kmg])$/i.exec(text) ?? [];
  const mebibytes = Number(digits) * ({ k: 1 / 1024, m: 1, g: 1024 }[unit.toLowerCase()] ?? Number.NaN);
  return mebibytes >= 256
    ? text.toLowerCase()
    : new Wrong('a size of at least 256m in Java\'s notation, such as "512m" or "1g"');
}

function hostNames(text: string): readonly string[] | Wrong {
  const given = partsOf(text);
  const right = given.every((part) => /^[A-Za-z0-9._-]+$/.test(part) || isIPv6(part));
  return right
    ? Object.freeze(given)
    : new Wrong('a list of host names or addresses without ports, such as "desk.example.org,192.168.1.5"');
}

function partsOf(text: string): string[] {
  const parts = text.split(",").map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

function origins(text: string): readonly string[] | Wrong {
  const given = partsOf(text);
  const right = given.every((part) => part === "*" || (URL.canParse(part) && new URL(part).origin === part));
  return right
    ? Object.freeze(given)
    : new Wrong('a list of origins, such as "https://example.org,http://localhost:3000"');
}

function byteCount(text: string): number | Wrong {
  const [, digits = "", unit = ""] = /^(\d{1,10})\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const bytes = Number(digits) * (BYTES[unit.toLowerCase()] ?? Number.NaN);
  return bytes >= 1024 && bytes <= 1024 ** 3
    ? bytes
    : new Wrong("a size from 1kb to 1024mb, such as 262144, 256kb or 1mb");
}

function logLevel(text: string): LogLevel | Wrong {
  return LOG_LEVELS.find((level) => level === text) ?? new Wrong(`one of ${LOG_LEVELS.join(", ")}`);
}
