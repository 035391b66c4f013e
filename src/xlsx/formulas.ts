import { contains } from "../core/sheet/address";
import { type CutFormula, cutFormula, shiftFormula } from "../core/sheet/formula";
import { corrupt, refuse } from "./failure";
import type { XlsxLimits } from "./limits";
import type { SheetCells } from "./sheet-cells";

/** Characters that formulas may still take, of all sheets together. */
export interface FormulaBudget {
  left: number;
}

/** Every cell's own formula with its "=", by the cell's position: shared and array formulas written out. */
export function writeOutFormulas(
  cells: SheetCells,
  part: string,
  limits: XlsxLimits,
  budget: FormulaBudget,
): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>();
  const cut = new Map<number, CutFormula>();
  const put = (index: number, text: string) => {
    budget.left -= text.length;
    if (budget.left < 0) {
      refuse({ code: "too-large", limit: "formulaCharacters", allowed: limits.formulaCharacters, part });
    }
    formulas.set(index, `=${text}`);
  };
  for (const [index, formula] of cells.formulas) {
    if (formula.kind === "own") {
      put(index, formula.text);
      continue;
    }
    const row = cells.rows[index]!;
    const column = cells.columns[index]!;
    const shared = cells.sharedFormulas.get(formula.group) ?? corrupt("shared-formula", part, { row, column });
    let pieces = cut.get(formula.group);
    if (!pieces) cut.set(formula.group, (pieces = cutFormula(shared.text)));
    put(index, shiftFormula(pieces, row - shared.at.row, column - shared.at.column));
  }
  if (cells.arrayFormulas.length > 0) putArrayFormulas(cells, part, put, formulas);
  return formulas;
}

/** Looks at every cell for every area; files have a handful. */
const ARRAY_LOOKS = 200_000_000;

/** The cells of an array formula all show it, as `Range.formulas` does. */
function putArrayFormulas(
  cells: SheetCells,
  part: string,
  put: (index: number, text: string) => void,
  formulas: Map<number, string>,
): void {
  const areas = cells.arrayFormulas.filter(({ area }) => area.top !== area.bottom || area.left !== area.right);
  if (areas.length * cells.length > ARRAY_LOOKS) corrupt("array-formula", part);
  for (let index = 0; index < cells.length && areas.length > 0; index++) {
    if (formulas.has(index)) continue;
    const cell = { row: cells.rows[index]!, column: cells.columns[index]! };
    const found = areas.find(({ area }) => contains(area, cell));
    if (found) put(index, found.text);
  }
}
