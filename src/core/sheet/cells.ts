import type { CellValue, SheetSnapshot, ValueType } from "./snapshot";

/** Value at a sheet position; "" outside what was read. */
export function valueAt(snapshot: SheetSnapshot, row: number, column: number): CellValue {
  const area = snapshot.area;
  if (!area) return "";
  return snapshot.values[row - area.top]?.[column - area.left] ?? "";
}

/** The formula at a sheet position, with its "="; null where the cell holds a constant. */
export function formulaAt(snapshot: SheetSnapshot, row: number, column: number): string | null {
  const area = snapshot.area;
  if (!area || !snapshot.formulas) return null;
  const formula = snapshot.formulas[row - area.top]?.[column - area.left];
  if (typeof formula !== "string" || !formula.startsWith("=")) return null;
  // A quoted text such as '=A1 shows the same string as value and formula.
  return formula === valueAt(snapshot, row, column) ? null : formula;
}

export function numberFormatAt(snapshot: SheetSnapshot, row: number, column: number): string {
  const area = snapshot.area;
  if (!area) return "General";
  return snapshot.numberFormats?.[row - area.top]?.[column - area.left] ?? "General";
}

export function fontNameAt(snapshot: SheetSnapshot, row: number, column: number): string {
  const area = snapshot.area;
  if (!area) return "";
  return snapshot.fontNames?.[row - area.top]?.[column - area.left] ?? "";
}

const ERROR =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;

/** Type at a sheet position, from the types read or, where they were not, from the value itself. */
export function valueTypeAt(snapshot: SheetSnapshot, row: number, column: number): ValueType {
  const area = snapshot.area;
  if (!area) return "Empty";
  return snapshot.valueTypes?.[row - area.top]?.[column - area.left] ?? typeOfValue(valueAt(snapshot, row, column));
}

export function typeOfValue(value: CellValue): ValueType {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return ERROR.test(value) ? "Error" : "String";
}
