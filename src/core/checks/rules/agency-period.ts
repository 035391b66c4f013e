import { predecessorsOf, type OtherPeriodName } from "../../roster/other-period";
import { cellOf } from "../context";
import { finding } from "../finding";
import { nameEdit } from "../name-edit";
import { inSheetStyle } from "../name-style";
import { namesOfOtherPeriods } from "../other-periods";
import type { Rule } from "../rule";

/**
 * A name of another time than the sheet's: a department merged in 2025 on a later sheet, its successor on an earlier
 * one, a district or a merged province after June 2025. Said with or without a roster, wherever the dates leave no doubt.
 */
export const agencyPeriod: Rule = {
  id: "agency-period",
  codes: ["agency-period"],
  causes: [],
  mending: ["asked"],
  source:
    "Nghị quyết 202/2025/QH15, Điều 1 (sắp xếp đơn vị hành chính cấp tỉnh); Luật 72/2025/QH15, Điều 1 (hai cấp đơn vị hành chính)",
  check(context, report) {
    const { agencies, table } = context;
    const column = { column: table.columns["agency"] ?? table.body.left };
    for (const [index, name] of namesOfOtherPeriods(context)) {
      const only = renamedTo(name);
      const edit = only === null ? null : nameEdit(context, index, inSheetStyle(context, only));
      report(
        finding("agency-period", [cellOf(agencies, index, column)], {
          field: "agency",
          agency: agencies.names.at(index)!,
          expected: only,
          actual: agencies.names.at(index)!,
          params: { kind: name.kind, name: name.name, others: name.others.join("; "), since: name.since },
          correction: edit && { safe: false, edits: [edit] },
        }),
      );
    }
  },
};

/** The one name that takes this one's place. Of several departments that became one the figures must be added up. */
function renamedTo({ kind, others }: OtherPeriodName): string | null {
  const [other] = others;
  if (other === undefined || others.length > 1) return null;
  if (kind === "department-not-yet") return other;
  return kind === "department-merged" && predecessorsOf(other).length === 1 ? other : null;
}
