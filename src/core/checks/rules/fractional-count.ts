import type { FieldId } from "../../programmes/programme";
import type { FigureColumn } from "../../recognition/table";
import { formulaAt } from "../../sheet/cells";
import { LARGEST_COUNT, wholeNumber } from "../../numbers/count";
import type { CheckContext } from "../context";
import { checkImpossible } from "../impossible-counts";
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
    checkImpossible(
      context,
      {
        code: "fractional-count",
        cause: "thousands-dot",
        isAt: isFractional,
        isExplained: (block, field, index) => block.kind === "totals" && addsUpFractions(context, index, field),
        meant: (value) => wholeNumber(value * 1000),
      },
      report,
    );
  },
};

function isFractional({ values }: FigureColumn, index: number): boolean {
  const value = values[index]!;
  return value > 0 && value <= LARGEST_COUNT && Number.isNaN(wholeNumber(value));
}

function addsUpFractions({ snapshot, table, agencies, totals }: CheckContext, index: number, field: FieldId): boolean {
  const { row, first, end } = table.totals[index]!;
  if (formulaAt(snapshot, row, totals.counts[field]!.column) === null) return false;
  const column = agencies.counts[field]!;
  for (let agency = first; agency < end; agency += 1) if (isFractional(column, agency)) return true;
  return false;
}
