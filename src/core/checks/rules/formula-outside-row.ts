import { cellName } from "../../sheet/address";
import { finding } from "../finding";
import { flawCorrection } from "../formula-corrections";
import { formulaFlaws } from "../formulas/agency-formulas";
import type { Rule } from "../rule";

/**
 * A formula in an agency's row that takes another agency's figures and happens to be right today: it will be wrong when
 * either of them changes. Where its figure is wrong already, that is the error, and this its cause.
 */
export const formulaOutsideRow: Rule = {
  id: "formula-outside-row",
  codes: ["formula-outside-row"],
  causes: ["formula-other-row"],
  mending: ["asked"],
  source: null,
  check(context, report) {
    for (const flaw of formulaFlaws(context)) {
      const { cell: taken, kind } = flaw.deviation;
      if (kind !== "other-row") continue;
      report(
        finding("formula-outside-row", [flaw.cell], {
          field: flaw.field,
          agency: context.agencies.names.at(flaw.index)!,
          params: { formula: flaw.formula },
          cause: { code: "formula-other-row", params: { cell: cellName(taken), row: taken.row + 1 } },
          correction: flawCorrection(context, flaw),
        }),
      );
    }
  },
};
