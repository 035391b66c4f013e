import { MAX_DECIMALS, type Decimal } from "./decimal";

/**
 * Rates as fractions of integers. Nothing here rounds but the functions that say so, and those round as Excel's ROUND
 * does: half away from zero. While the products stay below 2^53 plain numbers carry them exactly; above, BigInt does.
 */

/**
 * What Excel's ROUND(100·part/whole, decimals) is meant to give: the exact percentage, half away from zero.
 * Throws RangeError for a zero whole, for what is no safe integer, and where the units would not be one.
 */
export function percentOf(part: number, whole: number, decimals: number): Decimal {
  return { units: percentUnits(part, whole, decimals), decimals };
}

/** The same cut off instead of rounded: 2/3 at 1 place is 66.6. A frequent mistake, so that checks can name it. */
export function truncatedPercent(part: number, whole: number, decimals: number): Decimal {
  checkRatio(part, whole);
  const scale = 100 * powerOfTen(decimals);
  const top = Math.abs(part) * scale;
  const bottom = Math.abs(whole);
  const magnitude =
    top <= Number.MAX_SAFE_INTEGER
      ? (top - (top % bottom)) / bottom
      : safeNumber((BigInt(Math.abs(part)) * BigInt(scale)) / BigInt(bottom));
  return { units: signed(magnitude, part, whole), decimals };
}

/** Sign of 100·part/whole − percent, exactly: a rate against a target. Throws as {@link percentOf}. */
export function comparePercent(part: number, whole: number, percent: Decimal): -1 | 0 | 1 {
  checkRatio(part, whole);
  const scale = 100 * powerOfTen(percent.decimals);
  const left = part * scale;
  const right = percent.units * whole;
  const difference =
    isExact(left) && isExact(right)
      ? left - right
      : BigInt(part) * BigInt(scale) - BigInt(percent.units) * BigInt(whole);
  return signOf(difference, whole < 0);
}

/** Sign of partA/wholeA − partB/wholeB, exactly: for ranks and order. Throws as {@link percentOf}. */
export function compareRatios(partA: number, wholeA: number, partB: number, wholeB: number): -1 | 0 | 1 {
  checkRatio(partA, wholeA);
  checkRatio(partB, wholeB);
  const left = partA * wholeB;
  const right = partB * wholeA;
  const difference =
    isExact(left) && isExact(right) ? left - right : BigInt(partA) * BigInt(wholeB) - BigInt(partB) * BigInt(wholeA);
  return signOf(difference, wholeA < 0 !== wholeB < 0);
}

/**
 * Whether a stated percentage is right for the precision it was stated with: it lies within half a unit of its last
 * decimal, the half itself allowed only on the side half-away-from-zero rounding takes. Throws as {@link percentOf},
 * but never for a result too large to hold.
 */
export function percentWithin(part: number, whole: number, stated: Decimal): boolean {
  checkRatio(part, whole);
  const scale = 100 * powerOfTen(stated.decimals);
  if (Math.abs(part) * scale * 2 + Math.abs(whole) > Number.MAX_SAFE_INTEGER) {
    return roundedBig(part, whole, scale) === BigInt(stated.units);
  }
  return percentUnits(part, whole, stated.decimals) === stated.units;
}

/** {@link percentOf} without the object around it, for columns of a million rows: the percentage × 10^decimals. */
export function percentUnits(part: number, whole: number, decimals: number): number {
  checkRatio(part, whole);
  const scale = 100 * powerOfTen(decimals);
  const bottom = 2 * Math.abs(whole);
  const top = Math.abs(part) * scale * 2 + Math.abs(whole);
  // Below 2^53 the sum is exact, and a quotient that is no integer lies too far from the next for rounding to reach it.
  if (top <= Number.MAX_SAFE_INTEGER) return signed(Math.floor(top / bottom), part, whole);
  return safeNumber(roundedBig(part, whole, scale));
}

function roundedBig(part: number, whole: number, scale: number): bigint {
  const top = BigInt(Math.abs(part)) * BigInt(scale);
  const bottom = BigInt(Math.abs(whole));
  const magnitude = (2n * top + bottom) / (2n * bottom);
  return part < 0 !== whole < 0 ? -magnitude : magnitude;
}

function checkRatio(part: number, whole: number): void {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) {
    throw new RangeError(`A ratio is made of safe integers, not ${part} / ${whole}`);
  }
  if (whole === 0) throw new RangeError("A zero whole has no percentage");
}

function powerOfTen(decimals: number): number {
  // 100 × 10^20 is the last product with 100 that a double holds exactly.
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MAX_DECIMALS - 2) {
    throw new RangeError(`Decimals are 0 to ${MAX_DECIMALS - 2}, not ${decimals}`);
  }
  return 10 ** decimals;
}

function isExact(product: number): boolean {
  return product <= Number.MAX_SAFE_INTEGER && product >= -Number.MAX_SAFE_INTEGER;
}

function signed(magnitude: number, part: number, whole: number): number {
  return magnitude === 0 ? 0 : part < 0 !== whole < 0 ? -magnitude : magnitude;
}

function signOf(difference: number | bigint, flip: boolean): -1 | 0 | 1 {
  if (difference === 0 || difference === 0n) return 0;
  return difference > 0 !== flip ? 1 : -1;
}

function safeNumber(units: bigint): number {
  const number = Number(units);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`A percentage of ${units} units is too large to hold exactly`);
  return number;
}
