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

/** Entries an array may need for each cell that is filled, and entries that are always allowed. */
const MOST_SPARSE = 4;
const ALWAYS_DENSE = 64;
/** Room for so many times the entries, within the area: a column is copied once or twice. What is not used is never touched. */
const ROOM = 16;

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
  /**
   * One of each, kept: an engine throws away what it compiled for objects of a shape of which none is left, and the next
   * check would begin as slowly as the first.
   */
  static readonly kept = [new ColumnBuilder(0, 0), new ColumnBuilder(0, 0).finish()];

  private top = -1;
  private kinds = new Uint8Array(0);
  /** Entries of `kinds` down to the last that is filled. */
  private known = 0;
  private numbers = new Float64Array(0);
  /** Entries of `numbers` that are meant; those after them are still zeros. */
  private numbered = 0;
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
      if (value === undefined) continue;
      this.putValue(top + at, value, types?.[at]?.[index]);
      if (typeof value === "number") at = this.putNumbers(top, values, index, at + 1, end) - 1;
      else if (typeof value === "string") at = this.putTexts(top, values, types, index, at + 1, end) - 1;
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
      kinds: this.kinds.subarray(0, this.known),
      numbers: this.numbers.subarray(0, this.numbered),
      texts: this.texts.finish(),
      far: this.far,
      formulas: this.formulas,
      formats: this.formats.finish(),
      fonts: this.fonts.finish(),
    };
  }

  /** Takes the numbers that go on from `from`, below one that was taken; where they end. This is where a million cells go. */
  private putNumbers(top: number, values: Grid<CellValue>, index: number, from: number, end: number): number {
    const { numbers } = this;
    const shift = top - this.top;
    if (!this.isNext(from + shift)) return from;
    const last = Math.min(end, numbers.length - shift);
    const at = copyNumbers(values, index, from, last, numbers, shift);
    this.take(CELL.number, from + shift, at + shift);
    this.numbered = Math.max(this.numbered, at + shift);
    return at;
  }

  /** Takes the texts that go on from `from`, below one that was taken; where they end. */
  private putTexts(
    top: number,
    values: Grid<CellValue>,
    types: Grid<ValueType> | undefined,
    index: number,
    from: number,
    end: number,
  ): number {
    const shift = top - this.top;
    if (!this.isNext(from + shift)) return from;
    const last = Math.min(end, this.kinds.length - shift);
    const at = this.texts.putRun(values, types, index, from, last, shift);
    this.take(CELL.text, from + shift, at + shift);
    return at;
  }

  /** Whether an entry follows the last one. A cell that is far says nothing of room for those after it. */
  private isNext(at: number): boolean {
    return this.known === at;
  }

  /** Entries of one kind that were copied behind the last one. */
  private take(kind: CellKind, from: number, end: number): void {
    this.kinds.fill(kind, from, end);
    this.known = end;
    this.filled += end - from;
  }

  private put(row: number, kind: CellKind, value: CellValue): void {
    if (this.top < 0) this.top = row;
    this.filled += 1;
    const at = row - this.top;
    if (this.reach(at + 1)) this.set(at, kind, value);
    else (this.far ??= new Map<number, FarCell>()).set(row, { kind, value });
  }

  private set(at: number, kind: CellKind, value: CellValue): void {
    this.kinds[at] = kind;
    this.known = at + 1;
    if (typeof value === "string") this.texts.put(at, value);
    else if (typeof value === "number") {
      if (at >= this.numbers.length) this.numbers = grownNumbers(this.numbers, this.kinds.length);
      if (at > this.numbered) this.numbers.fill(NaN, this.numbered, at);
      this.numbered = at + 1;
      this.numbers[at] = value + 0;
    }
  }

  /** Makes room for so many entries; false where they would be too nearly empty. */
  private reach(length: number): boolean {
    if (length > Math.max(ALWAYS_DENSE, MOST_SPARSE * this.filled, this.given)) return false;
    if (length > this.kinds.length) {
      const most = this.areaBottom - this.top + 1;
      const room = Math.max(ALWAYS_DENSE, length, ROOM * this.given, ROOM * this.kinds.length);
      const kinds = new Uint8Array(Math.min(most, room));
      kinds.set(this.kinds);
      this.kinds = kinds;
      this.texts.expect(kinds.length);
    }
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
  return grown;
}

/** Copies the numbers that follow one another from `from` on, up to `end`, each `shift` entries further; where they end. */
function copyNumbers(
  values: Grid<CellValue>,
  index: number,
  from: number,
  end: number,
  numbers: Float64Array,
  shift: number,
): number {
  let at = from;
  for (; at < end; at += 1) {
    const value = values[at]![index];
    if (typeof value !== "number") break;
    // Excel knows no −0, a file may.
    numbers[at + shift] = value + 0;
  }
  return at;
}
