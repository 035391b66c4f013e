import { blockEnd } from "../../blocks";
import { decimalText } from "../../numbers/decimal";
import { percentOf, percentUnits } from "../../numbers/ratio";
import { stretchesOf } from "../../standing/compute";
import { READING } from "../../standing/readings";
import { cellOf, type CheckContext } from "../context";
import { finding, type Finding } from "../finding";
import { ratePlaces } from "../rate-verdicts";
import type { Rule } from "../rule";

/**
 * Rows out of rate order, highest first, on a sheet that is evidently meant to be in it: all rows but a few are. Rates
 * that print alike may stand either way. A sheet in any other order is in it on purpose.
 */
export const order: Rule = {
  id: "order",
  codes: ["order"],
  causes: [],
  mending: [],
  source: null,
  check(context, report) {
    if (isInOtherOrder(context)) return;
    const stretches = stretchesOf(context.table).map(({ first, end }) => rowsInOrder(context, first, end));
    const rated = stretches.reduce((sum, { rows }) => sum + rows.length, 0);
    const astray = stretches.reduce((sum, { kept }) => sum + kept.filter((isKept) => !isKept).length, 0);
    if (astray === 0 || astray > mostAstray(rated)) return;
    for (const stretch of stretches) {
      for (let at = 0; at < stretch.rows.length; at += 1) {
        if (!stretch.kept[at]) report(describe(context, stretch, at));
      }
    }
  },
};

/** How many rows of a ranked sheet may stand wrong before chance explains the order of the rest as well. */
function mostAstray(rated: number): number {
  if (rated < 6) return 0;
  if (rated < 12) return 1;
  return Math.max(2, Math.floor(rated / 10));
}

/**
 * Whether so many neighbours stand the wrong way round that the sheet is in another order: of each two one at least is
 * astray. Spares the ordinary sheet the search for its longest run.
 */
export function isInOtherOrder(context: CheckContext): boolean {
  const { states, parts, wholes } = context.agencies.readings;
  const most = mostAstray(states.length);
  const places = ratePlaces(context);
  const rises: Rises = { before: Infinity, count: 0 };
  for (const { first, end } of stretchesOf(context.table)) {
    rises.before = Infinity;
    for (let from = first; from < end && rises.count <= most; from = blockEnd(from, end))
      countRises(states, parts, wholes, places, from, blockEnd(from, end), rises);
  }
  return rises.count > most;
}

/** Neighbours that stand the wrong way round. */
interface Rises {
  /** Rate of the row above; Infinity where that is none to compare with. */
  before: number;
  count: number;
}

function countRises(
  states: Uint8Array,
  parts: Float64Array,
  wholes: Float64Array,
  places: number,
  from: number,
  end: number,
  rises: Rises,
): void {
  let { before, count } = rises;
  for (let index = from; index < end; index += 1) {
    if (states[index] !== READING.sound && states[index] !== READING.derived) continue;
    const rate = percentUnits(parts[index]!, wholes[index]!, places);
    // Both are used up, so that no row is counted twice.
    if (rate > before) count += 1;
    before = rate > before ? Infinity : rate;
  }
  rises.before = before;
  rises.count = count;
}

interface Stretch {
  /** Agency rows that have one sure rate. */
  readonly rows: Int32Array;
  /** Their rates as they print, in units of the last place. */
  readonly rates: Float64Array;
  /** 1 for those of the longest run of rows in order. */
  readonly kept: Uint8Array;
}

function rowsInOrder(context: CheckContext, first: number, end: number): Stretch {
  const { states, parts, wholes } = context.agencies.readings;
  const rows: number[] = [];
  for (let index = first; index < end; index += 1) {
    if (states[index] === READING.sound || states[index] === READING.derived) rows.push(index);
  }
  const places = ratePlaces(context);
  const rates = Float64Array.from(rows, (index) => percentUnits(parts[index]!, wholes[index]!, places));
  return { rows: Int32Array.from(rows), rates, kept: longestDescent(rates) };
}

/** Marks the members of a longest subsequence that never rises; O(n log n). */
export function longestDescent(values: Float64Array): Uint8Array {
  const length = values.length;
  // tails[k]: where the descent of k + 1 members that ends highest ends.
  const tails = new Int32Array(length);
  const before = new Int32Array(length).fill(-1);
  let longest = 0;
  for (let index = 0; index < length; index += 1) {
    let low = 0;
    let high = longest;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! >= values[index]!) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = tails[low - 1]!;
    tails[low] = index;
    if (low === longest) longest += 1;
  }
  const kept = new Uint8Array(length);
  for (let index = longest > 0 ? tails[longest - 1]! : -1; index >= 0; index = before[index]!) kept[index] = 1;
  return kept;
}

function describe(context: CheckContext, { rows, rates, kept }: Stretch, at: number): Finding {
  const { agencies, table } = context;
  let above = at - 1;
  while (above >= 0 && !kept[above]) above -= 1;
  let below = at + 1;
  while (below < rows.length && !kept[below]) below += 1;
  const belongsHigher = above >= 0 && rates[at]! > rates[above]!;
  const other = rows[belongsHigher ? above : Math.min(below, rows.length - 1)]!;
  const index = rows[at]!;
  const places = ratePlaces(context);
  const rateText = (row: number) =>
    decimalText(percentOf(agencies.readings.parts[row]!, agencies.readings.wholes[row]!, places), ".");
  const column = { column: agencies.rate?.column ?? table.columns["agency"] ?? table.body.left };
  return finding("order", [cellOf(agencies, index, column), cellOf(agencies, other, column)], {
    agency: agencies.names.at(index)!,
    params: {
      direction: belongsHigher ? "up" : "down",
      rate: rateText(index),
      other: agencies.names.at(other)!,
      otherRate: rateText(other),
    },
  });
}
