#!/usr/bin/env node
/** The command line: the only file that acts when it is imported. */
import { setFlagsFromString } from "node:v8";
import { Command } from "commander";
import { explain } from "./commands/explain.js";
import { type ExportFlags, exportFile, formatsHelp } from "./commands/export.js";
import { type ImportFlags, importFiles, sourcesHelp } from "./commands/import.js";
import { load } from "./commands/load.js";
import { type MatchFlags, match } from "./commands/match.js";
import { printFiles } from "./commands/print.js";
import { largeSampleFile, projectVersion } from "./commands/project.js";
import { settingsHelp } from "./commands/settings.js";
import { readConfig } from "./config.js";
import { ChanceryError, isDiskFull } from "./errors.js";
import { BATCH } from "./importers/batches.js";

const program = new Command("chancery")
  .description("A GraphQL knowledge graph of diplomacy on Neo4j: who met whom, who said what, and according to whom.")
  .version(projectVersion())
  .addHelpText("after", `\nSettings, from the environment (default):\n${settingsHelp()}`)
  .showHelpAfterError("Try chancery --help.")
  // 1 says that some rows were refused, and the others are in.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

program
  .command("start", { isDefault: true })
  .description("start Neo4j, unless NEO4J_URI names one, and the server")
  // Other commands have no use for a server, nor for the memory that its libraries take.
  .action(async () => (await import("./commands/start.js")).start(readConfig(process.env)));

program
  .command("load")
  .description("load facts from a file; one that is loaded already changes nothing")
  .argument("<file>", "JSON lines, one fact a line (data/README.md), packed with gzip or not; - reads standard input")
  .option("--strict", "stop at the first line that is refused", false)
  .option("--batch <facts>", "facts written at once", `${BATCH}`)
  .hook("preAction", keepHeapSmall)
  .action((file: string, options: { strict: boolean; batch: string }) => load(readConfig(process.env), file, options));

program
  .command("sample")
  .description(
    "load the large sample: journeys, visits, offices and who spoke at the United Nations, 1866 to 2025; data/README.md has its sources",
  )
  .hook("preAction", keepHeapSmall)
  .action(() => load(readConfig(process.env), largeSampleFile, { strict: false, batch: `${BATCH}` }));

program
  .command("import")
  .description("import data sets of others; what is in already changes nothing")
  .argument("<source>", "whose files they are: see below")
  .argument("<file...>", "files as they are published, packed with gzip or zip or not")
  .option("--dry-run", "convert and check, but write nothing; with --limit, print the facts", false)
  .option("--mapping <file>", "what the columns of a csv file mean (data/README.md)")
  .option("--limit <rows>", "import no more rows than this of each file")
  .option("--strict", "stop at the first row that is refused", false)
  .option("--batch <facts>", "facts written at once; fewer where Neo4j has little memory", `${BATCH}`)
  .option("--no-match", "leave persons of several spellings apart; chancery match joins them later")
  .option("--resume", "go on where an interrupted import of the same file has stopped", false)
  .option("--retrieved-on <day>", "when this copy was fetched, as 2016-10-15; it is kept with the data set")
  .addHelpText(
    "after",
    `\nSources, and the files they take (data/README.md says what becomes of them):\n${sourcesHelp()}`,
  )
  .hook("preAction", keepHeapSmall)
  .action((source: string, files: string[], flags: ImportFlags) =>
    importFiles(readConfig(process.env), source, files, flags),
  );

program
  .command("match")
  .description("find officials who are one person: sure ones become one, the others are listed for you to decide")
  .option("--review", "list the pairs in doubt, with scores and reasons, and join nothing", false)
  .option("--limit <pairs>", "list no more of them than this", "50")
  .option("--dry-run", "count what would be joined", false)
  .option("--join <ids...>", "remember that two ids are one person, and join them")
  .option("--apart <ids...>", "remember that two ids are two persons, and take them apart if they were joined")
  .option("--forget <ids...>", "take back what was decided of two ids")
  .option("--joined [id]", "list which ids have become part of which, and why; of one official, or of all")
  .option("--json", "lists as JSON lines", false)
  .hook("preAction", keepHeapSmall)
  .action((flags: MatchFlags) => match(readConfig(process.env), flags));

program
  .command("export")
  .description("write the graph, or a part of it, in a format that others read")
  .option("--format <name>", "see below", "jsonl")
  .option("--output <path>", "the file, or the folder for a format of two files; standard output unless given")
  .option("--node <id>", "only this node and its surroundings, as official:john-kerry")
  .option("--depth <number>", "how many relationships the surroundings reach; 1 unless given")
  .option("--query <file>", "only what the answer to this question shows, and what is between; - reads standard input")
  .option("--variables <json>", "the values of its variables")
  .option("--operation <name>", "which operation, where the file has several")
  .addHelpText("after", `\nFormats (data/README.md says what becomes of what):\n${formatsHelp()}`)
  .action((flags: ExportFlags) => exportFile(readConfig(process.env), flags));

program
  .command("explain")
  .description("print the plan and the Cypher statement of a question, without asking it")
  .argument("<file>", "a file with a GraphQL operation; - reads standard input")
  .option("--variables <json>", "the values of its variables", "{}")
  .option("--operation <name>", "which operation, where the file has several")
  .action((file: string, options: { variables: string; operation?: string }) => {
    process.stdout.write(`${explain({ file, ...options })}\n`);
  });

program
  .command("print")
  .description("write the files that are derived from the model: the GraphQL schema and Neo4j's constraints")
  .option("--check", "write nothing; fail if one is not up to date", false)
  .action((options: { check: boolean }) => {
    const stale = printFiles(options);
    for (const name of stale)
      process.stderr.write(options.check ? `${name} is stale: npm run print\n` : `wrote ${name}\n`);
    if (options.check && stale.length > 0) process.exitCode = 1;
  });

program.parseAsync().catch((error: unknown) => {
  const errors = error instanceof AggregateError ? error.errors : [error];
  for (const one of errors) {
    // Our own errors say what to do; a stack would only hide it. Any other is a fault of ours, so all of it is shown.
    const ours = one instanceof ChanceryError ? one.message : noRoom(one);
    process.stderr.write(`${ours ?? (one instanceof Error ? one.stack : one)}\n`);
  }
  process.exitCode = 2;
});

/**
 * A file of any length is read bit by bit, and what is read is soon garbage. V8 would first let it become several times
 * as much as what is in use; looking for it more often takes no longer, since there is less to look through.
 */
function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=30");
}

/** What to do when this process itself cannot write. */
function noRoom(error: unknown): string | undefined {
  return isDiskFull(error)
    ? "CHANCERY_HOME: its disk is full. Make room and run the same again; what was written before stays."
    : undefined;
}
