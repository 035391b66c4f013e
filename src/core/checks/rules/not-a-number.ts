import { FIGURE, type FigureColumn } from "../../recognition/table";
import type { CellAddress } from "../../sheet/address";
import { numberFormatAt, valueAt } from "../../sheet/cells";
import { readNumberFormat } from "../../sheet/number-format";
import { LARGEST_COUNT } from "../../numbers/count";
import { READING } from "../../standing/readings";
import { oddFigures } from "../closer-look";
import { agencyOf, blocksOf, cellOf, type Block, type CheckContext } from "../context";
import { finding, type Finding } from "../finding";
import type { Rule } from "../rule";

/** Words, TRUE or FALSE, a day or a number beyond all counting, where a figure belongs. */
export const notANumber: Rule = {
  id: "not-a-number",
  codes: ["not-a-number"],
  causes: [],
  mending: [],
  source: null,
  check(context, report) {
    for (const block of blocksOf(context)) {
      for (const [field, column] of Object.entries(block.counts)) {
        for (const index of block.readings.odd) {
          const isTooLarge = Math.abs(column.values[index]!) > LARGEST_COUNT;
          if (column.states[index] === FIGURE.notNumber || isTooLarge)
            report(describe(context, block, field, column, index));
        }
      }
      const { rate } = block;
      if (!rate) continue;
      for (const index of oddFigures(rate)) {
        // "không áp dụng" is the right thing to write where there is no whole.
        const hasRate = block.readings.states[index]! >= READING.sound;
        if (rate.states[index] === FIGURE.notNumber && hasRate) report(describe(context, block, "rate", rate, index));
      }
    }
  },
};

function describe(context: CheckContext, block: Block, field: string, column: FigureColumn, index: number): Finding {
  const cell = cellOf(block, index, column);
  const value = valueAt(context.snapshot, cell.row, cell.column);
  return finding("not-a-number", [cell], {
    field,
    agency: agencyOf(block, index),
    actual: typeof value === "boolean" ? String(value).toUpperCase() : value,
    params: { kind: isDay(context, cell) ? "day" : null },
  });
}

/** Excel takes "5/12" for a day of this year. */
function isDay({ snapshot }: CheckContext, { row, column }: CellAddress): boolean {
  const isNumber = typeof valueAt(snapshot, row, column) === "number";
  return isNumber && readNumberFormat(numberFormatAt(snapshot, row, column)).date;
}
