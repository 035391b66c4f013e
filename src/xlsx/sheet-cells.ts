import type { Area, CellAddress } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/snapshot";
import type { StoredCell } from "./cell-reader";

/** A formula before shared formulas are written out. */
type SheetFormula =
  | { readonly kind: "own"; readonly text: string }
  /** Belongs to the group of a shared formula. */
  | { readonly kind: "shared"; readonly group: number };

interface SharedFormula {
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
  readonly formulas = new Map<number, SheetFormula>();
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

  /** @returns the cell's position */
  add(cell: StoredCell): number {
    const index = this.rows.push(cell.row) - 1;
    this.columns.push(cell.column);
    this.styles.push(cell.style);
    this.values.push(cell.value);
    if (cell.isError) this.errors.add(index);
    if (cell.runFont !== null) this.runFonts.set(index, cell.runFont);
    if (cell.isUncalculated) {
      this.uncalculated = { count: (this.uncalculated?.count ?? 0) + 1, first: this.uncalculated?.first ?? index };
    }
    return index;
  }
}
