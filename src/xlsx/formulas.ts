import { contains } from "../core/sheet/address";
import { type CutFormula, cutFormula, shiftFormula } from "../core/sheet/formula";
import type { Budget } from "./budget";
import { corrupt } from "./failure";
import { ownCopy } from "./text";
import type { SheetCells } from "./sheet-cells";

/** Every cell's own formula with its "=", by the cell's position: shared and array formulas are written out in their place. */
export function writeOutFormulas(cells: SheetCells, part: string, budget: Budget): ReadonlyMap<number, string> {
  const cut = new Map<number, CutFormula>();
  const put = (index: number, text: string) => {
    budget.spend(text.length, part);
    cells.formulas.set(index, ownCopy(`=${text}`));
  };
  for (const [index, formula] of cells.formulas) {
    if (typeof formula === "string") {
      budget.spend(formula.length - 1, part);
      continue;
    }
    const row = cells.rows[index]!;
    const column = cells.columns[index]!;
    const shared = cells.sharedFormulas.get(formula) ?? corrupt("shared-formula", part, { row, column });
    let pieces = cut.get(formula);
    if (!pieces) cut.set(formula, (pieces = cutFormula(shared.text)));
    put(index, shiftFormula(pieces, row - shared.at.row, column - shared.at.column));
  }
  if (cells.arrayFormulas.length > 0) putArrayFormulas(cells, part, put);
  return cells.formulas as ReadonlyMap<number, string>;
}

/** Looks at every cell for every area; files have a handful. */
const ARRAY_LOOKS = 200_000_000;

/** The cells of an array formula all show it, as `Range.formulas` does. */
function putArrayFormulas(cells: SheetCells, part: string, put: (index: number, text: string) => void): void {
  const areas = cells.arrayFormulas.filter(({ area }) => area.top !== area.bottom || area.left !== area.right);
  if (areas.length * cells.length > ARRAY_LOOKS) corrupt("array-formula", part);
  for (let index = 0; index < cells.length && areas.length > 0; index++) {
    if (cells.formulas.has(index)) continue;
    const cell = { row: cells.rows[index]!, column: cells.columns[index]! };
    const found = areas.find(({ area }) => contains(area, cell));
    if (found) put(index, found.text);
  }
}
