import { numberFormatAt, valueAt } from "../sheet/cells";
import { readNumberFormat } from "../sheet/number-format";
import type { SheetSnapshot } from "../sheet/snapshot";
import { readFigure } from "./figures";
import type { HeaderBand } from "./header-band";
import { hasLetter, isBlank } from "./reading";
import { FIGURE } from "./table";

/** Rows looked at to learn what a column holds; a table's top says it as well as the whole. */
const MOST_ROWS = 200;
/** So many empty rows end a table. */
export const LONGEST_GAP = 20;

/** What one column holds in the sampled rows. */
export interface ColumnSample {
  /** A number for each sampled row; NaN where there is none, 0 for a zero mark. */
  readonly numbers: Float64Array;
  readonly filled: number;
  readonly numeric: number;
  readonly whole: number;
  readonly worded: number;
  /** Texts longer than any sequence label. */
  readonly long: number;
  /** Texts such as "H05.01": one word with a digit in it. */
  readonly coded: number;
  readonly percent: number;
  readonly nonZero: number;
}

export interface BodySample {
  /** Rows with a word and a number: what agencies, sections with figures and totals look like. */
  readonly rows: readonly number[];
  /** By column, from the band's left. */
  readonly columns: readonly ColumnSample[];
}

/** Samples the rows below a header. */
export function sampleBody(snapshot: SheetSnapshot, band: HeaderBand): BodySample {
  const { left, right } = band.area;
  const rows = sampleRows(snapshot, band);
  const columns: ColumnSample[] = [];
  for (let column = left; column <= right; column += 1) columns.push(sampleColumn(snapshot, rows, column));
  return { rows, columns };
}

function sampleRows(snapshot: SheetSnapshot, band: HeaderBand): readonly number[] {
  const rows: number[] = [];
  let gap = 0;
  const last = Math.min(snapshot.area!.bottom, band.bodyTop + MOST_ROWS);
  for (let row = band.bodyTop; row <= last && gap <= LONGEST_GAP; row += 1) {
    let worded = false;
    let numeric = false;
    let filled = false;
    for (let column = band.area.left; column <= band.area.right; column += 1) {
      const value = valueAt(snapshot, row, column);
      if (isBlank(value)) continue;
      filled = true;
      if (typeof value === "number") numeric = true;
      else if (typeof value === "string") {
        if (hasLetter(value)) worded = true;
        else if (/\d/.test(value)) numeric = true;
      }
    }
    gap = filled ? 0 : gap + 1;
    if (worded && numeric) rows.push(row);
  }
  return rows;
}

function sampleColumn(snapshot: SheetSnapshot, rows: readonly number[], column: number): ColumnSample {
  const numbers = new Float64Array(rows.length).fill(NaN);
  let filled = 0;
  let numeric = 0;
  let whole = 0;
  let worded = 0;
  let long = 0;
  let coded = 0;
  let percent = 0;
  let nonZero = 0;
  rows.forEach((row, index) => {
    const value = valueAt(snapshot, row, column);
    if (isBlank(value)) return;
    filled += 1;
    if (typeof value === "number") {
      numbers[index] = value;
      numeric += 1;
      if (value !== 0) nonZero += 1;
      if (Number.isInteger(value)) whole += 1;
      if (readNumberFormat(numberFormatAt(snapshot, row, column)).percent) percent += 1;
      return;
    }
    const figure = readFigure(snapshot, row, column, value);
    if (Number.isNaN(figure.value)) {
      if (figure.state === FIGURE.notNumber && typeof value === "string" && hasLetter(value)) {
        worded += 1;
        if (value.trim().length > 6) long += 1;
        if (/^\S*\d\S*$/.test(value.trim())) coded += 1;
      }
      return;
    }
    numbers[index] = figure.value;
    if (figure.state === FIGURE.zeroMark) return;
    numeric += 1;
    if (figure.value !== 0) nonZero += 1;
    if (Number.isInteger(figure.value)) whole += 1;
    if (figure.percentSign) percent += 1;
  });
  return { numbers, filled, numeric, whole, worded, long, coded, percent, nonZero };
}
