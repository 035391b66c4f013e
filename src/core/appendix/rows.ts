import type { Report } from "../checks/report";
import { decimalText } from "../numbers/decimal";
import { percentOf } from "../numbers/ratio";
import type { ProgrammeField } from "../programmes/programme";
import { FIGURE } from "../recognition/table";
import type { Settings } from "../settings/settings";
import { countAt } from "../standing/readings";
import { PLACE } from "../standing/standing";
import type { AppendixCell, AppendixRow } from "./document";
import { countText, groupTitle, NO_FIGURES, NOT_APPLICABLE, subtotalLabel, TOTAL } from "./wording";
import type { GroupKind } from "./wording";

/**
 * Agency rows in the order they are printed: by exact rate, whatever section of the sheet they stand in; equal rates
 * in the sheet's order; those without a rate last.
 */
export function printedOrder(report: Report): number[] {
  const { ranks } = report.standing;
  const place = (row: number) => ranks[row] || Number.MAX_VALUE;
  return Array.from(report.table.rows, (_, row) => row).sort((a, b) => place(a) - place(b));
}

/** Body of the table. Sequence numbers run through all groups, so that the last one is the number of agencies. */
export function bodyRows(report: Report, settings: Settings, fields: readonly ProgrammeField[]): AppendixRow[] {
  const order = printedOrder(report);
  const rowOf = (row: number, position: number) => agencyRow(report, settings, fields, row, position + 1);
  const total = settings.appendix.totalRow ? [totalRow(report, settings, fields)] : [];
  if (settings.appendix.layout === "all") return [...order.map(rowOf), ...total];

  const rows: AppendixRow[] = [];
  let position = 0;
  for (const group of groupsOf(report, order)) {
    rows.push({ kind: "group", cells: [{ kind: "text", text: group.title }] });
    for (const row of group.rows) rows.push(rowOf(row, position++));
    if (settings.appendix.totalRow && group.kind !== "none" && group.rows.length > 0) {
      rows.push(subtotalRow(report, settings, fields, group));
    }
  }
  return [...rows, ...total];
}

interface Group {
  readonly ordinal: number;
  readonly kind: GroupKind;
  readonly title: string;
  readonly rows: readonly number[];
}

/** Who reached the target and who did not; agencies without a rate are neither and have a group only where there are any. */
function groupsOf(report: Report, order: readonly number[]): Group[] {
  const { places, target } = report.standing;
  const kinds: [GroupKind, number][] = [
    ["reached", PLACE.reached],
    ["short", PLACE.short],
    ["none", PLACE.none],
  ];
  return kinds
    .map(([kind, place]) => ({ kind, rows: order.filter((row) => places[row] === place) }))
    .filter(({ kind, rows }) => kind !== "none" || rows.length > 0)
    .map(({ kind, rows }, i) => ({ ordinal: i + 1, kind, rows, title: groupTitle(i + 1, kind, target, rows.length) }));
}

function agencyRow(
  report: Report,
  settings: Settings,
  fields: readonly ProgrammeField[],
  row: number,
  sequence: number,
): AppendixRow {
  const { parts, wholes, places } = report.standing;
  const cells = fields.map((field): AppendixCell => {
    switch (field.kind) {
      case "sequence":
        return { kind: "count", value: sequence, text: String(sequence) };
      case "agency":
        return { kind: "text", text: printedName(report, row) };
      case "count":
        return hasFigures(report, row) ? countCell(countOf(report, field.id, row), settings) : { kind: "empty" };
      case "rate":
        if (places[row] === PLACE.none)
          return { kind: "text", text: hasFigures(report, row) ? NOT_APPLICABLE : NO_FIGURES };
        return rateCell(parts[row]!, wholes[row]!, settings);
    }
  });
  return { kind: "agency", cells };
}

function totalRow(report: Report, settings: Settings, fields: readonly ProgrammeField[]): AppendixRow {
  const { totals, overall } = report.standing;
  return {
    kind: "total",
    cells: sumCells(fields, TOTAL, (field) => totals[field] ?? 0, overall.part, overall.whole, settings),
  };
}

function subtotalRow(report: Report, settings: Settings, fields: readonly ProgrammeField[], group: Group): AppendixRow {
  const over = (figure: (row: number) => number) => group.rows.reduce((sum, row) => sum + figure(row), 0);
  const { parts, wholes } = report.standing;
  const cells = sumCells(
    fields,
    subtotalLabel(group.ordinal),
    (field) => over((row) => countOf(report, field, row)),
    over((row) => parts[row]!),
    over((row) => wholes[row]!),
    settings,
  );
  return { kind: "subtotal", cells };
}

function sumCells(
  fields: readonly ProgrammeField[],
  label: string,
  sumOf: (field: string) => number,
  part: number,
  whole: number,
  settings: Settings,
): AppendixCell[] {
  return fields.map((field): AppendixCell => {
    switch (field.kind) {
      case "sequence":
        return { kind: "empty" };
      case "agency":
        return { kind: "text", text: label };
      case "count":
        return countCell(sumOf(field.id), settings);
      case "rate":
        return whole === 0 ? { kind: "text", text: NOT_APPLICABLE } : rateCell(part, whole, settings);
    }
  });
}

/** Name as the roster has it, on one line: a line break typed into a cell is no part of a name. */
export function printedName(report: Report, row: number): string {
  return (report.agencyNames.at(row) ?? "").replace(/\s+/g, " ");
}

/** False for an agency all of whose counts are blank: it has not reported, which is not the same as zero. */
export function hasFigures(report: Report, row: number): boolean {
  return Object.values(report.table.counts).some((column) => column.states[row] !== FIGURE.blank);
}

/** A blank count beside others that are filled is zero. */
function countOf(report: Report, field: string, row: number): number {
  return countAt(report.table.counts[field]!, row);
}

const ZERO_TEXTS = { zero: "0", blank: "", dash: "-" } as const;

function countCell(value: number, settings: Settings): AppendixCell {
  return { kind: "count", value, text: value === 0 ? ZERO_TEXTS[settings.appendix.zeros] : countText(value) };
}

/** Excel format of counts: {@link countCell}'s text in the workbook's own locale. */
export const COUNT_FORMATS = { zero: "#,##0", blank: "#,##0;-#,##0;", dash: '#,##0;-#,##0;"-"' } as const;

function rateCell(part: number, whole: number, { decimals }: Settings): AppendixCell {
  return { kind: "rate", part, whole, decimals, text: decimalText(percentOf(part, whole, decimals), ",") };
}
