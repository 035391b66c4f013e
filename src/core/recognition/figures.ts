import { blockEnd, indexOfNaN, union } from "../blocks";
import { columnAt, valueAt, valueTypeAt } from "../sheet/cells";
import type { CellValue, SheetColumn, SheetSnapshot } from "../sheet/snapshot";
import { indexOfOddCount } from "../numbers/count";
import { decimalOfNumber, fewDecimals, MAX_DECIMALS } from "../numbers/decimal";
import { readNumberFormat } from "../sheet/number-format";
import { RunCursor } from "../sheet/runs";
import { readNumeral } from "../numbers/numeral";
import { FIGURE, type FigureColumn, type FigureState } from "./table";

/** One cell read as a figure. */
export interface Figure {
  /** NaN where there is no number, 0 for a zero mark. As written: "51,4%" is 51.4. */
  readonly value: number;
  readonly state: FigureState;
  /** Decimals a text was typed with; -1 for a number cell. */
  readonly typedDecimals: number;
  /** The text bears a percent sign. */
  readonly percentSign: boolean;
  /** It says what is counted: "20 TTHC". */
  readonly unit: boolean;
}

const BLANK: Figure = { value: NaN, state: FIGURE.blank, typedDecimals: -1, percentSign: false, unit: false };
const ZERO_MARK: Figure = { value: 0, state: FIGURE.zeroMark, typedDecimals: -1, percentSign: false, unit: false };
const NOT_NUMBER: Figure = { value: NaN, state: FIGURE.notNumber, typedDecimals: -1, percentSign: false, unit: false };
const ERROR: Figure = { value: NaN, state: FIGURE.error, typedDecimals: -1, percentSign: false, unit: false };

/**
 * Reads a cell that is no plain number: see {@link readRateFigures} for the fast way. Of a numeral's two readings the likelier
 * is the first that can be.
 */
export function readFigure(
  snapshot: SheetSnapshot,
  row: number,
  column: number,
  value: CellValue,
  canBe: (number: number) => boolean = () => true,
): Figure {
  if (typeof value === "number")
    return { value, state: FIGURE.number, typedDecimals: -1, percentSign: false, unit: false };
  if (typeof value === "boolean") return NOT_NUMBER;
  if (value === "") return BLANK;
  if (valueTypeAt(snapshot, row, column) === "Error") return ERROR;
  const reading = readNumeral(value, snapshot.numerals);
  switch (reading.kind) {
    case "number":
      return {
        value: reading.value,
        state: FIGURE.text,
        typedDecimals: reading.decimals,
        percentSign: reading.percent,
        unit: reading.marks.includes("unit"),
      };
    case "ambiguous": {
      const likelier = reading.readings.find((one) => canBe(one.value)) ?? reading.readings[0];
      return {
        value: likelier.value,
        state: FIGURE.ambiguous,
        typedDecimals: likelier.decimals,
        percentSign: reading.percent,
        unit: reading.marks.includes("unit"),
      };
    }
    case "zero-mark":
      return ZERO_MARK;
    case "blank":
      return BLANK;
    case "none":
      return NOT_NUMBER;
  }
}

/** "5 TTHC" is a count: no rate. */
export function asRate(figure: Figure): Figure {
  return figure.unit ? NOT_NUMBER : figure;
}

/** Reads a cell of a column of counts. "20%" is a rate: no number of anything; and no count has places: "1,030" is 1030. */
export function readCount(snapshot: SheetSnapshot, row: number, column: number): Figure {
  const figure = readFigure(snapshot, row, column, valueAt(snapshot, row, column), Number.isInteger);
  return figure.percentSign ? NOT_NUMBER : figure;
}

function readRate(snapshot: SheetSnapshot, row: number, column: number): Figure {
  return asRate(readFigure(snapshot, row, column, valueAt(snapshot, row, column)));
}

/** Reads a column of counts as {@link readRateFigures} does. */
export function readCountFigures(snapshot: SheetSnapshot, column: number, rows: Int32Array): FigureColumn {
  return readColumn(snapshot, column, rows, indexOfOddCount, readCount);
}

