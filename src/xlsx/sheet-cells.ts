import type { Area, CellAddress } from "../core/sheet/address";
import { CELL, type CellValue } from "../core/sheet/snapshot";
import type { StoredCell } from "./cell-reader";

/** A cell's own formula with its "=", or the number of the shared formula that it is a member of. */
type SheetFormula = string | number;

interface SharedFormula {
  /** Cell it is written for. */
  readonly at: CellAddress;
  readonly text: string;
}

const FIRST = 1024;
/** An index that no workbook's styles reach. */
const NO_STYLE = 0x7fffffff;

/** A sheet as its part tells it: only cells that hold something, in columns of the same length, in file order. */
export class SheetCells {
  /** Longer than {@link length} while cells are being added. */
  rows = new Int32Array(FIRST);
  columns = new Uint16Array(FIRST);
  styles = new Int32Array(FIRST);
  length = 0;
  private kinds = new Uint8Array(FIRST);
  /** The number of a cell that holds one, the position of its text in `texts` where it holds text. */
  private numbers = new Float64Array(FIRST);
  private readonly texts: string[] = [];
  /** Positions of the cells that hold an error. */
  readonly errors = new Set<number>();
  /** Fonts of rich texts (see `RichText.font`) by position. */
  readonly runFonts = new Map<number, string>();
  /** By position. */
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

  valueAt(index: number): CellValue {
    switch (this.kinds[index]) {
      case CELL.number:
        return this.numbers[index]!;
      case CELL.text:
        return this.texts[this.numbers[index]!]!;
      default:
        return this.kinds[index] === CELL.yes;
    }
  }

  /** @returns the cell's position */
  add(cell: StoredCell): number {
    const index = this.length++;
    if (index === this.rows.length) this.grow();
    this.rows[index] = cell.row;
    this.columns[index] = cell.column;
    this.styles[index] = Math.min(cell.style, NO_STYLE);
    const { value } = cell;
    if (typeof value === "string") {
      this.kinds[index] = CELL.text;
      this.numbers[index] = this.texts.push(value) - 1;
    } else if (typeof value === "number") {
      this.kinds[index] = CELL.number;
      this.numbers[index] = value;
    } else this.kinds[index] = value ? CELL.yes : CELL.no;
    if (cell.isError) this.errors.add(index);
    if (cell.runFont !== null) this.runFonts.set(index, cell.runFont);
    if (cell.isUncalculated) {
      this.uncalculated = { count: (this.uncalculated?.count ?? 0) + 1, first: this.uncalculated?.first ?? index };
    }
    return index;
  }

  private grow(): void {
    const size = this.rows.length * 2;
    this.rows = grown(this.rows, new Int32Array(size));
    this.columns = grown(this.columns, new Uint16Array(size));
    this.styles = grown(this.styles, new Int32Array(size));
    this.kinds = grown(this.kinds, new Uint8Array(size));
    this.numbers = grown(this.numbers, new Float64Array(size));
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
