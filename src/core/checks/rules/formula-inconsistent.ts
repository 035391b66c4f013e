import { cellName } from "../../sheet/address";
import { finding, type Cause, type CauseCode } from "../finding";
import { flawCorrection } from "../formula-corrections";
import { formulaFlaws } from "../formulas/agency-formulas";
import type { Deviation } from "../formulas/deviations";
import type { Rule } from "../rule";

/**
 * A formula unlike those of its column that works out something else and happens to be right today: it leaves out a part
 * that is 0, or cuts off where nothing is lost. One that is only written in another way is none.
 */
export const formulaInconsistent: Rule = {
  id: "formula-inconsistent",
  codes: ["formula-inconsistent"],
  causes: ["formula-misses-cell", "truncated", "rounded-up", "formula-unlike-column"],
  mending: ["asked"],
  source: null,
  check(context, report) {
    for (const flaw of formulaFlaws(context)) {
      const { deviation } = flaw;
      if (deviation.kind === "other-row") continue;
      report(
        finding("formula-inconsistent", [flaw.cell], {
          field: flaw.field,
          agency: context.agencies.names.at(flaw.index)!,
          params: { formula: flaw.formula },
          cause: causeOf(deviation),
          correction: flawCorrection(context, flaw),
        }),
      );
    }
  },
};

type OwnRow = Exclude<Deviation, { kind: "other-row" }>;

const CAUSES: Readonly<Record<OwnRow["kind"], CauseCode>> = {
  missed: "formula-misses-cell",
  twice: "formula-unlike-column",
  truncated: "truncated",
  "rounded-up": "rounded-up",
  other: "formula-unlike-column",
};

function causeOf({ kind, cell }: OwnRow): Cause {
  return { code: CAUSES[kind], params: kind === "missed" ? { cell: cellName(cell) } : {} };
}
