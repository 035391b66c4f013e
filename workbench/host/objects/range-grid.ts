import { columnCount, contains, rowCount, type Area } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { invalidArgument } from "../errors";
import type { ExcelHost } from "../host";
import type { CellModel, SheetModel } from "../model";
import { cellCountOf, isUnbounded } from "../sheet/areas";
import { cellAt } from "../sheet/cells";

/**
 * Cells of an area as rows of an answer. Null for whole rows and columns
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded#read-an-unbounded-range)
 * and beyond the number of cells Excel reads at once.
 */
export function readGrid<T>(
  host: ExcelHost,
  sheet: SheetModel,
  area: Area,
  read: (cell: CellModel | undefined, row: number, column: number) => T,
): T[][] | null {
  if (isUnbounded(area) || cellCountOf(area) > host.limits.readCells) return null;
  const grid: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++)
      line.push(read(cellAt(sheet, row, column), row, column));
    grid.push(line);
  }
  return grid;
}

/** One entry of what was written, with its place. Entries of null are left out: they leave their cell alone. */
interface GridEntry {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/**
 * The entries of a written grid. A single value goes into every cell; rows must have the area's shape
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values for null and "",
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded#write-to-an-unbounded-range for whole rows).
 */
export function gridEntries(area: Area, written: unknown): GridEntry[] {
  if (isUnbounded(area)) throw invalidArgument("cells of whole rows or columns cannot be set");
  if (written === null || written === undefined) throw invalidArgument();
  const rows = rowCount(area);
  const columns = columnCount(area);
  const rowOf = Array.isArray(written) ? checkedRows(written, rows, columns) : null;
  const entries: GridEntry[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = rowOf ? rowOf[row]![column] : written;
      if (value !== null && value !== undefined)
        entries.push({ row: area.top + row, column: area.left + column, value });
    }
  }
  return entries;
}

function checkedRows(written: readonly unknown[], rows: number, columns: number): readonly (readonly unknown[])[] {
  const shaped = written.length === rows && written.every((row) => Array.isArray(row) && row.length === columns);
  if (!shaped) throw invalidArgument("the array's size is not the range's");
  return written as readonly (readonly unknown[])[];
}

/** Cells under a merge, except its first: what is written there goes nowhere. */
export function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some((merge) => contains(merge, { row, column }) && (merge.top !== row || merge.left !== column));
}

export function valueOf(cell: CellModel | undefined): CellValue {
  return cell?.value ?? "";
}
