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

/** Places, ascending, of the entries that are `mark`. The search is the engine's own: of most marks there are few. */
export function placesOf(marks: Uint8Array, mark: number): Int32Array {
  const places: number[] = [];
  for (let at = marks.indexOf(mark); at >= 0; at = marks.indexOf(mark, at + 1)) places.push(at);
  return Int32Array.from(places);
}

/** Places, ascending, of the entries that are anything but `usual`. Of most columns there are few. */
export function placesOfOthers(entries: Uint8Array, usual: number): Int32Array {
  const places: number[] = [];
  for (let from = 0; from < entries.length; from = blockEnd(from, entries.length))
    addOthers(entries, usual, from, blockEnd(from, entries.length), places);
  return Int32Array.from(places);
}

function addOthers(entries: Uint8Array, usual: number, from: number, end: number, places: number[]): void {
  for (let at = from; at < end; at += 1) if (entries[at] !== usual) places.push(at);
}

/** The numbers of two ascending lists, each once, ascending. */
export function union(some: Int32Array, others: Int32Array): Int32Array {
  if (others.length === 0) return some;
  const all = new Int32Array(some.length + others.length);
  all.set(some);
  all.set(others, some.length);
  return all.sort().filter((value, at) => at === 0 || value !== all[at - 1]);
}
