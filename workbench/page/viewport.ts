import type { Area } from "../../src/core/sheet/address";
import type { SheetModel } from "../host/model";

/** Rows and columns the grid draws beyond the used cells, as Excel shows an empty margin. */
const MARGIN_ROWS = 30;
const MARGIN_COLUMNS = 6;
const MIN_ROWS = 60;
const MIN_COLUMNS = 14;

/** How much of a sheet the grid shows, from A1. */
export function extent(sheet: SheetModel): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.cells) {
    rows = Math.max(rows, row + 1);
    for (const column of cells.keys()) columns = Math.max(columns, column + 1);
  }
  return { rows: Math.max(MIN_ROWS, rows + MARGIN_ROWS), columns: Math.max(MIN_COLUMNS, columns + MARGIN_COLUMNS) };
}

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

/** The rows a scroll position shows, a page more on either side, stretched so that no merged area is cut at the top. */
export function visibleRows(
  sheet: SheetModel,
  rows: number,
  scrollTop: number,
  height: number,
): { first: number; last: number; above: number; below: number } {
  let top = 0;
  let first = -1;
  let above = 0;
  let last = rows - 1;
  for (let row = 0; row < rows; row++) {
    const size = rowHeight(sheet, row);
    if (first < 0 && top + size >= scrollTop - height) {
      first = row;
      above = top;
    }
    if (first >= 0 && top > scrollTop + 2 * height) {
      last = row - 1;
      break;
    }
    top += size;
  }
  first = Math.max(first, 0);
  for (const merge of sheet.merges) {
    while (merge.top < first && merge.bottom >= first) {
      first -= 1;
      above -= rowHeight(sheet, first);
    }
  }
  let below = 0;
  for (let row = last + 1; row < rows; row++) below += rowHeight(sheet, row);
  return { first, last, above, below };
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
