import type { Report } from "../checks/report";
import type { FieldId } from "../programmes/programme";
import { sheetCell } from "../recognition/table-place";
import { cellName, type CellAddress } from "../sheet/address";
import { valueAt } from "../sheet/cells";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";

/** Rows beyond these are vouched for by the hash alone: a record is a paper to be read, not a copy of the sheet. */
export const MOST_ROWS = 5_000;

/** The cells that a check judged, as they were: of each agency, and of each row that sums agencies. */
export interface RecordedFigures {
  /** Columns in the sheet's order; `offset` counts from the column of the names, which is the first entry's. */
  readonly columns: readonly RecordedColumn[];
  readonly rows: readonly RecordedRow[];
}

export interface RecordedColumn {
  readonly field: FieldId;
  readonly label: string;
  readonly offset: number;
}

export interface RecordedRow {
  /** Cell of the name. */
  readonly at: CellAddress;
  /** One value a column. */
  readonly values: readonly CellValue[];
}

/** The figures of a report, taken from the sheet as it was read: names, counts, rates and what sums them. */
export function recordedFigures({ snapshot, table }: Report): RecordedFigures {
  const agency = table.columns["agency"]!;
  const columns = table.programme.fields
    .filter(({ id }) => table.columns[id] !== undefined)
    .map(({ id, label }) => ({ field: id, label, offset: table.columns[id]! - agency }))
    .sort((a, b) => Number(b.offset === 0) - Number(a.offset === 0) || a.offset - b.offset);
  const rows = [...table.rows, ...table.totals.map(({ row }) => row)].map((row) =>
    sheetCell(table, { row, column: agency }),
  );
  return { columns, rows: rows.map((at) => ({ at, values: valuesAt(snapshot, at, columns) })) };
}

function valuesAt(snapshot: SheetSnapshot, at: CellAddress, columns: readonly RecordedColumn[]): CellValue[] {
  return columns.map(({ offset }) => valueAt(snapshot, at.row, at.column + offset));
}

/**
 * What the hash is made of: every cell with its place and its type, so that no two sheets with different figures give the
 * same text. ("5" the text and 5 the number differ.)
 */
export function figuresText({ columns, rows }: RecordedFigures): string {
  const head = columns.map(({ field, offset }) => [field, offset]);
  return [head, ...rows.map(({ at, values }) => [cellName(at), ...values])]
    .map((line) => JSON.stringify(line))
    .join("\n");
}
