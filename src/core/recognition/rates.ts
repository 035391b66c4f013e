import { blockEnd, indexOfNaN } from "../blocks";
import { MAX_DECIMALS } from "../numbers/decimal";
import type { SheetSnapshot } from "../sheet/snapshot";
import { ownDecimals, readRateFigures } from "./figures";
import { RateCells } from "./rate-cells";
import { FIGURE, type FigureColumn, type RateColumn } from "./table";

/** What the rates should be: the counts beside them. */
export interface RateBasis {
  readonly parts: readonly Pick<FigureColumn, "values">[];
  readonly whole: Pick<FigureColumn, "values"> | null;
}

/**
 * Decides, for the column as a whole, what a bare number in it means: a fraction of 1 or points.
 * A percent format says so itself. Of the other numbers, those the counts bear out decide: more fit as fractions
 * (0.514) than as points (51.4), or the other way round. Where no count can tell, numbers all from 0 to 1 with places
 * among them are fractions. A lone 0.514 among points stays 0.514 points: an error to be found, not a scale.
 */
export function holdsFractions(snapshot: SheetSnapshot, column: number, rows: Int32Array, basis: RateBasis): boolean {
  const cells = new RateCells(snapshot, column, rows);
  const tally: BareTally = { bare: 0, largest: 0, places: 0, fits: 0, fitsPoints: 0 };
  const exact = new Float64Array(blockEnd(0, rows.length));
  const single = new Float64Array(1);
  for (let from = 0; from < rows.length && !isDecided(tally, rows.length - from);) {
    const end = cells.stretchEnd(from);
    if (!cells.format(rows[from]!).percent) {
      exactRates(basis, exact, from, end);
      tallyBare(cells.numbers, exact, -from, from, end, tally);
      for (let at = indexOfNaN(cells.numbers, from, end); at < end; at = indexOfNaN(cells.numbers, at + 1, end)) {
        single[0] = cells.bareNumber(rows[at]!);
        tallyBare(single, exact, at - from, 0, 1, tally);
      }
    }
    from = end;
  }
  const { bare, largest, places, fits, fitsPoints } = tally;
  return fits !== fitsPoints ? fits > fitsPoints : bare > 1 && places > 0 && largest <= 1;
}

/** What the bare numbers of a column tell of its scale. */
interface BareTally {
  bare: number;
  largest: number;
  /** Numbers with places. */
  places: number;
  /** Numbers that are the exact rate as a fraction, and in points. */
  fits: number;
  fitsPoints: number;
}

/** Whether the rows that are left cannot turn what those before them say. */
function isDecided({ fits, fitsPoints }: BareTally, left: number): boolean {
  return Math.abs(fits - fitsPoints) > left;
}

/** Takes the numbers from `from` up to `end`, whose exact rates stand `shift` entries further; NaN is none. */
function tallyBare(
  values: Float64Array,
  exact: Float64Array,
  shift: number,
  from: number,
  end: number,
  tally: BareTally,
): void {
  let { bare, largest, places, fits, fitsPoints } = tally;
  for (let index = from; index < end; index += 1) {
    const value = values[index]!;
    if (value !== value) continue;
    bare += 1;
    if (Math.abs(value) > largest) largest = Math.abs(value);
    if (Math.floor(value) !== value) places += 1;
    const rate = exact[index + shift]!;
    // NaN is neither.
    if (!(rate !== 0)) continue;
    if (Math.abs(value - rate) <= 0.0051) fits += 1;
    if (Math.abs(value - 100 * rate) <= 0.51) fitsPoints += 1;
  }
  tally.bare = bare;
  tally.largest = largest;
  tally.places = places;
  tally.fits = fits;
  tally.fitsPoints = fitsPoints;
}

/** The rates that the counts from `from` up to `end` make, as fractions of 1, from `exact`'s first entry on; NaN where there is no whole. */
function exactRates({ parts, whole }: RateBasis, exact: Float64Array, from: number, end: number): void {
  exact.fill(whole ? 0 : NaN);
  if (!whole) return;
  for (const { values } of parts) addPart(values, exact, from, end);
  divideBy(whole.values, exact, from, end);
}

