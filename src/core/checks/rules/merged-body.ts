import { areaName, type Area } from "../../sheet/address";
import type { CheckContext } from "../context";
import { finding } from "../finding";
import type { Rule } from "../rule";
import { lowerBound } from "../rows";

/** Merged cells among the agency rows: only one cell of them holds a figure, and the rows cannot be sorted. */
export const mergedBody: Rule = {
  id: "merged-body",
  codes: ["merged-body"],
  causes: [],
  mending: [],
  source: null,
  check(context, report) {
    const { snapshot, table, agencies } = context;
    const columns = Object.values(table.columns).filter((column) => column !== undefined);
    for (const merge of snapshot.merges) {
      if (!joinsFigures(context, columns, merge)) continue;
      const index = lowerBound(agencies.rows, merge.top);
      report(
        finding("merged-body", [{ row: merge.top, column: merge.left }], {
          agency: agencies.names.at(index)!,
          params: { area: areaName(merge) },
        }),
      );
    }
  },
};

/** Over an agency row, and over more than one row or more than one of the table's columns. */
function joinsFigures(
  { agencies }: CheckContext,
  columns: readonly number[],
  { top, bottom, left, right }: Area,
): boolean {
  const first = lowerBound(agencies.rows, top);
  if (first === agencies.length || agencies.rows[first]! > bottom) return false;
  const covered = columns.filter((column) => column >= left && column <= right).length;
  return covered > 1 || (covered === 1 && bottom > top);
}
