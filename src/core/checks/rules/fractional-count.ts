import { LARGEST_COUNT, wholeNumber } from "../../standing/readings";
import { addsUpWith } from "../causes/bears-out";
import { agencyOf, blocksOf, cellOf } from "../context";
import { valueEdit } from "../edits";
import { finding } from "../finding";
import type { Rule } from "../rule";

/** A count that is no whole number. Often a thousand: "3.071" read with a decimal point. */
export const fractionalCount: Rule = {
  id: "fractional-count",
  codes: ["fractional-count"],
  source: null,
  check(context, report) {
    for (const block of blocksOf(context)) {
      for (const [field, column] of Object.entries(block.counts)) {
        for (let index = 0; index < block.length; index += 1) {
          const value = column.values[index]!;
          if (!(value > 0) || value > LARGEST_COUNT || !Number.isNaN(wholeNumber(value))) continue;
          const cell = cellOf(block, index, column);
          const thousands = wholeNumber(value * 1000);
          const isThousands = addsUpWith(context, block, field, index, thousands);
          const edit = isThousands ? valueEdit(context.snapshot, cell, thousands) : null;
          report(
            finding("fractional-count", [cell], {
              field,
              agency: agencyOf(block, index),
              actual: value,
              expected: isThousands ? thousands : null,
              cause: isThousands ? { code: "thousands-dot", params: { meant: thousands } } : null,
              correction: edit && { safe: false, edits: [edit] },
            }),
          );
        }
      }
    }
  },
};
