import { checkTable } from "../core/checks/check";
import type { Finding } from "../core/checks/finding";
import type { Report } from "../core/checks/report";
import { choosePrevious, type NoPreviousSheet, type PreviousSheet } from "../core/previous/choose";
import type { PreviousPeriod } from "../core/previous/period";
import { recognise } from "../core/recognition/recognise";
import type { NoTable, RankingTable } from "../core/recognition/table";
import type { FieldId } from "../core/programmes/programme";
import type { Result } from "../core/result";
import { likelyRoster } from "../core/roster/likely";
import type { Roster } from "../core/roster/roster";
import { ROSTERS } from "../core/roster/rosters";
import { defaultSettings } from "../core/settings/defaults";
import type { Settings, Target } from "../core/settings/settings";
import { formulaAt, valueAt } from "../core/sheet/cells";
import type { XlsxSheet, XlsxWorkbook } from "../xlsx/read";
import { columnsOf, type ChosenColumns } from "./columns-option";
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
  /** Why there is nothing to compare with, where a previous file was given and nothing of it fits; else null. */
  readonly noPrevious: NoPreviousSheet | null;
  /** Fields chosen by the caller whose column is none of this sheet's: they were read by their headings instead. */
  readonly unread: readonly FieldId[];
}

export interface CheckRequest {
  /** null for the usual one. */
  readonly target: Target | null;
  /** null where each table's own is to be found. */
  readonly roster: Roster | null;
  readonly previous: PreviousSource | null;
  /** Which column is which, where the caller says. */
  readonly columns: readonly ChosenColumns[];
}

/** Last period's file. */
export interface PreviousSource {
  /** Its name, or null where it is the file that is checked: then no sheet is compared with itself. */
  readonly file: string | null;
  readonly sheets: readonly PreviousSheet[];
  /** null for the sheet that fits. */
  readonly sheetName: string | null;
}

/** Checks every table on every sheet of a workbook, hidden sheets too. */
export function checkWorkbook({ sheets }: XlsxWorkbook, request: CheckRequest): SheetCheck[] {
  const usual = defaultSettings();
  const dispatch = ownDispatch(sheets.map(({ snapshot }) => snapshot));
  const settings: Settings = {
    ...usual,
    target: request.target ?? usual.target,
    dispatch: { ...usual.dispatch, ...dispatch },
  };
  return sheets.map((sheet) => checkSheet(sheet, settings, request));
}

function checkSheet(sheet: XlsxSheet, settings: Settings, request: CheckRequest): SheetCheck {
  const { snapshot } = sheet;
  const columnMap = columnsOf(request.columns, snapshot.sheetName);
  const recognised = recognise(snapshot, { columnMap });
  if (!recognised.ok) return { sheet, tables: [], noTable: recognised.error };
  const tables = recognised.value.map((table): TableCheck => {
    const lines = [...table.above, ...table.below].map(({ text }) => text);
    const roster = request.roster ?? likelyRoster(table.agencies, lines, ROSTERS, settings.dispatch.date);
    const previous = request.previous && previousFor(table, request.previous);
    const report = checkTable(snapshot, table, settings, roster, previous?.ok ? previous.value : null);
    return {
      report,
      findings: report.findings.filter((finding) => !isUncalculated(sheet, finding)),
      roster,
      noPrevious: previous && !previous.ok ? previous.error : null,
      unread: Object.keys(columnMap).filter((field) => table.columns[field] !== columnMap[field]),
    };
  });
  return { sheet, tables, noTable: null };
}

/** null for the very sheet that last period's figures are on. */
function previousFor(
  table: RankingTable,
  { file, sheets, sheetName }: PreviousSource,
): Result<PreviousPeriod, NoPreviousSheet> | null {
  const others = file === null ? sheets.filter(({ snapshot }) => snapshot.sheetName !== table.sheetName) : sheets;
  if (file === null && sheetName === table.sheetName) return null;
  return choosePrevious(table, file, others, sheetName);
}

/** A formula without a stored result looks blank; what is "missing" there is only not worked out yet. */
function isUncalculated({ snapshot, uncalculated }: XlsxSheet, { cells: [cell] }: Finding): boolean {
  if (!uncalculated || !cell) return false;
  return valueAt(snapshot, cell.row, cell.column) === "" && formulaAt(snapshot, cell.row, cell.column) !== null;
}
