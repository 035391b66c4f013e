import { areaName, type Area } from "../core/sheet/address";
import type { CellValue, Grid, ValueType } from "../core/sheet/snapshot";
import { loadLooks, queueLooks, sameLooks, takeLooks, type LoadingLooks, type Look } from "./looks";
import type { StaleCell } from "./workbook";

/** How formulas are written: A1, or R1C1, in which a formula keeps its meaning when its row moves. */
export type Notation = "formulas" | "formulasR1C1";

/** What was put into a cell. `constant`: a number, TRUE or FALSE, an error, or nothing. */
export type InputKind = "formula" | "text" | "constant";

/** All that is needed to put a rectangle of cells back as it was. The grids have the shape of `area`. */
export interface Contents {
  readonly area: Area;
  /** The formula with its "=", or the value. */
  readonly inputs: Grid<CellValue>;
  readonly kinds: Grid<InputKind>;
  readonly formats: Grid<string>;
  /** Fill and font; absent where they are no part of the change. */
  readonly looks?: Grid<Look>;
  /** What the cells must show once written; absent where the formulas may come to whatever they do. */
  readonly shows?: Grid<CellValue>;
}

/** What is read of a rectangle: its contents, and the values its formulas show. */
export interface ReadContents extends Contents {
  readonly values: Grid<CellValue>;
}

/** A rectangle asked for; its contents can be taken after the sync. */
interface LoadingContents {
  readonly area: Area;
  readonly notation: Notation;
  readonly range: Excel.Range;
  readonly looks: LoadingLooks | null;
}

/** Queues the reading of a rectangle. */
export function loadContents(
  sheet: Excel.Worksheet,
  area: Area,
  notation: Notation,
  withLooks: boolean,
): LoadingContents {
  const range = sheet.getRange(areaName(area));
  range.load([notation, "values", "valueTypes", "numberFormat"]);
  return { area, notation, range, looks: withLooks ? loadLooks(range) : null };
}

/** What was asked for, once the sync is done. */
export function takeContents({ area, notation, range, looks }: LoadingContents): ReadContents {
  const inputs = range[notation] as CellValue[][];
  const values = range.values as CellValue[][];
  const types = range.valueTypes as ValueType[][];
  const kinds = inputs.map((row, r) => row.map((input, c) => kindOf(input, values[r]![c]!, types[r]![c]!)));
  const formats = range.numberFormat as string[][];
  return { area, inputs, values, kinds, formats, ...(looks && { looks: takeLooks(looks) }) };
}

function kindOf(input: CellValue, value: CellValue, type: ValueType): InputKind {
  // A quoted text such as '=A1 shows the same string as formula and as value.
  if (typeof input === "string" && input.startsWith("=") && input !== value) return "formula";
  return type === "String" ? "text" : "constant";
}

/** Text that Excel would take for a formula, or for the quote of a text. */
const NEEDS_QUOTE = /^[=+\-@']/;
const TEXT_FORMAT = "@";

/**
 * Queues the writing of `target` over `current` (null where that is not known). Text stays text, numbers stay numbers:
 * - what begins with = + - @ goes behind an apostrophe (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 *   warns that the first three make a formula), and so stays text when the cell is next edited;
 * - any other text is put in while the cell is formatted as text, and so is never taken for a number or a date
 *   (https://support.microsoft.com/office/format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4);
 * - numbers and formulas are put in while it is not, for the same reason.
 * The formats are set last once more: Excel gives a General cell the format of the cells a new formula refers to.
 */
export function queueContents(
  sheet: Excel.Worksheet,
  target: Contents,
  current: Contents | null,
  notation: Notation,
): void {
  const cells = sheet.getRange(areaName(target.area));
  const passing = target.formats.map((row, r) =>
    row.map((format, c) => passingFormat(target.inputs[r]![c]!, target.kinds[r]![c]!, format)),
  );
  if (!current || !sameGrid(passing, current.formats)) cells.numberFormat = passing;
  cells[notation] = target.inputs.map((row, r) =>
    row.map((input, c) => {
      const quoted = target.kinds[r]![c] === "text" && passing[r]![c] !== TEXT_FORMAT;
      return quoted ? `'${String(input)}` : input;
    }),
  );
  if (!sameGrid(passing, target.formats) || target.kinds.some((row) => row.includes("formula"))) {
    cells.numberFormat = target.formats as string[][];
  }
  if (target.looks) queueLooks(sheet, target.area, target.looks, current?.looks ?? null);
}

/** The format a cell has while its content is put in. */
function passingFormat(input: CellValue, kind: InputKind, format: string): string {
  if (kind !== "text") return format === TEXT_FORMAT ? "General" : format;
  return NEEDS_QUOTE.test(String(input)) ? format : TEXT_FORMAT;
}

/** The cells that were written as wanted, but whose formulas come to something else. */
export function unexpectedValues(target: Contents, found: ReadContents): StaleCell[] {
  const { shows, area, inputs } = target;
  if (!shows) return [];
  return shows.flatMap((row, r) =>
    row.flatMap((expected, c): StaleCell[] => {
      const shown = found.values[r]![c]!;
      if (sameValue(expected, shown) || isPositional(inputs[r]![c]!)) return [];
      return [{ cell: { row: area.top + r, column: area.left + c }, expected, found: shown }];
    }),
  );
}

/** Sums of rows in another order may differ in their last digits. */
function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** A formula that numbers places, or asks for the time, is meant to come to something else. */
function isPositional(input: CellValue): boolean {
  return typeof input === "string" && /\b(?:ROWS?|RAND\w*|NOW|TODAY|CELL)\(/i.test(input);
}

/** Whether a rectangle holds exactly what it held, formats, fills and fonts included. */
export function sameContents(one: Contents, other: Contents): boolean {
  return (
    differences(one, other).length === 0 &&
    sameGrid(one.formats, other.formats) &&
    (!one.looks || !other.looks || sameLooks(one.looks, other.looks))
  );
}

function sameGrid(one: Grid<string>, other: Grid<string>): boolean {
  return one.every((row, r) => row.every((cell, c) => cell === other[r]![c]));
}

/** The cells whose input is another than expected. */
export function differences(expected: Contents, found: Contents): StaleCell[] {
  const stale: StaleCell[] = [];
  expected.inputs.forEach((row, r) => {
    row.forEach((input, c) => {
      const other = found.inputs[r]![c]!;
      if (expected.kinds[r]![c] === found.kinds[r]![c] && sameInput(input, other)) return;
      const cell = { row: expected.area.top + r, column: expected.area.left + c };
      stale.push({ cell, expected: input, found: other });
    });
  });
  return stale;
}

function sameInput(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  const areFormulas = typeof one === "string" && typeof other === "string" && one.startsWith("=");
  return areFormulas && sameFormula(one, other);
}

/** Excel writes functions in capitals and may drop spaces: that is no difference. */
export function sameFormula(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** A formula in capitals without its spaces; what stands in quotes is left alone. */
function bare(formula: string): string {
  return formula
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s/g, "").toUpperCase() : part))
    .join('"');
}
