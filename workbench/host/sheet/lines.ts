import { columnCount, rowCount, type Area } from "../../../src/core/sheet/address";
import type { SheetModel } from "../model";
import { isEntireColumn, isEntireRow } from "./areas";

/** Rows and columns: sizes in points, and what is hidden. */

export function rowHeight(sheet: SheetModel, row: number): number {
  const line = sheet.rows.get(row);
  return line?.hidden ? 0 : (line?.height ?? sheet.defaultRowHeight);
}

export function columnWidth(sheet: SheetModel, column: number): number {
  const line = sheet.columns.get(column);
  return line?.hidden ? 0 : (line?.width ?? sheet.defaultColumnWidth);
}

/** Height of rows before `row`. Only rows that differ from the default are walked, so the last row costs no more than the first. */
export function rowTop(sheet: SheetModel, row: number): number {
  let top = row * sheet.defaultRowHeight;
  for (const index of sheet.rows.keys()) if (index < row) top += rowHeight(sheet, index) - sheet.defaultRowHeight;
  return top;
}

export function columnLeft(sheet: SheetModel, column: number): number {
  let left = column * sheet.defaultColumnWidth;
  for (const index of sheet.columns.keys())
    if (index < column) left += columnWidth(sheet, index) - sheet.defaultColumnWidth;
  return left;
}

export function sizeOfRows(sheet: SheetModel, area: Area): number {
  return rowTop(sheet, area.bottom + 1) - rowTop(sheet, area.top);
}

export function sizeOfColumns(sheet: SheetModel, area: Area): number {
  return columnLeft(sheet, area.right + 1) - columnLeft(sheet, area.left);
}

/** true or false where all rows of the area agree, else null. */
export function isRowHidden(sheet: SheetModel, area: Area): boolean | null {
  return agreed(countHidden(sheet.rows, area.top, area.bottom), rowCount(area));
}

export function isColumnHidden(sheet: SheetModel, area: Area): boolean | null {
  return agreed(countHidden(sheet.columns, area.left, area.right), columnCount(area));
}

function countHidden(lines: ReadonlyMap<number, { hidden?: boolean }>, first: number, last: number): number {
  let count = 0;
  for (const [index, line] of lines) if (index >= first && index <= last && line.hidden) count += 1;
  return count;
}

function agreed(hidden: number, all: number): boolean | null {
  if (hidden === 0) return false;
  return hidden === all ? true : null;
}

export function hideRows(sheet: SheetModel, area: Area, hidden: boolean): void {
  for (const row of linesToChange(sheet.rows, area.top, area.bottom, isEntireColumn(area), hidden)) {
    sheet.rows.set(row, { ...sheet.rows.get(row), hidden });
  }
}

export function hideColumns(sheet: SheetModel, area: Area, hidden: boolean): void {
  for (const column of linesToChange(sheet.columns, area.left, area.right, isEntireRow(area), hidden)) {
    sheet.columns.set(column, { ...sheet.columns.get(column), hidden });
  }
}

/** Showing a whole sheet touches only the lines that are known; hiding touches each. */
function linesToChange(
  lines: ReadonlyMap<number, unknown>,
  first: number,
  last: number,
  whole: boolean,
  hidden: boolean,
): number[] {
  if (whole && !hidden) return [...lines.keys()].filter((index) => index >= first && index <= last);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
