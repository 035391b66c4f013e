import { agencyOf, cellOf } from "../context";
import { finding } from "../finding";
import type { Rule } from "../rule";

/** Agency rows that are hidden or filtered out. They count like any other, and the reader should know. */
export const hiddenRow: Rule = {
  id: "hidden-row",
  codes: ["hidden-row"],
  causes: [],
  mending: [],
  source: null,
  check({ snapshot, table, agencies }, report) {
    if (snapshot.hiddenRows.length === 0) return;
    const hidden = new Set(snapshot.hiddenRows);
    const column = { column: table.columns["agency"] ?? table.body.left };
    for (let index = 0; index < agencies.length; index += 1) {
      if (!hidden.has(agencies.rows[index]!)) continue;
      report(
        finding("hidden-row", [cellOf(agencies, index, column)], {
          agency: agencyOf(agencies, index),
          params: { row: agencies.rows[index]! + 1 },
        }),
      );
    }
  },
};
