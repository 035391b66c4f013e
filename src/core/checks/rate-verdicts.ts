import { placesOf, placesOfOthers } from "../blocks";
import type { FieldId } from "../programmes/programme";
import { FIGURE, type RateColumn } from "../recognition/table";
import { formulaAt, numberFormatAt, valueAt } from "../sheet/cells";
import { countAt, READING } from "../standing/readings";
import { columnSums } from "./column-sums";
import { oncePer, type Block, type CheckContext } from "./context";
import { markPlainlyRight } from "./plain-rates";
import { holdsAt, isRight, rateOf, showsRight, statedRateAt, type StatedRate } from "./stated-rate";

/** What there is to say of a stated rate: one thing at most, so that one mistake is one finding. */
export const VERDICT = {
  /** Nothing to judge: no counts to judge it by, or the fault lies elsewhere in the row. */
  none: 0,
  right: 1,
  missing: 2,
  wrong: 3,
  /** Right, but with fewer places than its column. */
  coarse: 4,
  /** Right as typed; what its number format shows is not. */
  roundedTwice: 5,
  /** A fraction where points are meant: 0.514 for 51.4. */
  fraction: 6,
  /** Points where a fraction is meant, or points a hundredfold: 5140 % for 51.4 %. */
  hundredfold: 7,
  /** Right, but shown in another scale than its column: 51.4% among 44.4. */
  otherScale: 8,
  /** Stated, though the whole is 0. */
  withoutWhole: 9,
} as const;
export type Verdict = (typeof VERDICT)[keyof typeof VERDICT];

/** Whether the fault of a rate is its scale. */
export function isMisscaled(verdict: number): boolean {
  return verdict === VERDICT.fraction || verdict === VERDICT.hundredfold || verdict === VERDICT.otherScale;
}

/** A reading of a row as part / whole, by the names the sentences give them. */
export interface RowFraction {
  readonly by: "total" | "sum" | "rest" | "rows";
  readonly part: number;
  readonly whole: number;
}

/**
 * The fractions a row's rate may rightly state. One, where total and parts agree. Where they do not, any of the figures
 * may be the wrong one: the stated total over its parts ("total"), the sum of the parts in its place ("sum"), or a part
 * mended so that they add up ("rest"); a rate that bears one of them out is not wrong itself. A total row's rate may
 * also be that of the rows it sums ("rows").
 */
export function fractionsOf(context: CheckContext, block: Block, index: number): RowFraction[] {
  const { states, parts, wholes, sums } = block.readings;
  const state = states[index]!;
  const fractions: RowFraction[] = [];
  const add = (by: RowFraction["by"], part: number, whole: number) => {
    if (whole > 0 && part >= 0 && part <= whole) fractions.push({ by, part, whole });
  };
  const part = parts[index]!;
  const whole = wholes[index]!;
  const sum = sums[index]!;
  if (state >= READING.sound) add("total", part, whole);
  if (state === READING.disputed) {
    add("sum", part, sum);
    add("rest", whole - (sum - part), whole);
  }
  if (block.kind === "totals" && state >= READING.sound) {
    const rows = sumsOfRows(context, index);
    if (rows) add("rows", rows.part, rows.whole);
  }
  return fractions;
}

function sumsOfRows(context: CheckContext, index: number): { part: number; whole: number } | null {
  const { first, end } = context.table.totals[index]!;
  const { parts, whole } = context.table.programme.rate;
  const columns = columnSums(context);
  const sumOf = (field: FieldId) => columns.get(field)?.sum(first, end) ?? 0;
  const sums = { part: parts.reduce((sum, field) => sum + sumOf(field), 0), whole: sumOf(whole) };
  return Number.isNaN(sums.part + sums.whole) ? null : sums;
}

/** A {@link VERDICT} for each row of both blocks; empty where the sheet has no rate column. */
const verdictsOf = oncePer((context: CheckContext) => ({
  agencies: verdictsOfBlock(context, context.agencies),
  totals: verdictsOfBlock(context, context.totals),
}));

export function rateVerdicts(context: CheckContext, block: Block): Uint8Array {
  return verdictsOf(context)[block.kind];
}

const unright = oncePer((verdicts: Uint8Array) => placesOfOthers(verdicts, VERDICT.right));

/** Rows, ascending, whose rate is not plainly right: the only ones of which there can be something to say. */
export function doubtfulRates(context: CheckContext, block: Block): Int32Array {
  return unright(rateVerdicts(context, block));
}

function verdictsOfBlock(context: CheckContext, block: Block): Uint8Array {
  const { rate } = block;
  const verdicts = new Uint8Array(rate ? block.length : 0);
  if (!rate) return verdicts;
  markPlainlyRight(context, block, usualScale(context), ratePlaces(context), VERDICT.right, verdicts);
  for (const index of placesOf(verdicts, VERDICT.none)) verdicts[index] = judge(context, block, rate, index);
  return verdicts;
}

