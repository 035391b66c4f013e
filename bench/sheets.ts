import { createSnapshotBuilder } from "../src/core/sheet/builder";
import type { CellValue, SheetSnapshot } from "../src/core/sheet/snapshot";

const HEADINGS = [
  "STT",
  "Tên đơn vị",
  "Tổng số TTHC đã rà soát",
  "Phân cấp ngay",
  "Phân cấp kèm theo các điều kiện",
  "Số TTHC không đề nghị phân cấp",
  "Tỷ lệ % đạt được",
];

/** A sheet of `rows` agencies whose figures are all right, as the response of Excel carries it: rows of values. */
export function sheetValues(rows: number): CellValue[][] {
  const values: CellValue[][] = [["DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT", "", "", "", "", "", ""], HEADINGS];
  for (let index = 0; index < rows; index++) {
    const immediate = (index * 7) % 23;
    const conditional = (index * 3) % 11;
    const rest = 1 + ((index * 13) % 41);
    const total = immediate + conditional + rest;
    const tenths = Math.floor((2000 * (immediate + conditional) + total) / (2 * total));
    values.push([index + 1, `Cơ quan số ${index + 1}`, total, immediate, conditional, rest, tenths / 10]);
  }
  return values;
}

/** The payload a reading of such a sheet comes as. */
export function sheetPayload(rows: number): string {
  return JSON.stringify(sheetValues(rows));
}

export function snapshotOf(values: CellValue[][]): SheetSnapshot {
  const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: values.length - 1, right: HEADINGS.length - 1 });
  builder.add({ top: 0, values });
  return builder.finish({
    sheetName: "Sheet1",
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    numerals: { decimal: ",", group: "." },
  });
}
