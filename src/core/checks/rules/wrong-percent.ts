import { rateEdit } from "../../corrections/rate-cell";
import { formulaAt } from "../../sheet/cells";
import { RATE_CAUSES } from "../causes/rate-cause";
import { agencyOf, blocksOf, cellOf, type Block, type CheckContext } from "../context";
import { finding, type Cause, type Finding } from "../finding";
import { usualFormulaCorrection } from "../formula-corrections";
import { typedAt, typedCause } from "../formulas/typed-over";
import { doubtfulRates, ratePlaces, rateVerdicts, VERDICT, type Verdict } from "../rate-verdicts";
import type { Rule } from "../rule";
import { wrongRate } from "../wrong-rate";

/**
 * A stated rate that is not part / whole, rounded half away from zero to the places it was stated with. Right with fewer
 * places than its column, or shown wrong by its number format alone, is a warning. What a formula makes is the
 * formula's affair.
 */
export const wrongPercent: Rule = {
  id: "wrong-percent",
  codes: ["wrong-percent"],
  causes: [...RATE_CAUSES, "typed-over", "fewer-decimals", "rounded-twice"],
  mending: ["asked"],
  source: null,
  check(context, report) {
    for (const block of blocksOf(context)) {
      const verdicts = rateVerdicts(context, block);
      for (const index of doubtfulRates(context, block)) {
        const verdict = verdicts[index] as Verdict;
        if (verdict !== VERDICT.wrong && verdict !== VERDICT.coarse && verdict !== VERDICT.roundedTwice) continue;
        const isFormula = formulaAt(context.snapshot, block.rows[index]!, block.rate!.column) !== null;
        if (verdict === VERDICT.wrong && isFormula) continue;
        report(describe(context, block, index, verdict));
      }
    }
  },
};

function describe(context: CheckContext, block: Block, index: number, verdict: Verdict): Finding {
  const rate = block.rate!;
  const details = wrongRate(context, block, index);
  const isWrong = verdict === VERDICT.wrong;
  const typed = isWrong ? typedAt(context, cellOf(block, index, rate)) : null;
  const cause: Cause | null = isWrong
    ? typed
      ? typedCause(typed)
      : details.cause
    : {
        code: verdict === VERDICT.coarse ? "fewer-decimals" : "rounded-twice",
        params: { decimals: ratePlaces(context) },
      };
  const isFormula = formulaAt(context.snapshot, block.rows[index]!, rate.column) !== null;
  const edit = isFormula ? null : rateEdit(context, block, index, { as: "value", decimals: details.decimals });
  return finding("wrong-percent", [cellOf(block, index, rate)], {
    severity: isWrong ? "error" : "warning",
    field: "rate",
    agency: agencyOf(block, index),
    expected: details.expected,
    actual: details.actual,
    params: details.params,
    cause,
    correction: (typed && usualFormulaCorrection(context, typed.cell)) ?? (edit && { safe: false, edits: [edit] }),
  });
}
