import { TOTAL_CAUSES, totalCause } from "../causes/total-cause";
import { cellOf } from "../context";
import { numberEdit } from "../edits";
import { finding } from "../finding";
import type { Rule } from "../rule";
import { totalMismatches } from "../total-mismatches";

/**
 * A typed figure of a total or subtotal row that is not the sum of its agency rows. Its rate is judged as any other;
 * a formula is the formula's affair.
 */
export const subtotalMismatch: Rule = {
  id: "subtotal-mismatch",
  codes: ["subtotal-mismatch"],
  causes: TOTAL_CAUSES,
  mending: ["asked"],
  source: null,
  check(context, report) {
    const block = context.totals;
    for (const mismatch of totalMismatches(context)) {
      const { index, field, sum, stated, formula } = mismatch;
      if (formula !== null) continue;
      const cell = cellOf(block, index, block.counts[field]!);
      const edit = numberEdit(context, block, cell, sum);
      const { first, end, label } = context.table.totals[index]!;
      report(
        finding("subtotal-mismatch", [cell], {
          field,
          expected: sum,
          actual: stated,
          params: { label, sum, stated, difference: Math.abs(sum - (stated ?? 0)), rows: end - first },
          cause: totalCause(context, mismatch),
          correction: edit && { safe: false, edits: [edit] },
        }),
      );
    }
  },
};
