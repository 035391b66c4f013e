import { labelOf, leadingNumeral } from "../recognition/labels";
import { readableText } from "../recognition/reading";
import { valueAt, valueTypeAt } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";
import { rosterHeading, rosterHeadings, rosterInRows, type RosterColumn, type RosterFile } from "./roster-file";

/** Which sheet columns hold the agencies' names and their other names. */
export interface NameColumns {
  readonly name: number;
  readonly aliases: number | null;
}

/** A column that holds text, with the first that could be a name. */
export interface TextColumnSample {
  readonly column: number;
  readonly sample: string;
}

/** What stands in cells that a person selected as a roster. */
export interface RosterCells {
  readonly file: RosterFile;
  /** Texts among the names that are no agencies: sums, sections, notes, and what is too long for a name. */
  readonly leftOut: readonly string[];
}

/** Cells of a sheet as text, legacy encodings as their font shows them. */
export interface CellTexts {
  /** Sheet column of the first of each row. */
  readonly left: number;
  readonly rows: readonly (readonly string[])[];
  readonly headings: ReturnType<typeof rosterHeadings>;
}

export function cellTexts(cells: SheetSnapshot): CellTexts {
  const { top, left, bottom, right } = cells.area ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => textAt(cells, top + row, left + column)),
  );
  return { left, rows, headings: rosterHeadings(rows) };
}

/** Errors and truth values are nothing. */
function textAt(cells: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(cells, row, column);
  if (typeof value === "number") return String(value);
  return valueTypeAt(cells, row, column) === "String" ? readableText(cells, row, column) : "";
}

/** The columns a roster can be taken from, left to right; a column of numbers alone is none of them. */
export function textColumns({ left, rows, headings }: CellTexts): TextColumnSample[] {
  const body = rows.slice(headings.row + 1);
  return (body[0] ?? []).flatMap((_, at) => {
    const sample = body.find((row) => isName(row[at]!))?.[at];
    return sample === undefined ? [] : [{ column: left + at, sample }];
  });
}

/**
 * The columns that are likeliest meant: by their headings; without any, the names are the column with the most letters, and
 * the other one of two holds the other names. Null where no column holds text.
 */
export function likelyColumns(texts: CellTexts): NameColumns | null {
  const { left, rows, headings } = texts;
  const columns = textColumns(texts).map(({ column }) => column);
  const headed = (column: RosterColumn): number | null => {
    const at = left + headings.columns[column];
    return columns.includes(at) ? at : null;
  };
  const name = headed("name");
  if (name !== null) return { name, aliases: headed("aliases") };
  const letters = (column: number): number =>
    rows.reduce((sum, row) => sum + (isName(row[column - left]!) ? row[column - left]!.length : 0), 0);
  const [longest, other] = [...columns].sort((a, b) => letters(b) - letters(a));
  return longest === undefined ? null : { name: longest, aliases: columns.length === 2 ? other! : null };
}

/** Reads a roster from cells of a sheet, within the bounds of {@link rosterInRows}; null where they name no agency. */
export function rosterInCells(texts: CellTexts, columns: NameColumns): RosterCells | null {
  const { left, headings } = texts;
  const heading: string[] = (texts.rows[0] ?? []).map(() => "");
  for (const about of ["roster", "province", "validFrom", "validTo"] as const)
    if (headings.columns[about] >= 0) heading[headings.columns[about]] = rosterHeading(about);
  if (columns.aliases !== null) heading[columns.aliases - left] = rosterHeading("aliases");
  const nameAt = columns.name - left;
  heading[nameAt] = rosterHeading("name");

  const leftOut: string[] = [];
  const rows = texts.rows.map((row, at) => {
    if (at <= headings.row) return [];
    const name = agencyIn(row[nameAt]!);
    if (name === "" && isName(row[nameAt]!)) leftOut.push(row[nameAt]!);
    return row.map((text, column) => (column === nameAt ? name : text));
  });
  const read = rosterInRows([heading, ...rows]);
  return read.ok ? { file: read.value, leftOut } : null;
}

/** An agency's name without the number in front of it; "" for what is no agency. */
function agencyIn(text: string): string {
  const name = leadingNumeral(text)?.rest ?? text;
  return isName(name) && labelOf(name) === null ? name : "";
}

/** Two letters at least: the numbers under a heading, "(1)" and "A", are no names. */
function isName(text: string): boolean {
  return /\p{L}\P{Nd}*\p{L}/u.test(text);
}
