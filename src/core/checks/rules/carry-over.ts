import type { CarriedColumn, CarriedMismatch } from "../../previous/comparison";
import { agencyOf, type CheckContext } from "../context";
import { valueEdit } from "../edits";
import { finding } from "../finding";
import { comparisonOf, sourceParams } from "../period-comparison";
import type { ReportFinding, Rule } from "../rule";

/**
 * Columns of this sheet that state last period's figures, beside last period's sheet: each figure and total that is not
 * what that sheet says. A column most of whose figures are others' is of another period: that is said once. So is a column that
 * nothing tells the meaning of.
 */
export const carryOver: Rule = {
  id: "carry-over",
  codes: ["carry-over-mismatch"],
  causes: [],
  mending: ["asked"],
  source: null,
  check(context, report) {
    const comparison = comparisonOf(context);
    if (!comparison) return;
    const source = sourceParams(comparison);
    for (const carried of comparison.carried) {
      const { field, heading, text, compared, agreeing, mismatches } = carried;
      if (field !== null && 2 * agreeing >= compared) {
        for (const mismatch of mismatches) reportMismatch(context, report, carried, mismatch, source);
        continue;
      }
      report(
        finding("carry-over-mismatch", [heading], {
          severity: "info",
          field,
          params: { ...source, kind: field === null ? "unclear" : "column", heading: text, compared, agreeing },
        }),
      );
    }
  },
};

function reportMismatch(
  context: CheckContext,
  report: ReportFinding,
  { field, text }: CarriedColumn,
  { current, cell, stated, expected }: CarriedMismatch,
  source: ReturnType<typeof sourceParams>,
): void {
  const isCount = context.table.counts[field!] !== undefined;
  const edit = isCount ? valueEdit(context.snapshot, cell, expected) : null;
  report(
    finding("carry-over-mismatch", [cell], {
      field,
      agency: current === null ? null : agencyOf(context.agencies, current),
      expected,
      actual: stated,
      params: { ...source, kind: current === null ? "total" : "figure", heading: text, is: isCount ? "count" : "rate" },
      correction: edit && { safe: false, edits: [edit] },
    }),
  );
}
