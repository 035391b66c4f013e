import type { FieldId } from "../../programmes/programme";
import type { FigureColumn } from "../../recognition/table";
import type { CellAddress } from "../../sheet/address";
import { formulaAt } from "../../sheet/cells";
import { LARGEST_COUNT, wholeNumber } from "../../standing/readings";
import { addsUpWith } from "../causes/bears-out";
import { agencyOf, blocksOf, cellOf, type CheckContext } from "../context";
import { valueEdit } from "../edits";
import { finding } from "../finding";
import type { Rule } from "../rule";

/**
 * A count that is no whole number. Often a thousand: "3.071" read with a decimal point. A total's formula that only adds
 * such a count up is not named again.
 */
export const fractionalCount: Rule = {
  id: "fractional-count",
  codes: ["fractional-count"],
  causes: ["thousands-dot"],
  mending: ["asked"],
  source: null,
  check(context, report) {
    for (const block of blocksOf(context)) {
      for (const [field, column] of Object.entries(block.counts)) {
        for (let index = 0; index < block.length; index += 1) {
          if (!isFractional(column, index)) continue;
          const cell = cellOf(block, index, column);
          if (block.kind === "totals" && addsUpFractions(context, index, field, cell)) continue;
          const value = column.values[index]!;
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

function isFractional({ values }: FigureColumn, index: number): boolean {
  const value = values[index]!;
  return value > 0 && value <= LARGEST_COUNT && Number.isNaN(wholeNumber(value));
}

function addsUpFractions(
  { snapshot, table, agencies }: CheckContext,
  index: number,
  field: FieldId,
  cell: CellAddress,
) {
  if (formulaAt(snapshot, cell.row, cell.column) === null) return false;
  const { first, end } = table.totals[index]!;
  const column = agencies.counts[field]!;
  for (let agency = first; agency < end; agency += 1) if (isFractional(column, agency)) return true;
  return false;
}
