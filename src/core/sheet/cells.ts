import { isErrorText } from "./column-builder";
import { runAt } from "./runs";
import { CELL, type CellKind, type CellValue, type SheetColumn, type SheetSnapshot, type ValueType } from "./snapshot";
import { textIn } from "./text-column";

/** The column at a sheet position; undefined outside what was read. */
export function columnAt({ area, columns }: SheetSnapshot, column: number): SheetColumn | undefined {
  return area && column >= area.left && column <= area.right ? columns[column - area.left] : undefined;
}

/** Value at a sheet position; "" outside what was read. */
export function valueAt(snapshot: SheetSnapshot, row: number, column: number): CellValue {
  const cells = columnAt(snapshot, column);
  return cells ? valueIn(cells, row) : "";
}

/** Value of a column's cell at a sheet row. */
export function valueIn(cells: SheetColumn, row: number): CellValue {
  const at = row - cells.top;
  if (at < 0) return "";
  if (at >= cells.kinds.length) return cells.far?.get(row)?.value ?? "";
  switch (cells.kinds[at] as CellKind) {
    case CELL.number:
      return cells.numbers[at]!;
    case CELL.text:
    case CELL.error:
      return textIn(cells.texts, at);
    case CELL.yes:
      return true;
    case CELL.no:
      return false;
    case CELL.empty:
      return "";
  }
}

/** The number in a column's cell at a sheet row; NaN where it holds none. */
export function numberIn({ top, numbers, far }: SheetColumn, row: number): number {
  const at = row - top;
  if (at >= 0 && at < numbers.length) return numbers[at]!;
  const value = far?.get(row)?.value;
  return typeof value === "number" ? value : NaN;
}

/** The formula at a sheet position, with its "="; null where the cell holds a constant. */
export function formulaAt(snapshot: SheetSnapshot, row: number, column: number): string | null {
  const formula = columnAt(snapshot, column)?.formulas[row - snapshot.area!.top];
  // A quoted text such as '=A1 shows the same string as value and formula, and is not kept.
  return typeof formula === "string" && formula.startsWith("=") ? formula : null;
}

/** Whether any cell of a column may hold a formula. */
export function hasFormulas(snapshot: SheetSnapshot, column: number): boolean {
  return (columnAt(snapshot, column)?.formulas.length ?? 0) > 0;
}

/** What `Range.formulas` shows at a sheet position: a formula with its "=", or the value. */
export function contentAt(snapshot: SheetSnapshot, row: number, column: number): CellValue {
  return columnAt(snapshot, column)?.formulas[row - snapshot.area!.top] ?? valueAt(snapshot, row, column);
}

export function numberFormatAt(snapshot: SheetSnapshot, row: number, column: number): string {
  const cells = columnAt(snapshot, column);
  return cells ? runAt(cells.formats, row - snapshot.area!.top, "General") : "General";
}

/** Font at a sheet position; "" where it is mixed or was not read. */
export function fontNameAt(snapshot: SheetSnapshot, row: number, column: number): string {
  const cells = columnAt(snapshot, column);
  return cells ? runAt(cells.fonts, row - snapshot.area!.top, "") : "";
}

const TYPES: readonly ValueType[] = ["Empty", "Double", "String", "Error", "Boolean", "Boolean"];

/** Type at a sheet position: as Excel told it or, where types were not read, by the value itself. */
export function valueTypeAt(snapshot: SheetSnapshot, row: number, column: number): ValueType {
  const cells = columnAt(snapshot, column);
  return cells ? TYPES[kindIn(cells, row)]! : "Empty";
}

/** Whether a cell holds text, an error among it. */
export function isTextAt(snapshot: SheetSnapshot, row: number, column: number): boolean {
  const cells = columnAt(snapshot, column);
  const kind = cells ? kindIn(cells, row) : CELL.empty;
  return kind === CELL.text || kind === CELL.error;
}

function kindIn(cells: SheetColumn, row: number): CellKind {
  const at = row - cells.top;
  if (at < 0) return CELL.empty;
  if (at >= cells.kinds.length) return cells.far?.get(row)?.kind ?? CELL.empty;
  return cells.kinds[at] as CellKind;
}

export function typeOfValue(value: CellValue): ValueType {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return isErrorText(value) ? "Error" : "String";
}
