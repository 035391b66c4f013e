import { finding } from "../finding";
import { rateFormulaCorrection, totalFormulaCorrection } from "../formula-corrections";
import { totalFlaws } from "../formulas/total-formulas";
import type { Rule } from "../rule";

/**
 * A formula of a total's row that leaves a row out, or takes what is none of its own, and happens to be right today. Where
 * its figure is wrong already, that is the error.
 */
export const totalRange: Rule = {
  id: "total-range",
  codes: ["total-range"],
  causes: ["formula-misses-cell", "formula-counts-subtotals", "formula-other-row"],
  mending: ["asked"],
  source: null,
  check(context, report) {
    for (const { index, cell, field, formula, cause } of totalFlaws(context)) {
      const total = context.table.totals[index]!;
      report(
        finding("total-range", [cell], {
          field,
          params: { label: total.label, formula },
          cause,
          correction:
            field === "rate"
              ? rateFormulaCorrection(context, context.totals, index)
              : totalFormulaCorrection(context, total, cell),
        }),
      );
    }
  },
};
