import { createHash } from "node:crypto";
import { checkTable } from "../../../src/core/checks/check";
import type { Report } from "../../../src/core/checks/report";
import { recognise } from "../../../src/core/recognition/recognise";
import { composeRecord, type RecordContext } from "../../../src/core/record/compose";
import { recordGrid, type RecordGrid } from "../../../src/core/record/grid";
import { defaultSettings } from "../../../src/core/settings/defaults";
import type { CellValue, SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { snapshotOfGrids } from "../../support/grids";

export const digest = (text: string) => Promise.resolve(createHash("sha256").update(text).digest("hex"));

export const CONTEXT: RecordContext = {
  file: "Biểu rà soát.xlsx",
  checkedAt: "2021-11-23 14:05",
  range: "A1:G5",
  roster: "Bắc Kạn 2021",
  programme: "Rà soát, phân cấp thủ tục hành chính",
  sentence: ({ code }) => `Câu về ${code}`,
  corrections: [],
  digest,
};

export const HEADER: CellValue[] = [
  "STT",
  "Tên đơn vị",
  "Tổng số TTHC đã rà soát",
  "Phân cấp ngay",
  "Phân cấp kèm điều kiện",
  "Không đề nghị phân cấp",
  "Tỷ lệ %",
];
export const BODY: CellValue[][] = [
  [1, "Sở Nội vụ", 10, 5, "", 5, 50],
  [2, "Sở Y tế", 20, 6, "-", 14, 30],
  [3, "=Sở Xây dựng", 30, 3, 3, "24", 20],
  ["", "Tổng cộng", 60, 14, 3, 43, 28.3],
];

/** A sheet of these rows from cell A1. */
export function sheetOfRows(values: CellValue[][]): SheetSnapshot {
  const right = Math.max(...values.map(({ length }) => length)) - 1;
  const full = values.map((row) => [...row, ...Array<CellValue>(right + 1 - row.length).fill("")]);
  return snapshotOfGrids({ top: 0, left: 0, bottom: values.length - 1, right }, { values: full }, {});
}

/** The check of a sheet of whole rows, headings included. */
export function reportOfRows(rows: CellValue[][]): Report {
  const snapshot = sheetOfRows(rows);
  const tables = recognise(snapshot);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  return checkTable(snapshot, tables.value[0]!, defaultSettings(), null);
}

export function reportOf(body: CellValue[][] = BODY): Report {
  return reportOfRows([HEADER, ...body]);
}

/** The rows of the sheet that a record makes. */
export function rowsOfGrid({ rows, widths }: RecordGrid): CellValue[][] {
  return rows.map(({ cells }) => {
    const line: CellValue[] = cells.flatMap(({ value, span }) => [value, ...Array<CellValue>(span - 1).fill("")]);
    expect(line).toHaveLength(widths.length);
    return line;
  });
}

/** The sheet that a record makes, read again. */
export function sheetOf(grid: RecordGrid): SheetSnapshot {
  return sheetOfRows(rowsOfGrid(grid));
}

export async function gridOf(report: Report, context: Partial<RecordContext> = {}): Promise<RecordGrid> {
  return recordGrid(await composeRecord(report, { ...CONTEXT, ...context }));
}
