import type { Doubt, PeriodComparison } from "../../previous/comparison";
import { finding, type Finding } from "../finding";
import { comparisonOf, sourceParams } from "../period-comparison";
import type { Rule } from "../rule";

/**
 * Reasons to ask whether the sheet chosen as last period's is the right one: the same figures throughout, another
 * programme, other agencies, a later date, most counts "so far" less than before. Another target is only told.
 */
export const previousPeriod: Rule = {
  id: "previous-period",
  codes: ["previous-period"],
  causes: [],
  mending: [],
  source: null,
  check(context, report) {
    const comparison = comparisonOf(context);
    if (!comparison) return;
    for (const doubt of comparison.doubts) report(doubtFinding(comparison, doubt));
    for (const { field, compared, falls, mostFell } of comparison.cumulative) {
      if (!mostFell) continue;
      const params = { ...sourceParams(comparison), kind: "most-fell", fell: falls.length, compared };
      report(finding("previous-period", [], { field, params }));
    }
  },
};

function doubtFinding(comparison: PeriodComparison, doubt: Doubt): Finding {
  const params = { ...sourceParams(comparison), kind: doubt.code };
  switch (doubt.code) {
    case "same-figures":
      return finding("previous-period", [], { params });
    case "other-programme":
      return finding("previous-period", [], { params: { ...params, programme: doubt.programme } });
    case "other-agencies":
      return finding("previous-period", [], { params: { ...params, shared: doubt.shared, all: doubt.all } });
    case "later-period":
      return finding("previous-period", [], { params: { ...params, before: doubt.before, now: doubt.now } });
    case "other-target": {
      const { percent, comparator } = doubt.target;
      return finding("previous-period", [], { severity: "info", params: { ...params, percent, comparator } });
    }
  }
}
