import type { SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { BAC_KAN_MERGES, BAC_KAN_SHEET } from "../../fixtures/bac-kan-2021";
import { sheet, type TestCell } from "../../support/sheet";
import { parseCell } from "../../../src/core/sheet/address";

/** The Bắc Kạn sheet as printed, with some cells otherwise: {C8: 38}. */
export function bacKan(changes: Readonly<Record<string, TestCell>> = {}): SheetSnapshot {
  const rows = BAC_KAN_SHEET.map((row) => [...row]);
  for (const [name, cell] of Object.entries(changes)) {
    const { row, column } = parseCell(name)!;
    rows[row]![column] = cell;
  }
  return sheet(rows, { merges: BAC_KAN_MERGES, name: "Biểu tổng hợp" });
}

/** Two mistakes with one right answer (text for a number; a name's capitals) and two that want a decision. */
export const WITH_MISTAKES = { C6: "29 ", C8: 38, G13: 29 } as const;
