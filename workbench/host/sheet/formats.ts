import type { Area } from "../../../src/core/sheet/address";
import type { CellFormat, SheetModel } from "../model";
import { containsArea, isEntireColumn, isEntireRow } from "./areas";
import { eachPlace, ensureCell } from "./cells";

/** What a cell of a new workbook looks like. */
export const DEFAULT_FORMAT: CellFormat = Object.freeze({
  numberFormat: "General",
  font: Object.freeze({
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None" as const,
    strikethrough: false,
    color: "#000000",
  }),
  fill: Object.freeze({ color: "" }),
  borders: Object.freeze({}),
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  locked: true,
});

/** The format a cell has, its own or its row's or column's. */
export function formatAt(sheet: SheetModel, row: number, column: number): CellFormat {
  const cell = sheet.cells.get(row)?.get(column);
  if (cell) return cell.format ?? DEFAULT_FORMAT;
  return sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format ?? DEFAULT_FORMAT;
}

type FormatChange = (format: CellFormat) => CellFormat;

/** Changes the format of every cell of an area. Cells that shared a format share the changed one. */
export function changeFormats(sheet: SheetModel, area: Area, change: FormatChange): void {
  const changed = new Map<CellFormat, CellFormat>();
  const apply = (format: CellFormat): CellFormat => {
    const known = changed.get(format);
    if (known) return known;
    const result = change(format);
    changed.set(format, result);
    return result;
  };
  if (isEntireColumn(area) || isEntireRow(area)) changeWholeLines(sheet, area, apply);
  else {
    for (const { row, column } of eachPlace(area)) setFormat(sheet, row, column, apply(formatAt(sheet, row, column)));
  }
}

/** A format of whole rows or columns is kept once a line; cells that stand there already get their own. */
function changeWholeLines(sheet: SheetModel, area: Area, apply: FormatChange): void {
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (!containsArea(area, { top: row, left: column, bottom: row, right: column })) continue;
      cell.format = apply(cell.format ?? DEFAULT_FORMAT);
      delete cell.styleIndex;
    }
  }
  if (isEntireColumn(area)) {
    for (let column = area.left; column <= area.right; column++) {
      const line = sheet.columns.get(column) ?? {};
      sheet.columns.set(column, { ...line, format: apply(line.format ?? DEFAULT_FORMAT) });
    }
    for (const line of sheet.rows.values()) if (line.format) line.format = apply(line.format);
  } else {
    for (let row = area.top; row <= area.bottom; row++) {
      const line = sheet.rows.get(row) ?? {};
      sheet.rows.set(row, { ...line, format: apply(line.format ?? DEFAULT_FORMAT) });
    }
  }
}

export function setFormat(sheet: SheetModel, row: number, column: number, format: CellFormat): void {
  const cell = ensureCell(sheet, row, column);
  cell.format = format;
  delete cell.styleIndex;
}

/** Makes formats that differ in the number format alone; equal ones are one object, so that a column of cells shares it. */
export class FormatMemo {
  readonly #known = new Map<CellFormat, Map<string, CellFormat>>();

  withNumberFormat(format: CellFormat, numberFormat: string): CellFormat {
    let variants = this.#known.get(format);
    if (!variants) this.#known.set(format, (variants = new Map<string, CellFormat>()));
    let changed = variants.get(numberFormat);
    if (!changed) variants.set(numberFormat, (changed = { ...format, numberFormat }));
    return changed;
  }
}

/** The value all cells of the areas share; null where they differ. */
export function sharedValue<T>(
  sheet: SheetModel,
  areas: readonly Area[],
  read: (format: CellFormat, row: number, column: number) => T,
): T | null {
  let shared: T | undefined;
  for (const area of areas) {
    for (const value of valuesIn(sheet, area, read)) {
      if (shared === undefined) shared = value;
      else if (shared !== value) return null;
    }
  }
  return shared ?? null;
}

function* valuesIn<T>(
  sheet: SheetModel,
  area: Area,
  read: (format: CellFormat, row: number, column: number) => T,
): Generator<T> {
  if (!isEntireColumn(area) && !isEntireRow(area)) {
    for (const { row, column } of eachPlace(area)) yield read(formatAt(sheet, row, column), row, column);
    return;
  }
  // Whole lines: what stands in them, and the lines' own formats.
  for (const [row, cells] of sheet.cells) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of cells) {
      if (column >= area.left && column <= area.right) yield read(cell.format ?? DEFAULT_FORMAT, row, column);
    }
  }
  if (isEntireColumn(area)) {
    for (let column = area.left; column <= area.right; column++) {
      yield read(sheet.columns.get(column)?.format ?? DEFAULT_FORMAT, area.bottom, column);
    }
  } else {
    for (let row = area.top; row <= area.bottom; row++)
      yield read(sheet.rows.get(row)?.format ?? DEFAULT_FORMAT, row, area.right);
  }
}
