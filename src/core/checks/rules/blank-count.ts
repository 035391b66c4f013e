import { FIGURE, type FigureColumn } from "../../recognition/table";
import { formulaAt, valueAt } from "../../sheet/cells";
import { READING } from "../../standing/readings";
import { agencyOf, cellOf, type Block, type CheckContext } from "../context";
import { numberEdit } from "../edits";
import { finding, type Finding } from "../finding";
import type { Rule } from "../rule";

/**
 * Counts left blank, or marked "-" or "không". A part is then 0, which is told. A whole is taken from its parts, which
 * wants a look; one that cannot be taken from them is an error. A row without any figure is not judged.
 */
export const blankCount: Rule = {
  id: "blank-count",
  codes: ["blank-count"],
  causes: [],
  mending: ["asked"],
  source: null,
  check(context, report) {
    const block = context.agencies;
    const { whole } = context.table.programme.rate;
    const columns = Object.entries(block.counts);
    // A blank or a mark is an odd count.
    for (const index of block.readings.odd) {
      if (block.readings.states[index] === READING.blank) {
        if (hasTypedRate(context, block, index)) report(withoutCounts(context, block, index));
        continue;
      }
      for (const [field, column] of columns) {
        const state = column.states[index]!;
        if (state !== FIGURE.blank && state !== FIGURE.zeroMark) continue;
        const isMissingWhole = field === whole && state === FIGURE.blank;
        report(
          isMissingWhole
            ? missingWhole(context, block, field, column, index)
            : zeroPart(context, block, field, column, index),
        );
      }
    }
  },
};

function zeroPart(context: CheckContext, block: Block, field: string, column: FigureColumn, index: number): Finding {
  const cell = cellOf(block, index, column);
  const mark = String(valueAt(context.snapshot, cell.row, cell.column)).trim();
  return finding("blank-count", [cell], {
    field,
    agency: agencyOf(block, index),
    expected: 0,
    actual: mark === "" ? null : mark,
    params: { reading: "zero" },
  });
}

function missingWhole(
  context: CheckContext,
  block: Block,
  field: string,
  column: FigureColumn,
  index: number,
): Finding {
  const cell = cellOf(block, index, column);
  const sum = block.readings.sums[index]!;
  const isDerived = !Number.isNaN(sum);
  const edit = isDerived ? numberEdit(context, cell, sum) : null;
  return finding("blank-count", [cell], {
    severity: isDerived ? "warning" : "error",
    field,
    agency: agencyOf(block, index),
    expected: isDerived ? sum : null,
    params: isDerived
      ? { reading: "sum", parts: addendsAt(context, block, field, index), sum }
      : { reading: "unknown" },
    correction: edit && { safe: false, edits: [edit] },
  });
}

function addendsAt({ identities }: CheckContext, block: Block, whole: string, index: number): number[] {
  const parts = identities.find((identity) => identity.whole === whole)?.parts ?? [];
  return parts.map((part) => block.counts[part]!.values[index]! || 0);
}

/** A rate typed beside no counts at all; a formula copied down says nothing. */
function hasTypedRate({ snapshot }: CheckContext, { rate, rows }: Block, index: number): boolean {
  const state = rate?.states[index];
  if (!rate || (state !== FIGURE.number && state !== FIGURE.text)) return false;
  return formulaAt(snapshot, rows[index]!, rate.column) === null;
}

function withoutCounts({ table }: CheckContext, block: Block, index: number): Finding {
  const whole = block.counts[table.programme.rate.whole];
  const cells = [whole, block.rate].flatMap((column) => (column ? [cellOf(block, index, column)] : []));
  return finding("blank-count", cells, {
    severity: "error",
    field: table.programme.rate.whole,
    agency: agencyOf(block, index),
    params: { reading: "row" },
  });
}
