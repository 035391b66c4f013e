import { formulaAt, hasFormulas } from "../sheet/cells";
import { cutFormula, moveFormula, shiftFormula, type CutFormula } from "../sheet/formula";
import { oncePer, type CheckContext } from "./context";
import { relativeForm } from "./references";
import { lowerBound } from "./rows";

/** The formula that a column's agency rows share, as it stands in one of them. */
export interface UsualFormula {
  readonly relative: string;
  readonly formula: string;
  readonly row: number;
  /** Rows that share it. */
  readonly count: number;
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

function findUsual(context: CheckContext, column: number): UsualFormula | null {
  const { snapshot, agencies } = context;
  if (!hasFormulas(snapshot, column)) return null;
  const formOf = formReader(context, column);
  const forms = new Map<string, { count: number; formula: string; row: number }>();
  let all = 0;
  let most = 0;
  for (const row of agencies.rows) {
    const formula = formulaAt(snapshot, row, column);
    if (formula === null) continue;
    all += 1;
    // Of a thousand formulas hardly any are alike: none is usual here.
    if (all > 2 * MOST_FORMS && most < 0.1 * all) return null;
    const relative = formOf(formula, row);
    if (relative === null) continue;
    const form = forms.get(relative);
    if (form) most = Math.max(most, (form.count += 1));
    else if (forms.size < MOST_FORMS) forms.set(relative, { count: 1, formula, row });
  }
  for (const [relative, { count, formula, row }] of forms) {
    if (count >= 2 && count * 2 > all) return { relative, formula, row, count };
  }
  return null;
}

/** Characters read of a column's formulas: enough for all that people write, and a bound for a hostile file. */
const MOST_CHARACTERS = 1_000_000;
const CHARACTERS_A_ROW = 64;

/**
 * Reads the relative forms of a column's formulas, from the top down. A copy of a formula just read is known by writing
 * that one anew for its row, which is quicker than taking it apart, and costs nothing. null once too much was read.
 */
export function formReader(
  { agencies }: CheckContext,
  column: number,
): (formula: string, row: number) => string | null {
  let left = MOST_CHARACTERS + CHARACTERS_A_ROW * agencies.length;
  let recent: { readonly pieces: CutFormula; readonly row: number; readonly form: string }[] = [];
  return (formula, row) => {
    for (const known of recent) {
      if (left < 0) return null;
      if (shiftFormula(known.pieces, row - known.row, 0) === formula) return known.form;
      left -= formula.length >> 2;
    }
    left -= formula.length;
    if (left < 0) return null;
    const form = relativeForm(formula, { row, column });
    recent = [{ pieces: cutFormula(formula), row, form }, ...recent.slice(0, 1)];
    return form;
  };
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
