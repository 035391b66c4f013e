import { sheetCell } from "../core/recognition/table-place";
import type { Finding } from "../core/checks/finding";
import { decimalText, parseDecimal, type Decimal } from "../core/numbers/decimal";
import { comparePercent, percentOf } from "../core/numbers/ratio";
import { FIGURE, type ColumnDoubt, type ColumnOption, type RankingTable } from "../core/recognition/table";
import { areaName, cellName, columnName } from "../core/sheet/address";
import { countAt, READING, readRows, type Readings } from "../core/standing/readings";
import { fileFailureText, type FileFailure } from "../locales/file-failures";
import type { Language } from "../locales/language";
import { comparisonJson, type ComparisonJson } from "./comparison-json";
import type { SheetCheck, TableCheck } from "./check-workbook";

/** The line of a file that was read. */
export interface FileJson {
  readonly file: string;
  readonly tables: readonly TableJson[];
  /** Why there is no table, where there is none. */
  readonly reason?: string;
  /** What is to be said of the file's sheets as a whole. */
  readonly findings: readonly FindingJson[];
}

export interface TableJson {
  readonly sheet: string;
  readonly programme: string;
  /** "A5:G6". */
  readonly header: string;
  /** Column letter of each field. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly RowJson[];
  /** Sums of the counts by field, and the overall rate as text. */
  readonly totals: Readonly<Record<string, number | string | null>>;
  readonly findings: readonly FindingJson[];
  /** Where its columns can be read in two ways: `rows` and all else go by the first, and a person must choose. */
  readonly doubt?: DoubtJson;
  /** Fields whose column, chosen by the caller, is none of the sheet's. */
  readonly unreadColumns?: readonly string[];
  /** Beside last period's table, where one was given. */
  readonly previous?: ComparisonJson;
}

interface DoubtJson {
  readonly fields: readonly string[];
  readonly why: string;
  /** Column letter of each of the fields, by reading. */
  readonly readings: readonly Readonly<Record<string, string>>[];
}

interface RowJson {
  /** Of the agency's name. */
  readonly cell: string;
  /** The roster's name where one matched, else as written. */
  readonly agency: string;
  /** 0 for a blank part, the sum of the parts for a blank whole; null where there is no number. */
  readonly counts: Readonly<Record<string, number | null>>;
  /** Computed, never the stated one: "44.4"; null where the row has no rate, or two. */
  readonly rate: string | null;
  /** By target (">20", ">=20"): whether the row falls short of it; null where that cannot be told. */
  readonly below: Readonly<Record<string, boolean>> | null;
}

interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly cells: readonly string[];
  readonly expected: string | number | null;
  readonly actual: string | number | null;
  readonly cause?: string;
}

/** One line of JSON for a file that could not be read. */
export function failureJson(file: string, failure: FileFailure, language: Language): string {
  return line({ file, error: { code: failure.code, message: fileFailureText(failure, language) } });
}

/** One line of JSON, a {@link FileJson}, for a file that was read: in pieces, so that a million rows are never one text. */
export function* fileJson(file: string, sheets: readonly SheetCheck[]): Iterable<string> {
  yield `${unclosed({ file })},"tables":`;
  const tables = sheets.flatMap((sheet) => sheet.tables);
  for (const [index, table] of tables.entries()) {
    yield index === 0 ? "[" : ",";
    yield* tableJson(table);
  }
  const reason = tables.length > 0 ? {} : { reason: reasonOf(sheets) };
  yield `${tables.length === 0 ? "[" : ""}],${opened({ ...reason, findings: sheets.flatMap(sheetFindings) })}`;
}

function* tableJson({ report, findings, unread }: TableCheck): Iterable<string> {
  const { table, settings, standing } = report;
  const columns = new Map<string, string>();
  for (const [field, column] of Object.entries(table.columns))
    if (column !== undefined) columns.set(field, columnName(column));
  const head: Omit<TableJson, "rows" | "totals" | "findings"> = {
    sheet: table.sheetName,
    programme: table.programme.id,
    header: areaName(table.header),
    columns: Object.fromEntries(columns),
  };
  yield `${unclosed(head)},"rows":`;
  yield* listJson(table.rows.length, rowsJson(report));
  const { part, whole } = standing.overall;
  const rate = whole > 0 ? decimalText(percentOf(part, whole, settings.decimals), ".") : null;
  const totals: TableJson["totals"] = { ...standing.totals, rate };
  yield `,${unclosed({ totals }).slice(1)},"findings":`;
  yield* listJson(findings.length, (index) => findingJson(findings[index]!));
  const more: Partial<TableJson> = {
    ...(table.doubt && { doubt: doubtJson(table.doubt) }),
    ...(unread.length > 0 && { unreadColumns: unread }),
    ...(report.comparison && { previous: comparisonJson(report, report.comparison) }),
  };
  yield Object.keys(more).length > 0 ? `,${opened(more)}` : "}";
}

