import { blockEnd } from "../blocks";
import { compareRatios } from "../numbers/ratio";

/** Rows in the order of their rates. */
export interface RateOrder {
  /** Indices by exact rate (part / whole), highest first, ties as they stand; rows without a rate last. */
  readonly rows: Int32Array;
  /** How many have a rate. */
  readonly rated: number;
  /** 1 at a place whose rate is that of the place before. */
  readonly ties: Uint8Array;
}

export function orderByRate(parts: Float64Array, wholes: Float64Array): RateOrder {
  const bits = keyBits(wholes);
  // A few rows are compared sooner than so many keys are counted.
  return bits <= MOST_BITS && parts.length >= FEW ? sortByKey(parts, wholes, bits) : sortExactly(parts, wholes);
}

const FEW = 1000;
const MOST_BITS = 32;
const BITS_AT_A_TIME = 16;

/** Bits that tell any two rates apart, and one for rounding: fractions whose wholes are at most w differ by 1/w² or more. */
function keyBits(wholes: Float64Array): number {
  let largest = 1;
  for (let from = 0; from < wholes.length; from = blockEnd(from, wholes.length))
    largest = Math.max(largest, largestOf(wholes, from, blockEnd(from, wholes.length)));
  return Math.ceil(2 * Math.log2(largest + 1)) + 1;
}

function largestOf(wholes: Float64Array, from: number, end: number): number {
  let largest = 0;
  for (let index = from; index < end; index += 1) if (wholes[index]! > largest) largest = wholes[index]!;
  return largest;
}

/** Sorts by counting keys that stand for the rates: a million rows in one pass or two. */
function sortByKey(parts: Float64Array, wholes: Float64Array, bits: number): RateOrder {
  const { length } = parts;
  const keys = new Uint32Array(length);
  let rows = new Int32Array(length);
  let rated = 0;
  for (let from = 0; from < length; from = blockEnd(from, length))
    rated = addKeys(parts, wholes, 2 ** bits, keys, rows, from, blockEnd(from, length), rated);
  let ends = new Int32Array(0);
  for (let shift = 0; shift < bits; shift += BITS_AT_A_TIME)
    ({ rows, ends } = countingSort(rows, rated, keys, shift, Math.min(BITS_AT_A_TIME, bits - shift)));
  if (rated < length) addUnrated(wholes, rows, rated);
  const ties = new Uint8Array(length);
  if (bits <= BITS_AT_A_TIME) markRuns(ends, ties, rated);
  else
    for (let from = 1; from < rated; from = blockEnd(from, rated))
      markTies(rows, keys, ties, from, blockEnd(from, rated));
  return { rows, rated, ties };
}

/** Adds the rows that have a rate, of which there are `rated` before them; how many there are then. */
function addKeys(
  parts: Float64Array,
  wholes: Float64Array,
  span: number,
  keys: Uint32Array,
  rows: Int32Array,
  from: number,
  end: number,
  rated: number,
): number {
  let count = rated;
  for (let index = from; index < end; index += 1) {
    const whole = wholes[index]!;
    if (!(whole > 0)) continue;
    const key = Math.floor((1 - parts[index]! / whole) * span);
    keys[index] = key < span ? key : span - 1;
    rows[count] = index;
    count += 1;
  }
  return count;
}

function addUnrated(wholes: Float64Array, rows: Int32Array, rated: number): void {
  for (let index = 0, at = rated; index < wholes.length; index += 1) if (!(wholes[index]! > 0)) rows[at++] = index;
}

function markTies(rows: Int32Array, keys: Uint32Array, ties: Uint8Array, from: number, end: number): void {
  for (let at = from; at < end; at += 1) if (keys[rows[at]!] === keys[rows[at - 1]!]) ties[at] = 1;
}

/** Marks what {@link markTies} does, by where the rows of each key end: without a look at the rows. */
function markRuns(ends: Int32Array, ties: Uint8Array, rated: number): void {
  ties.fill(1, 0, rated);
  for (let from = 0; from < ends.length; from = blockEnd(from, ends.length))
    markFirsts(ends, ties, from, blockEnd(from, ends.length));
}

function markFirsts(ends: Int32Array, ties: Uint8Array, from: number, end: number): void {
  let first = from === 0 ? 0 : ends[from - 1]!;
  for (let key = from; key < end; key += 1) {
    const last = ends[key]!;
    if (last > first) ties[first] = 0;
    first = last;
  }
}

interface Counted {
  readonly rows: Int32Array<ArrayBuffer>;
  /** By the key's bits, the place after its last row. */
  readonly ends: Int32Array<ArrayBuffer>;
}

/** Sorts the first `count` entries by so many bits of their keys; stable. */
function countingSort(rows: Int32Array, count: number, keys: Uint32Array, shift: number, bits: number): Counted {
  const mask = 2 ** bits - 1;
  const starts = new Int32Array(mask + 2);
  for (let from = 0; from < count; from = blockEnd(from, count))
    countKeys(rows, keys, shift, mask, starts, from, blockEnd(from, count));
  for (let from = 1; from < starts.length; from = blockEnd(from, starts.length))
    addUp(starts, from, blockEnd(from, starts.length));
  const sorted = new Int32Array(rows.length);
  for (let from = 0; from < count; from = blockEnd(from, count))
    distribute(rows, keys, shift, mask, starts, sorted, from, blockEnd(from, count));
  // Each key's start has moved up to its end.
  return { rows: sorted, ends: starts.subarray(0, mask + 1) };
}

function countKeys(
  rows: Int32Array,
  keys: Uint32Array,
  shift: number,
  mask: number,
  counts: Int32Array,
  from: number,
  end: number,
): void {
  for (let at = from; at < end; at += 1) counts[((keys[rows[at]!]! >>> shift) & mask) + 1]! += 1;
}

function addUp(counts: Int32Array, from: number, end: number): void {
  for (let key = from; key < end; key += 1) counts[key]! += counts[key - 1]!;
}

function distribute(
  rows: Int32Array,
  keys: Uint32Array,
  shift: number,
  mask: number,
  starts: Int32Array,
  sorted: Int32Array,
  from: number,
  end: number,
): void {
  for (let at = from; at < end; at += 1) {
    const index = rows[at]!;
    const key = (keys[index]! >>> shift) & mask;
    sorted[starts[key]!] = index;
    starts[key]! += 1;
  }
}

/** For counts so large that doubles do not tell all rates apart. */
function sortExactly(parts: Float64Array, wholes: Float64Array): RateOrder {
  const rows = new Int32Array(parts.length);
  const rates = new Float64Array(parts.length);
  let rated = 0;
  for (let index = 0; index < rows.length; index += 1) {
    rows[index] = index;
    rates[index] = wholes[index]! > 0 ? parts[index]! / wholes[index]! : -1;
    if (wholes[index]! > 0) rated += 1;
  }
  rows.sort((a, b) => {
    // Doubles decide where they are far apart; only near ties are worth exact fractions.
    const difference = rates[b]! - rates[a]!;
    if (Math.abs(difference) > NEAR) return difference;
    return (rates[a]! < 0 ? 0 : compareRatios(parts[b]!, wholes[b]!, parts[a]!, wholes[a]!)) || a - b;
  });
  const ties = new Uint8Array(rows.length);
  for (let at = 1; at < rated; at += 1) {
    const [one, other] = [rows[at - 1]!, rows[at]!];
    if (compareRatios(parts[one]!, wholes[one]!, parts[other]!, wholes[other]!) === 0) ties[at] = 1;
  }
  return { rows, rated, ties };
}

/** Far above what a division of two doubles from 0 to 1 can be off by. */
const NEAR = 1e-12;
