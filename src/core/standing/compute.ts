import { decimalToNumber, parseDecimal, type Decimal } from "../numbers/decimal";
import { comparePercent, compareRatios, percentUnits } from "../numbers/ratio";
import type { RankingTable } from "../recognition/table";
import type { Settings, Target } from "../settings/settings";
import { orderByRate } from "./rate-order";
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
  const parts = new Float64Array(length).fill(NaN);
  const wholes = new Float64Array(length).fill(NaN);
  const places = new Uint8Array(length);
  const boundary: number[] = [];
  const roundedToTarget: number[] = [];
  const disputed: number[] = [];
  // Rows that the totals count: those with a rate, and those whose whole is 0.
  const counted = new Uint8Array(length);
  const far = farFrom(percent, settings.decimals);
  let overallPart = 0;
  let overallWhole = 0;

  for (let index = 0; index < length; index += 1) {
    const state = readings.states[index]!;
    if (state === READING.zero) counted[index] = 1;
    if (state < READING.sound) continue;
    const part = readings.parts[index]!;
    const whole = readings.wholes[index]!;
    const over = (100 * part) / whole - far.percent;
    if (state !== READING.disputed && Math.abs(over) > far.margin) {
      // Too far from the target to stand on it or to look like it: the ordinary row.
      parts[index] = part;
      wholes[index] = whole;
      places[index] = over > 0 ? PLACE.reached : PLACE.short;
      counted[index] = 1;
      overallPart += part;
      overallWhole += whole;
      continue;
    }
    const place = placeOf(part, whole, percent, target);
    const isDisputed = state === READING.disputed;
    if (isDisputed && (place === PLACE.none || placeOf(part, readings.sums[index]!, percent, target) !== place)) {
      disputed.push(index);
      continue;
    }
    parts[index] = part;
    wholes[index] = whole;
    places[index] = place;
    counted[index] = 1;
    overallPart += part;
    overallWhole += whole;
    if (isDisputed) continue;
    if (comparePercent(part, whole, percent) === 0) boundary.push(index);
    else if (roundsTo(part, whole, percent, settings.decimals)) roundedToTarget.push(index);
  }

  const order = orderByRate(parts, wholes);
  return {
    target,
    parts,
    wholes,
    places,
    ranks: competitionRanks(order, parts, wholes, readings),
    boundary,
    roundedToTarget,
    disputed,
    short: shortIn(order, places),
    totals: columnTotals(table, readings, counted),
    overall: { part: overallPart, whole: overallWhole },
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
    const within = orderByRate(part, whole);
    for (let place = 0; place < within.length; place += 1) order[first + place] = first + within[place]!;
  }
  return order;
}

/** The runs of agency rows that are ordered and numbered by themselves: the sections, and what stands outside them. */
export function stretchesOf(table: RankingTable): { first: number; end: number }[] {
  const cuts = new Set([0, table.rows.length]);
  for (const section of table.sections) cuts.add(section.first).add(section.end);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges
    .slice(1)
    .map((end, index) => ({ first: edges[index]!, end }))
    .filter(({ first, end }) => end > first);
}

/** Where a rate of part / whole stands; `percent` is the target's own. */
/** How far from the target a rate in doubles must be for all that is said of nearness to be settled. */
function farFrom(percent: Decimal, decimals: number): { readonly percent: number; readonly margin: number } {
  return { percent: decimalToNumber(percent), margin: 0.51 / 10 ** decimals + 1e-6 };
}

function shortIn(order: Int32Array, places: Uint8Array): number[] {
  const short: number[] = [];
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at]!;
    if (places[index] === PLACE.short) short.push(index);
  }
  return short;
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

function competitionRanks(
  order: Int32Array,
  parts: Float64Array,
  wholes: Float64Array,
  readings: Readings,
): Int32Array {
  const ranks = new Int32Array(order.length);
  let counted = 0;
  let previous = -1;
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at]!;
    // A row of two readings has two rates: neither is ranked.
    if (!(wholes[index]! > 0) || readings.states[index] === READING.disputed) continue;
    counted += 1;
    const isTie =
      previous >= 0 && compareRatios(parts[previous]!, wholes[previous]!, parts[index]!, wholes[index]!) === 0;
    ranks[index] = isTie ? ranks[previous]! : counted;
    previous = index;
  }
  return ranks;
}

/**
 * Sums by field over the rows that the overall rate counts, so that the one follows from the others; a derived whole
 * counts as what it was derived to be, and a figure beside the rate that cannot be read as nothing.
 */
function columnTotals(table: RankingTable, readings: Readings, counted: Uint8Array): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const [field, column] of Object.entries(table.counts)) {
    const isWhole = field === table.programme.rate.whole;
    const { odd } = readings;
    let sum = 0;
    let nextOdd = 0;
    for (let index = 0; index < counted.length; index += 1) {
      const isOdd = index === odd[nextOdd];
      if (isOdd) nextOdd += 1;
      if (counted[index] === 0) continue;
      const figure = isWhole ? readings.wholes[index]! : isOdd ? countAt(column, index) : column.values[index]!;
      if (!Number.isNaN(figure)) sum += figure;
    }
    totals[field] = sum;
  }
  return totals;
}
