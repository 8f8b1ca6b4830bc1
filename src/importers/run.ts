/** `chancery import` as somebody at a terminal, or a script, sees it: a bar or lines on stderr, the sums on stdout. */
import type { Fact, NumberedFact, Refusal } from "../facts/fact.js";
import { Admission } from "../graph/admission.js";
import type { Mapping, UpsertReport } from "../graph/upsert.js";
import type { Write } from "./batches.js";
import { type ImportOptions, type ImportReport, importRecords } from "./import.js";
import type { Importer } from "./importer.js";
import { bytesOfPackedFile, UnreadableFile } from "./jsonl.js";
import { countsOf, EXIT, Progress, sizeOf, stopOf, type Terminal } from "./progress.js";

/** More refused lines than this are told only as a sum: they most often share a few reasons. */
const SHOWN_REFUSALS = 100;

/**
 * Imports the files one after another. Resolves to the exit code: the worst of them.
 * @throws Unavailable when Neo4j cannot be reached; batches written before stay written.
 */
export async function runImport(
  write: Write,
  importer: Importer,
  files: readonly string[],
  options: ImportOptions & { readonly dryRun: boolean },
  terminal: Omit<Terminal, "stdin">,
): Promise<number> {
  let code: number = EXIT.complete;
  for (const file of files) code = Math.max(code, await importFile(write, importer, file, options, terminal));
  return code;
}

async function importFile(
  write: Write,
  importer: Importer,
  file: string,
  options: ImportOptions & { readonly dryRun: boolean },
  { stdout, stderr }: Omit<Terminal, "stdin">,
): Promise<number> {
  const progress = new Progress(stderr, sizeOf(file));
  let shown = 0;
  try {
    const report = await importRecords(write, importer, () => bytesOfPackedFile(file, progress.restart()), {
      ...options,
      onProgress: progress.show,
      onRefused: ({ line, reason }) => {
        if (shown++ < SHOWN_REFUSALS) progress.say(`${file}, ${importer.unit ?? "line"} ${line}: ${reason}`);
        else if (shown === SHOWN_REFUSALS + 1) progress.say("Further refused lines are counted in the summary.");
      },
    });
    progress.end();
    stdout.write(summaryOf(report, file, progress.seconds(), options.dryRun));
    return report.refused > 0 ? EXIT.refused : EXIT.complete;
  } catch (error) {
    progress.end();
    if (!(error instanceof UnreadableFile)) throw error;
    progress.say(error.message.startsWith(file) ? error.message : `${file} ${error.message}`);
    return EXIT.unreadable;
  }
}

/**
 * Looks whether the model would admit the facts, without a graph: they count as created where it would.
 * @param show hears of every fact, admitted or not.
 */
export function checkOnly(mapping: Mapping, show?: (fact: Fact) => void): Write {
  const admission = new Admission(mapping);
  return async (facts: readonly NumberedFact[]): Promise<UpsertReport> => {
    if (show) for (const { fact } of facts) show(fact);
    const refused = facts.map((fact) => admission.admit(fact)).filter((one): one is Refusal => "reason" in one);
    return { created: facts.length - refused.length, changed: 0, unchanged: 0, refused };
  };
}

function summaryOf(report: ImportReport, file: string, seconds: number, dryRun: boolean): string {
  const { title, rows, created, reasons, leftOut, notes, stopped } = report;
  const lines = [`${title} (${file})`, `  rows       ${rows}`];
  if (dryRun) lines.push(`  facts      ${created} (--dry-run: nothing is written)`, `  refused    ${report.refused}`);
  else lines.push(...countsOf(report, seconds));
  const ofGraph = report.refused - [...reasons.values()].reduce((sum, count) => sum + count, 0);
  const refused = new Map([
    ...reasons,
    ...(ofGraph > 0 ? [["the graph does not take the fact", ofGraph] as const] : []),
  ]);
  lines.push(...listOf("refused, because", refused), ...listOf("left out", leftOut), ...listOf("to be known", notes));
  if (stopped) lines.push(stopOf(stopped));
  return `${lines.join("\n")}\n`;
}

function listOf(heading: string, counts: ReadonlyMap<string, number>): string[] {
  const most = [...counts].sort(([, one], [, other]) => other - one);
  return counts.size === 0 ? [] : [`  ${heading}:`, ...most.map(([what, count]) => `    ${count}  ${what}`)];
}
