import type { AppendixDocument } from "../core/appendix/document";
import type { RateChart } from "../core/chart/rate-chart";
import type { WritePlan } from "../core/corrections/plan";
import type { RecordGrid } from "../core/record/grid";
import type { Result } from "../core/result";
import type { Settings } from "../core/settings/settings";
import type { Area, CellAddress } from "../core/sheet/address";
import type { CellBand, SheetFacts } from "../core/sheet/builder";
import type { CellValue, Grid, SheetSnapshot } from "../core/sheet/snapshot";
import type { Flagging } from "../core/standing/flagging";
import type { RowOrder } from "../core/standing/row-order";

/** What can be expected to go wrong between the pane and Excel. The sentence is made in locales. */
export type ExcelFailure =
  /** A cell is being edited: nothing can be read or written until Enter or Esc. */
  | { readonly code: "cell-editing" }
  /** The sheet (or the workbook's structure) is protected: nothing was written. */
  | { readonly code: "protected"; readonly sheetName: string; readonly scope: "sheet" | "workbook" }
  | { readonly code: "sheet-gone"; readonly sheetName: string }
  /** More cells than can be read; `cells` is how many there are. */
  | { readonly code: "too-large"; readonly cells: number }
  /** Cells that no longer hold what the plan expects: nothing was written. */
  | { readonly code: "stale"; readonly cells: readonly StaleCell[] }
  /** Written, but the sheet then showed something else; `restored` tells whether the before-values are back. */
  | { readonly code: "read-back"; readonly cells: readonly StaleCell[]; readonly restored: boolean }
  /**
   * A new sheet did not come out as it should: cells show something else, or (`cells` empty) Excel refused a part of it.
   * It was deleted again, with those made beside it; `left` are the sheets for which even that was refused.
   */
  | {
      readonly code: "sheet-unfinished";
      readonly sheetName: string;
      readonly left: readonly string[];
      readonly cells: readonly StaleCell[];
    }
  /** Rows to be put in order are merged with others: nothing was written. */
  | { readonly code: "merged-rows"; readonly area: Area }
  /** Rows to be put in order are hidden or filtered out: moved, other agencies would be hidden. `rows` count from zero. */
  | { readonly code: "hidden-rows"; readonly rows: readonly number[] }
  /** Rows that belong to the agency above them (a second line of its name, its parts) would stay behind. */
  | { readonly code: "attached-rows"; readonly rows: readonly number[] }
  /** A formula of the table refers to other rows, so moving rows would change it. */
  | { readonly code: "formula-across-rows"; readonly cell: CellAddress }
  /** Text whose letters do not all look the same, which the change would lose: nothing was written. */
  | { readonly code: "mixed-fonts"; readonly cells: readonly CellAddress[] }
  /** What is selected is several ranges or none, more than a list can be, or holds nothing. */
  | { readonly code: "selection"; readonly why: "not-one-area" | "too-large" | "blank" }
  | { readonly code: "not-supported"; readonly needs: string }
  | { readonly code: "cancelled" }
  | { readonly code: "nothing-to-undo" }
  /** Excel's own error, as it says it. */
  | { readonly code: "excel"; readonly errorCode: string; readonly message: string };

export interface StaleCell {
  readonly cell: CellAddress;
  readonly expected: CellValue;
  readonly found: CellValue;
}

/** A change that was made, with all that taking it back needs. */
export interface AppliedChange {
  readonly id: number;
  readonly kind: "edits" | "flags" | "order" | "sheet";
  readonly sheetName: string;
  /** Cells that were written; agencies that show a mark now, or marks removed; rows moved; new sheets. */
  readonly count: number;
}

/** New sheets, by the names they got. */
export interface SheetsAdded extends AppliedChange {
  readonly newSheets: readonly string[];
}

/**
 * What becomes of text whose letters do not all look the same (part bold, red or raised): no change can keep that, and none
 * can bring it back. The text is left alone (unless told), or the clerk has said that it may go.
 */
export type MixedFontsWish = "keep" | "lose";

/** Takes a sheet's cells as they are read, so that the thread that talks to Excel need not hold them. */
export interface SheetReceiver {
  /** The used cells (null where the sheet is empty), told before the first band. */
  begin(area: Area | null): Promise<unknown>;
  /** The next rows, top to bottom. The reading goes on when they have been taken. */
  add(band: CellBand): Promise<unknown>;
}

