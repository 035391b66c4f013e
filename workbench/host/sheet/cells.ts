import { contains, type Area, type CellAddress } from "../../../src/core/sheet/address";
import type { CellContent } from "../input";
import type { CellModel, SheetModel } from "../model";

export function cellAt(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** Every place of an area, row by row. */
export function* eachPlace(area: Area): Generator<CellAddress> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column };
  }
}

/** The cells that stand in an area, row by row, left to right. */
export function cellsIn(sheet: SheetModel, area: Area): (CellAddress & { cell: CellModel })[] {
  const found: (CellAddress & { cell: CellModel })[] = [];
  const take = (row: number, cells: Map<number, CellModel>): void => {
    const columns = [...cells.keys()]
      .filter((column) => column >= area.left && column <= area.right)
      .sort((a, b) => a - b);
    for (const column of columns) found.push({ row, column, cell: cells.get(column)! });
  };
  if (area.bottom - area.top < sheet.cells.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = sheet.cells.get(row);
      if (cells) take(row, cells);
    }
    return found;
  }
  const rows = [...sheet.cells.keys()].filter((row) => row >= area.top && row <= area.bottom).sort((a, b) => a - b);
  for (const row of rows) take(row, sheet.cells.get(row)!);
  return found;
}

/** The cell at a place, made where there was none, with the format of its row or column. */
export function ensureCell(sheet: SheetModel, row: number, column: number): CellModel {
  let cells = sheet.cells.get(row);
  if (!cells) sheet.cells.set(row, (cells = new Map<number, CellModel>()));
  let cell = cells.get(column);
  if (!cell) {
    const format = sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format;
    cell = { value: "", type: "Empty", ...(format && { format }) };
    cells.set(column, cell);
  }
  return cell;
}

export function putCell(sheet: SheetModel, row: number, column: number, cell: CellModel): void {
  let cells = sheet.cells.get(row);
  if (!cells) sheet.cells.set(row, (cells = new Map<number, CellModel>()));
  cells.set(column, cell);
}

export function removeCell(sheet: SheetModel, row: number, column: number): void {
  const cells = sheet.cells.get(row);
  if (cells?.delete(column) && cells.size === 0) sheet.cells.delete(row);
}

/** Puts a content into a cell, its format staying. */
export function writeContent(sheet: SheetModel, row: number, column: number, content: CellContent): void {
  if (content.type === "Empty" && !cellAt(sheet, row, column)) return;
  const cell = ensureCell(sheet, row, column);
  cell.value = content.value;
  cell.type = content.type;
  if (content.formula === undefined) delete cell.formula;
  else cell.formula = content.formula;
  delete cell.arrayFormula;
  delete cell.sharedString;
  delete cell.mixedFont;
  if (content.type === "Empty" && !cell.format && cell.styleIndex === undefined && !cell.hyperlink)
    removeCell(sheet, row, column);
}

export function hasContent(cell: CellModel): boolean {
  return cell.formula !== undefined || cell.type !== "Empty";
}

/** Smallest area of the cells that hold something (with `valuesOnly`) or hold something or have a format; null where there is none. */
export function usedArea(sheet: SheetModel, within: Area, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  for (const [row, cells] of sheet.cells) {
    if (row < within.top || row > within.bottom) continue;
    for (const [column, cell] of cells) {
      if (column < within.left || column > within.right || (valuesOnly && !hasContent(cell))) continue;
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
  }
  return used;
}

export function mergeAt(sheet: SheetModel, address: CellAddress): Area | undefined {
  return sheet.merges.find((merge) => contains(merge, address));
}
