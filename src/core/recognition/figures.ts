import { valueAt, valueTypeAt } from "../sheet/cells";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import { decimalOfNumber, MAX_DECIMALS } from "../numbers/decimal";
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
}

const BLANK: Figure = { value: NaN, state: FIGURE.blank, typedDecimals: -1, percentSign: false };
const ZERO_MARK: Figure = { value: 0, state: FIGURE.zeroMark, typedDecimals: -1, percentSign: false };
const NOT_NUMBER: Figure = { value: NaN, state: FIGURE.notNumber, typedDecimals: -1, percentSign: false };
const ERROR: Figure = { value: NaN, state: FIGURE.error, typedDecimals: -1, percentSign: false };

/** Reads a cell that is no plain number: see {@link readFigures} for the fast way. */
export function readFigure(snapshot: SheetSnapshot, row: number, column: number, value: CellValue): Figure {
  if (typeof value === "number") return { value, state: FIGURE.number, typedDecimals: -1, percentSign: false };
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
      };
    case "ambiguous": {
      const [likelier] = reading.readings;
      return {
        value: likelier.value,
        state: FIGURE.ambiguous,
        typedDecimals: likelier.decimals,
        percentSign: reading.percent,
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

/** Reads one column at the given sheet rows. */
export function readFigures(snapshot: SheetSnapshot, column: number, rows: Int32Array): FigureColumn {
  const values = new Float64Array(rows.length);
  const states = new Uint8Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const value = valueAt(snapshot, row, column);
    if (typeof value === "number") values[index] = value;
    else {
      const figure = readFigure(snapshot, row, column, value);
      values[index] = figure.value;
      states[index] = figure.state;
    }
  }
  return { column, values, states };
}

/** Decimals of the number as Excel keeps it, to 15 digits: =ROUND(x,3)*100 gives 56.49999999999999 for 56.5. */
export function ownDecimals(value: number): number {
  return decimalOfNumber(Number(value.toPrecision(15)))?.decimals ?? (Number.isInteger(value) ? 0 : MAX_DECIMALS);
}
