/**
 * Loops over all rows of a sheet are cut into blocks, each one call of a small function of its own, a kernel, that takes
 * arrays and nothing else. An engine compiles what is called often; a loop that runs once, however long, it starts in the
 * interpreter, replaces while it runs and throws away at its end. A check of 100,000 rows has some thirty such loops: run
 * whole, they took four times as long. See docs/decisions/engine.md.
 */
const ROWS_AT_ONCE = 1024;

/** Where the block that begins at `from` ends, of `length` rows. */
export function blockEnd(from: number, length: number): number {
  return Math.min(from + ROWS_AT_ONCE, length);
}

/** Place of the first NaN from `from` up to `end`; `end` where there is none. */
export function indexOfNaN(values: Float64Array, from: number, end: number): number {
  for (let start = from; start < end; start = blockEnd(start, end)) {
    const stop = blockEnd(start, end);
    const at = firstNaN(values, start, stop);
    if (at < stop) return at;
  }
  return end;
}

function firstNaN(values: Float64Array, from: number, end: number): number {
  let at = from;
  while (at < end && values[at]! === values[at]!) at += 1;
  return at;
}
