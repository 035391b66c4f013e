import { compareRatios } from "../numbers/ratio";

/** Indices by exact rate (part / whole), highest first, ties as they stand; rows without a rate last. */
export function orderByRate(parts: Float64Array, wholes: Float64Array): Int32Array {
  const bits = keyBits(wholes);
  // A few rows are compared sooner than so many keys are counted.
  return bits <= MOST_BITS && parts.length >= FEW ? sortByKey(parts, wholes, bits) : sortExactly(parts, wholes);
}

const FEW = 1000;
const MOST_BITS = 32;
const BITS_AT_A_TIME = 16;

/** Bits that tell any two rates apart: fractions whose wholes are at most w differ by 1/w² or more. */
function keyBits(wholes: Float64Array): number {
  let largest = 1;
  for (let index = 0; index < wholes.length; index += 1) if (wholes[index]! > largest) largest = wholes[index]!;
  return 2 * Math.ceil(Math.log2(largest + 1)) + 1;
}

/** Sorts by counting keys that stand for the rates: a million rows in one pass or two. */
function sortByKey(parts: Float64Array, wholes: Float64Array, bits: number): Int32Array {
  const length = parts.length;
  const span = 2 ** bits;
  const keys = new Uint32Array(length);
  let order = new Int32Array(length);
  let rated = 0;
  for (let index = 0; index < length; index += 1) {
    if (!(wholes[index]! > 0)) continue;
    keys[index] = Math.min(span - 1, Math.floor((1 - parts[index]! / wholes[index]!) * span));
    order[rated] = index;
    rated += 1;
  }
  for (let shift = 0; shift < bits; shift += BITS_AT_A_TIME)
    order = countingSort(order, rated, keys, shift, Math.min(BITS_AT_A_TIME, bits - shift));
  if (rated < length)
    for (let index = 0, at = rated; index < length; index += 1) if (!(wholes[index]! > 0)) order[at++] = index;
  return order;
}

/** Sorts the first `count` entries by so many bits of their keys; stable. */
function countingSort(
  order: Int32Array,
  count: number,
  keys: Uint32Array,
  shift: number,
  bits: number,
): Int32Array<ArrayBuffer> {
  const mask = 2 ** bits - 1;
  const starts = new Int32Array(mask + 2);
  for (let at = 0; at < count; at += 1) starts[((keys[order[at]!]! >>> shift) & mask) + 1]! += 1;
  for (let key = 1; key < starts.length; key += 1) starts[key]! += starts[key - 1]!;
  const sorted = new Int32Array(order.length);
  for (let at = 0; at < count; at += 1) {
    const index = order[at]!;
    const key = (keys[index]! >>> shift) & mask;
    sorted[starts[key]!] = index;
    starts[key]! += 1;
  }
  return sorted;
}

/** For counts so large that doubles do not tell all rates apart. */
function sortExactly(parts: Float64Array, wholes: Float64Array): Int32Array {
  const order = new Int32Array(parts.length);
  const rates = new Float64Array(parts.length);
  for (let index = 0; index < order.length; index += 1) {
    order[index] = index;
    rates[index] = wholes[index]! > 0 ? parts[index]! / wholes[index]! : -1;
  }
  return order.sort((a, b) => {
    // Doubles decide where they are far apart; only near ties are worth exact fractions.
    const difference = rates[b]! - rates[a]!;
    if (Math.abs(difference) > NEAR) return difference;
    return (rates[a]! < 0 ? 0 : compareRatios(parts[b]!, wholes[b]!, parts[a]!, wholes[a]!)) || a - b;
  });
}

/** Far above what a division of two doubles from 0 to 1 can be off by. */
const NEAR = 1e-12;
