import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ConfigurationError } from "../errors.js";
import { pause } from "./patience.js";

/**
 * What tells this process from a later one with the same number: when it started, and in which boot. Undefined when no
 * such process runs; one that has ended but was not yet collected by its parent does not run.
 */
export function identityOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name in parentheses may itself hold spaces and parentheses; the fields after it are state and numbers.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
      return fields[0] === "Z" || fields[0] === "X" ? undefined : `${boot}-${fields[19]}`;
    }
    const environment = { PATH: process.env.PATH ?? "/bin:/usr/bin", LC_ALL: "C", TZ: "UTC" };
    const shown = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
      env: environment,
      encoding: "utf8",
    });
    const [state = "Z", ...started] = shown.trim().split(/\s+/);
    return state.startsWith("Z") ? undefined : started.join("-").replaceAll(":", "-");
  } catch {
    return undefined;
  }
}

/** The home is held by another process. */
export class HomeHeld extends ConfigurationError {}

const UNUSABLE: Readonly<Record<string, string>> = {
  EACCES: "may not be used by this user; name a folder of your own.",
  EPERM: "may not be used by this user; name a folder of your own.",
  EROFS: "is on a file system that is read only; name a folder elsewhere.",
  EEXIST: "is a file; name a folder.",
  ENOTDIR: "is below a file; name a folder.",
};

/** @throws ConfigurationError where this user cannot work with the files of a home; `home` is an absolute path. */
export async function usingHome<T>(home: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code = "", path } = error as NodeJS.ErrnoException;
    const reason = UNUSABLE[code];
    if (!reason || !path || !(path.startsWith(home) || home.startsWith(path))) throw error;
    throw new ConfigurationError(`CHANCERY_HOME: ${path.startsWith(home) ? path : home} ${reason}`, { cause: error });
  }
}

/** A home that is ours until released. */
export interface Claim {
  /** Tells whoever comes second where this server is. */
  announce(address: string): void;
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly since: string;
  /** False while a starter has not yet made sure that it is alone. */
  readonly holds: boolean;
  readonly address?: string;
}

const OWNERS = "owners";
/** Processes that use the Neo4j of a home without owning it. */
const GUESTS = "guests";

/** About a second in all: a process that was just killed may still count as alive for a moment. */
const ATTEMPTS = 10;

/**
 * Makes this process the only owner of a home, or throws a `HomeHeld` that says who is. Each starter writes a
 * file under a name that no other process, alive or dead, can have, and then looks for the others': of two that race at
 * least the later one sees the earlier one and steps back, and to clear away a dead one's file can hurt no living one.
 */
export async function claimHome(home: string): Promise<Claim> {
  const folder = join(home, OWNERS);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, ownName());
  const mine: Holder = { pid: process.pid, since: new Date().toISOString(), holds: false };
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") throw refusal(home, read(file));
      throw error;
    }
    const others = livingHolders(folder, file);
    if (others.length === 0) break;
    rmSync(file, { force: true });
    if (attempt === ATTEMPTS) throw refusal(home, others.find(({ holds }) => holds) ?? others[0]);
    await pause(20 + Math.random() * 130);
  }
  replace(file, { ...mine, holds: true });
  return {
    announce: (address) => replace(file, { ...mine, holds: true, address }),
    release: () => rmSync(file, { force: true }),
  };
}

/** Whether a process holds the home, this one included. */
export function isHeld(home: string): boolean {
  return livingHolders(join(home, OWNERS)).length > 0;
}

/** Says that this process uses the Neo4j of a home which it does not own. @returns what takes it back. */
export function enter(home: string): () => void {
  const folder = join(home, GUESTS);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, ownName());
  writeFileSync(file, JSON.stringify({ pid: process.pid, since: new Date().toISOString(), holds: false }));
  return () => rmSync(file, { force: true });
}

/** The processes that have entered, and are alive. */
export function guestsOf(home: string): number[] {
  return livingHolders(join(home, GUESTS)).map(({ pid }) => pid);
}

/** Writes JSON so that a reader finds the old or the new content, never half of it. Readable by the owner only. */
export function replace(file: string, content: unknown): void {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** No other process, alive or dead, has this name. */
function ownName(): string {
  return `${process.pid}.${identityOf(process.pid)}.json`;
}

function livingHolders(folder: string, mine = ""): Holder[] {
  const holders: Holder[] = [];
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const [, pid, identity] = /^(\d+)\.(.+)\.json$/.exec(name) ?? [];
    if (!pid || name === basename(mine)) continue;
    const file = join(folder, name);
    if (identityOf(Number(pid)) !== identity) rmSync(file, { force: true });
    else holders.push(read(file) ?? { pid: Number(pid), since: "just now", holds: false });
  }
  return holders;
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function refusal(home: string, holder: Holder | undefined): ConfigurationError {
  const who = holder ? `process ${holder.pid} since ${holder.since}` : "another process";
  const where = holder?.address ? `, serving ${holder.address}` : "";
  return new HomeHeld(
    `CHANCERY_HOME: ${home} is held by ${who}${where}. Stop that server, or give this one a home of its own.`,
  );
}
