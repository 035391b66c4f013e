import type { FieldId } from "../../programmes/programme";
import { decimalText } from "../../numbers/decimal";
import { percentOf } from "../../numbers/ratio";
import { formulaAt } from "../../sheet/cells";
import { countAt, type Identity } from "../../standing/readings";
import { sumCause, type Suspects } from "../causes/sum-cause";
import { agencyOf, cellOf, type Block, type CheckContext } from "../context";
import { numberEdit } from "../edits";
import { finding, type Finding } from "../finding";
import { excessAt, isMismatch } from "../row-arithmetic";
import { fractionsOf } from "../rate-verdicts";
import type { Rule } from "../rule";
import { isRight, statedRateAt } from "../stated-rate";

/**
 * A stated whole that is not the sum of its parts, either way. Where the stated rate bears out one reading of the row,
 * that is told, and the figure it speaks against is the one to look at first. A whole made by a formula is the
 * formula's affair.
 */
export const sumMismatch: Rule = {
  id: "sum-mismatch",
  codes: ["sum-mismatch"],
  source: null,
  check(context, report) {
    const block = context.agencies;
    for (const identity of context.identities) {
      for (let index = 0; index < block.length; index += 1) {
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

  // The figure the rate speaks against comes first: it is the one a click goes to.
  const suspect = suspects.whole ? whole : (soleFilled(block, suspects.parts, index) ?? suspects.parts[0]!);
  const fields = [suspect, ...[whole, ...parts].filter((field) => field !== suspect)];
  const edit = correctionOf(context, block, index, suspects, whole, sum, stated);
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
        rateByTotal: rateText(context, block, index, "total"),
        rateBySum: rateText(context, block, index, "sum"),
      },
      cause: sumCause(block, identity, index, suspects),
      correction: edit && { safe: false, edits: [edit] },
    },
  );
}

/** The reading that the stated rate bears out, where it bears out just one. */
function readingBorneOut(
  context: CheckContext,
  block: Block,
  whole: FieldId,
  index: number,
): "total" | "sum" | "rest" | null {
  const { rate } = block;
  if (!rate || whole !== context.table.programme.rate.whole) return null;
  // A formula's rate follows the figures, whichever are wrong.
  if (formulaAt(context.snapshot, block.rows[index]!, rate.column) !== null) return null;
  const stated = statedRateAt(context.snapshot, rate, block.rows[index]!, index);
  if (!stated) return null;
  const agreeing = fractionsOf(context, block, index).filter(({ part, whole: by }) => isRight(stated, part, by));
  const [only] = agreeing;
  return agreeing.length === 1 && only && only.by !== "rows" ? only.by : null;
}

function suspectsOf({ table }: CheckContext, { parts }: Identity, agreeing: "total" | "sum" | "rest" | null): Suspects {
  const isRatePart = (part: FieldId) => table.programme.rate.parts.includes(part);
  switch (agreeing) {
    case "sum":
      return { whole: true, parts: [] };
    case "total":
      return { whole: false, parts: parts.filter((part) => !isRatePart(part)) };
    case "rest":
      return { whole: false, parts: parts.filter(isRatePart) };
    case null:
      return { whole: true, parts };
  }
}

function soleFilled(block: Block, parts: readonly FieldId[], index: number): FieldId | null {
  const filled = parts.filter((part) => countAt(block.counts[part]!, index) > 0);
  return filled.length === 1 ? filled[0]! : null;
}

/** Puts right the one figure that is to blame; the whole, where nothing tells. */
function correctionOf(
  context: CheckContext,
  block: Block,
  index: number,
  suspects: Suspects,
  whole: FieldId,
  sum: number,
  stated: number,
) {
  if (suspects.whole) return numberEdit(context, block, cellOf(block, index, block.counts[whole]!), sum);
  const part = suspects.parts.length === 1 ? suspects.parts[0]! : soleFilled(block, suspects.parts, index);
  if (part === null) return null;
  const meant = countAt(block.counts[part]!, index) + stated - sum;
  return meant >= 0 ? numberEdit(context, block, cellOf(block, index, block.counts[part]!), meant) : null;
}

function rateText(context: CheckContext, block: Block, index: number, by: "total" | "sum"): string | null {
  const fraction = fractionsOf(context, block, index).find((one) => one.by === by);
  return fraction ? decimalText(percentOf(fraction.part, fraction.whole, context.settings.decimals), ".") : null;
}
