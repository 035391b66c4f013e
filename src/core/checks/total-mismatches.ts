import type { FieldId } from "../programmes/programme";
import { FIGURE } from "../recognition/table";
import { formulaAt } from "../sheet/cells";
import { countAt, READING, type Identity } from "../standing/readings";
import { rowsToAddUp } from "./closer-look";
import { columnSums, figureAt } from "./column-sums";
import { oncePer, type CheckContext } from "./context";
import { referencesOf } from "./references";
import { isMismatch } from "./row-arithmetic";
import { readingBorneOut, soleFilled, suspectsOf } from "./suspects";

/** A total row's figure that is not the sum of its rows. */
export interface TotalMismatch {
  /** Index into `table.totals`. */
  readonly index: number;
  readonly field: FieldId;
  readonly sum: number;
  /** null where it is blank. */
  readonly stated: number | null;
  /** With its "=", or null for a typed figure. */
  readonly formula: string | null;
}

/**
 * Every figure of the total rows that is not the sum of its agency rows. Left out are those that cannot be told because
 * a row cannot be read, and those that a fault named elsewhere explains: rows that do not add up, of which the total
 * has the other reading; numbers typed as text and totals not filled in, which SUM passes over; subtotals that are
 * wrong themselves, which the total adds up.
 */
export const totalMismatches = oncePer((context: CheckContext): readonly TotalMismatch[] => {
  const { table, totals, snapshot } = context;
  const mismatches: TotalMismatch[] = [];
  for (let index = 0; index < totals.length; index += 1) {
    if (totals.readings.states[index] === READING.blank) continue;
    const { first, end, row } = table.totals[index]!;
    for (const [field, column] of Object.entries(totals.counts)) {
      const sum = columnSums(context).get(field)?.sum(first, end) ?? NaN;
      const stated = countAt(column, index);
      if (sum === stated || Number.isNaN(sum) || Number.isNaN(stated) || column.states[index] === FIGURE.ambiguous)
        continue;
      const formula = formulaAt(snapshot, row, column.column);
      if (isOtherReading(context, field, first, end, stated - sum)) continue;
      if (formula !== null && stated === sum - passedOver(context, field, first, end)) continue;
      const isBlank = column.states[index] === FIGURE.blank;
      mismatches.push({ index, field, sum, stated: isBlank ? null : stated, formula });
    }
  }
  return mismatches.filter((mismatch) => !addsUpWrongOnes(context, mismatch, mismatches));
});

/** Whether a formula is off by just what the other totals it refers to are off by. */
function addsUpWrongOnes(
  { table, totals }: CheckContext,
  { index, field, sum, stated, formula }: TotalMismatch,
  mismatches: readonly TotalMismatch[],
): boolean {
  if (formula === null) return false;
  const { column } = totals.counts[field]!;
  const references = referencesOf(formula).filter(({ left, right }) => left <= column && right >= column);
  let off = 0;
  for (const other of mismatches) {
    if (other.field !== field || other.index === index) continue;
    const { row } = table.totals[other.index]!;
    if (references.some(({ top, bottom }) => row >= top && row <= bottom)) off += (other.stated ?? 0) - other.sum;
  }
  return (stated ?? 0) - sum === off;
}

/** So many rows that do not add up are not one slip any more. */
const MOST_DISPUTED = 100;

interface DisputedFigure {
  /** Of the agency row. */
  readonly index: number;
  readonly field: FieldId;
  /** What the figure is short of, should it be the wrong one of its row. */
  readonly difference: number;
  /** It is: the stated rate bears the others out. */
  readonly isSure: boolean;
}

/** Figures of the rows whose whole and parts disagree, by identity: few, or they explain nothing. */
const disputedFigures = oncePer((context: CheckContext) => {
  const { agencies, identities } = context;
  const rows: DisputedFigure[] = [];
  for (const identity of identities) {
    for (const index of rowsToAddUp(context, identity)) {
      if (rows.length > MOST_DISPUTED * 4) break;
      if (!isMismatch(agencies, identity, index)) continue;
      const stated = countAt(agencies.counts[identity.whole]!, index);
      const sum = identity.parts.reduce((total, part) => total + countAt(agencies.counts[part]!, index), 0);
      const wrong = wrongFigure(context, identity, index);
      rows.push({ index, field: identity.whole, difference: sum - stated, isSure: wrong === identity.whole });
      for (const part of identity.parts)
        rows.push({ index, field: part, difference: stated - sum, isSure: wrong === part });
    }
  }
  return rows;
});

/** The one figure of a disputed row that can be wrong, given what its rate says; null where more can. */
function wrongFigure(context: CheckContext, identity: Identity, index: number): FieldId | null {
  const block = context.agencies;
  const { whole, parts } = suspectsOf(context, identity, readingBorneOut(context, block, identity.whole, index));
  if (whole) return parts.length === 0 ? identity.whole : null;
  return parts.length === 1 ? parts[0]! : soleFilled(block, parts, index);
}

/**
 * Whether the other reading of one disputed row, or of all, makes up for the difference; or of all that are surely wrong
 * in this field, with one besides that may be.
 */
function isOtherReading(
  context: CheckContext,
  field: FieldId,
  first: number,
  end: number,
  difference: number,
): boolean {
  const rows = disputedFigures(context).filter((row) => row.field === field && row.index >= first && row.index < end);
  if (rows.length > MOST_DISPUTED) return false;
  const sumOf = (some: readonly DisputedFigure[]) => some.reduce((sum, row) => sum + row.difference, 0);
  if (sumOf(rows) === difference || rows.some((row) => row.difference === difference)) return true;
  const sure = rows.filter(({ isSure }) => isSure);
  const left = difference - sumOf(sure);
  return left === 0 || rows.some((row) => !row.isSure && row.difference === left);
}

/** What a SUM over the rows leaves out: figures typed as text, and those a blank stands for. */
function passedOver(context: CheckContext, field: FieldId, first: number, end: number): number {
  const { states } = context.agencies.counts[field]!;
  let sum = 0;
  for (let index = first; index < end; index += 1) {
    if (states[index] === FIGURE.text || states[index] === FIGURE.blank) sum += figureAt(context, field, index);
  }
  return sum;
}
