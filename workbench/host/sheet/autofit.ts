import type { Area } from "../../../src/core/sheet/address";
import type { Culture } from "../culture";
import type { CellFormat, SheetModel } from "../model";
import { textOf } from "../number-text";
import { cellsIn, hasContent, mergeAt } from "./cells";
import { DEFAULT_FORMAT } from "./formats";
import { without } from "../without";
import { columnWidth } from "./lines";

/**
 * Sizes to fit, by estimate: the host measures no glyphs. A digit is half as wide as the font is high, a line a third higher
 * than the font. Merged cells are passed over, as Excel does (https://github.com/OfficeDev/office-js/issues/1840).
 */
const WIDTH_OF_SIZE = 0.5;
const LINE_OF_SIZE = 15 / 11;
const PADDING = 6;

interface Shown {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly format: CellFormat;
}

function shownIn(sheet: SheetModel, area: Area, culture: Culture): Shown[] {
  return cellsIn(sheet, area)
    .filter(({ row, column, cell }) => hasContent(cell) && !mergeAt(sheet, { row, column }))
    .map(({ row, column, cell }) => {
      const format = cell.format ?? DEFAULT_FORMAT;
      return { row, column, format, text: textOf(cell.value, format.numberFormat, culture) };
    });
}

function widthOf(text: string, format: CellFormat): number {
  return text.length * format.font.size * WIDTH_OF_SIZE * (format.font.bold ? 1.1 : 1);
}

export function autofitColumns(sheet: SheetModel, area: Area, culture: Culture): void {
  const widths = new Map<number, number>();
  for (const { column, text, format } of shownIn(sheet, area, culture)) {
    const widest = Math.max(...text.split("\n").map((line) => widthOf(line, format)));
    widths.set(column, Math.max(widths.get(column) ?? 0, widest + PADDING));
  }
  for (const [column, width] of widths)
    sheet.columns.set(column, { ...sheet.columns.get(column), width: Math.round(width * 4) / 4 });
}

export function autofitRows(sheet: SheetModel, area: Area, culture: Culture): void {
  const heights = new Map<number, number>();
  for (let row = area.top; row <= area.bottom && row <= lastRow(sheet); row++) heights.set(row, sheet.defaultRowHeight);
  for (const { row, column, text, format } of shownIn(sheet, area, culture)) {
    const room = Math.max(columnWidth(sheet, column) - PADDING, 1);
    const lines = text
      .split("\n")
      .reduce((sum, line) => sum + (format.wrapText ? Math.max(1, Math.ceil(widthOf(line, format) / room)) : 1), 0);
    heights.set(row, Math.max(heights.get(row) ?? 0, (format.wrapText ? lines : 1) * format.font.size * LINE_OF_SIZE));
  }
  for (const [row, height] of heights) {
    const line = without(sheet.rows.get(row) ?? {}, "height");
    sheet.rows.set(row, height > sheet.defaultRowHeight ? { ...line, height: Math.round(height * 4) / 4 } : line);
  }
}

function lastRow(sheet: SheetModel): number {
  let last = -1;
  for (const row of sheet.cells.keys()) last = Math.max(last, row);
  return last;
}
