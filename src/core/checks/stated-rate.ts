import { decimalOfNumber, fewDecimals, type Decimal } from "../numbers/decimal";
import { percentUnits, percentWithin } from "../numbers/ratio";
import { FIGURE, type RateColumn } from "../recognition/table";
import { valueAt } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";

/** A rate as a cell states it, in percentage points. */
export interface StatedRate {
  readonly points: number;
  /** The same exactly, with the places it was typed with; null for the long tail of a division (51.351351351…). */
  readonly typed: Decimal | null;
}

/** More places than anyone types: from here on a figure is a division's own. */
const MOST_TYPED = 6;

/** The stated rate of a row whose rate is a number or a numeral typed as text; null otherwise. */
export function statedRateAt(snapshot: SheetSnapshot, rate: RateColumn, row: number, index: number): StatedRate | null {
  const state = rate.states[index]!;
  if (state !== FIGURE.number && state !== FIGURE.text && state !== FIGURE.ambiguous) return null;
  const raw = valueAt(snapshot, row, rate.column);
  // Reading the cell itself keeps 0.57 exact, which 0.57 × 100 = 56.99999999999999 is not.
  if (typeof raw === "number") return rateOf(raw, rate.fractions[index] === 1);
  return rateOf(Number(rate.values[index]!.toPrecision(15)), false);
}

/** A cell's number as a rate: in points, or as the fraction of 1 that a percent format shows as points. */
export function rateOf(value: number, isFraction: boolean): StatedRate {
  const points = isFraction ? value * 100 : value;
  const few = fewDecimals(value);
  if (few >= 0) {
    const decimals = isFraction ? Math.max(0, few - 2) : few;
    return {
      points,
      typed: { units: Math.round(value * 10 ** (isFraction ? decimals + 2 : decimals)) || 0, decimals },
    };
  }
  // Excel shows and compares 15 digits: what =ROUND(x,3)*100 leaves as 56.49999999999999 is 56.5.
  const kept = Number(value.toPrecision(15));
  for (let decimals = 0; decimals <= MOST_TYPED; decimals += 1) {
    const scale = 10 ** (isFraction ? decimals + 2 : decimals);
    const units = Math.round(kept * scale);
    if (units / scale === kept && Number.isSafeInteger(units))
      return { points, typed: { units: units || 0, decimals } };
  }
  return { points, typed: null };
}

/** Whether the rate is right for its own precision: the exact percentage rounded to the places it was typed with. */
export function isRight({ points, typed }: StatedRate, part: number, whole: number): boolean {
  if (typed) return percentWithin(part, whole, typed);
  if (Math.abs(points - (100 * part) / whole) <= DOUBLE_NOISE) return true;
  const long = decimalOfNumber(points);
  return long !== null && long.decimals <= 12 && percentWithin(part, whole, long);
}

/** What is left of a division's accuracy after a multiplication or two; far below what two counts can differ by. */
const DOUBLE_NOISE = 1e-9;

/** Whether a rate right at its own few places is also what `precision` places would show (69 for 69.0). */
export function holdsAt({ typed }: StatedRate, part: number, whole: number, precision: number): boolean {
  if (!typed || typed.decimals >= precision) return true;
  return percentUnits(part, whole, precision) === typed.units * 10 ** (precision - typed.decimals);
}

/** Whether a number format with fewer places shows what the exact percentage rounds to (51.35 for 51.349 shows 51.4, not 51.3). */
export function showsRight({ typed }: StatedRate, part: number, whole: number, shown: number): boolean {
  if (!typed || typed.decimals <= shown || typed.units < 0) return true;
  const step = 10 ** (typed.decimals - shown);
  return Math.floor((typed.units + step / 2) / step) === percentUnits(part, whole, shown);
}
