import type { SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { DISTRICTS_SHEET } from "../../fixtures/districts";
import { sheet, type TestCell } from "../../support/sheet";

/** The table of districts; some of its cells otherwise: `{ 4: { 2: 41 } }` by row and column from zero. */
export function districts(
  name = "Cấp huyện",
  changes: Readonly<Record<number, Readonly<Record<number, TestCell>>>> = {},
): SheetSnapshot {
  const rows = DISTRICTS_SHEET.map((row, r) => row.map((cell, c) => changes[r]?.[c] ?? cell));
  return sheet(rows, { name });
}
