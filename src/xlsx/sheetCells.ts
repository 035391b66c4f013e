import type { Area, CellAddress } from "../core/sheet/address";
import { LAST_COLUMN } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/snapshot";

const WIDTH = LAST_COLUMN + 1;

/** A formula of a file before shared formulas are written out. */
export type StoredFormula =
  | { readonly kind: "own"; readonly text: string }
  /** Belongs to the group of a shared formula. */
  | { readonly kind: "shared"; readonly group: number };

export interface SharedFormula {
  /** Cell it is written for. */
  readonly at: CellAddress;
  readonly text: string;
}

/** A sheet as its part tells it: only cells that hold something, in columns of the same length, in file order. */
export class SheetCells {
  readonly rows: number[] = [];
  readonly columns: number[] = [];
  readonly styles: number[] = [];
  readonly values: CellValue[] = [];
  /** Positions of the cells that hold an error. */
  readonly errors = new Set<number>();
  /** Fonts of rich texts (see `RichText.font`) by position. */
  readonly runFonts = new Map<number, string>();
  readonly formulas = new Map<number, StoredFormula>();
  readonly sharedFormulas = new Map<number, SharedFormula>();
  /** Array formulas entered over several cells: every cell of the area shows them. */
  readonly arrayFormulas: { readonly area: Area; readonly text: string }[] = [];
  /** Formulas without a stored result: how many, and the position of the first. */
  uncalculated: { readonly count: number; readonly first: number } | null = null;
  readonly merges: Area[] = [];
  readonly hiddenRows: number[] = [];
  readonly shownRows: number[] = [];
  /** Rows that say nothing of themselves are hidden (`zeroHeight`). */
  rowsHiddenByDefault = false;
  readonly hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  isProtected = false;

  get length(): number {
    return this.rows.length;
  }

  add(packed: number, style: number, value: CellValue): number {
    this.rows.push(Math.floor(packed / WIDTH));
    this.columns.push(packed % WIDTH);
    this.styles.push(style);
    return this.values.push(value) - 1;
  }

  addUncalculated(index: number): void {
    this.uncalculated = { count: (this.uncalculated?.count ?? 0) + 1, first: this.uncalculated?.first ?? index };
  }
}
