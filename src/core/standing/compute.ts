import { blockEnd, union } from "../blocks";
import { decimalToNumber, parseDecimal, type Decimal } from "../numbers/decimal";
import { comparePercent, percentUnits } from "../numbers/ratio";
import type { RankingTable } from "../recognition/table";
import type { Settings, Target } from "../settings/settings";
import { orderByRate, type RateOrder } from "./rate-order";
import { countAt, READING, readRows, type Readings } from "./readings";
import { PLACE, type Standing } from "./standing";

/**
 * Who reaches the target, who falls short, who stands on it; ranks and totals. All comparisons are of exact fractions.
 * Throws a RangeError where the target is no decimal numeral (settings are validated before they come here).
 */
export function computeStanding(
  table: RankingTable,
  settings: Settings,
  readings: Readings = readRows(table.programme, table.counts, table.rows.length),
): Standing {
  const { target } = settings;
  const percent = parseDecimal(target.percent);
  if (!percent) throw new RangeError(`A target is a decimal numeral, not "${target.percent}"`);

  const length = table.rows.length;
  // Those of the readings, until a row is met that has no rate.
  let { parts, wholes } = readings;
  const places = new Uint8Array(length);
  const boundary: number[] = [];
  const roundedToTarget: number[] = [];
  const disputed: number[] = [];
  const unrated: number[] = [];
  // The totals count those with a rate, and those whose whole is 0.
  const uncounted: number[] = [];
  const far = farFrom(percent, settings.decimals);

  for (let index = 0; (index = placeFarRows(readings, far, places, index)) < length; index += 1) {
    const state = readings.states[index]!;
    const part = parts[index]!;
    const whole = wholes[index]!;
    const isDisputed = state === READING.disputed;
    const place = state < READING.sound ? PLACE.none : placeOf(part, whole, percent, target);
    const isOpen =
      isDisputed && (place === PLACE.none || placeOf(part, readings.sums[index]!, percent, target) !== place);
    if (isOpen) disputed.push(index);
    if (isOpen || state < READING.sound) {
      if (parts === readings.parts) [parts, wholes] = [parts.slice(), wholes.slice()];
      parts[index] = NaN;
      wholes[index] = NaN;
      unrated.push(index);
      if (state !== READING.zero) uncounted.push(index);
      continue;
    }
    places[index] = place;
    if (isDisputed) continue;
    if (comparePercent(part, whole, percent) === 0) boundary.push(index);
    else if (roundsTo(part, whole, percent, settings.decimals)) roundedToTarget.push(index);
  }

  const order = orderByRate(parts, wholes);
  const overall = { part: sumBetween(parts, unrated), whole: sumBetween(wholes, unrated) };
  return {
    target,
    parts,
    wholes,
    places,
    ranks: competitionRanks(order, readings),
    boundary,
    roundedToTarget,
    disputed,
    short: shortIn(order.rows, places),
    totals: columnTotals(table, readings, uncounted, overall.whole),
    overall,
  };
}

/**
 * Order of the agency rows by exact rate, highest first, ties as they stand; rows without a rate last. Within each
 * section where the sheet has sections. Entry i is the row (index into `table.rows`) that comes to stand at place i.
 */
export function rankOrder(report: { readonly table: RankingTable; readonly standing: Standing }): Int32Array {
  const { table, standing } = report;
  const order = new Int32Array(table.rows.length);
  for (const { first, end } of stretchesOf(table)) {
    const part = standing.parts.subarray(first, end);
    const whole = standing.wholes.subarray(first, end);
    const within = orderByRate(part, whole).rows;
    for (let place = 0; place < within.length; place += 1) order[first + place] = first + within[place]!;
  }
  return order;
}

/** The runs of agency rows that are ordered and numbered by themselves: the sections, and what stands outside them. */
export function stretchesOf(table: RankingTable): { first: number; end: number }[] {
  const cuts = new Set([0, table.rows.length]);
  for (const section of table.sections) cuts.add(section.first).add(section.end);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => ({ first: edges[index]!, end }));
}

/** How far from the target a rate in doubles must be for all that is said of nearness to be settled. */
interface Far {
  readonly percent: number;
  readonly margin: number;
}

function farFrom(percent: Decimal, decimals: number): Far {
  return { percent: decimalToNumber(percent), margin: 0.51 / 10 ** decimals + 1e-6 };
}

/**
 * Places the ordinary rows from `from` on: their one rate is too far from the target to stand on it or to look like it.
 * The first row that is not ordinary; the end where all are.
 */
function placeFarRows({ states, parts, wholes }: Readings, far: Far, places: Uint8Array, from: number): number {
  const { length } = states;
  let at = from;
  while (at < length) {
    const stop = blockEnd(at, length);
    at = placeFarBlock(states, parts, wholes, far.percent, far.margin, places, at, stop);
    if (at < stop) break;
  }
  return at;
}