function rowsJson({ table, settings, agencyNames }: TableCheck["report"]): (index: number) => RowJson {
  const readings = readRows(table.programme, table.counts, table.rows.length);
  const percent = parseDecimal(settings.target.percent)!;
  const agencyColumn = table.columns["agency"] ?? table.body.left;
  return (index) => ({
    cell: cellName(sheetCell(table, { row: table.rows[index]!, column: agencyColumn })),
    agency: agencyNames.at(index)!,
    counts: countsJson(table, readings, index),
    rate: rateJson(readings, index, settings.decimals),
    below: belowJson(readings, index, percent, settings.target.percent),
  });
}

/** Items of a list that are one piece. */
const ITEMS = 256;

function* listJson(length: number, itemAt: (index: number) => unknown): Iterable<string> {
  yield "[";
  for (let from = 0; from < length; from += ITEMS) {
    const items = Array.from({ length: Math.min(ITEMS, length - from) }, (_, at) => itemAt(from + at));
    yield (from === 0 ? "" : ",") + opened(items).slice(0, -1);
  }
  yield "]";
}

function doubtJson({ fields, why, readings }: ColumnDoubt): DoubtJson {
  const lettersOf = ({ columns }: ColumnOption) =>
    Object.fromEntries(fields.map((field) => [field, columnName(columns[field]!)]));
  return { fields, why, readings: readings.map(lettersOf) };
}

function countsJson(
  { counts, programme }: RankingTable,
  { states, wholes }: Readings,
  index: number,
): Record<string, number | null> {
  const figures: Record<string, number | null> = {};
  for (const [field, column] of Object.entries(counts)) {
    const isMissingWhole = field === programme.rate.whole && column.states[index] === FIGURE.blank;
    const count = states[index] === READING.blank ? NaN : isMissingWhole ? wholes[index]! : countAt(column, index);
    figures[field] = Number.isNaN(count) ? null : count;
  }
  return figures;
}

function rateJson({ states, parts, wholes }: Readings, index: number, decimals: number): string | null {
  const state = states[index];
  if (state !== READING.sound && state !== READING.derived) return null;
  return decimalText(percentOf(parts[index]!, wholes[index]!, decimals), ".");
}

/** Of a row with two readings, only what both agree on. */
function belowJson(
  { states, parts, wholes, sums }: Readings,
  index: number,
  percent: Decimal,
  text: string,
): Record<string, boolean> | null {
  if (states[index]! < READING.sound) return null;
  const part = parts[index]!;
  const wholesRead = states[index] === READING.disputed ? [wholes[index]!, sums[index]!] : [wholes[index]!];
  if (wholesRead.some((whole) => !(whole > 0) || part > whole)) return null;
  const [sign, ...others] = wholesRead.map((whole) => comparePercent(part, whole, percent));
  if (sign === undefined || others.some((other) => other <= 0 !== sign <= 0 || other < 0 !== sign < 0)) return null;
  return { [`>${text}`]: sign <= 0, [`>=${text}`]: sign < 0 };
}

function findingJson({ code, severity, cells, expected, actual, cause }: Finding): FindingJson {
  return { code, severity, cells: cells.map(cellName), expected, actual, ...(cause && { cause: cause.code }) };
}

/** What is to be said of a sheet rather than of a table on it: formulas never calculated, cells out of reach. */
function sheetFindings({ sheet: { snapshot, uncalculated, strays } }: SheetCheck): FindingJson[] {
  const at = (cell: { row: number; column: number }) => `${quoted(snapshot.sheetName)}!${cellName(cell)}`;
  const common = { expected: null };
  return [
    ...(uncalculated
      ? [
          {
            code: "uncalculated",
            severity: "warning",
            cells: [at(uncalculated.first)],
            ...common,
            actual: uncalculated.count,
          },
        ]
      : []),
    ...(strays.length > 0
      ? [{ code: "stray-cells", severity: "warning", cells: strays.map(at), ...common, actual: strays.length }]
      : []),
  ];
}

/** As formulas write a sheet's name. */
function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

const NEARNESS = [
  "not-agencies",
  "unsaid-topic",
  "no-agency-rows",
  "missing-columns",
  "no-header",
  "empty-sheet",
] as const;

/** Of the sheets' reasons, the one that came nearest to a table; a workbook of chart sheets is empty. */
function reasonOf(sheets: readonly SheetCheck[]): string {
  return NEARNESS.find((reason) => sheets.some(({ noTable }) => noTable?.reason === reason)) ?? "empty-sheet";
}

/** JSON on one line, whatever takes U+2028 and its like for an end of line. */
function line(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029\u007f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** An object or a list without the bracket that opens it. */
function opened(value: object): string {
  return line(value).slice(1);
}

/** An object without the bracket that closes it. */
function unclosed(value: object): string {
  return line(value).slice(0, -1);
}
