import { FIGURE } from "../../recognition/table";
import { LARGEST_COUNT, wholeNumber } from "../../standing/readings";
import { addsUpWith } from "../causes/bears-out";
import { agencyOf, blocksOf, cellOf } from "../context";
import { valueEdit } from "../edits";
import { finding } from "../finding";
import type { Rule } from "../rule";

/** A count below zero. */
export const negative: Rule = {
  id: "negative",
  codes: ["negative"],
  causes: ["stray-sign"],
  mending: ["asked"],
  source: null,
  check(context, report) {
    for (const block of blocksOf(context)) {
      for (const [field, column] of Object.entries(block.counts)) {
        for (let index = 0; index < block.length; index += 1) {
          const value = column.values[index]!;
          if (!(value < 0) || value < -LARGEST_COUNT || column.states[index] === FIGURE.zeroMark) continue;
          const cell = cellOf(block, index, column);
          const meant = wholeNumber(-value);
          const isStray = addsUpWith(context, block, field, index, meant);
          const edit = isStray ? valueEdit(context.snapshot, cell, meant) : null;
          report(
            finding("negative", [cell], {
              field,
              agency: agencyOf(block, index),
              actual: value,
              expected: isStray ? meant : null,
              cause: isStray ? { code: "stray-sign", params: { meant } } : null,
              correction: edit && { safe: false, edits: [edit] },
            }),
          );
        }
      }
    }
  },
};