function placeFarBlock(
  states: Uint8Array,
  parts: Float64Array,
  wholes: Float64Array,
  percent: number,
  margin: number,
  places: Uint8Array,
  from: number,
  end: number,
): number {
  for (let index = from; index < end; index += 1) {
    if (states[index] !== READING.sound && states[index] !== READING.derived) return index;
    const over = (100 * parts[index]!) / wholes[index]! - percent;
    if (!(Math.abs(over) > margin)) return index;
    places[index] = over > 0 ? PLACE.reached : PLACE.short;
  }
  return end;
}

function shortIn(order: Int32Array, places: Uint8Array): number[] {
  const short: number[] = [];
  for (let from = 0; from < order.length; from = blockEnd(from, order.length))
    addShort(order, places, from, blockEnd(from, order.length), short);
  return short;
}

function addShort(order: Int32Array, places: Uint8Array, from: number, end: number, short: number[]): void {
  for (let at = from; at < end; at += 1) if (places[order[at]!] === PLACE.short) short.push(order[at]!);
}

/** Where a rate of part / whole stands; `percent` is the target's own. */
export function placeOf(part: number, whole: number, percent: Decimal, target: Target): 0 | 1 | 2 {
  // A part beyond the whole, or no whole: this reading gives no rate.
  if (!(whole > 0) || part > whole) return PLACE.none;
  const difference = comparePercent(part, whole, percent);
  return difference > 0 || (difference === 0 && target.comparator === ">=") ? PLACE.reached : PLACE.short;
}

/** Shown with `decimals`, the rate looks like the target. */
function roundsTo(part: number, whole: number, percent: Decimal, decimals: number): boolean {
  const places = Math.max(decimals, percent.decimals);
  const shown = percentUnits(part, whole, decimals) * 10 ** (places - decimals);
  return shown === percent.units * 10 ** (places - percent.decimals);
}

function competitionRanks({ rows, rated, ties }: RateOrder, { states }: Readings): Int32Array {
  const ranks = new Int32Array(rows.length);
  const last: LastRank = { counted: 0, rank: 0 };
  for (let from = 0; from < rated; from = blockEnd(from, rated))
    rankBlock(rows, ties, states, ranks, from, blockEnd(from, rated), last);
  return ranks;
}

interface LastRank {
  /** Rows ranked so far. */
  counted: number;
  /** Rank of the rate last come to; 0 where none of its rows is ranked. */
  rank: number;
}

function rankBlock(
  rows: Int32Array,
  ties: Uint8Array,
  states: Uint8Array,
  ranks: Int32Array,
  from: number,
  end: number,
  last: LastRank,
): void {
  let { counted, rank } = last;
  for (let at = from; at < end; at += 1) {
    const index = rows[at]!;
    if (ties[at] === 0) rank = 0;
    // A row of two readings has two rates: neither is ranked.
    if (states[index] === READING.disputed) continue;
    counted += 1;
    if (rank === 0) rank = counted;
    ranks[index] = rank;
  }
  last.counted = counted;
  last.rank = rank;
}

/**
 * Sums by field over the rows that the overall rate counts, so that the one follows from the others; a derived whole
 * counts as what it was derived to be, and a figure beside the rate that cannot be read as nothing.
 */
function columnTotals(
  table: RankingTable,
  { odd }: Readings,
  uncounted: readonly number[],
  whole: number,
): Record<string, number> {
  const isLeft = new Set(uncounted);
  const taken = odd.filter((index) => !isLeft.has(index));
  const others = union(odd, Int32Array.from(uncounted));
  const totals: Record<string, number> = {};
  for (const [field, column] of Object.entries(table.counts)) {
    if (field === table.programme.rate.whole) {
      totals[field] = whole;
      continue;
    }
    let sum = sumBetween(column.values, others);
    for (const index of taken) sum += countAt(column, index) || 0;
    totals[field] = sum;
  }
  return totals;
}

/** The sum of all entries but those at `left`, which ascend. Exact: these are whole numbers, and their sum is a safe one. */
function sumBetween(values: Float64Array, left: Iterable<number>): number {
  let sum = 0;
  let from = 0;
  for (const index of left) {
    sum += sumRun(values, from, index);
    from = index + 1;
  }
  return sum + sumRun(values, from, values.length);
}

function sumRun(values: Float64Array, from: number, end: number): number {
  let sum = 0;
  for (let start = from; start < end; start = blockEnd(start, end))
    sum += sumBlock(values, start, blockEnd(start, end));
  return sum;
}

function sumBlock(values: Float64Array, from: number, end: number): number {
  // Two sums side by side: neither waits for the other.
  let even = 0;
  let odd = 0;
  let index = from;
  for (; index < end - 1; index += 2) {
    even += values[index]!;
    odd += values[index + 1]!;
  }
  return even + odd + (index < end ? values[index]! : 0);
}
