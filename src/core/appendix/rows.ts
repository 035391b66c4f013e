import type { Report } from "../checks/report";
import { FIGURE } from "../recognition/table";
import type { Band } from "../settings/bands";
import type { Settings } from "../settings/settings";
import { bandOf } from "../standing/bands";
import { countAt } from "../standing/readings";
import { PLACE } from "../standing/standing";
import { countCell, EMPTY, numberCell, rateCell, textCell } from "./cells";
import type { PrintedColumn } from "./columns";
import type { AppendixCell, AppendixRow } from "./document";
import { rowsOf, type PrintedBody, type PrintedGroup } from "./groups";
import { NO_FIGURES, NOBODY_SHORT, NOT_APPLICABLE, onOneLine } from "./wording";

/** What the body's rows are made of. */
export interface BodyMaker {
  readonly report: Report;
  readonly settings: Settings;
  readonly columns: readonly PrintedColumn[];
  /** Highest first; none where the table tells no band. */
  readonly bands: readonly Band[];
  /** What the column of remarks says of an agency row, "" for nothing. */
  readonly remark: (row: number) => string;
}

/** Body of the table. */
export function bodyRows(maker: BodyMaker, { groups, restarts, total }: PrintedBody): AppendixRow[] {
  const rows: AppendixRow[] = [];
  let sequence = 0;
  const print = (group: PrintedGroup, level: number): void => {
    if (restarts) sequence = 0;
    if (group.title !== null) rows.push({ kind: "group", level, cells: [{ kind: "text", text: group.title }] });
    for (const row of group.rows) rows.push(agencyRow(maker, row, (sequence += 1)));
    for (const inner of group.within) print(inner, level + 1);
    if (group.subtotal !== null)
      rows.push({ kind: "subtotal", level, cells: sumCells(maker, group.subtotal, rowsOf(group)) });
  };
  for (const group of groups) print(group, 0);
  if (rows.length === 0) rows.push({ kind: "group", level: 0, cells: [{ kind: "text", text: NOBODY_SHORT }] });
  if (total !== null) rows.push({ kind: "total", cells: sumCells(maker, total, groups.flatMap(rowsOf)) });
  return rows;
}

function agencyRow(
  { report, settings, columns, bands, remark }: BodyMaker,
  row: number,
  sequence: number,
): AppendixRow {
  const { parts, wholes, places, ranks } = report.standing;
  const cells = columns.map(({ id, kind }): AppendixCell => {
    switch (kind) {
      case "sequence":
        return numberCell(sequence);
      case "agency":
        return { kind: "text", text: printedName(report, row) };
      case "count":
        return hasFigures(report, row) ? countCell(countOf(report, id, row), settings) : EMPTY;
      case "rate":
        if (places[row] === PLACE.none) return textCell(hasFigures(report, row) ? NOT_APPLICABLE : NO_FIGURES);
        return rateCell(parts[row]!, wholes[row]!, settings);
      case "rank":
        return ranks[row]! > 0 ? numberCell(ranks[row]!) : EMPTY;
      case "band":
        return places[row] === PLACE.none ? EMPTY : textCell(bandOf(parts[row]!, wholes[row]!, bands)?.name ?? "");
      case "remarks":
        return textCell(remark(row));
    }
  });
  return { kind: "agency", cells };
}

/** Cells of a row that sums agency rows; those without a rate have no part in its rate. */
function sumCells(
  { report, settings, columns }: BodyMaker,
  label: string,
  rows: readonly number[],
): readonly AppendixCell[] {
  const { parts, wholes, places } = report.standing;
  const over = (figure: (row: number) => number) => rows.reduce((sum, row) => sum + figure(row), 0);
  const rated = (figures: Float64Array) => over((row) => (places[row] === PLACE.none ? 0 : figures[row]!));
  const [part, whole] = [rated(parts), rated(wholes)];
  return columns.map(({ id, kind }): AppendixCell => {
    switch (kind) {
      case "sequence":
      case "rank":
      case "band":
      case "remarks":
        return EMPTY;
      case "agency":
        return { kind: "text", text: label };
      case "count":
        return countCell(
          over((row) => countOf(report, id, row)),
          settings,
        );
      case "rate":
        return whole === 0 ? textCell(NOT_APPLICABLE) : rateCell(part, whole, settings);
    }
  });
}

/** Name as the roster has it, on one line: a line break typed into a cell is no part of a name. */
export function printedName(report: Report, row: number): string {
  return onOneLine(report.agencyNames.at(row) ?? "");
}

/** False for an agency all of whose counts are blank: it has not reported, which is not the same as zero. */
export function hasFigures(report: Report, row: number): boolean {
  return Object.values(report.table.counts).some((column) => column.states[row] !== FIGURE.blank);
}

/** A blank count beside others that are filled is zero. */
function countOf(report: Report, field: string, row: number): number {
  return countAt(report.table.counts[field]!, row);
}
