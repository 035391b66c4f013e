import { columnIndex, parseArea, parseCell, type Area } from "../../src/core/sheet/address";
import { typeOfValue } from "../../src/core/sheet/cells";
import type { CellValue, NumeralStyle, SheetSnapshot } from "../../src/core/sheet/snapshot";
import { snapshotOfGrids } from "./grids";

/** A cell of a test sheet: its value, or its value with what else is known of it. */
export type TestCell =
  CellValue | null | { readonly v: CellValue; readonly f?: string; readonly format?: string; readonly font?: string };

export interface SheetOptions {
  /** Where the first row's first cell stands; "A1" unless told. */
  readonly at?: string;
  /** "A1:G1", on the sheet. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly name?: string;
  readonly numerals?: NumeralStyle;
  /** Leaves the grids of formulas, types, formats and fonts out, as a reading under the payload limit does. */
  readonly valuesOnly?: boolean;
}

/** A sheet made of rows of cells; null and "" are empty cells, and rows need not be of one length. */
export function sheet(rows: readonly (readonly TestCell[])[], options: SheetOptions = {}): SheetSnapshot {
  const at = parseCell(options.at ?? "A1");
  if (!at) throw new Error(`${String(options.at)} is no cell`);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const grid = <T>(of: (cell: Exclude<TestCell, null>) => T): T[][] =>
    rows.map((row) => Array.from({ length: width }, (_, column) => of(row[column] ?? "")));
  const value = (cell: Exclude<TestCell, null>): CellValue => (typeof cell === "object" ? cell.v : cell);
  const more = (cell: Exclude<TestCell, null>) => (typeof cell === "object" ? cell : { v: cell });
  const merges = (options.merges ?? []).map(area);
  const isEmpty = rows.length === 0 || width === 0;
  return snapshotOfGrids(
    isEmpty ? null : { top: at.row, left: at.column, bottom: at.row + rows.length - 1, right: at.column + width - 1 },
    {
      values: grid(value),
      ...(!options.valuesOnly && {
        formulas: grid((cell) => more(cell).f ?? value(cell)),
        valueTypes: grid((cell) => typeOfValue(value(cell))),
        numberFormats: grid((cell) => more(cell).format ?? "General"),
        fontNames: grid((cell) => more(cell).font ?? "Times New Roman"),
      }),
    },
    {
      sheetName: options.name ?? "Sheet1",
      merges,
      hiddenRows: options.hiddenRows ?? [],
      hiddenColumns: (options.hiddenColumns ?? []).map(columnIndex),
      numerals: options.numerals ?? { decimal: ",", group: "." },
    },
  );
}

/** A sheet typed as text: a line a row, cells parted by "|" or tabs; what looks like a plain number is one, "'20" is text. */
export function sheetOf(text: string, options: SheetOptions = {}): SheetSnapshot {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n[ ]*$/, "")
    .split("\n");
  return sheet(
    lines.map((line) => (line.trim() === "" ? [] : line.split(/[|\t]/).map(cellOf))),
    options,
  );
}

function cellOf(text: string): CellValue {
  const plain = text.trim();
  if (plain.startsWith("'")) return plain.slice(1);
  if (/^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
  return plain.replaceAll("\\n", "\n");
}

function area(text: string): Area {
  const parsed = parseArea(text);
  if (!parsed) throw new Error(`${text} is no area`);
  return parsed;
}
