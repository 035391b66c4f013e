import { formulaAt } from "../sheet/cells";
import { moveFormula } from "../sheet/formula";
import { oncePer, type CheckContext } from "./context";
import { relativeForm } from "./references";
import { lowerBound } from "./rows";

/** The formula that a column's agency rows share, as it stands in one of them. */
interface UsualFormula {
  readonly relative: string;
  readonly formula: string;
  readonly row: number;
}

/** A hostile file may hold a different formula in each of a million rows. */
const MOST_FORMS = 500;

const usualFormulas = oncePer((context: CheckContext) => {
  const known = new Map<number, UsualFormula | null>();
  return (column: number): UsualFormula | null => {
    let usual = known.get(column);
    if (usual === undefined) known.set(column, (usual = findUsual(context, column)));
    return usual;
  };
});

/** The formula at least two rows, and more than half of the column's formulas, share; null where there is none. */
export function usualFormula(context: CheckContext, column: number): UsualFormula | null {
  return usualFormulas(context)(column);
}

function findUsual({ snapshot, agencies }: CheckContext, column: number): UsualFormula | null {
  const forms = new Map<string, { count: number; formula: string; row: number }>();
  let all = 0;
  for (const row of agencies.rows) {
    const formula = formulaAt(snapshot, row, column);
    if (formula === null) continue;
    all += 1;
    const relative = relativeForm(formula, { row, column });
    const form = forms.get(relative);
    if (form) form.count += 1;
    else if (forms.size < MOST_FORMS) forms.set(relative, { count: 1, formula, row });
  }
  for (const [relative, { count, formula, row }] of forms) {
    if (count >= 2 && count * 2 > all) return { relative, formula, row };
  }
  return null;
}

/**
 * The column's shared formula as it reads in `row`; null where there is none, where the row has it already, and where it
 * is wrong in its own row: then it is no model.
 */
export function usualFormulaIn(
  context: CheckContext,
  row: number,
  column: number,
  isRight: (index: number) => boolean,
): string | null {
  const usual = usualFormula(context, column);
  const formula = formulaAt(context.snapshot, row, column);
  if (!usual || formula === null || relativeForm(formula, { row, column }) === usual.relative) return null;
  return isRight(lowerBound(context.agencies.rows, usual.row)) ? moveFormula(usual.formula, row - usual.row, 0) : null;
}
