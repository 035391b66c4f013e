import { cellOf } from "../context";
import { finding } from "../finding";
import { comparisonOf, sourceParams } from "../period-comparison";
import type { Rule } from "../rule";

/**
 * Agencies that last period's sheet does not have, or that this one no longer has, and names that could be paired in more
 * than one way. Departments that merged into one of this period's are not missed; whom a roster misses is named by that.
 */
export const agencyChange: Rule = {
  id: "agency-change",
  codes: ["agency-not-before", "agency-not-now", "agency-unclear"],
  causes: [],
  mending: [],
  source: null,
  check(context, report) {
    const comparison = comparisonOf(context);
    // Of another list of agencies all would be new, or gone: the sheet is doubted instead.
    if (!comparison || comparison.doubts.some(({ code }) => code === "other-agencies")) return;
    const { agencies, table } = context;
    const source = sourceParams(comparison);
    const column = { column: table.columns["agency"] ?? table.body.left };
    for (const index of comparison.appeared) {
      report(
        finding("agency-not-before", [cellOf(agencies, index, column)], {
          field: "agency",
          agency: agencies.names.at(index)!,
          params: source,
        }),
      );
    }
    for (const { name, agency } of comparison.disappeared) {
      if (agency >= 0) continue;
      report(finding("agency-not-now", [], { field: "agency", agency: name, expected: name, params: source }));
    }
    for (const { current, names } of comparison.unclear) {
      report(
        finding(
          "agency-unclear",
          current.map((index) => cellOf(agencies, index, column)),
          { field: "agency", agency: agencies.names.at(current[0]!)!, params: { ...source, names: names.join("; ") } },
        ),
      );
    }
  },
};
