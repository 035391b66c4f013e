import { explainRow } from "../../src/core/recognition/explain-row";
import { recognise } from "../../src/core/recognition/recognise";
import {
  FIGURE,
  type FigureColumn,
  type RankingTable,
  type RateColumn,
  type Reason,
} from "../../src/core/recognition/table";
import { areaName, columnName } from "../../src/core/sheet/address";
import type { SheetSnapshot } from "../../src/core/sheet/snapshot";

/** Rows of a table that are told one by one. */
const MOST_ROWS = 120;

/** All that a sheet was read as, and why, as lines a person can compare: tables best first, or why there is none. */
export function readingText(snapshot: SheetSnapshot): string {
  const result = recognise(snapshot);
  if (result.ok) return result.value.map((table) => tableLines(snapshot, table).join("\n")).join("\n\n");
  const { reason, missing, header, columns } = result.error;
  return `no table: ${reason}; missing ${missing.join(", ")}; header ${header ? areaName(header) : "none"}; ${columnNames(columns)}`;
}

function tableLines(snapshot: SheetSnapshot, table: RankingTable): readonly string[] {
  const { header, body, numberingRow, programme, columns, reasons, evidence, score, fold, doubt, rate, totalRate } =
    table;
  const lines = [
    `${programme.id}: header ${areaName(header)}, body ${areaName(body)}, column numbers in row ${placeOf(numberingRow)}, score ${score.toFixed(4)}`,
    ...Object.keys(columns).map(
      (field) => `${field} ${columnName(columns[field]!)}: ${reasonTexts(reasons[field] ?? [])}`,
    ),
    `evidence: ${reasonTexts(evidence)}`,
    ...table.above.map(({ row, column, text }) => `above ${columnName(column)}${row + 1}: ${text}`),
  ];
  if (rate) lines.push(`rates to ${rate.precision} decimals; of the totals to ${totalRate?.precision ?? NaN}`);
  if (fold) lines.push(`unfolded from ${areaName(fold.beside)}, the first down to row ${fold.bottom + 1}`);
  if (doubt) lines.push(`in doubt, ${doubt.why}: ${doubt.fields.join(", ")}`);
  for (const reading of doubt?.readings ?? [])
    lines.push(
      `  ${columnNames(reading.columns)}`,
      ...Object.keys(reading.reasons).map((field) => `    ${field}: ${reasonTexts(reading.reasons[field] ?? [])}`),
    );
  for (let row = body.top; row <= Math.min(body.bottom, body.top + MOST_ROWS); row += 1)
    lines.push(rowLine(snapshot, table, row));
  lines.push(...table.below.map(({ row, column, text }) => `below ${columnName(column)}${row + 1}: ${text}`));
  return lines;
}

/** "6 agency (numbered …): 3 Sở Nội vụ | 27 6 - 21 | 22.2/1". */
function rowLine(snapshot: SheetSnapshot, table: RankingTable, row: number): string {
  const { role, reasons } = explainRow(snapshot, table, row)!;
  const why = `${row + 1} ${role} (${reasonTexts(reasons)})`;
  const agency = table.rows.indexOf(row);
  const total = table.totals.findIndex((one) => one.row === row);
  if (agency >= 0) {
    const name = `${table.sequence.at(agency)!} ${table.agencies.at(agency)!.replaceAll("\n", "\\n")}`;
    return `${why}: ${name} | ${figuresText(table.counts, table.rate, agency)}`;
  }
  return total < 0 ? why : `${why}: ${figuresText(table.totalCounts, table.totalRate, total)}`;
}

function figuresText(counts: Readonly<Record<string, FigureColumn>>, rate: RateColumn | null, index: number): string {
  const figures = Object.values(counts).map((column) => figureText(column, index));
  if (!rate) return figures.join(" ");
  const scale = rate.fractions[index] === 1 ? " of 1" : "";
  return `${figures.join(" ")} | ${figureText(rate, index)}/${rate.decimals[index]!}${scale}`;
}

const STATES = Object.entries(FIGURE);

function figureText({ values, states }: FigureColumn, index: number): string {
  const value = values[index]!;
  if (states[index] === FIGURE.number) return String(value);
  const state = STATES.find(([, code]) => code === states[index])![0];
  return Number.isNaN(value) ? state : `${state}:${String(value)}`;
}

function reasonTexts(reasons: readonly { readonly code: string; readonly params: Reason["params"] }[]): string {
  return reasons
    .map(({ code, params }) => [code, ...Object.values(params).map((value) => JSON.stringify(value))].join(" "))
    .join("; ");
}

function columnNames(columns: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(columns)
    .map(([field, column]) => `${field} ${columnName(column!)}`)
    .join(", ");
}

function placeOf(row: number | null): string {
  return row === null ? "none" : String(row + 1);
}
