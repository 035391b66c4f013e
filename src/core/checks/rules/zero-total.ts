import { placesOf } from "../../blocks";
import { valueAt } from "../../sheet/cells";
import { READING } from "../../standing/readings";
import { agencyOf, blocksOf, cellOf } from "../context";
import { valueEdit } from "../edits";
import { finding } from "../finding";
import { rateVerdicts, VERDICT } from "../rate-verdicts";
import type { Rule } from "../rule";

/** A whole of 0 has no rate ("không áp dụng"): not 0 %, and no place in the ranking. */
export const zeroTotal: Rule = {
  id: "zero-total",
  codes: ["zero-total"],
  causes: [],
  mending: ["asked"],
  source: null,
  check(context, report) {
    const field = context.table.programme.rate.whole;
    for (const block of blocksOf(context)) {
      const column = block.counts[field];
      const verdicts = rateVerdicts(context, block);
      if (!column) continue;
      for (const index of placesOf(block.readings.states, READING.zero)) {
        const total = cellOf(block, index, column);
        const rate = block.rate && cellOf(block, index, block.rate);
        const isStated = rate !== null && verdicts[index] === VERDICT.withoutWhole;
        const edit = isStated ? valueEdit(context.snapshot, rate, "") : null;
        const stated = isStated ? valueAt(context.snapshot, rate.row, rate.column) : null;
        report(
          finding("zero-total", rate ? [total, rate] : [total], {
            severity: isStated ? (Number(block.rate!.values[index]) === 0 ? "warning" : "error") : "info",
            field,
            agency: agencyOf(block, index),
            actual: typeof stated === "boolean" ? String(stated) : stated,
            correction: edit && { safe: false, edits: [edit] },
          }),
        );
      }
    }
  },
};
