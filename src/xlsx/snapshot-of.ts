import { type Area, columnCount, rowCount } from "../core/sheet/address";
import { createSnapshotBuilder, type SnapshotBuilder } from "../core/sheet/builder";
import { typeOfValue } from "../core/sheet/cells";
import type { CellValue, NumeralStyle, SheetSnapshot, ValueType } from "../core/sheet/snapshot";
import type { CellStyles } from "./cell-styles";
import { corrupt } from "./failure";
import { clipMerges } from "./merges";
import type { SheetCells } from "./sheet-cells";

interface SnapshotInput {
  readonly sheetName: string;
  readonly part: string;
  readonly cells: SheetCells;
  readonly area: Area | null;
  readonly strays: ReadonlySet<number>;
  readonly formulas: ReadonlyMap<number, string>;
  readonly styles: CellStyles;
  readonly numerals: NumeralStyle;
}

/** Lays the cells out as a snapshot. */
export function snapshotOf(input: SnapshotInput): SheetSnapshot {
  const { area, cells, sheetName, numerals } = input;
  const builder = createSnapshotBuilder(area);
  if (area) layOut(input, area, builder);
  return builder.finish({
    sheetName,
    merges: area ? clipMerges(cells.merges, area, input.part) : [],
    hiddenRows: area ? hiddenRows(cells, area) : [],
    hiddenColumns: area ? hiddenColumns(cells, area) : [],
    isProtected: cells.isProtected,
    numerals,
  });
}

function layOut({ cells, part, strays, formulas, styles }: SnapshotInput, area: Area, builder: SnapshotBuilder): void {
  // The row a column was last filled in, plus one.
  const filled = new Int32Array(columnCount(area));
  for (const index of orderedByRow(cells, strays, area)) {
    const row = cells.rows[index]!;
    const column = cells.columns[index]!;
    if (filled[column - area.left] === row + 1) corrupt("duplicate-cell", part, { row, column });
    const value = cells.valueAt(index);
    const formula = formulas.get(index) ?? null;
    const type = typeOf(value, cells.errors.has(index), formula !== null);
    if (type !== "Empty") filled[column - area.left] = row + 1;
    builder.put({
      row,
      column,
      value,
      type,
      formula,
      numberFormat: styles.numberFormats[cells.styles[index]!] ?? "General",
      fontName: cells.runFonts.get(index) ?? styles.fontNames[cells.styles[index]!] ?? "",
    });
  }
}

/** Positions of the cells, row by row, whatever order the file has them in. */
function orderedByRow(cells: SheetCells, strays: ReadonlySet<number>, area: Area): Int32Array {
  const starts = new Int32Array(rowCount(area) + 1);
  const counted = (row: number) => row - area.top + 1;
  for (let index = 0; index < cells.length; index++) if (!strays.has(index)) starts[counted(cells.rows[index]!)]!++;
  for (let row = 1; row < starts.length; row++) starts[row]! += starts[row - 1]!;
  const ordered = new Int32Array(cells.length - strays.size);
  for (let index = 0; index < cells.length; index++) {
    if (!strays.has(index)) ordered[starts[cells.rows[index]! - area.top]!++] = index;
  }
  return ordered;
}

/** A formula that gives "" is a text to Excel; only a cell that holds nothing is empty. */
function typeOf(value: CellValue, isError: boolean, hasFormula: boolean): ValueType {
  if (isError) return "Error";
  if (typeof value === "string" && (value !== "" || hasFormula)) return "String";
  return typeOfValue(value);
}

function hiddenRows(cells: SheetCells, area: Area): readonly number[] {
  const inside = (row: number) => row >= area.top && row <= area.bottom;
  if (!cells.rowsHiddenByDefault) return [...new Set(cells.hiddenRows.filter(inside))].sort((a, b) => a - b);
  const shown = new Set(cells.shownRows);
  const hidden: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) if (!shown.has(row)) hidden.push(row);
  return hidden;
}

function hiddenColumns(cells: SheetCells, area: Area): readonly number[] {
  const hidden = new Set<number>();
  for (const { first, last } of cells.hiddenColumns) {
    for (let column = Math.max(first, area.left); column <= Math.min(last, area.right); column++) hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}