function judge(context: CheckContext, block: Block, rate: RateColumn, index: number): Verdict {
  const state = rate.states[index]!;
  const reading = block.readings.states[index]!;
  if (state === FIGURE.error || state === FIGURE.notNumber) return VERDICT.none;
  const row = block.rows[index]!;
  const stated = statedRateAt(context.snapshot, rate, row, index);
  if (reading === READING.zero) return stated ? VERDICT.withoutWhole : VERDICT.right;

  const fractions = fractionsOf(context, block, index);
  if (fractions.length === 0) return VERDICT.none;
  if (!stated) {
    // A dash stands for a rate of 0, as it does for a count of 0.
    if (state === FIGURE.zeroMark && fractions.some(({ part }) => part === 0)) return VERDICT.right;
    return reading === READING.disputed ? VERDICT.none : VERDICT.missing;
  }
  const fitting = fractions.find(({ part, whole }) => isRight(stated, part, whole));
  if (fitting) {
    // 0 reads the same in every scale.
    const isOtherScale = stated.points !== 0 && rate.fractions[index] !== usualScale(context);
    if (isOtherScale) return scaleOf(context, rate, row, index);
    if (reading === READING.disputed) return VERDICT.right;
    if (!holdsAt(stated, fitting.part, fitting.whole, ratePlaces(context))) return VERDICT.coarse;
    return showsRight(stated, fitting.part, fitting.whole, rate.decimals[index]!)
      ? VERDICT.right
      : VERDICT.roundedTwice;
  }
  if (followsExcess(block, index, stated)) return VERDICT.none;
  const misscaled = wrongScale(context, rate, row, index, stated, fractions);
  if (misscaled !== VERDICT.none) return misscaled;
  return followsFromText(context, block, row, rate, index, stated) ? VERDICT.none : VERDICT.wrong;
}

/** A right rate in another scale than its column's reads differently only where the number format says "%". */
function scaleOf(context: CheckContext, rate: RateColumn, row: number, index: number): Verdict {
  const showsPercent = numberFormatAt(context.snapshot, row, rate.column).includes("%");
  if (rate.states[index] !== FIGURE.number) return VERDICT.right;
  if (rate.fractions[index] === 1) return showsPercent ? VERDICT.otherScale : VERDICT.fraction;
  return VERDICT.otherScale;
}

function wrongScale(
  context: CheckContext,
  rate: RateColumn,
  row: number,
  index: number,
  { points, typed }: StatedRate,
  fractions: readonly RowFraction[],
): Verdict {
  const raw = valueAt(context.snapshot, row, rate.column);
  const fits = (candidate: StatedRate) =>
    fractions.some(
      ({ part, whole }) =>
        part > 0 && isRight(candidate, part, whole) && holdsAt(candidate, part, whole, ratePlaces(context)),
    );
  if (rate.fractions[index] === 0) {
    // 0.5 for 50.0 has lost its places as 69 for 69.0 has: hence the look at the column's precision.
    if (points <= 1 && fits(rateOf(points, true))) return VERDICT.fraction;
    if (typed && points > 100 && fits({ points: points / 100, typed: shifted(typed) })) return VERDICT.hundredfold;
    return VERDICT.none;
  }
  return typeof raw === "number" && raw > 1 && fits(rateOf(raw, false)) ? VERDICT.hundredfold : VERDICT.none;
}

/** A hundredth, with no more places than it needs. */
function shifted({ units, decimals }: { units: number; decimals: number }): { units: number; decimals: number } {
  const down = { units, decimals: decimals + 2 };
  while (down.decimals > 0 && down.units % 10 === 0) {
    down.units /= 10;
    down.decimals -= 1;
  }
  return down;
}

/** A part beyond its whole makes a rate beyond 100 %, which is right for what is wrong. */
function followsExcess({ readings }: Block, index: number, stated: StatedRate): boolean {
  const part = readings.parts[index]!;
  const whole = readings.wholes[index]!;
  return whole > 0 && part > whole && isRight(stated, part, whole);
}

/**
 * SUM passes over numbers typed as text: a formula's rate that is right without them is right once they are mended.
 */
function followsFromText(
  context: CheckContext,
  block: Block,
  row: number,
  rate: RateColumn,
  index: number,
  stated: StatedRate,
): boolean {
  const { parts } = context.table.programme.rate;
  const isText = (field: FieldId) => block.counts[field]?.states[index] === FIGURE.text;
  if (!parts.some(isText) || formulaAt(context.snapshot, row, rate.column) === null) return false;
  const counted = parts.reduce((sum, field) => {
    const figures = block.counts[field];
    return figures && !isText(field) ? sum + countAt(figures, index) : sum;
  }, 0);
  const whole = block.readings.wholes[index]!;
  return whole > 0 && counted <= whole && isRight(stated, counted, whole);
}

/** 1 where most rates of the column are fractions of 1, 0 where they are percentage points. */
export const usualScale = oncePer(({ agencies }: CheckContext): 0 | 1 => {
  const { rate } = agencies;
  // Most columns have none.
  if (!rate?.fractions.includes(1)) return 0;
  let filled = 0;
  let fractions = 0;
  for (let index = 0; index < agencies.length; index += 1) {
    if (Number.isNaN(rate.values[index]!)) continue;
    filled += 1;
    fractions += rate.fractions[index]!;
  }
  return fractions * 2 > filled ? 1 : 0;
});

/** More places than anyone states: such a column shows whole divisions, and claims no precision of its own. */
const MOST_STATED = 6;

/** Places the rate column states; those in force, where it has none of its own. */
export function ratePlaces({ agencies, settings }: CheckContext): number {
  const { rate } = agencies;
  return rate && rate.precision <= MOST_STATED && !isBlank(rate) ? rate.precision : settings.decimals;
}

/** A column without a single figure states no places, not none. */
const isBlank = oncePer(({ values }: RateColumn): boolean => values.every(Number.isNaN));
