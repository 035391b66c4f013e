import type { SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { sheet, type TestCell } from "../../support/sheet";

const ROWS: readonly (readonly TestCell[])[] = [
  ["KẾT QUẢ RÀ SOÁT, PHÂN CẤP THỦ TỤC HÀNH CHÍNH CẤP HUYỆN"],
  [
    "STT",
    "Tên đơn vị",
    "Tổng số TTHC đã rà soát",
    "Phân cấp ngay",
    "Phân cấp kèm theo các điều kiện",
    "Số TTHC không đề nghị phân cấp",
    "Tỷ lệ % đạt được",
  ],
  [1, "UBND huyện Ba Bể", 40, 10, 2, 28, 30],
  [2, "UBND huyện Chợ Đồn", 20, 5, 0, 15, 25],
  [3, "UBND huyện Na Rì", 50, 5, 0, 45, 10],
];

/** A second table of the workbook, of districts; some of its cells otherwise: `{ 4: { 2: 41 } }` by row and column from zero. */
export function districts(
  name = "Cấp huyện",
  changes: Readonly<Record<number, Readonly<Record<number, TestCell>>>> = {},
): SheetSnapshot {
  const rows = ROWS.map((row, r) => row.map((cell, c) => changes[r]?.[c] ?? cell));
  return sheet(rows, { name });
}
