import type { Decimal } from "./decimal";

/** part / whole as integers; whole is above zero. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** A rate in one period and in the next. */
export interface RateChange {
  readonly before: Ratio;
  readonly now: Ratio;
}

/** Sign of now − before, exactly. */
export function signOfChange({ before, now }: RateChange): -1 | 0 | 1 {
  if (now.whole <= PLAIN_PRODUCT && before.whole <= PLAIN_PRODUCT && now.part >= 0 && now.part <= now.whole)
    // A rate before that lies outside 0 to 1 is so far from one inside that rounding keeps the sign.
    return signOf(now.part * before.whole - before.part * now.whole);
  return signOf(BigInt(now.part) * BigInt(before.whole) - BigInt(before.part) * BigInt(now.whole));
}

/** Sign of the change `a` less the change `b`, exactly. */
export function compareChanges(a: RateChange, b: RateChange): -1 | 0 | 1 {
  if (isPlain(a) && isPlain(b)) {
    return signOf(plainChange(a) * b.now.whole * b.before.whole - plainChange(b) * a.now.whole * a.before.whole);
  }
  const one = exactChange(a);
  const other = exactChange(b);
  return signOf(one.part * other.whole - other.part * one.whole);
}

/**
 * Percentage points from one rate to the next: the exact difference, rounded once, half away from zero. It can part by
 * one unit of its last decimal from the difference of the two rates as they are shown.
 */
export function pointsBetween(change: RateChange, decimals: number): Decimal {
  const { part, whole } = exactChange(change);
  const scaled = 2n * 100n * 10n ** BigInt(decimals) * (part < 0n ? -part : part);
  const units = Number((scaled + whole) / (2n * whole));
  return { units: part < 0n ? -units || 0 : units, decimals };
}

function exactChange({ before, now }: RateChange): { part: bigint; whole: bigint } {
  const wholes = BigInt(now.whole) * BigInt(before.whole);
  return { part: BigInt(now.part) * BigInt(before.whole) - BigInt(before.part) * BigInt(now.whole), whole: wholes };
}

/** Products of two, and of four, integers up to these stay below 2^53: doubles carry them exactly, and fast. */
const PLAIN_PRODUCT = 9e7;
const PLAIN_FACTOR = 9000;

function isPlain({ before, now }: RateChange): boolean {
  return [before, now].every(({ part, whole }) => whole <= PLAIN_FACTOR && part >= 0 && part <= whole);
}

function plainChange({ before, now }: RateChange): number {
  return now.part * before.whole - before.part * now.whole;
}

function signOf(value: bigint | number): -1 | 0 | 1 {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
