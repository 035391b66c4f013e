import type { FieldId } from "../programmes/programme";
import { cellName, type CellAddress } from "../sheet/address";
import type { CellValue } from "../sheet/snapshot";
import type { RecordedFigures, RecordedRow } from "./figures";

/** What differs between the figures that were checked and those of now. */
export type FigureChange =
  /** A cell holds something else; `cell` is where it stands now, `agency` the name in its row when it was checked. */
  | {
      readonly kind: "changed";
      readonly cell: CellAddress;
      readonly field: FieldId;
      readonly agency: string;
      readonly before: CellValue;
      readonly after: CellValue;
    }
  /** The row of an agency (or a sum) that was checked is no longer there, or one that was not checked is there now. */
  | { readonly kind: "row-gone" | "row-added"; readonly cell: CellAddress; readonly agency: string }
  /** The same row stands elsewhere; its figures are compared as well. */
  | { readonly kind: "row-moved"; readonly cell: CellAddress; readonly from: CellAddress; readonly agency: string }
  /** A column was there and is not, or the other way round. */
  | { readonly kind: "column-gone" | "column-added"; readonly field: FieldId };

/**
 * Every change from one state of a table to another. Rows are known again by the name in them, before their place: sorted
 * or pushed down by a new row, they are the same rows. A row at an old place under a new name is that row renamed, unless
 * either name stands elsewhere. O(rows).
 */
export function compareFigures(before: RecordedFigures, now: RecordedFigures): FigureChange[] {
  const { pairs, gone, added } = pairRows(before.rows, now.rows);
  const changes: FigureChange[] = [];
  const columnNow = new Map(now.columns.map(({ field }, i) => [field, i]));
  const known = new Set(before.columns.map(({ field }) => field));
  for (const { field } of before.columns) if (!columnNow.has(field)) changes.push({ kind: "column-gone", field });
  for (const { field } of now.columns) if (!known.has(field)) changes.push({ kind: "column-added", field });
  for (const [old, row] of pairs) {
    const agency = nameOf(old);
    if (cellName(old.at) !== cellName(row.at)) changes.push({ kind: "row-moved", cell: row.at, from: old.at, agency });
    before.columns.forEach(({ field }, i) => {
      const column = columnNow.get(field);
      if (column === undefined || old.values[i] === row.values[column]) return;
      const cell = { row: row.at.row, column: row.at.column + now.columns[column]!.offset };
      changes.push({ kind: "changed", cell, field, agency, before: old.values[i]!, after: row.values[column]! });
    });
  }
  for (const row of gone) changes.push({ kind: "row-gone", cell: row.at, agency: nameOf(row) });
  for (const row of added) changes.push({ kind: "row-added", cell: row.at, agency: nameOf(row) });
  return changes;
}

interface Pairing {
  readonly pairs: readonly (readonly [RecordedRow, RecordedRow])[];
  readonly gone: readonly RecordedRow[];
  readonly added: readonly RecordedRow[];
}

function pairRows(before: readonly RecordedRow[], now: readonly RecordedRow[]): Pairing {
  const free = new Set(now);
  const byKey = grouped(now, (row) => `${cellName(row.at)}|${nameOf(row)}`);
  const byName = grouped(now, nameOf);
  const byPlace = grouped(now, ({ at }) => cellName(at));
  const found = new Map<RecordedRow, RecordedRow>();
  /** Each way of knowing a row again is tried on all rows before the next, less certain one. */
  const pairBy = (index: ReadonlyMap<string, RecordedRow[]>, key: (row: RecordedRow) => string): void => {
    for (const row of before) {
      if (found.has(row)) continue;
      const candidates = index.get(key(row)) ?? [];
      while (candidates.length > 0 && !free.has(candidates[0]!)) candidates.shift();
      const [match] = candidates;
      if (!match) continue;
      free.delete(match);
      found.set(row, match);
    }
  };
  pairBy(byKey, (row) => `${cellName(row.at)}|${nameOf(row)}`);
  pairBy(byName, nameOf);
  pairBy(byPlace, ({ at }) => cellName(at));
  return {
    pairs: before.flatMap((row) => (found.has(row) ? [[row, found.get(row)!] as const] : [])),
    gone: before.filter((row) => !found.has(row)),
    added: now.filter((row) => free.has(row)),
  };
}

function grouped(rows: readonly RecordedRow[], key: (row: RecordedRow) => string): Map<string, RecordedRow[]> {
  const groups = new Map<string, RecordedRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

function nameOf({ values }: RecordedRow): string {
  return String(values[0]);
}
