import { FIGURE, type FigureColumn } from "../../recognition/table";
import type { CellAddress } from "../../sheet/address";
import { formulaAt, valueAt, valueTypeAt } from "../../sheet/cells";
import { READING } from "../../standing/readings";
import { oddFigures } from "../closer-look";
import { agencyOf, blocksOf, cellOf, type Block, type CheckContext } from "../context";
import { finding, type Cause } from "../finding";
import { referencesOf } from "../references";
import type { Rule } from "../rule";
import { lowerBound } from "../rows";

/** Excel errors. A formula that only passes on the error, or trips over the text, of another figure is not named again. */
export const errorValue: Rule = {
  id: "error-value",
  codes: ["error-value"],
  causes: ["zero-whole"],
  mending: [],
  source: null,
  check(context, report) {
    const faulty = faultyCells(context);
    for (const block of blocksOf(context)) {
      for (const [field, column] of columnsOf(block)) {
        for (const index of oddFigures(column)) {
          if (column.states[index] !== FIGURE.error) continue;
          const cell = cellOf(block, index, column);
          if (passesOn(context, cell.row, column.column, faulty)) continue;
          if (column === block.rate && dividesByBlank(context, block, index, cell)) continue;
          report(
            finding("error-value", [cell], {
              field,
              agency: agencyOf(block, index),
              actual: String(valueAt(context.snapshot, cell.row, cell.column)),
              cause: causeOf(block, column, index, String(valueAt(context.snapshot, cell.row, cell.column))),
            }),
          );
        }
      }
    }
  },
};

function columnsOf(block: Block): [string, FigureColumn][] {
  const columns = Object.entries(block.counts);
  return block.rate ? [...columns, ["rate", block.rate]] : columns;
}

/** Sheet rows with a figure that a formula could trip over, ascending, by sheet column. */
function faultyCells(context: CheckContext): Map<number, number[]> {
  const faulty = new Map<number, number[]>();
  for (const block of blocksOf(context)) {
    for (const [, column] of columnsOf(block)) {
      const rows = faulty.get(column.column) ?? [];
      for (const index of oddFigures(column)) {
        const state = column.states[index]!;
        if (state === FIGURE.error || state === FIGURE.notNumber || state === FIGURE.zeroMark)
          rows.push(block.rows[index]!);
      }
      faulty.set(
        column.column,
        rows.sort((a, b) => a - b),
      );
    }
  }
  return faulty;
}

function passesOn(
  { snapshot }: CheckContext,
  row: number,
  column: number,
  faulty: ReadonlyMap<number, readonly number[]>,
): boolean {
  const formula = formulaAt(snapshot, row, column);
  if (formula === null) return false;
  const isDivision = valueAt(snapshot, row, column) === "#DIV/0!";
  return referencesOf(formula).some((reference) => {
    for (const [sheetColumn, rows] of faulty) {
      if (sheetColumn < reference.left || sheetColumn > reference.right) continue;
      const other = firstWithin(rows, reference.top, reference.bottom, row, sheetColumn === column);
      if (other < 0) continue;
      // A text makes #VALUE!, never #DIV/0!: that comes on only from another error.
      if (!isDivision || valueTypeAt(snapshot, other, sheetColumn) === "Error") return true;
    }
    return false;
  });
}

/** A rate's formula over a total that is not filled in, though its parts are: the blank is named, and mends the rate. */
function dividesByBlank({ snapshot }: CheckContext, { readings }: Block, index: number, cell: CellAddress): boolean {
  return (
    readings.states[index] === READING.derived &&
    valueAt(snapshot, cell.row, cell.column) === "#DIV/0!" &&
    formulaAt(snapshot, cell.row, cell.column) !== null
  );
}

/** The first of the ascending rows that lies in a range; in the cell's own column, itself apart. */
function firstWithin(rows: readonly number[], top: number, bottom: number, self: number, isOwnColumn: boolean): number {
  let low = lowerBound(rows, top);
  if (isOwnColumn && rows[low] === self) low += 1;
  const found = rows[low];
  return found !== undefined && found <= bottom ? found : -1;
}

function causeOf(block: Block, column: FigureColumn, index: number, error: string): Cause | null {
  const isZero = block.readings.states[index] === READING.zero || block.readings.states[index] === READING.blank;
  return column === block.rate && error === "#DIV/0!" && isZero ? { code: "zero-whole", params: {} } : null;
}
