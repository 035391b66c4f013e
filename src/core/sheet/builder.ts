import { columnCount, type Area } from "./address";
import { ColumnBuilder } from "./column-builder";
import type { CellValue, Grid, SheetSnapshot, ValueType } from "./snapshot";

/** Rows of cells over the whole width of the area, as Excel's Range gives them. What was not read is absent. */
export interface CellBand {
  /** Sheet row of the first. */
  readonly top: number;
  readonly values: Grid<CellValue>;
  /** As `Range.formulas`: a text that begins with "=" where there is a formula, else the value. */
  readonly formulas?: Grid<CellValue>;
  readonly valueTypes?: Grid<ValueType>;
  readonly numberFormats?: Grid<string>;
  readonly fontNames?: Grid<string>;
}

/** What is known of a sheet beside its cells. */
export type SheetFacts = Omit<SheetSnapshot, "area" | "columns" | "hasFonts">;

/** A cell with all that is known of it. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly type: ValueType;
  /** With its "="; null for a constant. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly fontName: string;
}

/** Makes a snapshot of cells that come row by row, downwards. What a band brings is copied: the band can be let go. */
export interface SnapshotBuilder {
  /** Takes the next rows; rows that are left out are empty. */
  add(band: CellBand): void;
  /** Takes one cell. */
  put(cell: PlacedCell): void;
  finish(facts: SheetFacts): SheetSnapshot;
}

/** `area`: the used cells; null for an empty sheet. */
export function createSnapshotBuilder(area: Area | null): SnapshotBuilder {
  return new Builder(area);
}

class Builder implements SnapshotBuilder {
  /** See {@link ColumnBuilder.kept}. */
  static readonly kept = new Builder(null).finish({
    sheetName: "",
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    numerals: { decimal: ",", group: "." },
  });

  private readonly columns: readonly ColumnBuilder[];
  private hasFonts = false;

  constructor(private readonly area: Area | null) {
    const count = area ? columnCount(area) : 0;
    this.columns = Array.from({ length: count }, () => new ColumnBuilder(area!.top, area!.bottom));
  }

  add(band: CellBand): void {
    this.hasFonts ||= band.fontNames !== undefined;
    addValues(this.columns, band);
    for (const [index, column] of this.columns.entries()) addLooks(column, index, band);
  }

  put({ row, column, value, type, formula, numberFormat, fontName }: PlacedCell): void {
    const target = this.columns[column - this.area!.left]!;
    this.hasFonts = true;
    target.putValue(row, value, type);
    if (formula !== null && formula !== value) target.putFormula(row, formula);
    target.putFormat(row, numberFormat);
    target.putFont(row, fontName);
  }

  /** Every snapshot has its fields in this order, whoever read the sheet: what reads them is compiled once. */
  finish({ sheetName, merges, hiddenRows, hiddenColumns, isProtected, numerals }: SheetFacts): SheetSnapshot {
    return {
      sheetName,
      merges,
      hiddenRows,
      hiddenColumns,
      isProtected,
      numerals,
      area: this.area,
      columns: this.columns.map((column) => column.finish()),
      hasFonts: this.hasFonts,
    };
  }
}

/** Rows taken at a time: so few that they are still at hand for the next column. */
const ROWS_AT_HAND = 256;

function addValues(columns: readonly ColumnBuilder[], { top, values, valueTypes }: CellBand): void {
  for (const column of columns) column.expect(values.length);
  for (let from = 0; from < values.length; from += ROWS_AT_HAND) {
    const end = Math.min(values.length, from + ROWS_AT_HAND);
    for (let index = 0; index < columns.length; index += 1)
      columns[index]!.putValues(top, values, valueTypes, index, from, end);
  }
}

/** What a cell has besides its value: the formula that makes it, its number format, its font. */
function addLooks(column: ColumnBuilder, index: number, band: CellBand): void {
  const { top, values, formulas, numberFormats, fontNames } = band;
  for (let at = 0; at < (formulas?.length ?? 0); at += 1) {
    const value = values[at]![index] ?? "";
    const formula = formulas![at]![index] ?? value;
    if (formula !== value) column.putFormula(top + at, formula);
  }
  for (let at = 0; at < (numberFormats?.length ?? 0); at += 1)
    column.putFormat(top + at, numberFormats![at]![index] ?? "General");
  for (let at = 0; at < (fontNames?.length ?? 0); at += 1) column.putFont(top + at, fontNames![at]![index] ?? "");
}
