import type { CellValue, ValueType } from "../../src/core/sheet/snapshot";
import { excelRound } from "./round";

/** A value inside the engine: the part of its `RuntimeValue` that functions of ours meet. */
type EngineValue =
  | { readonly kind: typeof BLANK }
  | { readonly kind: typeof NUMBER; readonly value: number }
  | { readonly kind: typeof STRING; readonly value: string }
  | { readonly kind: typeof BOOLEAN; readonly value: boolean }
  | { readonly kind: typeof ERROR; readonly code: string }
  | {
      readonly kind: typeof ARRAY;
      readonly rows: readonly (readonly EngineValue[])[];
      readonly height: number;
      readonly width: number;
    };

const BLANK = 0;
const NUMBER = 1;
const STRING = 2;
const BOOLEAN = 3;
const ERROR = 4;
const ARRAY = 5;

/** What the engine takes from a cell and gives back to it. */
interface CellError {
  readonly error: string;
}
export type EngineResult = number | string | boolean | Date | CellError | undefined;

/** Kinds of cells in the engine's own numbering. */
export const EMPTY_CELL = 0;
export const FORMULA_CELL = 6;
export const VALUE_CELL = 2;

/** Value of a cell as the engine takes it. */
export function toEngine(value: CellValue, type: ValueType): EngineResult {
  if (type === "Empty") return undefined;
  return type === "Error" ? { error: String(value) } : value;
}

/** A result as a cell shows it: a formula that leads to an empty cell shows 0, as in Excel. */
export function fromEngine(result: EngineResult): { readonly value: CellValue; readonly type: ValueType } {
  if (result === undefined || result instanceof Date) return { value: 0, type: "Double" };
  if (typeof result === "object") return { value: result.error, type: "Error" };
  if (typeof result === "number") {
    return Number.isFinite(result) ? { value: result + 0, type: "Double" } : { value: "#NUM!", type: "Error" };
  }
  return { value: result, type: typeof result === "boolean" ? "Boolean" : "String" };
}

/** Functions that stand in for the engine's own. */
export const ownFunctions = new Map([
  [
    "ROUND",
    { minArity: 2, maxArity: 2, invoke: (args: unknown[]) => round(args[0] as EngineValue, args[1] as EngineValue) },
  ],
]);

/** An array is rounded item by item, as inside SUMPRODUCT. */
function round(number: EngineValue, digits: EngineValue): EngineValue {
  if (number.kind === ARRAY && (number.height > 1 || number.width > 1)) {
    return { ...number, rows: number.rows.map((row) => row.map((item) => round(item, digits))) };
  }
  const value = numberOf(number);
  if (typeof value !== "number") return value;
  const places = numberOf(digits);
  return typeof places === "number" ? { kind: NUMBER, value: excelRound(value, places) } : places;
}

function numberOf(item: EngineValue): number | { readonly kind: typeof ERROR; readonly code: string } {
  switch (item.kind) {
    case BLANK:
      return 0;
    case NUMBER:
      return item.value;
    case BOOLEAN:
      return item.value ? 1 : 0;
    case ERROR:
      return item;
    case STRING:
      return textNumber(item.value);
    case ARRAY:
      return numberOf(item.rows[0]?.[0] ?? { kind: BLANK });
  }
}

/** A text where a number is wanted counts if it is written as one. */
function textNumber(text: string): number | { readonly kind: typeof ERROR; readonly code: string } {
  const trimmed = text.trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?%?$/.test(trimmed)
    ? Number(trimmed.replace("%", "")) / (trimmed.endsWith("%") ? 100 : 1)
    : { kind: ERROR, code: "#VALUE!" };
}
