import { columnName } from "../../sheet/address";
import { finding } from "../finding";
import type { Rule } from "../rule";

/** Hidden columns of figures. They are checked like any other, and the reader should know what is not seen. */
export const hiddenColumn: Rule = {
  id: "hidden-column",
  codes: ["hidden-column"],
  causes: [],
  mending: [],
  source: null,
  check({ snapshot, table }, report) {
    const hidden = new Set(snapshot.hiddenColumns);
    for (const { id, kind } of table.programme.fields) {
      const column = table.columns[id];
      if ((kind !== "count" && kind !== "rate") || column === undefined || !hidden.has(column)) continue;
      const cell = { row: table.header.bottom, column };
      report(finding("hidden-column", [cell], { field: id, params: { column: columnName(column) } }));
    }
  },
};
