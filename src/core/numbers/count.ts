import { blockEnd } from "../blocks";

/**
 * More procedures than any country has: beyond it a "count" is something else. A whole sheet of such counts still adds
 * up to a safe integer, so that no sum ever loses its exactness.
 */
export const LARGEST_COUNT = 1e9;

/** The integer that a double is but for the last digits of its arithmetic; NaN for a true fraction. */
export function wholeNumber(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value - rounded) <= Math.max(1e-9, 1e-14 * Math.abs(value)) ? rounded || 0 : NaN;
}

/** Place, from `from` up to `end`, of the first that is no whole number from 0 to {@link LARGEST_COUNT}; `end` where all are. */
export function indexOfOddCount(values: Float64Array, from: number, end: number): number {
  for (let start = from; start < end; start = blockEnd(start, end)) {
    const stop = blockEnd(start, end);
    const at = firstOddCount(values, start, stop);
    if (at < stop) return at;
  }
  return end;
}

function firstOddCount(values: Float64Array, from: number, end: number): number {
  let at = from;
  for (; at < end; at += 1) {
    const value = values[at]!;
    // A count fits an integer of 32 bits, which is taken sooner than a floor.
    const count = value | 0;
    if (count !== value || count < 0 || count > LARGEST_COUNT) break;
  }
  return at;
}