/**
 * Reads one column of rates at the given sheet rows, which ascend. Where these follow one another and all hold numbers,
 * the values are the snapshot's own, seen through a window: a million of them are not copied.
 */
export function readRateFigures(snapshot: SheetSnapshot, column: number, rows: Int32Array): FigureColumn {
  return readColumn(snapshot, column, rows, indexOfNaN, readRate);
}

function readColumn(
  snapshot: SheetSnapshot,
  column: number,
  rows: Int32Array,
  indexOfOdd: (values: Float64Array, from: number, end: number) => number,
  read: (snapshot: SheetSnapshot, row: number, column: number) => Figure,
): FigureColumn {
  const cells = columnAt(snapshot, column);
  const states = new Uint8Array(rows.length);
  let values = cellNumbers(cells, rows);
  const write = (index: number, value: number, state: FigureState) => {
    // The snapshot stays as it is.
    if (values.buffer === cells?.numbers.buffer) values = values.slice();
    values[index] = value;
    states[index] = state;
  };
  const odd: number[] = [];
  for (let index = indexOfOdd(values, 0, rows.length); index < rows.length;) {
    odd.push(index);
    if (Number.isNaN(values[index])) {
      const figure = read(snapshot, rows[index]!, column);
      write(index, figure.value, figure.state);
    }
    index = indexOfOdd(values, index + 1, rows.length);
  }
  const dates = cells ? datesIn(snapshot, cells, rows, values) : [];
  for (const index of dates) write(index, NaN, FIGURE.notNumber);
  return { column, values, states, odd: union(Int32Array.from(odd), Int32Array.from(dates)) };
}

/** Days from 1982 to 2173, as Excel counts them. "5/12" typed becomes one of this year; no lesser number does. */
const FIRST_DAY = 30_000;
const LAST_DAY = 99_999;

/** Entries of a column that are days: Excel takes "5/12" for one. Other figures under such a format are only shown oddly. */
function datesIn({ area }: SheetSnapshot, { formats }: SheetColumn, rows: Int32Array, values: Float64Array): number[] {
  if (!area || !formats.values.some((format) => readNumberFormat(format).date)) return [];
  const cursor = new RunCursor(formats, "General");
  const dates: number[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const isDay = readNumberFormat(cursor.at(rows[index]! - area.top)).date;
    if (isDay && values[index]! >= FIRST_DAY && values[index]! <= LAST_DAY) dates.push(index);
  }
  return dates;
}

/** The numbers of a column's cells at the given rows, NaN where a cell holds none: its own where these follow one another. */
export function cellNumbers(cells: SheetColumn | undefined, rows: Int32Array): Float64Array {
  return (cells && ownNumbers(cells, rows)) ?? gatheredNumbers(cells, rows);
}

/** The column's own numbers at rows that follow one another, NaN where a cell holds none; null where they do not. */
function ownNumbers({ top, numbers }: SheetColumn, rows: Int32Array): Float64Array | null {
  const first = (rows[0] ?? 0) - top;
  const end = first + rows.length;
  if (rows.length === 0 || rows[rows.length - 1]! - top !== end - 1 || first < 0 || end > numbers.length) return null;
  return numbers.subarray(first, end);
}

function gatheredNumbers(cells: SheetColumn | undefined, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let from = 0; from < rows.length; from = blockEnd(from, rows.length))
    gather(cells?.numbers ?? NO_NUMBERS, cells?.top ?? 0, rows, values, from, blockEnd(from, rows.length));
  return values;
}

const NO_NUMBERS = new Float64Array(0);

function gather(
  numbers: Float64Array,
  top: number,
  rows: Int32Array,
  values: Float64Array,
  from: number,
  end: number,
): void {
  for (let index = from; index < end; index += 1) {
    values[index] = numbers[rows[index]! - top] ?? NaN;
  }
}

/** Decimals of the number as Excel keeps it, to 15 digits: =ROUND(x,3)*100 gives 56.49999999999999 for 56.5. */
export function ownDecimals(value: number): number {
  const few = fewDecimals(value);
  if (few >= 0) return few;
  return decimalOfNumber(Number(value.toPrecision(15)))?.decimals ?? (Number.isInteger(value) ? 0 : MAX_DECIMALS);
}