/** The one door to Excel. Every method says what went wrong as a value and leaves the workbook as it was, or says what was done. */
export interface Workbook {
  /** Reads the used range of the active sheet, or of a named one, into `receiver`. At most two syncs for thousands of rows. */
  read(
    sheetName: string | null,
    receiver: SheetReceiver,
    progress: ReadProgress,
  ): Promise<Result<SheetFacts, ExcelFailure>>;
  /** "Biểu rà soát.xlsx". One sync. */
  fileName(): Promise<Result<string, ExcelFailure>>;
  /** The worksheets in the order of their tabs. One sync. */
  sheetNames(): Promise<Result<readonly string[], ExcelFailure>>;
  /** The beginnings of the sheets in sight, to see which of them has a table; `most` cells in all, else as one answer carries. Three syncs. */
  surveySheets(most?: number): Promise<Result<WorkbookHeads, ExcelFailure>>;
  /** The filled cells of what is selected, of a list's size at most. Two syncs. */
  readSelection(): Promise<Result<SelectedCells, ExcelFailure>>;
  /**
   * Writes a plan after re-reading its cells, reads back, keeps the before-values. At most two syncs, and two more where
   * cells are left out for their fonts.
   */
  apply(
    plan: WritePlan,
    mixed?: MixedFontsWish,
    progress?: ChangeProgress,
  ): Promise<Result<AppliedChange & { readonly leftOut: readonly CellAddress[] }, ExcelFailure>>;
  /** Marks agencies under and on the target with live conditional formats, in place of marks made before. */
  flag(flagging: Flagging): Promise<Result<AppliedChange, ExcelFailure>>;
  unflag(sheetName: string): Promise<Result<AppliedChange, ExcelFailure>>;
  /** Puts the agency rows in another order; STT stays where it is. Formulas and formats move with their rows. */
  reorder(order: RowOrder, mixed?: MixedFontsWish): Promise<Result<AppliedChange, ExcelFailure>>;
  /**
   * Lays each appendix out on a new sheet: all of them or none. At most three syncs, however many they are. What lays out a
   * new sheet, here and below, is fetched with the first of its kind.
   */
  addAppendices(appendices: readonly AppendixDocument[]): Promise<Result<SheetsAdded, ExcelFailure> | "not-loaded">;
  /** Writes the record of a check on a new sheet. At most three syncs. */
  addRecord(record: RecordGrid): Promise<Result<SheetsAdded, ExcelFailure> | "not-loaded">;
  /** Draws the rates against the target on a new sheet. At most three syncs. */
  addChart(chart: RateChart): Promise<Result<SheetsAdded, ExcelFailure> | "not-loaded">;
  /** Takes the last change back, if the cells still hold what it wrote. */
  undo(): Promise<Result<AppliedChange, ExcelFailure>>;
  /** The change `undo` would take back. */
  readonly undoable: AppliedChange | null;
  select(sheetName: string, cell: CellAddress): Promise<Result<void, ExcelFailure>>;
  loadSettings(): Promise<Result<Settings | null, ExcelFailure>>;
  saveSettings(settings: Settings): Promise<Result<void, ExcelFailure>>;
  /** Calls back when a cell of any sheet changes by another hand than ours. Returns the way to stop. */
  watch(onChange: (sheetName: string) => void): Promise<Result<() => void, ExcelFailure>>;
}

/** What is selected on the active sheet. */
export interface SelectedCells {
  readonly cells: SheetSnapshot;
  /** Some of its rows are hidden or filtered out; they are among the cells. */
  readonly hasHiddenRows: boolean;
}

/** The beginning of a sheet. */
export interface SheetHead {
  readonly sheetName: string;
  /** The cells that were read; null where the sheet is empty. */
  readonly area: Area | null;
  readonly values: Grid<CellValue>;
}

export interface WorkbookHeads {
  readonly heads: readonly SheetHead[];
  /** Rows of each that were read at most. */
  readonly rows: number;
  /** Sheets in sight that one answer could not carry. */
  readonly notRead: number;
}

/** How a change of many cells goes on. Nothing has been written while it can be stopped. */
export interface ChangeProgress {
  /** Cells read again so far, then written, of all that are read and written. */
  onCells?(done: number, all: number): void;
  /** Writing begins: it is no longer stopped. */
  onWriting?(): void;
  readonly signal?: AbortSignal;
}

export interface ReadProgress {
  /** Rows read so far, of all. */
  onRows?(read: number, all: number): void;
  /** A cell is being edited: the reading waits a little for the clerk to press Enter or Esc. Called once. */
  onCellEditing?(): void;
  readonly signal?: AbortSignal;
}
