import type { Area } from "./address";
import type { Runs } from "./runs";
import type { TextColumn } from "./text-column";

/** What a cell holds: "" where it is empty, an Excel error as its text ("#DIV/0!"). */
export type CellValue = string | number | boolean;

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** How the workbook's locale writes numbers. */
export interface NumeralStyle {
  readonly decimal: "," | ".";
  readonly group: "," | "." | " ";
}

/** Rows of cells, as Excel's Range gives them. */
export type Grid<T> = readonly (readonly T[])[];

/** What kind of value a cell holds. */
export const CELL = {
  empty: 0,
  number: 1,
  /** May be "": what a formula gives. */
  text: 2,
  error: 3,
  no: 4,
  yes: 5,
} as const;
export type CellKind = (typeof CELL)[keyof typeof CELL];

/** A cell far below the others of its column. */
export interface FarCell {
  readonly kind: CellKind;
  readonly value: CellValue;
}

/**
 * One column of a sheet, kept in typed arrays so that a million rows cost a few bytes each. Read it by `cells.ts`, but
 * for loops over all rows.
 */
export interface SheetColumn {
  /** Sheet row of the first entry of `kinds`, `numbers` and `texts`. */
  readonly top: number;
  /** A {@link CellKind} each; cells past the end are empty, or `far`. */
  readonly kinds: Uint8Array;
  /** NaN where the kind is no number; shorter than `kinds` where no number follows. */
  readonly numbers: Float64Array;
  /** Meant where the kind is text or error. */
  readonly texts: TextColumn;
  /** Cells by sheet row that stand so far down that arrays down to them would be nearly empty; null where none does. */
  readonly far: ReadonlyMap<number, FarCell> | null;
  /** By rows below the area's top, what `Range.formulas` shows where that is not the value; sparse. */
  readonly formulas: readonly (CellValue | undefined)[];
  /** Number format and font of each cell, by rows below the area's top. */
  readonly formats: Runs;
  readonly fonts: Runs;
}

/**
 * One reading of a sheet: all that recognition and the checks will ever know of it. Plain data and typed arrays, so that it
 * can be posted to a worker. Made by a `SnapshotBuilder`.
 */
export interface SheetSnapshot {
  readonly sheetName: string;
  /** The used cells; null where the sheet is empty. */
  readonly area: Area | null;
  /** The area's columns, from its left. */
  readonly columns: readonly SheetColumn[];
  /** Whether fonts were read. Needed for TCVN3 and VNI text. */
  readonly hasFonts: boolean;
  readonly merges: readonly Area[];
  /** Sheet rows and columns, from zero, that are hidden or filtered out. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
  readonly numerals: NumeralStyle;
}
