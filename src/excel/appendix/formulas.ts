import type { AppendixDocument } from "../../core/appendix/document";
import { columnName } from "../../core/sheet/address";

/** Rows of the sheet, from zero, first and last included. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
}

/**
 * `=IF(C8=0,"",ROUND(100*(D8+E8)/C8,1))`: the rate of a row from its own cells. It multiplies before it divides, so that
 * an exact half (23/80) is rounded from an exact number.
 */
export function rateFormula(document: AppendixDocument, row: number, decimals: number): string {
  const cell = (field: string) =>
    `${columnName(document.columns.findIndex((column) => column.field === field))}${String(row + 1)}`;
  const whole = cell(document.rate.whole);
  const parts = document.rate.parts.map(cell);
  const part = parts.length === 1 ? parts[0]! : `(${parts.join("+")})`;
  return `=IF(${whole}=0,"",ROUND(100*${part}/${whole},${String(decimals)}))`;
}

/** `=SUM(C9:C20,C23:C28)`: the agency rows alone, so that no subtotal is counted twice. */
export function sumFormula(column: number, runs: readonly RowRun[]): string {
  const name = columnName(column);
  return `=SUM(${runs.map(({ first, last }) => `${name}${String(first + 1)}:${name}${String(last + 1)}`).join(",")})`;
}
