import { decimalText } from "../../numbers/decimal";
import { percentOf } from "../../numbers/ratio";
import { formulaAt } from "../../sheet/cells";
import { countAt, type Identity } from "../../standing/readings";
import { SUM_CAUSES, sumCause } from "../causes/sum-cause";
import { rowsToAddUp } from "../closer-look";
import { agencyOf, cellOf, type Block, type CheckContext } from "../context";
import { finding, type Finding } from "../finding";
import { usualFormulaCorrection } from "../formula-corrections";
import { typedCause } from "../formulas/typed-over";
import { excessAt, isMismatch } from "../row-arithmetic";
import { fractionsOf } from "../rate-verdicts";
import type { Rule } from "../rule";
import { readingBorneOut, soleFilled, suspectCorrection, suspectsOf, typedSuspect } from "../suspects";

/**
 * A stated whole that is not the sum of its parts, either way. Where the stated rate bears out one reading of the row,
 * that is told, and the figure it speaks against is the one to look at first. A whole made by a formula is the
 * formula's affair.
 */
export const sumMismatch: Rule = {
  id: "sum-mismatch",
  codes: ["sum-mismatch"],
  causes: [...SUM_CAUSES, "typed-over"],
  mending: ["asked"],
  source: null,
  check(context, report) {
    const block = context.agencies;
    for (const identity of context.identities) {
      for (const index of rowsToAddUp(context, identity)) {
        if (!isMismatch(block, identity, index) || excessAt(block, identity, index)) continue;
        const { column } = block.counts[identity.whole]!;
        if (formulaAt(context.snapshot, block.rows[index]!, column) === null)
          report(describe(context, block, identity, index));
      }
    }
  },
};

function describe(context: CheckContext, block: Block, identity: Identity, index: number): Finding {
  const { whole, parts } = identity;
  const values = parts.map((part) => countAt(block.counts[part]!, index));
  const sum = values.reduce((total, value) => total + value, 0);
  const stated = countAt(block.counts[whole]!, index);
  const agreeing = readingBorneOut(context, block, whole, index);
  const suspects = suspectsOf(context, identity, agreeing);
  const typed = typedSuspect(context, identity, index, suspects);

  // The figure the rate speaks against comes first: it is the one a click goes to.
  const suspect =
    typed?.field ?? (suspects.whole ? whole : (soleFilled(block, suspects.parts, index) ?? suspects.parts[0]!));
  const fields = [suspect, ...[whole, ...parts].filter((field) => field !== suspect)];
  return finding(
    "sum-mismatch",
    fields.map((field) => cellOf(block, index, block.counts[field]!)),
    {
      field: suspect,
      agency: agencyOf(block, index),
      expected: sum,
      actual: stated,
      params: {
        of: whole,
        parts: values,
        sum,
        stated,
        difference: Math.abs(sum - stated),
        // Which reading the stated rate bears out, and the rate by either: the standing hangs on it.
        agreeing,
        ...rateTexts(context, block, index),
      },
      cause: typed ? typedCause(typed.figure) : sumCause(block, identity, index, suspects),
      correction:
        (typed && usualFormulaCorrection(context, typed.figure.cell)) ??
        suspectCorrection(context, block, identity, index, suspects),
    },
  );
}

/** The rate by either reading; none where both print alike, for then nothing hangs on it. */
function rateTexts(context: CheckContext, block: Block, index: number) {
  const fractions = fractionsOf(context, block, index);
  const textBy = (by: "total" | "sum") => {
    const fraction = fractions.find((one) => one.by === by);
    return fraction ? decimalText(percentOf(fraction.part, fraction.whole, context.settings.decimals), ".") : null;
  };
  const rateByTotal = textBy("total");
  const rateBySum = textBy("sum");
  return rateByTotal === rateBySum ? { rateByTotal: null, rateBySum: null } : { rateByTotal, rateBySum };
}
