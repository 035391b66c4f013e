import { FINDING_CODES, type Finding, type Severity } from "../core/checks/finding";
import type { ColumnDoubt } from "../core/recognition/table";
import { areaName, cellName, columnName } from "../core/sheet/address";
import { commandLineWords, type CommandLineWords } from "../locales/command-line";
import { fileFailureText, type FileFailure } from "../locales/file-failures";
import { describeFinding } from "../locales/findings/describe";
import type { Language } from "../locales/language";
import { messagesIn } from "../locales/messages";
import { periodWords } from "../locales/periods";
import { rateText, targetPercentText } from "../locales/numerals";
import { comparisonLines } from "./comparison-text";
import type { SheetCheck, TableCheck } from "./check-workbook";

/** The report of a file that could not be read. */
export function failureText(file: string, failure: FileFailure, language: Language): string {
  return printed([file, `  ${fileFailureText(failure, language)}`]);
}

/** The report of a file, for a person at a terminal. */
export function fileText(file: string, sheets: readonly SheetCheck[], language: Language): string {
  const words = commandLineWords(language);
  const lines = sheets.flatMap((sheet) => [
    ...notesOf(sheet, words),
    ...sheet.tables.flatMap((table) => tableLines(table, words, language)),
  ]);
  if (sheets.every(({ tables }) => tables.length === 0)) {
    const { reasons } = messagesIn(language).noTable;
    lines.push(words.noTable);
    for (const { sheet, noTable } of sheets)
      if (noTable) lines.push(`  ${reasons[noTable.reason](sheet.snapshot.sheetName)}`);
  }
  return printed([file, ...lines.map((line) => (line === "" ? "" : `  ${line}`))]);
}

function notesOf({ sheet: { snapshot, uncalculated, strays } }: SheetCheck, words: CommandLineWords): string[] {
  return [
    ...(uncalculated ? [words.uncalculated(snapshot.sheetName, uncalculated.count, cellName(uncalculated.first))] : []),
    ...(strays.length > 0 ? [words.strays(snapshot.sheetName, strays.map(cellName).join(", "))] : []),
  ];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

function tableLines(
  { report, findings, roster, noPrevious, unread }: TableCheck,
  words: CommandLineWords,
  language: Language,
): string[] {
  const { table, settings } = report;
  const area = areaName({ ...table.header, bottom: table.body.bottom });
  return [
    words.table(table.sheetName, area, table.rows.length),
    ...(table.doubt ? doubtLines(table.doubt, words, language) : []),
    ...(unread.length > 0 ? [words.unreadColumns(unread.join(", "))] : []),
    roster ? words.roster(roster.name) : words.noRoster,
    ...standingLines(report, words, language, settings.decimals),
    ...(noPrevious ? [periodWords(language).noPrevious(noPrevious)] : []),
    ...comparisonLines(report, language),
    ...SEVERITIES.flatMap((severity) => {
      const ofIt = findings.filter((finding) => finding.severity === severity);
      if (ofIt.length === 0) return [];
      const list = severity === "info" ? infoLines : findingLines;
      return [words.severity(severity, ofIt.length), ...list(ofIt, table, words, language).map((line) => `  ${line}`)];
    }),
    ...(findings.length === 0 ? [words.clean] : []),
    "",
  ];
}

/** Two readings of the columns: which column is which field in each. */
function doubtLines({ fields, readings }: ColumnDoubt, words: CommandLineWords, language: Language): string[] {
  const names = messagesIn(language).fields;
  return [
    words.doubt,
    ...readings.flatMap(({ columns }, index) => [
      `  ${String(index + 1)}. ${fields.map((field) => `${names[field] ?? field}: ${columnName(columns[field]!)}`).join("; ")}`,
      `     --columns ${fields.map((field) => `${field}=${columnName(columns[field]!)}`).join(",")}`,
    ]),
  ];
}

function standingLines(
  { standing, agencyNames }: TableCheck["report"],
  words: CommandLineWords,
  language: Language,
  decimals: number,
): string[] {
  const { overall, target, short, boundary, disputed } = standing;
  const names = (rows: readonly number[]) =>
    rows.length === 0 ? "" : ` (${rows.map((row) => agencyNames.at(row)!).join("; ")})`;
  const targetText = `${target.comparator} ${targetPercentText(target.percent, language)}`;
  return [
    ...(overall.whole > 0
      ? [words.overall(rateText(overall.part, overall.whole, decimals, language), overall.part, overall.whole)]
      : []),
    words.short(targetText, short.length) + names(short),
    ...(boundary.length > 0 ? [words.onTarget(boundary.length) + names(boundary)] : []),
    ...(disputed.length > 0 ? [words.disputed(disputed.length) + names(disputed)] : []),
  ];
}

type Lines = (
  findings: readonly Finding[],
  table: TableCheck["report"]["table"],
  words: CommandLineWords,
  language: Language,
) => string[];

/** A line each: where, whose, what, why. */
const findingLines: Lines = (findings, table, words, language) =>
  findings.map((finding) => {
    const { title, detail, cause } = describeFinding(finding, table, language);
    const place = finding.cells[0] ? cellName(finding.cells[0]) : "–";
    const agency = finding.agency === null ? "" : `${finding.agency}: `;
    return `${place.padEnd(6)} ${agency}${title}. ${detail}${cause === undefined ? "" : ` ${words.cause(cause)}`}`;
  });

/** A line for each kind, with its cells: blank counts come by the dozen. */
const infoLines: Lines = (findings, table, _words, language) =>
  (Object.keys(FINDING_CODES) as Finding["code"][]).flatMap((code) => {
    const ofIt = findings.filter((finding) => finding.code === code);
    if (ofIt.length === 0) return [];
    const { title } = describeFinding(ofIt[0]!, table, language);
    return [`${title}: ${ofIt.flatMap(({ cells }) => cells.slice(0, 1).map(cellName)).join(", ")}`];
  });

/**
 * Cells and file names are other people's text: control characters could rewrite the terminal, direction marks the
 * sense of a line.
 */
function printed(lines: readonly string[]): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const hidden = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
  return lines.map((line) => line.replace(hidden, " ").trimEnd()).join("\n");
}
