import { cellName } from "../../sheet/address";
import { valueAt } from "../../sheet/cells";
import { cellOf, type CheckContext } from "../context";
import { finding } from "../finding";
import { formulaCorrection, usualFormulaCorrection } from "../formula-corrections";
import { formulaResult, typedOver, typedTotals, type TypedFigure } from "../formulas/typed-over";
import { rateVerdicts, VERDICT } from "../rate-verdicts";
import { isMismatch } from "../row-arithmetic";
import type { Rule } from "../rule";
import { totalMismatches } from "../total-mismatches";

/**
 * A figure typed among formulas: it does not follow when other figures change. Right as it stands that is only told; one
 * that is not what the formula gives, in a column that nothing else is checked by, is a warning. Where a rate, a sum or
 * a total is wrong, that is the error, and this its cause.
 */
export const typedOverFormula: Rule = {
  id: "typed-over-formula",
  codes: ["typed-over-formula"],
  causes: [],
  mending: ["asked"],
  source: null,
  check(context, report) {
    const { body, columns } = context.table;
    const isWrong = wrongAt(context);
    const fields = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
    for (let column = body.left; column <= body.right; column += 1) {
      const field = fields.get(column) ?? null;
      // Running numbers begin with a typed 1.
      if (field === "stt") continue;
      for (const typed of typedOver(context, column)) {
        if (isWrong(typed)) continue;
        const result = field === "rate" ? NaN : formulaResult(context, typed);
        const stated = Number(valueAt(context.snapshot, typed.cell.row, column));
        // Never where the result is no finite number.
        const isOff = Math.abs(result - stated) > 1e-9 * Math.max(1, Math.abs(result));
        report(
          finding("typed-over-formula", [typed.cell], {
            ...(isOff && { severity: "warning", expected: Number(result.toPrecision(15)) }),
            field,
            agency: context.agencies.names.at(typed.index)!,
            actual: stated,
            params: { formula: typed.formula },
            correction: usualFormulaCorrection(context, typed.cell),
          }),
        );
      }
    }
    for (const typed of typedTotals(context)) {
      if (isWrong(typed)) continue;
      report(
        finding("typed-over-formula", [typed.cell], {
          field: fields.get(typed.cell.column) ?? null,
          actual: Number(valueAt(context.snapshot, typed.cell.row, typed.cell.column)),
          params: { formula: typed.formula, label: context.table.totals[typed.index]!.label },
          correction: formulaCorrection(context, typed.cell, typed.formula),
        }),
      );
    }
  },
};

/** Whether something is wrong with a typed figure, or with what it is judged by: then that is said, and this is not. */
function wrongAt(context: CheckContext): (typed: TypedFigure) => boolean {
  const { agencies, totals, identities } = context;
  const wrongTotals = new Set(
    totalMismatches(context).map(({ index, field }) => cellName(cellOf(totals, index, totals.counts[field]!))),
  );
  const fields = new Map(Object.entries(agencies.counts).map(([field, { column }]) => [column, field]));
  return ({ cell, index, kind }) => {
    if (kind === "total") return wrongTotals.has(cellName(cell));
    if (agencies.rate?.column === cell.column) return rateVerdicts(context, agencies)[index] !== VERDICT.right;
    const field = fields.get(cell.column);
    return (
      field !== undefined &&
      identities.some(
        (identity) =>
          (identity.whole === field || identity.parts.includes(field)) && isMismatch(agencies, identity, index),
      )
    );
  };
}
