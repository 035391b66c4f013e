import { cleanName, nameKey } from "../../roster/names";
import { stretchesOf } from "../../standing/compute";
import { cellOf, type CheckContext } from "../context";
import { finding } from "../finding";
import type { Rule } from "../rule";

/**
 * An agency that stands twice: by the roster or, without one, by its name. In two sections it is a warning where the
 * roster knows the agency, and nothing where it does not: every district has its "Phòng Nội vụ".
 */
export const duplicateAgency: Rule = {
  id: "duplicate-agency",
  codes: ["duplicate-agency"],
  source: null,
  check(context, report) {
    const { agencies, table } = context;
    const column = { column: table.columns["agency"] ?? table.body.left };
    const seenInAll = new Map<number, number>();
    for (const { first, end } of stretchesOf(table)) {
      const seen = new Map<string | number, number>();
      for (let index = first; index < end; index += 1) {
        const match = context.matches?.[index]?.agency ?? -1;
        const key = match >= 0 ? match : keyOf(context, index);
        if (key === "") continue;
        const before = seen.get(key) ?? (match >= 0 ? seenInAll.get(match) : undefined);
        if (before === undefined) {
          seen.set(key, index);
          if (match >= 0) seenInAll.set(match, index);
          continue;
        }
        report(
          finding("duplicate-agency", [cellOf(agencies, index, column), cellOf(agencies, before, column)], {
            severity: before >= first ? "error" : "warning",
            field: "agency",
            agency: agencies.names[index]!,
            actual: agencies.names[index]!,
            params: {
              other: agencies.names[before]!,
              row: agencies.rows[before]! + 1,
              same: hasSameCounts(context, before, index),
            },
          }),
        );
      }
    }
  },
};

function keyOf({ agencies }: CheckContext, index: number): string {
  return nameKey(cleanName(agencies.names[index]!).text);
}

/** "yes" where both rows state the same counts: one line entered twice. */
function hasSameCounts({ agencies }: CheckContext, a: number, b: number): "yes" | "no" {
  return Object.values(agencies.counts).every(({ values }) => Object.is(values[a], values[b])) ? "yes" : "no";
}
