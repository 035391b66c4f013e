import { rateFormula } from "../corrections/rate-cell";
import type { TotalRow } from "../recognition/table";
import { cellName, type CellAddress } from "../sheet/address";
import { contentAt, numberFormatAt } from "../sheet/cells";
import { moveFormula } from "../sheet/formula";
import type { Identity } from "../standing/readings";
import { usualFormula, usualFormulaIn } from "./column-formulas";
import { cellOf, type Block, type CheckContext } from "./context";
import type { Correction } from "./finding";
import type { FormulaFlaw } from "./formulas/agency-formulas";
import { ratePlaces, rateVerdicts, VERDICT } from "./rate-verdicts";
import { isMismatch } from "./row-arithmetic";
import { lowerBound } from "./rows";

/** Puts a formula in a cell; null where it is there already, and where it would be kept as text. */
export function formulaCorrection({ snapshot }: CheckContext, cell: CellAddress, after: string): Correction | null {
  const before = contentAt(snapshot, cell.row, cell.column);
  if (before === after || numberFormatAt(snapshot, cell.row, cell.column) === "@") return null;
  return { safe: false, edits: [{ cell, before, after, isFormula: true, numberFormat: null }] };
}

/** The column's shared formula, where it is a right one; else the rate's own. */
export function rateFormulaCorrection(context: CheckContext, block: Block, index: number): Correction | null {
  const cell = cellOf(block, index, block.rate!);
  const usual = usualFormulaIn(context, cell.row, cell.column, isRightRate(context));
  return formulaCorrection(context, cell, usual ?? rateFormula(context, block, index, ratePlaces(context)));
}

/** The column's shared formula, where it is a right one; else the sum of the parts. */
export function wholeFormulaCorrection(context: CheckContext, identity: Identity, index: number): Correction | null {
  const { agencies } = context;
  const { whole, parts } = identity;
  const cell = cellOf(agencies, index, agencies.counts[whole]!);
  const isRight = (agency: number) => !isMismatch(agencies, identity, agency);
  const names = parts.map((part) => cellName(cellOf(agencies, index, agencies.counts[part]!)));
  const usual = usualFormulaIn(context, cell.row, cell.column, isRight);
  return formulaCorrection(context, cell, usual ?? `=SUM(${names.join(",")})`);
}

/** One SUM over the rows; not offered where other figures stand between them. */
export function totalFormulaCorrection(context: CheckContext, total: TotalRow, cell: CellAddress): Correction | null {
  const { table } = context;
  const top = table.rows[total.first];
  const bottom = table.rows[total.end - 1];
  if (top === undefined || bottom === undefined) return null;
  const isBetween = (row: number) => row > top && row < bottom;
  const hasOthers = table.totals.some(({ row }) => isBetween(row)) || table.otherRows.some(({ row }) => isBetween(row));
  if (hasOthers) return null;
  const range = `${cellName({ row: top, column: cell.column })}:${cellName({ row: bottom, column: cell.column })}`;
  return formulaCorrection(context, cell, `=SUM(${range})`);
}

/** The column's shared formula in a cell that has another, or none; null where a rate column's own is wrong. */
export function usualFormulaCorrection(context: CheckContext, cell: CellAddress): Correction | null {
  const usual = usualFormula(context, cell.column);
  if (!usual) return null;
  const { rate, rows } = context.agencies;
  if (rate?.column === cell.column && !isRightRate(context)(lowerBound(rows, usual.row))) return null;
  return formulaCorrection(context, cell, moveFormula(usual.formula, cell.row - usual.row, 0));
}

export function isRightRate(context: CheckContext): (index: number) => boolean {
  return (index) => rateVerdicts(context, context.agencies)[index] === VERDICT.right;
}

/** The formula that belongs in the place of a flawed one. */
export function flawCorrection(context: CheckContext, { cell, field, index }: FormulaFlaw): Correction | null {
  if (field === "rate") return rateFormulaCorrection(context, context.agencies, index);
  const identity = context.identities.find(({ whole, complete }) => complete && whole === field);
  return identity ? wholeFormulaCorrection(context, identity, index) : usualFormulaCorrection(context, cell);
}
