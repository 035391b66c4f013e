import type { Area } from "../../src/core/sheet/address";
import type { SheetModel } from "../host/model";

/** Rows and columns the grid draws beyond the used cells, as Excel shows an empty margin. */
const MARGIN_ROWS = 30;
const MARGIN_COLUMNS = 6;
const MIN_ROWS = 60;
const MIN_COLUMNS = 14;

/** Points to CSS pixels. */
export const pixels = (points: number): number => Math.round((points * 96) / 72);

export function rowHeight(sheet: SheetModel, row: number): number {
  const model = sheet.rows.get(row);
  return model?.hidden ? 0 : pixels(model?.height ?? sheet.defaultRowHeight);
}

export function columnWidth(sheet: SheetModel, column: number): number {
  const model = sheet.columns.get(column);
  return model?.hidden ? 0 : pixels(model?.width ?? sheet.defaultColumnWidth);
}

/** Where the rows of a sheet stand, and how much of it the grid shows. Made anew when the sheet changes, not when it is scrolled. */
export class SheetLayout {
  /** From A1. */
  readonly rows: number;
  readonly columns: number;
  private readonly usual: number;
  /** Rows of another height than the usual one, ascending, and by how much all of them up to there are off, in pixels. */
  private readonly odd: readonly number[];
  private readonly off: readonly number[];

  constructor(private readonly sheet: SheetModel) {
    let rows = 0;
    let columns = 0;
    for (const [row, cells] of sheet.cells) {
      rows = Math.max(rows, row + 1);
      for (const column of cells.keys()) columns = Math.max(columns, column + 1);
    }
    this.rows = Math.max(MIN_ROWS, rows + MARGIN_ROWS);
    this.columns = Math.max(MIN_COLUMNS, columns + MARGIN_COLUMNS);
    this.usual = pixels(sheet.defaultRowHeight);
    this.odd = [...sheet.rows.keys()].filter((row) => rowHeight(sheet, row) !== this.usual).sort((a, b) => a - b);
    let off = 0;
    this.off = this.odd.map((row) => (off += rowHeight(sheet, row) - this.usual));
  }

  /** Pixels above a row. */
  top(row: number): number {
    const before = countBelow(this.odd, row);
    return row * this.usual + (before > 0 ? this.off[before - 1]! : 0);
  }

  /** The rows a scroll position shows, a page more on either side, stretched so that no merged area is cut at the top. */
  visibleRows(scrollTop: number, height: number): { first: number; last: number; above: number; below: number } {
    let first = this.rowAt(scrollTop - height);
    const last = this.rowAt(scrollTop + 2 * height);
    for (const merge of this.sheet.merges) if (merge.top < first && merge.bottom >= first) first = merge.top;
    return { first, last, above: this.top(first), below: this.top(this.rows) - this.top(last + 1) };
  }

  /** The row at so many pixels from the top; the first or the last one beyond. */
  private rowAt(pixel: number): number {
    let low = 0;
    let high = this.rows - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.top(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** How many of ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Merged areas by the cell that shows them, and the cells they hide. */
export function indexMerges(
  merges: readonly Area[],
  first: number,
  last: number,
): { shown: Map<string, Area>; covered: Set<string> } {
  const shown = new Map<string, Area>();
  const covered = new Set<string>();
  for (const merge of merges) {
    if (merge.bottom < first || merge.top > last) continue;
    shown.set(`${merge.top},${merge.left}`, merge);
    for (let row = merge.top; row <= Math.min(merge.bottom, last); row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        if (row !== merge.top || column !== merge.left) covered.add(`${row},${column}`);
      }
    }
  }
  return { shown, covered };
}
