import { TOTAL_CAUSES, totalCause } from "../causes/total-cause";
import { cellOf } from "../context";
import { numberEdit } from "../edits";
import { finding } from "../finding";
import { formulaCorrection } from "../formula-corrections";
import { typedAt, typedCause } from "../formulas/typed-over";
import type { Rule } from "../rule";
import { totalMismatches } from "../total-mismatches";

/**
 * A typed figure of a total or subtotal row that is not the sum of its agency rows. Its rate is judged as any other;
 * a formula is the formula's affair.
 */
export const subtotalMismatch: Rule = {
  id: "subtotal-mismatch",
  codes: ["subtotal-mismatch"],
  causes: [...TOTAL_CAUSES, "typed-over"],
  mending: ["asked"],
  source: null,
  check(context, report) {
    const block = context.totals;
    for (const mismatch of totalMismatches(context)) {
      const { index, field, sum, stated, formula } = mismatch;
      if (formula !== null) continue;
      const cell = cellOf(block, index, block.counts[field]!);
      const typed = stated === null ? null : typedAt(context, cell);
      const edit = numberEdit(context, cell, sum);
      const { first, end, label } = context.table.totals[index]!;
      report(
        finding("subtotal-mismatch", [cell], {
          field,
          expected: sum,
          actual: stated,
          params: { label, sum, stated, difference: Math.abs(sum - (stated ?? 0)), rows: end - first },
          cause: typed ? typedCause(typed) : totalCause(context, mismatch),
          correction:
            (typed && formulaCorrection(context, cell, typed.formula)) ?? (edit && { safe: false, edits: [edit] }),
        }),
      );
    }
  },
};
