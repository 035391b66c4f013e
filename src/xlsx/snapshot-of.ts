import { type Area, columnCount, rowCount } from "../core/sheet/address";
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

/**
 * Lays the cells out as a snapshot. Rows that say the same share one array (blank rows, rows of like formats), and a row
 * without formulas is its own row of formulas, so that a million rows cost little more than their values.
 */
export function snapshotOf(input: SnapshotInput): SheetSnapshot {
  const { area, cells, sheetName, numerals } = input;
  if (!area) {
    const nothing = { merges: [], hiddenRows: [], hiddenColumns: [], isProtected: cells.isProtected, numerals };
    return { sheetName, area, values: [], formulas: [], valueTypes: [], numberFormats: [], fontNames: [], ...nothing };
  }
  return {
    sheetName,
    area,
    ...layOut(input, area),
    merges: clipMerges(cells.merges, area, input.part),
    hiddenRows: hiddenRows(cells, area),
    hiddenColumns: hiddenColumns(cells, area),
    isProtected: cells.isProtected,
    numerals,
  };
}

function layOut({ cells, part, strays, formulas, styles }: SnapshotInput, area: Area) {
  const width = columnCount(area);
  const height = rowCount(area);
  const blank = <T>(filler: T): T[] => new Array<T>(width).fill(filler);
  const blankValues = blank<CellValue>("");
  const blankTypes = blank<ValueType>("Empty");
  const blankFormats = blank("General");
  const blankFonts = blank("");
  const values = new Array<readonly CellValue[]>(height).fill(blankValues);
  const formulaRows = new Array<readonly CellValue[]>(height).fill(blankValues);
  const valueTypes = new Array<readonly ValueType[]>(height).fill(blankTypes);
  const numberFormats = new Array<readonly string[]>(height).fill(blankFormats);
  const fontNames = new Array<readonly string[]>(height).fill(blankFonts);

  const byRow = orderedByRow(cells, strays, area);
  let lastTypes = blankTypes;
  let lastFormats = blankFormats;
  let lastFonts = blankFonts;
  for (let start = 0; start < byRow.length;) {
    const row = cells.rows[byRow[start]!]!;
    const rowValues = blank<CellValue>("");
    const rowTypes = blank<ValueType>("Empty");
    const rowFormats = blank("General");
    const rowFonts = blank("");
    let rowFormulas: CellValue[] | null = null;
    let end = start;
    for (; end < byRow.length && cells.rows[byRow[end]!] === row; end++) {
      const index = byRow[end]!;
      const column = cells.columns[index]! - area.left;
      const value = cells.values[index]!;
      const formula = formulas.get(index);
      if (rowTypes[column] !== "Empty" || rowFormulas?.[column])
        corrupt("duplicate-cell", part, { row, column: cells.columns[index]! });
      rowValues[column] = value;
      rowTypes[column] = typeOf(value, cells.errors.has(index), formula !== undefined);
      rowFormats[column] = styles.numberFormats[cells.styles[index]!] ?? "General";
      rowFonts[column] = cells.runFonts.get(index) ?? styles.fontNames[cells.styles[index]!] ?? "";
      if (formula !== undefined) (rowFormulas ??= blank<CellValue>(""))[column] = formula;
    }
    const at = row - area.top;
    values[at] = rowValues;
    formulaRows[at] = rowFormulas
      ? rowFormulas.map((formula, column) => (formula === "" ? rowValues[column]! : formula))
      : rowValues;
    valueTypes[at] = lastTypes = sameRow(rowTypes, lastTypes);
    numberFormats[at] = lastFormats = sameRow(rowFormats, lastFormats);
    fontNames[at] = lastFonts = sameRow(rowFonts, lastFonts);
    start = end;
  }
  return { values, formulas: formulaRows, valueTypes, numberFormats, fontNames };
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

function sameRow<T>(row: T[], before: T[]): T[] {
  return row.every((item, index) => item === before[index]) ? before : row;
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
