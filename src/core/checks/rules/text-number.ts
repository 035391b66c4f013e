import { readNumeral } from "../../numbers/numeral";
import { FIGURE, type FigureColumn } from "../../recognition/table";
import type { CellAddress } from "../../sheet/address";
import { formulaAt, valueAt } from "../../sheet/cells";
import { countAt, READING } from "../../standing/readings";
import { oddFigures } from "../closer-look";
import { agencyOf, blocksOf, cellOf, type Block, type CheckContext } from "../context";
import { numberEdit, rateValue } from "../edits";
import { finding, type Finding } from "../finding";
import { isMisscaled, rateVerdicts, VERDICT } from "../rate-verdicts";
import type { Rule } from "../rule";

/** Numbers typed as text: Excel neither sums nor compares them. */
export const textNumber: Rule = {
  id: "text-number",
  codes: ["text-number", "decimal-comma", "ambiguous-number"],
  causes: [],
  mending: ["safe", "asked"],
  source: null,
  check(context, report) {
    for (const block of blocksOf(context)) {
      for (const [field, column] of Object.entries(block.counts)) checkColumn(context, block, field, column, report);
      if (block.rate) checkColumn(context, block, "rate", block.rate, report);
    }
  },
};

function checkColumn(
  context: CheckContext,
  block: Block,
  field: string,
  column: FigureColumn,
  report: (finding: Finding) => void,
): void {
  for (const index of oddFigures(column)) {
    const state = column.states[index]!;
    if (state !== FIGURE.text && state !== FIGURE.ambiguous) continue;
    // A negative or fractional "count" is reported as that.
    const isCount = column !== block.rate;
    if (isCount && Number.isNaN(countAt(column, index))) continue;
    // In the wrong scale besides: mending that mends both.
    if (!isCount && isMisscaled(rateVerdicts(context, block)[index]!)) continue;
    report(describe(context, block, field, column, index));
  }
}

function describe(context: CheckContext, block: Block, field: string, column: FigureColumn, index: number): Finding {
  const { snapshot } = context;
  const cell = cellOf(block, index, column);
  const written = String(valueAt(snapshot, cell.row, cell.column));
  const number = Number(column.values[index]!.toPrecision(15));
  const after = column === block.rate ? rateValue(context, number) : number;
  const edit = numberEdit(context, cell, after);
  const common = { field, agency: agencyOf(block, index), actual: written, expected: number };

  const reading = readNumeral(written, snapshot.numerals);
  if (reading.kind === "ambiguous") {
    const other = reading.readings.find(({ value }) => value !== number)?.value ?? null;
    const isSettled =
      column === block.rate
        ? rateVerdicts(context, block)[index] === VERDICT.right
        : block.readings.states[index]! >= READING.sound;
    return finding("ambiguous-number", [cell], {
      ...common,
      // Where nothing else in the row bears one reading out, the figure cannot be printed.
      severity: isSettled ? "warning" : "error",
      params: { other },
      correction: edit && { safe: false, edits: [edit] },
    });
  }
  const marks = reading.kind === "number" ? reading.marks : [];
  // A footnote mark, a unit or a bookkeeper's minus says something that the bare number would not.
  const isSafe = !(["footnote", "unit", "parentheses"] as const).some((mark) => marks.includes(mark));
  const hasComma =
    reading.kind === "number" && reading.decimals > 0 && written.lastIndexOf(",") > written.lastIndexOf(".");
  const code = hasComma ? "decimal-comma" : "text-number";
  return finding(code, [cell], {
    ...common,
    // =TEXT(…,"0.0%") that prints the right rate is meant so.
    ...(isMeantAsText(context, block, column, index, cell) && { severity: "info" }),
    correction: edit && { safe: isSafe, edits: [edit] },
  });
}

function isMeantAsText(
  context: CheckContext,
  block: Block,
  column: FigureColumn,
  index: number,
  cell: CellAddress,
): boolean {
  return (
    column === block.rate &&
    formulaAt(context.snapshot, cell.row, cell.column) !== null &&
    rateVerdicts(context, block)[index] === VERDICT.right
  );
}
