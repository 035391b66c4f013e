import type { Area } from "../sheet/address";
import { valueAt } from "../sheet/cells";
import { mergeAt, mergesInRows } from "../sheet/merges";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { LegacyEncoding } from "../text/legacy-encodings";
import type { HeadingWords } from "./heading-match";
import { headerRows, MOST_GROUP_ROWS, type BandProbe } from "./header-rows";
import { isNumberingRow } from "./numbering-row";
import { evidentEncoding, isBlank, readableText } from "./reading";
import { wordsOf } from "./words";

/** What stands over one column. */
export interface ColumnHeading {
  /** Its own words, then the groups', as they are compared. */
  readonly words: HeadingWords;
  /** As written: its own text, and its groups' from the outermost. */
  readonly text: string;
  readonly groupTexts: readonly string[];
  /** First and last column of each group, beside `groupTexts`. */
  readonly groupSpans: readonly (readonly [left: number, right: number])[];
}

/** The header rows over a stretch of columns. */
export interface HeaderBand {
  readonly area: Area;
  /** By column, from `area.left`. */
  readonly headings: readonly ColumnHeading[];
  readonly numberingRow: number | null;
  /** First row below the header and its row of column numbers. */
  readonly bodyTop: number;
  /** Of the header's texts, where they evidently are not Unicode. */
  readonly encoding: LegacyEncoding | null;
}

/** Where a header and the table below it stand, whatever its headings say. */
export type BandPlace = Omit<HeaderBand, "headings">;

/** A header is no taller: three rows of headings, a row of units, some air. */
export const MOST_HEADER_ROWS = 8;
/** A merged heading taller than this is something else. */
const TALLEST_HEADING = 6;

interface HeaderCell {
  readonly text: string;
  readonly left: number;
  right: number;
  readonly merged: boolean;
}

/** Reads the header whose rows include `anchor`, over the columns `left` to `right`. */
export function readHeaderBand(
  snapshot: SheetSnapshot,
  anchor: number,
  left: number,
  right: number,
  probe: BandProbe,
): HeaderBand {
  const last = Math.min(anchor + MOST_HEADER_ROWS - 1, snapshot.area!.bottom);
  const merges = headingMerges(snapshot, anchor - MOST_GROUP_ROWS, last, left, right);
  const encoding = encodingOfRows(snapshot, anchor, Math.min(anchor + 3, last), left, right);
  const { top, bottom } = headerRows({ snapshot, anchor, last, left, right, merges, encoding, probe });
  const numberingRow = numberingRowBelow(snapshot, bottom, left, right);
  return headerBand(snapshot, { top, left, bottom, right }, numberingRow, (numberingRow ?? bottom) + 1);
}

/** The header in a given area. */
export function headerBand(
  snapshot: SheetSnapshot,
  area: Area,
  numberingRow: number | null,
  bodyTop: number,
): HeaderBand {
  const { top, bottom, left, right } = area;
  const merges = headingMerges(snapshot, top, bottom, left, right);
  const encoding = encodingOfRows(snapshot, top, bottom, left, right);
  const text = (row: number, column: number) => readableText(snapshot, row, column, encoding);
  return { area, headings: columnHeadings(area, merges, text), numberingRow, bodyTop, encoding };
}

/** The band without the columns at its sides that neither head nor hold anything of the table. */
export function narrowBand(band: HeaderBand, columns: readonly number[], filled: readonly boolean[]): BandPlace {
  const { area, headings, numberingRow, bodyTop, encoding } = band;
  const belongs = (column: number) => {
    const index = column - area.left;
    return (headings[index]?.text ?? "") !== "" || filled[index] === true;
  };
  let left = Math.min(...columns);
  while (belongs(left - 1)) left -= 1;
  let right = Math.max(...columns);
  while (belongs(right + 1)) right += 1;
  return { area: { ...area, left, right }, numberingRow, bodyTop, encoding };
}

function headingMerges(
  snapshot: SheetSnapshot,
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly Area[] {
  return mergesInRows(snapshot, top, bottom).filter(
    (area) => area.right >= left && area.left <= right && area.bottom - area.top < TALLEST_HEADING,
  );
}

function encodingOfRows(
  snapshot: SheetSnapshot,
  top: number,
  bottom: number,
  left: number,
  right: number,
): LegacyEncoding | null {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const encoding = evidentEncoding(String(valueAt(snapshot, row, column)));
      if (encoding) return encoding;
    }
  }
  return null;
}

