import type { Area } from "./address";

/** What a cell holds: "" where it is empty, an Excel error as its text ("#DIV/0!"). */
export type CellValue = string | number | boolean;

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** How the workbook's locale writes numbers. */
export interface NumeralStyle {
  readonly decimal: "," | ".";
  readonly group: "," | "." | " ";
}

/** Rows of cells, from the top-left corner of the snapshot's area. */
export type Grid<T> = readonly (readonly T[])[];

/**
 * One reading of a sheet: all that recognition and the checks will ever know of it.
 * The grids have the shape of `area`; a grid that was not read (to stay under the payload limit) is absent.
 */
export interface SheetSnapshot {
  readonly sheetName: string;
  /** The used cells; null where the sheet is empty (then `values` is []). */
  readonly area: Area | null;
  readonly values: Grid<CellValue>;
  /** As `Range.formulas`: a text that begins with "=" where there is a formula, else the value. */
  readonly formulas?: Grid<CellValue>;
  readonly valueTypes?: Grid<ValueType>;
  readonly numberFormats?: Grid<string>;
  /** Font of each cell; "" where it is mixed or was not read. Needed for TCVN3 and VNI text. */
  readonly fontNames?: Grid<string>;
  readonly merges: readonly Area[];
  /** Sheet rows and columns, from zero, that are hidden or filtered out. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
  readonly numerals: NumeralStyle;
}
