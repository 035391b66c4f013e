import { checkTable } from "../core/checks/check";
import type { Finding } from "../core/checks/finding";
import type { Report } from "../core/checks/report";
import { recognise } from "../core/recognition/recognise";
import type { NoTable } from "../core/recognition/table";
import { likelyRoster } from "../core/roster/likely";
import type { Roster } from "../core/roster/roster";
import { ROSTERS } from "../core/roster/rosters";
import { defaultSettings } from "../core/settings/defaults";
import type { Settings, Target } from "../core/settings/settings";
import { formulaAt, valueAt } from "../core/sheet/cells";
import type { XlsxSheet, XlsxWorkbook } from "../xlsx/read";
import { ownDispatch } from "./own-dispatch";

/** What one sheet of a file came to. */
export interface SheetCheck {
  readonly sheet: XlsxSheet;
  readonly tables: readonly TableCheck[];
  /** Why there is no table; null where there is one. */
  readonly noTable: NoTable | null;
}

export interface TableCheck {
  readonly report: Report;
  /** The report's findings, without those of cells whose formulas were never calculated. */
  readonly findings: readonly Finding[];
  readonly roster: Roster | null;
}

export interface CheckRequest {
  /** null for the usual one. */
  readonly target: Target | null;
  /** null where each table's own is to be found. */
  readonly roster: Roster | null;
}

/** Checks every table on every sheet of a workbook, hidden sheets too. */
export function checkWorkbook({ sheets }: XlsxWorkbook, { target, roster }: CheckRequest): SheetCheck[] {
  const usual = defaultSettings();
  const dispatch = ownDispatch(sheets.map(({ snapshot }) => snapshot));
  const settings: Settings = {
    ...usual,
    target: target ?? usual.target,
    dispatch: { ...usual.dispatch, ...dispatch },
  };
  return sheets.map((sheet) => checkSheet(sheet, settings, roster));
}

function checkSheet(sheet: XlsxSheet, settings: Settings, given: Roster | null): SheetCheck {
  const { snapshot } = sheet;
  const recognised = recognise(snapshot);
  if (!recognised.ok) return { sheet, tables: [], noTable: recognised.error };
  const tables = recognised.value.map((table): TableCheck => {
    const lines = [...table.above, ...table.below].map(({ text }) => text);
    const roster = given ?? likelyRoster(table.agencies, lines, ROSTERS);
    const report = checkTable(snapshot, table, settings, roster);
    return { report, findings: report.findings.filter((finding) => !isUncalculated(sheet, finding)), roster };
  });
  return { sheet, tables, noTable: null };
}

/** A formula without a stored result looks blank; what is "missing" there is only not worked out yet. */
function isUncalculated({ snapshot, uncalculated }: XlsxSheet, { cells: [cell] }: Finding): boolean {
  if (!uncalculated || !cell) return false;
  return valueAt(snapshot, cell.row, cell.column) === "" && formulaAt(snapshot, cell.row, cell.column) !== null;
}