function addPart(values: Float64Array, sums: Float64Array, from: number, end: number): void {
  for (let index = from; index < end; index += 1) {
    const value = values[index]!;
    if (value === value) sums[index - from] = sums[index - from]! + value;
  }
}

function divideBy(wholes: Float64Array, sums: Float64Array, from: number, end: number): void {
  for (let index = from; index < end; index += 1) {
    const whole = wholes[index]!;
    sums[index - from] = whole > 0 ? sums[index - from]! / whole : NaN;
  }
}

/**
 * Reads the stated rates at the given rows. `isFractions`: cells without a percent format hold fractions. `precision`: the
 * column's decimals where other rows have told them.
 */
export function readRates(
  snapshot: SheetSnapshot,
  column: number,
  rows: Int32Array,
  isFractions: boolean,
  precision?: number,
): RateColumn {
  const { states, odd, values: shown } = readRateFigures(snapshot, column, rows);
  const decimals = new Uint8Array(rows.length);
  const fractions = new Uint8Array(rows.length);
  const cells = new RateCells(snapshot, column, rows);
  const votes = new Uint32Array(MAX_DECIMALS + 1);
  let fixedAtZero = 0;
  let values = shown;
  for (let from = 0; from < rows.length;) {
    const end = cells.stretchEnd(from);
    const fixed = cells.format(rows[from]!).decimals;
    if (cells.arePoints(from, end, isFractions)) {
      if (fixed === null) ownPlaces(cells.numbers, decimals, from, end);
      else decimals.fill(Math.min(MAX_DECIMALS, fixed), from, end);
    } else {
      // The column's own numbers stay as they are.
      if (values === shown) values = shown.slice();
      for (let index = from; index < end; index += 1) {
        // A day is no rate, though its cell holds a number.
        if (Number.isNaN(shown[index]!)) continue;
        const stated = cells.read(rows[index]!, isFractions);
        values[index] = stated.value;
        decimals[index] = stated.decimals;
        fractions[index] = stated.fraction ? 1 : 0;
      }
    }
    if (fixed === null && !cells.hasFormulas) votePlaces(values, decimals, votes, from, end);
    else
      for (let index = from; index < end; index += 1) {
        const places = decimals[index]!;
        if (places === 0 && states[index] === FIGURE.number && cells.isFixed(rows[index]!)) fixedAtZero += 1;
        else if (places > 0 || isOdd(values[index]!)) votes[places]! += 1;
      }
    from = end;
  }
  return { column, values, states, odd, decimals, fractions, precision: precision ?? mostStated(votes, fixedAtZero) };
}

function ownPlaces(values: Float64Array, decimals: Uint8Array, from: number, end: number): void {
  for (let index = from; index < end; index += 1) decimals[index] = ownDecimals(values[index]!);
}

/** Counts the figures without decimals of their own by format or formula by what they state. */
function votePlaces(values: Float64Array, decimals: Uint8Array, votes: Uint32Array, from: number, end: number): void {
  for (let index = from; index < end; index += 1)
    if (decimals[index] !== 0 || isOdd(values[index]!)) votes[decimals[index]!]! += 1;
}

/**
 * The decimals most of its figures state. Typed figures without any ("69", "44") may have dropped a zero, but one in ten
 * does by chance: where most have none, the column has none, and the odd 0.08 among them is the odd one.
 */
function mostStated(votes: Uint32Array, fixedAtZero: number): number {
  const typedWhole = votes[0]!;
  const withPlaces = votes.reduce((sum, count) => sum + count, 0) - typedWhole;
  if (typedWhole > MOST_DROPPED * withPlaces) return 0;
  let most = 0;
  for (let decimals = 1; decimals < votes.length; decimals += 1)
    if (votes[decimals]! > (most === 0 ? fixedAtZero : votes[most]!)) most = decimals;
  return most;
}

/** 0 and 100 are whole in every column: they say nothing of its places. */
function isOdd(value: number): boolean {
  return value === value && value !== 0 && value !== 100;
}

/** Figures that happen to end in a zero, to one that does not, at most. */
const MOST_DROPPED = 2;
