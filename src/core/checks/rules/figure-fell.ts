import { cellName } from "../../sheet/address";
import { agencyOf, cellOf } from "../context";
import { finding, type SeverityOf } from "../finding";
import { comparisonOf, sourceParams } from "../period-comparison";
import type { Rule } from "../rule";

/**
 * A count "so far" (procedures reviewed) that is less than last period's. Whether it counts "so far" is the programme's
 * word, or the clerk's: by the clerk's it is an error. Of departments that merged it only tells, for some of their
 * work may have gone elsewhere. Where most figures fell the sheet is doubted instead.
 */
export const figureFell: Rule = {
  id: "figure-fell",
  codes: ["figure-fell"],
  causes: [],
  mending: [],
  source: null,
  check(context, report) {
    const comparison = comparisonOf(context);
    if (!comparison) return;
    const { agencies, table } = context;
    const names = new Map(comparison.joined.map((joined) => [joined.current, joined.names]));
    for (const { field, ground, falls, mostFell } of comparison.cumulative) {
      if (mostFell) continue;
      for (const { current, before, now, cell, joined } of falls) {
        const severity: SeverityOf<"figure-fell"> = joined ? "info" : ground === "setting" ? "error" : "warning";
        report(
          finding("figure-fell", [cellOf(agencies, current, table.counts[field]!)], {
            severity,
            field,
            agency: agencyOf(agencies, current),
            actual: now,
            params: {
              ...sourceParams(comparison),
              before,
              difference: before - now,
              previousCell: cellName(cell),
              joined: names.get(current)?.join("; ") ?? null,
              ground,
            },
          }),
        );
      }
    }
  },
};
