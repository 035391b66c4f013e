import { blockEnd, indexOfNaN } from "../blocks";
import { MAX_DECIMALS, decimalOfNumber, fewDecimals } from "../numbers/decimal";
import { columnAt, formulaAt, hasFormulas, valueAt } from "../sheet/cells";
import { readNumberFormat, type NumberFormat } from "../sheet/number-format";
import { RunCursor } from "../sheet/runs";
import type { SheetColumn, SheetSnapshot } from "../sheet/snapshot";
import { asRate, cellNumbers, ownDecimals, readFigure, type Figure } from "./figures";
import { FIGURE } from "./table";

interface StatedRate {
  readonly value: number;
  readonly decimals: number;
  readonly fraction: boolean;
}

/** "44.444" in a column of rates is no 44444: a numeral with two readings means the one that can be a rate. */
const canBeRate = (number: number) => number <= 100;

/** The format of a cell that none was given. */
const GENERAL = "General";

/** The cells of a rate column, read downwards: number formats hold for many rows on end. */
export class RateCells {
  private readonly formats: RunCursor | undefined;
  private readonly top: number;
  private code = GENERAL;
  private known = readNumberFormat(GENERAL);

  /** The numbers of the rows' cells; NaN where a cell holds none. */
  readonly numbers: Float64Array;
  /** Some figure may be made by a formula. */
  readonly hasFormulas: boolean;

  constructor(
    private readonly snapshot: SheetSnapshot,
    private readonly column: number,
    private readonly rows: Int32Array,
  ) {
    const cells: SheetColumn | undefined = columnAt(snapshot, column);
    this.formats = cells && new RunCursor(cells.formats, GENERAL);
    this.top = snapshot.area?.top ?? 0;
    this.numbers = cellNumbers(cells, rows);
    this.hasFormulas = hasFormulas(snapshot, column);
  }

  /** The entry before which the rows from `from` on share one number format; a block of them at most. */
  stretchEnd(from: number): number {
    const { rows, formats, top } = this;
    const most = blockEnd(from, rows.length);
    this.format(rows[from]!);
    if (!formats || rows[most - 1]! - top < formats.end) return most;
    let end = from + 1;
    while (rows[end]! - top < formats.end) end += 1;
    return end;
  }

  /** Whether the cells of a stretch are all numbers in points. */
  arePoints(from: number, end: number, fractions: boolean): boolean {
    return !this.isFraction(this.rows[from]!, fractions) && indexOfNaN(this.numbers, from, end) === end;
  }

  /** A number typed without a percent sign, under no percent format; NaN for all else, marks for zero among it. */
  bareNumber(row: number): number {
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

  /** A number cell's format, or the formula that made it, says how many decimals it has; whoever typed a figure may have dropped zeros. */
  isFixed(row: number): boolean {
    return this.format(row).decimals !== null || formulaAt(this.snapshot, row, this.column) !== null;
  }

  /** Of a cell that holds a rate. */
  read(row: number, fractions: boolean): StatedRate {
    const value = valueAt(this.snapshot, row, this.column);
    if (typeof value === "number") return this.readNumber(row, value, fractions);
    const figure = this.figure(row);
    if (figure.state === FIGURE.zeroMark) return { value: 0, decimals: 0, fraction: false };
    // A percent sign typed with the number makes it points whatever the column holds.
    const fraction = fractions && !figure.percentSign;
    const places = Math.max(0, figure.typedDecimals - (fraction ? 2 : 0));
    return { value: fraction ? inPoints(figure.value) : figure.value, decimals: places, fraction };
  }

  private readNumber(row: number, value: number, fractions: boolean): StatedRate {
    if (!this.isFraction(row, fractions)) return { value, decimals: this.pointDecimals(row, value), fraction: false };
    const format = this.format(row);
    const fixed = format.decimals === null ? null : Math.max(0, format.percent ? format.decimals : format.decimals - 2);
    const own = Math.max(0, ownDecimals(value) - 2);
    const decimals = Math.min(MAX_DECIMALS, fixed ?? own);
    return { value: inPoints(value), decimals, fraction: true };
  }

  private figure(row: number): Figure {
    const value = valueAt(this.snapshot, row, this.column);
    return asRate(readFigure(this.snapshot, row, this.column, value, canBeRate));
  }

  format(row: number): NumberFormat {
    const code = this.formats?.at(row - this.top) ?? GENERAL;
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
  if (few >= 0) return hundredfold(Math.round(fraction * 10 ** few), few);
  const decimal = decimalOfNumber(fraction);
  return decimal ? hundredfold(decimal.units, decimal.decimals) : fraction * 100;
}

function hundredfold(units: number, decimals: number): number {
  return decimals >= 2 ? units / 10 ** (decimals - 2) : units * 10 ** (2 - decimals);
}
