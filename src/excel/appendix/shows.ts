import type { AppendixDocument } from "../../core/appendix/document";
import { decimalToNumber } from "../../core/numbers/decimal";
import { percentOf } from "../../core/numbers/ratio";
import type { CellValue } from "../../core/sheet/snapshot";
import type { AppendixLayout } from "./layout";

/** What every cell of the appendix must show: its text, or the number its formula must come to. */
export function shownValues(document: AppendixDocument, { body, contents }: AppendixLayout): CellValue[][] {
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
