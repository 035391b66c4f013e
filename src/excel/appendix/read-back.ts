import type { AppendixDocument } from "../../core/appendix/document";
import { decimalToNumber } from "../../core/numbers/decimal";
import { percentOf } from "../../core/numbers/ratio";
import type { CellValue } from "../../core/sheet/snapshot";
import type { StaleCell } from "../workbook";
import type { AppendixLayout } from "./layout";

/** What every cell of the appendix must show: its text, or the number its formula must come to. */
export function expectedValues(document: AppendixDocument, { body, contents }: AppendixLayout): CellValue[][] {
  return contents.inputs.map((inputs, row) => {
    const line = document.rows[row - body.top];
    if (!line) return [...inputs];
    return inputs.map((input, column) => {
      const cell = line.cells[column];
      if (cell?.kind === "count") return cell.value;
      if (cell?.kind === "rate") return decimalToNumber(percentOf(cell.part, cell.whole, cell.decimals));
      return input;
    });
  });
}

/** Cells that show something else than the document says. `top` is the sheet row of the first of `found`. */
export function wrongCells(expected: readonly CellValue[][], found: readonly CellValue[][], top: number): StaleCell[] {
  return found.flatMap((row, r) =>
    row.flatMap((value, column): StaleCell[] => {
      const wanted = expected[top + r]![column]!;
      if (same(wanted, value)) return [];
      return [{ cell: { row: top + r, column }, expected: wanted, found: value }];
    }),
  );
}

function same(wanted: CellValue, found: CellValue): boolean {
  if (typeof wanted !== "number" || typeof found !== "number") return wanted === found;
  // ROUND gives the double nearest to the decimal, or its neighbour.
  return Math.abs(wanted - found) <= 1e-9 * Math.max(1, Math.abs(wanted));
}
