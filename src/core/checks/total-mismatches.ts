import type { FieldId } from "../programmes/programme";
import { FIGURE } from "../recognition/table";
import { formulaAt } from "../sheet/cells";
import { countAt, READING } from "../standing/readings";
import { columnSums, figureAt } from "./column-sums";
import { oncePer, type CheckContext } from "./context";
import { referencesOf } from "./references";
import { isMismatch } from "./row-arithmetic";

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
  return off !== 0 && (stated ?? 0) - sum === off;
}

/** So many rows that do not add up are not one slip any more. */
const MOST_DISPUTED = 100;

/** Rows whose whole and parts disagree, by identity: few, or they explain nothing. */
const disputedRows = oncePer((context: CheckContext) => {
  const { agencies, identities } = context;
  const rows: { index: number; field: FieldId; difference: number }[] = [];
  for (const identity of identities) {
    for (let index = 0; index < agencies.length && rows.length <= MOST_DISPUTED * 4; index += 1) {
      if (!isMismatch(agencies, identity, index)) continue;
      const stated = countAt(agencies.counts[identity.whole]!, index);
      const sum = identity.parts.reduce((total, part) => total + countAt(agencies.counts[part]!, index), 0);
      rows.push({ index, field: identity.whole, difference: sum - stated });
      for (const part of identity.parts) rows.push({ index, field: part, difference: stated - sum });
    }
  }
  return rows;
});

/** Whether the other reading of one disputed row, or of all, makes up for the difference. */
function isOtherReading(
  context: CheckContext,
  field: FieldId,
  first: number,
  end: number,
  difference: number,
): boolean {
  const rows = disputedRows(context).filter((row) => row.field === field && row.index >= first && row.index < end);
  if (rows.length === 0 || rows.length > MOST_DISPUTED) return false;
  const all = rows.reduce((sum, row) => sum + row.difference, 0);
  return all === difference || rows.some((row) => row.difference === difference);
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
