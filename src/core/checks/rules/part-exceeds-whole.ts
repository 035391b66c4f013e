import { formulaAt } from "../../sheet/cells";
import { countAt, type Identity } from "../../standing/readings";
import { SUM_CAUSES, sumCause } from "../causes/sum-cause";
import { rowsToAddUp } from "../closer-look";
import { agencyOf, cellOf, type Block, type CheckContext } from "../context";
import { finding, type Finding } from "../finding";
import { excessAt } from "../row-arithmetic";
import type { Rule } from "../rule";
import { readingBorneOut, suspectCorrection, suspectsOf } from "../suspects";

/** A part greater than its whole; and, where the sheet does not show every part, parts that together are. */
export const partExceedsWhole: Rule = {
  id: "part-exceeds-whole",
  codes: ["part-exceeds-whole"],
  causes: SUM_CAUSES,
  mending: ["asked"],
  source: null,
  check(context, report) {
    // A total row that does not sum its rows is reported as that.
    const block = context.agencies;
    for (const identity of boundsOf(context)) {
      const whole = block.counts[identity.whole];
      for (const index of rowsToAddUp(context, identity)) {
        const excess = excessAt(block, identity, index);
        if (!whole || !excess) continue;
        const isFormula = formulaAt(context.snapshot, block.rows[index]!, whole.column) !== null;
        // Then it is the formula that leaves a part out.
        if (!identity.complete || !isFormula) report(describe(context, block, identity, index, excess));
      }
    }
  },
};

/** Every identity, and the rate's own fraction where no identity covers it. */
function boundsOf({ identities, table, agencies }: CheckContext): Identity[] {
  const { whole, parts } = table.programme.rate;
  const present = parts.filter((part) => agencies.counts[part]);
  const isCovered = identities.some((one) => one.whole === whole && present.every((part) => one.parts.includes(part)));
  return isCovered ? [...identities] : [...identities, { whole, parts: present, complete: false }];
}

function describe(
  context: CheckContext,
  block: Block,
  identity: Identity,
  index: number,
  parts: readonly string[],
): Finding {
  const { whole, complete } = identity;
  const stated = countAt(block.counts[whole]!, index);
  const values = parts.map((part) => countAt(block.counts[part]!, index));
  const sum = values.reduce((total, value) => total + value, 0);
  // The rate can tell that it is the whole that is wrong; else the part is looked at first.
  const agreeing = readingBorneOut(context, block, whole, index);
  const suspects = suspectsOf(context, identity, agreeing);
  const isWhole = suspects.whole && suspects.parts.length === 0;
  const fields = isWhole ? [whole, ...parts] : [...parts, whole];
  const mendable = isWhole ? suspects : { whole: false, parts };
  return finding(
    "part-exceeds-whole",
    fields.map((field) => cellOf(block, index, block.counts[field]!)),
    {
      field: parts[0]!,
      agency: agencyOf(block, index),
      actual: sum,
      params: { parts: values, sum, whole: stated, difference: sum - stated },
      cause: complete ? sumCause(block, identity, index, suspects) : null,
      correction: complete ? suspectCorrection(context, block, identity, index, mendable) : null,
    },
  );
}
