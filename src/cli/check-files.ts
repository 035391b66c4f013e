import { readXlsx } from "../xlsx/read";
import { commandLineWords, type CommandProblem } from "../locales/command-line";
import type { Language } from "../locales/language";
import { parseArguments, type CheckOptions } from "./arguments";
import { checkWorkbook, type CheckRequest, type PreviousSource } from "./check-workbook";
import { pathOf, readFile } from "./read-file";
import { readPrevious, type PreviousFile } from "./read-previous";
import { readRoster } from "./read-roster";
import { failureJson, fileJson } from "./report-json";
import { failureText, fileText } from "./report-text";

/** Exit codes of the headless check. */
const CLEAN = 0;
const ERRORS = 1;
const NOT_READ = 2;
/** The columns of a table can be read in two ways: what was made of it is not to be relied on. */
const UNDECIDED = 3;

interface Outcome {
  /** In pieces. */
  readonly report: Iterable<string>;
  readonly errors: number;
  readonly warnings: number;
  /** Tables with two readings, which count among the warnings too. */
  readonly doubts: number;
  readonly sheetNames: readonly string[];
  readonly isRead: boolean;
}

function main(words: readonly string[]): number {
  const options = parseArguments(words);
  if (!options.ok) return refuse(options.error, "vi", true);
  const { files, json, target, columns, language, help } = options.value;
  if (help) {
    process.stdout.write(`${commandLineWords(language).usage}\n`);
    return CLEAN;
  }
  const roster = options.value.roster === null ? null : readRoster(options.value.roster, language);
  if (roster && !roster.ok) return refuse(roster.error, language, false);

  const previous = options.value.previous === null ? null : readPrevious(options.value.previous, language);
  if (previous && !previous.ok) return refuse(previous.error, language, false);

  const outcomes = files.map((file) => {
    const request = {
      target,
      roster: roster?.value ?? null,
      previous: sourceFor(file, previous?.value ?? null),
      columns,
    };
    const outcome = checkFile(file, request, options.value);
    for (const piece of outcome.report) process.stdout.write(piece);
    process.stdout.write("\n");
    return outcome;
  });
  const errors = sumOf(outcomes, ({ errors: count }) => count);
  const unread = sumOf(outcomes, ({ isRead }) => (isRead ? 0 : 1));
  if (!json) {
    const warnings = sumOf(outcomes, ({ warnings: count }) => count);
    process.stdout.write(`${commandLineWords(language).summary(files.length, errors, warnings, unread)}\n`);
  }
  const stray = columns.find(({ sheetName }) => sheetName !== null && !outcomes.some(hasSheet(sheetName)));
  if (stray) return refuse({ code: "columns-sheet", sheet: stray.sheetName! }, language, false);
  if (unread > 0) return NOT_READ;
  if (outcomes.some(({ doubts }) => doubts > 0)) return UNDECIDED;
  return errors > 0 ? ERRORS : CLEAN;
}

function hasSheet(name: string): (outcome: Outcome) => boolean {
  return ({ sheetNames }) => sheetNames.includes(name);
}

/** Last period's table may be on another sheet of the file that is checked. */
function sourceFor(file: string, previous: PreviousFile | null): PreviousSource | null {
  return previous && { ...previous, file: pathOf(file) === previous.path ? null : previous.file };
}

function checkFile(file: string, request: CheckRequest, { json, language }: CheckOptions): Outcome {
  const bytes = readFile(file);
  const workbook = bytes.ok ? readXlsx(bytes.value) : bytes;
  if (!workbook.ok) {
    const report = (json ? failureJson : failureText)(file, workbook.error, language);
    return { report: [report], errors: 0, warnings: 0, doubts: 0, sheetNames: [], isRead: false };
  }
  const sheets = checkWorkbook(workbook.value, request);
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const findings = tables.flatMap((table) => table.findings);
  const doubts = tables.filter(({ report }) => report.table.doubt).length;
  const unread = tables.filter((table) => table.unread.length > 0).length;
  return {
    report: json ? fileJson(file, sheets) : [fileText(file, sheets, language)],
    errors: findings.filter(({ severity }) => severity === "error").length,
    warnings: findings.filter(({ severity }) => severity === "warning").length + doubts + unread,
    doubts,
    sheetNames: sheets.map(({ sheet }) => sheet.snapshot.sheetName),
    isRead: true,
  };
}

function refuse(problem: CommandProblem, language: Language, showUsage: boolean): number {
  const words = commandLineWords(language);
  process.stderr.write(`${words.problem(problem)}\n${showUsage ? `\n${words.usage}\n` : ""}`);
  return NOT_READ;
}

function sumOf<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

process.exitCode = main(process.argv.slice(2));
