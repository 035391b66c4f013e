import { cellOf } from "../context";
import { finding } from "../finding";
import { nameCells } from "../name-cells";
import type { Rule } from "../rule";

/** Figures of nobody: a row of the table whose name is blank, or is signs alone. */
export const namelessAgency: Rule = {
  id: "nameless-agency",
  codes: ["nameless-agency"],
  causes: [],
  mending: [],
  source: null,
  check(context, report) {
    const { agencies, table } = context;
    const column = { column: table.columns["agency"] ?? table.body.left };
    const { hashes } = nameCells(context);
    for (let index = hashes.indexOf(0); index >= 0; index = hashes.indexOf(0, index + 1)) {
      const name = agencies.names.at(index)!;
      report(
        finding("nameless-agency", [cellOf(agencies, index, column)], {
          field: "agency",
          agency: name,
          actual: name === "" ? null : name,
        }),
      );
    }
  },
};
