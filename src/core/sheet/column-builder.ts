import { RunsBuilder } from "./runs";
import {
  CELL,
  type CellKind,
  type CellValue,
  type FarCell,
  type Grid,
  type SheetColumn,
  type ValueType,
} from "./snapshot";
import { TextColumnBuilder } from "./text-column";

/** Entries an array may have for each cell that is filled, and entries that are always allowed. */
const MOST_SPARSE = 4;
const ALWAYS_DENSE = 64;

const ERROR =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;

/** Whether a text is what Excel shows for an error. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && ERROR.test(text);
}

/**
 * Gathers one column, downwards. Its arrays begin at its first filled cell and grow with the cells that are filled; a lone
 * cell at the sheet's end is kept apart, so that a hostile sheet cannot claim memory that it does not fill.
 */
export class ColumnBuilder {
  private top = -1;
  private kinds = new Uint8Array(0);
  private numbers = new Float64Array(0);
  private readonly texts = new TextColumnBuilder();
  private readonly formulas: (CellValue | undefined)[] = [];
  private far: Map<number, FarCell> | null = null;
  private filled = 0;
  private given = 0;
  private readonly formats = new RunsBuilder("General");
  private readonly fonts = new RunsBuilder("");

  /** `areaTop` and `areaBottom`: sheet rows of the area's ends. */
  constructor(
    private readonly areaTop: number,
    private readonly areaBottom: number,
  ) {}

  /** So many rows are to come, held in memory as it is: then arrays for them claim nothing that is not there. */
  expect(rows: number): void {
    this.given += rows;
  }

  /** Takes the rows from `from` up to `end` of a grid's column `index`. The grid's first row is the sheet's row `top`. */
  putValues(
    top: number,
    values: Grid<CellValue>,
    types: Grid<ValueType> | undefined,
    index: number,
    from: number,
    end: number,
  ): void {
    for (let at = from; at < end; at += 1) {
      const value = values[at]![index];
      if (typeof value === "number") at = this.putNumbers(top, values, index, at, end);
      else if (value !== undefined) this.putValue(top + at, value, types?.[at]?.[index]);
    }
  }

  /** `type`: as Excel tells it; undefined where the value itself is to tell. */
  putValue(row: number, value: CellValue, type: ValueType | undefined): void {
    if (typeof value === "number") this.put(row, CELL.number, value);
    else if (typeof value === "boolean") this.put(row, value ? CELL.yes : CELL.no, value);
    else if (type === "Error") this.put(row, CELL.error, value);
    else if (value !== "") this.put(row, type === undefined && isErrorText(value) ? CELL.error : CELL.text, value);
    else if (type === "String") this.put(row, CELL.text, value);
  }

  putFormula(row: number, shown: CellValue): void {
    this.formulas[row - this.areaTop] = shown;
  }

  putFormat(row: number, format: string): void {
    this.formats.put(row - this.areaTop, format);
  }

  putFont(row: number, font: string): void {
    this.fonts.put(row - this.areaTop, font);
  }

  finish(): SheetColumn {
    return {
      top: Math.max(0, this.top),
      kinds: this.kinds,
      numbers: this.numbers,
      texts: this.texts.finish(),
      far: this.far,
      formulas: this.formulas,
      formats: this.formats.finish(),
      fonts: this.fonts.finish(),
    };
  }

  /** Takes the numbers that follow one another from `from` on; the last one's place. This is where a million cells go. */
  private putNumbers(top: number, values: Grid<CellValue>, index: number, from: number, end: number): number {
    this.put(top + from, CELL.number, values[from]![index]!);
    const { kinds, numbers } = this;
    const shift = top - this.top;
    const last = Math.min(end, numbers.length - shift);
    let at = from + 1;
    for (; at < last; at += 1) {
      const value = values[at]![index];
      if (typeof value !== "number") break;
      kinds[at + shift] = CELL.number;
      numbers[at + shift] = value;
    }
    this.filled += at - from - 1;
    return at - 1;
  }

  private put(row: number, kind: CellKind, value: CellValue): void {
    if (this.top < 0) this.top = row;
    this.filled += 1;
    const at = row - this.top;
    if (at >= this.kinds.length && !this.growTo(at + 1)) {
      (this.far ??= new Map<number, FarCell>()).set(row, { kind, value });
      return;
    }
    this.set(at, kind, value);
  }

  private set(at: number, kind: CellKind, value: CellValue): void {
    this.kinds[at] = kind;
    if (typeof value === "string") this.texts.put(at, value);
    else if (typeof value === "number") {
      if (at >= this.numbers.length) this.numbers = grownNumbers(this.numbers, this.kinds.length);
      this.numbers[at] = value;
    }
  }

  /** Makes room for so many entries; false where they would be too nearly empty. */
  private growTo(length: number): boolean {
    if (length > Math.max(ALWAYS_DENSE, MOST_SPARSE * this.filled, this.given)) return false;
    const most = this.areaBottom - this.top + 1;
    const kinds = new Uint8Array(Math.min(most, Math.max(ALWAYS_DENSE, length, this.given, 2 * this.kinds.length)));
    kinds.set(this.kinds);
    this.kinds = kinds;
    const { far } = this;
    this.far = null;
    // What was far is no longer: the cells between have come.
    for (const [row, cell] of far ?? []) this.set(row - this.top, cell.kind, cell.value);
    return true;
  }
}

function grownNumbers(numbers: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(length);
  grown.set(numbers);
  return grown.fill(NaN, numbers.length);
}
