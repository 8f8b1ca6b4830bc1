import { createHash, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigurationError } from "../errors.js";

const ITERATIONS = 1024;

/**
 * The password of the embedded Neo4j's only user, from a file that only its owner can read; made at the first start.
 * A new Neo4j takes it from `data/dbms/auth.ini` before it first listens, which is what
 * `neo4j-admin dbms set-initial-password` writes: so there is never a moment with a password that others know, none is
 * seen among the arguments of a process, and a start that is cut short anywhere is simply begun again.
 */
export function passwordOf(home: string): string {
  const file = join(home, "password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (existsSync(join(home, "neo4j", "data", "databases", "system"))) {
    throw new ConfigurationError(
      `CHANCERY_HOME: ${home} holds a graph but not its password (${file}). Put the file back, or move ${join(home, "neo4j")} away to begin with an empty graph.`,
    );
  }
  const password = randomBytes(24).toString("base64url");
  const draft = `${file}.draft`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${password}\n`, { mode: 0o600 });
  linkSync(draft, file);
  rmSync(draft);
  return password;
}

/** Gives a Neo4j that has never run its first password; one that has run pays no attention. */
export function setFirstPassword(neo4jHome: string, user: string, password: string): void {
  const salt = randomBytes(32);
  let hash = createHash("sha256").update(salt).update(password).digest();
  for (let round = 1; round < ITERATIONS; round++) hash = createHash("sha256").update(hash).digest();
  const folder = join(neo4jHome, "data", "dbms");
  mkdirSync(folder, { recursive: true });
  const credential = `${user}:SHA-256,${hash.toString("hex")},${salt.toString("hex")},${ITERATIONS}:\n`;
  writeFileSync(join(folder, "auth.ini"), credential, { mode: 0o600 });
}
