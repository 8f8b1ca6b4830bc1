import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ConfigurationError } from "../errors.js";
import { identityOf } from "./ownership.js";

/** The folder of this package that holds what the embedded Neo4j is made from. */
export const templates = fileURLToPath(new URL("../../neo4j", import.meta.url));

const OLDEST_JAVA = 17;
const INSTEAD = "or name an existing server with NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.";
const JAVA_INSTALLED = "Install it (Debian: apt install openjdk-17-jre-headless; macOS: brew install openjdk@17)";
const MAVEN_INSTALLED = "Install it (Debian: apt install maven; macOS: brew install maven)";

/** What a first fetch downloads, to say how far it is. Nothing depends on the number being right. */
const EXPECTED_MEGABYTES = 135;

/** The version that `neo4j/pom.xml` names. */
export function neo4jVersion(): string {
  const version = /<neo4j\.version>([^<]+)</.exec(readFileSync(join(templates, "pom.xml"), "utf8"))?.[1];
  if (!version) throw new ConfigurationError(`${join(templates, "pom.xml")} names no <neo4j.version>.`);
  return version;
}

export interface Java {
  readonly command: string;
  /** Tells its build, and options that are set for all Java programs, from others. */
  readonly build: string;
}

/** Java 17 or later: from JAVA_HOME if that is set, otherwise from the PATH. */
export async function findJava(environment: NodeJS.ProcessEnv): Promise<Java> {
  const home = environment.JAVA_HOME;
  const command = home ? join(home, "bin", "java") : "java";
  const shown = await output(command, ["-version"], environment);
  const version = /version "(?:1\.)?(\d+)/.exec(shown.text)?.[1];
  if (shown.code !== 0 || !version) {
    const where = home
      ? `JAVA_HOME is ${home}, where bin/java does not run`
      : "there is no java on the PATH and JAVA_HOME is not set";
    throw new ConfigurationError(
      `The embedded Neo4j needs Java ${OLDEST_JAVA} or later, but ${where}. ${JAVA_INSTALLED}, ${INSTEAD}`,
    );
  }
  if (Number(version) < OLDEST_JAVA) {
    throw new ConfigurationError(
      `The embedded Neo4j needs Java ${OLDEST_JAVA} or later, but ${command} is Java ${version}. ${JAVA_INSTALLED} and set JAVA_HOME to it, ${INSTEAD}`,
    );
  }
  return { command, build: createHash("sha256").update(shown.text).digest("hex").slice(0, 8) };
}

/**
 * The folder with Neo4j's jars, fetched by Maven if they are not there yet. They are gathered in a folder of another name
 * and moved into place when all have come, so an interrupted fetch never counts. Throws `ConfigurationError` when Maven
 * is missing or fails, and the signal's reason when it aborts.
 */
export async function fetchLibraries(
  home: string,
  environment: NodeJS.ProcessEnv,
  progress: (line: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  const version = neo4jVersion();
  const folder = join(home, "lib", `neo4j-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(home, "lib"), { recursive: true });
  clearAbandoned(join(home, "lib"));
  const gathering = `${folder}.${process.pid}.part`;
  progress(`Fetching Neo4j ${version} with Maven (about ${EXPECTED_MEGABYTES} MB, once) into ${folder}`);
  const fetched = await copyDependencies(gathering, environment, progress, signal);
  if (fetched.code !== 0 || !existsSync(join(gathering, `neo4j-${version}.jar`))) {
    rmSync(gathering, { recursive: true, force: true });
    signal?.throwIfAborted();
    throw mavenFailure(fetched);
  }
  try {
    renameSync(gathering, folder);
  } catch (error) {
    rmSync(gathering, { recursive: true, force: true });
    // Homes may share their libraries, and another one may have been quicker.
    if (!existsSync(folder)) throw error;
  }
  progress(`Neo4j ${version}: ${readdirSync(folder).length} jars in place`);
  return folder;
}

/** Removes what was left half made; homes may share their libraries, so what is under way is left alone. */
export function clearAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /\.(\d+)\.part$/.exec(name) ?? [];
    if (pid && (Number(pid) === process.pid || !identityOf(Number(pid)))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

async function copyDependencies(
  folder: string,
  environment: NodeJS.ProcessEnv,
  progress: (line: string) => void,
  signal?: AbortSignal,
): Promise<Output> {
  const goal = [
    "org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies",
    "-DincludeScope=runtime",
    `-DoutputDirectory=${folder}`,
  ];
  let files = 0;
  let megabytes = 0;
  // Maven downloads what its own repository lacks, a few files for itself among it, and then copies within a second.
  const onLine = (line: string): void => {
    const [, size, unit] = /Downloaded from .* \(([\d.]+) (k?B|MB)/.exec(line) ?? [];
    if (!size) return;
    megabytes += Number(size) * (unit === "MB" ? 1 : unit === "kB" ? 1e-3 : 1e-6);
    if (++files % 50 === 0)
      progress(`  ${files} files downloaded, ${megabytes.toFixed(0)} of about ${EXPECTED_MEGABYTES} MB`);
  };
  return output("mvn", ["-B", "-f", join(templates, "pom.xml"), ...goal], environment, { onLine, signal });
}

function mavenFailure({ code, text }: Output): ConfigurationError {
  if (code === undefined) {
    return new ConfigurationError(
      `Fetching the embedded Neo4j needs Maven once, but there is no mvn on the PATH. ${MAVEN_INSTALLED}, ${INSTEAD}`,
    );
  }
  const lines = text.trimEnd().split("\n");
  const errors = lines.filter((line) => /^\[ERROR\] (?!\[Help|To see|Re-run|For more)./.test(line));
  const last = (errors.length > 0 ? errors : lines).slice(-6).join("\n");
  return new ConfigurationError(
    `Maven could not fetch the embedded Neo4j. Check the network (a proxy or mirror belongs into ~/.m2/settings.xml) and start again, ${INSTEAD} Maven said:\n${last}`,
  );
}

interface Output {
  /** Undefined when the command does not exist or cannot be run. */
  readonly code: number | undefined;
  readonly text: string;
}

function output(
  command: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
  { onLine, signal }: { readonly onLine?: (line: string) => void; readonly signal?: AbortSignal | undefined } = {},
): Promise<Output> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { env: environment, signal, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    let open = "";
    const take = (piece: string): void => {
      text += piece;
      const lines = (open + piece).split("\n");
      open = lines.pop() ?? "";
      for (const line of lines) onLine?.(line);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.once("error", (error) => resolve({ code: undefined, text: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, text }));
  });
}
