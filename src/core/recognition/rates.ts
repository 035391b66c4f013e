import { MAX_DECIMALS, decimalOfNumber, decimalToNumber } from "../numbers/decimal";
import { formulaAt, numberFormatAt, valueAt } from "../sheet/cells";
import { readNumberFormat } from "../sheet/number-format";
import type { SheetSnapshot } from "../sheet/snapshot";
import { ownDecimals, readFigure } from "./figures";
import { FIGURE, type FigureColumn, type RateColumn } from "./table";

/** How a rate column is to be read: decided on its agency rows, used for its totals too. */
export interface RateScale {
  /** Cells without a percent format hold fractions. */
  readonly fractions: boolean;
  readonly precision: number;
}

/** What the rates should be: the counts beside them. */
export interface RateBasis {
  readonly parts: readonly FigureColumn[];
  readonly whole: FigureColumn | null;
}

/**
 * Decides, for the column as a whole, what a bare number in it means.
 * A percent format says so itself. Of the other numbers, those the counts bear out decide: more fit as fractions
 * (0.514) than as points (51.4), or the other way round. Where no count can tell, numbers all from 0 to 1 with places
 * among them are fractions. A lone 0.514 among points stays 0.514 points: an error to be found, not a scale.
 */
export function rateScale(snapshot: SheetSnapshot, column: number, rows: Int32Array, basis: RateBasis): RateScale {
  let fits = 0;
  let fitsPoints = 0;
  let largest = 0;
  let places = false;
  let bare = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const value = valueAt(snapshot, rows[index]!, column);
    const figure = readFigure(snapshot, rows[index]!, column, value);
    if (
      Number.isNaN(figure.value) ||
      figure.state === FIGURE.zeroMark ||
      figure.percentSign ||
      hasPercentFormat(snapshot, rows[index]!, column)
    )
      continue;
    bare += 1;
    largest = Math.max(largest, Math.abs(figure.value));
    if (!Number.isInteger(figure.value)) places = true;
    const exact = exactRate(basis, index);
    if (Number.isNaN(exact) || exact === 0) continue;
    if (Math.abs(figure.value - exact) <= 0.0051) fits += 1;
    if (Math.abs(figure.value - 100 * exact) <= 0.51) fitsPoints += 1;
  }
  const fractions = fits !== fitsPoints ? fits > fitsPoints : bare > 1 && places && largest <= 1;
  return { fractions, precision: columnPrecision(snapshot, column, rows, fractions) };
}

function exactRate({ parts, whole }: RateBasis, index: number): number {
  const base = whole?.values[index] ?? NaN;
  if (!(base > 0)) return NaN;
  let sum = 0;
  for (const part of parts) sum += part.values[index]! || 0;
  return sum / base;
}

/** Reads the stated rates at the given rows. */
export function readRates(snapshot: SheetSnapshot, column: number, rows: Int32Array, scale: RateScale): RateColumn {
  const values = new Float64Array(rows.length);
  const states = new Uint8Array(rows.length);
  const decimals = new Uint8Array(rows.length);
  const fractions = new Uint8Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const stated = readRate(snapshot, rows[index]!, column, scale.fractions);
    values[index] = stated.value;
    states[index] = stated.state;
    decimals[index] = stated.decimals;
    fractions[index] = stated.fraction ? 1 : 0;
  }
  return { column, values, states, decimals, fractions, precision: scale.precision };
}

interface StatedRate {
  readonly value: number;
  readonly state: number;
  readonly decimals: number;
  readonly fraction: boolean;
  /** Typed, under a format that fixes no decimals. */
  readonly isTyped: boolean;
}

function readRate(snapshot: SheetSnapshot, row: number, column: number, fractions: boolean): StatedRate {
  const value = valueAt(snapshot, row, column);
  const figure = readFigure(snapshot, row, column, value);
  if (Number.isNaN(figure.value))
    return { value: NaN, state: figure.state, decimals: 0, fraction: false, isTyped: false };
  if (figure.state === FIGURE.zeroMark)
    return { value: 0, state: figure.state, decimals: 0, fraction: false, isTyped: false };
  if (typeof value !== "number") {
    // A percent sign typed with the number makes it points whatever the column holds.
    const fraction = fractions && !figure.percentSign;
    const places = Math.max(0, figure.typedDecimals - (fraction ? 2 : 0));
    return {
      value: fraction ? inPoints(figure.value) : figure.value,
      state: figure.state,
      decimals: places,
      fraction,
      isTyped: true,
    };
  }
  const format = readNumberFormat(numberFormatAt(snapshot, row, column));
  const fraction = format.percent || fractions;
  const fixed =
    format.decimals === null ? null : Math.max(0, format.percent || !fraction ? format.decimals : format.decimals - 2);
  const own = Math.max(0, ownDecimals(value) - (fraction ? 2 : 0));
  return {
    value: fraction ? inPoints(value) : value,
    state: FIGURE.number,
    decimals: Math.min(MAX_DECIMALS, fixed ?? own),
    fraction,
    isTyped: fixed === null && formulaAt(snapshot, row, column) === null,
  };
}

/** 0.514 → 51.4, moving the decimal point rather than multiplying doubles. */
function inPoints(fraction: number): number {
  const decimal = decimalOfNumber(fraction);
  if (!decimal) return fraction * 100;
  return decimal.decimals >= 2
    ? decimalToNumber({ units: decimal.units, decimals: decimal.decimals - 2 })
    : fraction * 100;
}

function hasPercentFormat(snapshot: SheetSnapshot, row: number, column: number): boolean {
  return readNumberFormat(numberFormatAt(snapshot, row, column)).percent;
}

/**
 * The decimals most of its figures state. Typed figures without any ("69", "44") may have dropped a zero, but one in ten
 * does by chance: where most have none, the column has none, and the odd 0.08 among them is the odd one.
 */
function columnPrecision(snapshot: SheetSnapshot, column: number, rows: Int32Array, fractions: boolean): number {
  const votes = new Uint32Array(MAX_DECIMALS + 1);
  let fixedAtZero = 0;
  let typedWhole = 0;
  let withPlaces = 0;
  for (const row of rows) {
    const rate = readRate(snapshot, row, column, fractions);
    if (Number.isNaN(rate.value)) continue;
    if (rate.decimals > 0) {
      votes[rate.decimals]! += 1;
      withPlaces += 1;
    } else if (!rate.isTyped && rate.state === FIGURE.number) fixedAtZero += 1;
    // 0 and 100 are whole in every column.
    else if (rate.value !== 0 && rate.value !== 100) typedWhole += 1;
  }
  if (typedWhole > MOST_DROPPED * withPlaces) return 0;
  let most = 0;
  for (let decimals = 1; decimals < votes.length; decimals += 1)
    if (votes[decimals]! > (most === 0 ? fixedAtZero : votes[most]!)) most = decimals;
  return most;
}

/** Figures that happen to end in a zero, to one that does not, at most. */
const MOST_DROPPED = 2;
