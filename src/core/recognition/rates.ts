import { MAX_DECIMALS, decimalOfNumber, decimalToNumber, fewDecimals } from "../numbers/decimal";
import { columnAt, formulaAt, numberIn, valueAt } from "../sheet/cells";
import { readNumberFormat, type NumberFormat } from "../sheet/number-format";
import { RunCursor } from "../sheet/runs";
import type { SheetColumn, SheetSnapshot } from "../sheet/snapshot";
import { ownDecimals, readFigure, readFigures, type Figure } from "./figures";
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
  const cells = new RateCells(snapshot, column);
  for (let index = 0; index < rows.length; index += 1) {
    const value = cells.bareNumber(rows[index]!);
    if (Number.isNaN(value)) continue;
    bare += 1;
    largest = Math.max(largest, Math.abs(value));
    if (!Number.isInteger(value)) places = true;
    const exact = exactRate(basis, index);
    if (Number.isNaN(exact) || exact === 0) continue;
    if (Math.abs(value - exact) <= 0.0051) fits += 1;
    if (Math.abs(value - 100 * exact) <= 0.51) fitsPoints += 1;
  }
  const fractions = fits !== fitsPoints ? fits > fitsPoints : bare > 1 && places && largest <= 1;
  return { fractions, precision: columnPrecision(cells, rows, fractions) };
}

function exactRate({ parts, whole }: RateBasis, index: number): number {
  const base = whole?.values[index] ?? NaN;
  if (!(base > 0)) return NaN;
  let sum = 0;
  for (let at = 0; at < parts.length; at += 1) sum += parts[at]!.values[index]! || 0;
  return sum / base;
}

/** Reads the stated rates at the given rows. */
export function readRates(snapshot: SheetSnapshot, column: number, rows: Int32Array, scale: RateScale): RateColumn {
  const { states, values: shown } = readFigures(snapshot, column, rows);
  const decimals = new Uint8Array(rows.length);
  const fractions = new Uint8Array(rows.length);
  const cells = new RateCells(snapshot, column);
  let values = shown;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const value = shown[index]!;
    if (states[index] === FIGURE.number && !cells.isFraction(row, scale.fractions)) {
      decimals[index] = cells.pointDecimals(row, value);
      continue;
    }
    const stated = cells.read(row, scale.fractions);
    // The column's own numbers stay as they are.
    if (values === shown) values = shown.slice();
    values[index] = stated.value;
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

/** The cells of a rate column, read downwards: number formats hold for many rows on end. */
class RateCells {
  private readonly cells: SheetColumn | undefined;
  private readonly formats: RunCursor | undefined;
  private readonly top: number;
  private code = "General";
  private known = readNumberFormat("General");

  constructor(
    private readonly snapshot: SheetSnapshot,
    private readonly column: number,
  ) {
    this.cells = columnAt(snapshot, column);
    this.formats = this.cells && new RunCursor(this.cells.formats, "General");
    this.top = snapshot.area?.top ?? 0;
  }

  /** A number without any percent sign, typed or by its format; NaN for all else, marks for zero among it. */
  bareNumber(row: number): number {
    if (this.format(row).percent) return NaN;
    const number = this.cells ? numberIn(this.cells, row) : NaN;
    if (!Number.isNaN(number)) return number;
    const { value, state, percentSign } = this.figure(row);
    return percentSign || state === FIGURE.zeroMark ? NaN : value;
  }

  /** Of a number cell. */
  isFraction(row: number, fractions: boolean): boolean {
    return fractions || this.format(row).percent;
  }

  /** Decimals that a number cell in points states. */
  pointDecimals(row: number, value: number): number {
    return Math.min(MAX_DECIMALS, this.format(row).decimals ?? ownDecimals(value));
  }

  /** Decimals that a cell states, in points; 0 where it holds no rate. */
  statedPlaces(row: number, fractions: boolean): number {
    const number = this.cells ? numberIn(this.cells, row) : NaN;
    const isPlain = !Number.isNaN(number) && !this.isFraction(row, fractions);
    return isPlain ? this.pointDecimals(row, number) : this.read(row, fractions).decimals;
  }

  /** The format itself says nothing of decimals, and no formula made the figure. */
  isTyped(row: number): boolean {
    return this.format(row).decimals === null && formulaAt(this.snapshot, row, this.column) === null;
  }

  read(row: number, fractions: boolean): StatedRate {
    const value = valueAt(this.snapshot, row, this.column);
    if (typeof value === "number") return this.readNumber(row, value, fractions);
    const figure = this.figure(row);
    if (Number.isNaN(figure.value))
      return { value: NaN, state: figure.state, decimals: 0, fraction: false, isTyped: false };
    if (figure.state === FIGURE.zeroMark)
      return { value: 0, state: figure.state, decimals: 0, fraction: false, isTyped: false };
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

  private readNumber(row: number, value: number, fractions: boolean): StatedRate {
    const state = FIGURE.number;
    const isTyped = this.isTyped(row);
    if (!this.isFraction(row, fractions))
      return { value, state, decimals: this.pointDecimals(row, value), fraction: false, isTyped };
    const format = this.format(row);
    const fixed = format.decimals === null ? null : Math.max(0, format.percent ? format.decimals : format.decimals - 2);
    const own = Math.max(0, ownDecimals(value) - 2);
    const decimals = Math.min(MAX_DECIMALS, fixed ?? own);
    return { value: inPoints(value), state, decimals, fraction: true, isTyped };
  }

  private figure(row: number): Figure {
    return readFigure(this.snapshot, row, this.column, valueAt(this.snapshot, row, this.column));
  }

  private format(row: number): NumberFormat {
    const code = this.formats?.at(row - this.top) ?? "General";
    if (code !== this.code) {
      this.code = code;
      this.known = readNumberFormat(code);
    }
    return this.known;
  }
}

/** 0.514 → 51.4, moving the decimal point rather than multiplying doubles. */
function inPoints(fraction: number): number {
  const few = fewDecimals(fraction);
  if (few >= 2) return Math.round(fraction * 10 ** few) / 10 ** (few - 2);
  const decimal = few >= 0 ? null : decimalOfNumber(fraction);
  if (!decimal) return fraction * 100;
  return decimal.decimals >= 2
    ? decimalToNumber({ units: decimal.units, decimals: decimal.decimals - 2 })
    : fraction * 100;
}

/**
 * The decimals most of its figures state. Typed figures without any ("69", "44") may have dropped a zero, but one in ten
 * does by chance: where most have none, the column has none, and the odd 0.08 among them is the odd one.
 */
function columnPrecision(cells: RateCells, rows: Int32Array, fractions: boolean): number {
  const votes = new Uint32Array(MAX_DECIMALS + 1);
  let fixedAtZero = 0;
  let typedWhole = 0;
  let withPlaces = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const places = cells.statedPlaces(row, fractions);
    if (places > 0) {
      votes[places]! += 1;
      withPlaces += 1;
      continue;
    }
    const rate = cells.read(row, fractions);
    if (Number.isNaN(rate.value)) continue;
    if (!rate.isTyped && rate.state === FIGURE.number) fixedAtZero += 1;
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