function numberingRowBelow(snapshot: SheetSnapshot, bottom: number, left: number, right: number): number | null {
  for (let row = bottom + 1; row <= Math.min(bottom + 2, snapshot.area!.bottom); row += 1) {
    if (isNumberingRow(snapshot, row, left, right)) return row;
    for (let column = left; column <= right; column += 1) if (!isBlank(valueAt(snapshot, row, column))) return null;
  }
  return null;
}

function columnHeadings(
  area: Area,
  merges: readonly Area[],
  text: (row: number, column: number) => string,
): readonly ColumnHeading[] {
  const rows = headerCells(area, merges, text);
  const headings: ColumnHeading[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const cells: HeaderCell[] = [];
    for (const row of rows) {
      const cell = row[column - area.left];
      if (cell && cell.text !== "" && cells.at(-1) !== cell) cells.push(cell);
    }
    headings.push(headingOf(cells, area.right - area.left + 1));
  }
  return headings;
}

function headingOf(cells: readonly HeaderCell[], width: number): ColumnHeading {
  const narrow = cells.filter((cell) => cell.left === cell.right);
  const wide = cells.filter((cell) => cell.left !== cell.right);
  // A heading across two columns with nothing below it is the column's own.
  const own = narrow.length > 0 ? narrow : wide.slice(-1);
  const groups = narrow.length > 0 ? wide : wide.slice(0, -1);
  const text = own.map((cell) => cell.text).join(" ");
  return {
    words: {
      leaf: wordsOf(text),
      groups: groups.filter((cell) => !isTitle(cell, width)).map((cell) => wordsOf(cell.text)),
    },
    text,
    groupTexts: groups.map((cell) => cell.text),
    groupSpans: groups.map((cell) => [cell.left, cell.right]),
  };
}

/** A heading over most of the table names the table, not a group of its columns, unless it says that all are differences. */
function isTitle(cell: HeaderCell, width: number): boolean {
  const span = cell.right - cell.left + 1;
  return span >= 4 && 2 * span > width && !COMPARISON.test(cell.text);
}

/** "So với năm trước": what stands under it is no figure of this year. */
const COMPARISON = /^\(?\s*(?:so với|so sánh với|chênh lệch|(?:mức )?(?:tăng|giảm)\s*(?:[(,/–-]|so với|giảm|$))/iu;

/** The header as cells that know their width: merged areas, and groups laid out by blank cells to their right. */
function headerCells(
  area: Area,
  merges: readonly Area[],
  text: (row: number, column: number) => string,
): readonly (readonly (HeaderCell | null)[])[] {
  const byMerge = new Map<Area, HeaderCell>();
  const rows: (HeaderCell | null)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: (HeaderCell | null)[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const merge = mergeAt(merges, row, column);
      if (merge) {
        let cell = byMerge.get(merge);
        if (!cell)
          byMerge.set(
            merge,
            (cell = { text: text(merge.top, merge.left), left: merge.left, right: merge.right, merged: true }),
          );
        cells.push(cell);
      } else {
        const written = text(row, column);
        cells.push(written === "" ? null : { text: written, left: column, right: column, merged: false });
      }
    }
    rows.push(cells);
  }
  rows.forEach((cells, index) => {
    widenOverBlanks(cells, rows.slice(index + 1), area.left);
  });
  return rows;
}

/** A heading with a sub-heading under it also heads the blank cells to its right that have sub-headings under them. */
function widenOverBlanks(
  cells: (HeaderCell | null)[],
  below: readonly (readonly (HeaderCell | null)[])[],
  left: number,
): void {
  const hasBelow = (index: number) => below.some((row) => (row[index]?.text ?? "") !== "");
  let group: HeaderCell | null = null;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell) group = !cell.merged && hasBelow(cell.left - left) ? cell : null;
    else if (group && hasBelow(index)) {
      group.right = left + index;
      cells[index] = group;
    } else group = null;
  }
}
