import { ok, type Result } from "../core/result";
import { cellName, type CellAddress } from "../core/sheet/address";
import { findSheet, takeSheet } from "./sheets";
import type { ExcelFailure } from "./workbook";

/** Shows a cell: activates its sheet and selects it. One sync. */
export async function selectCell(
  context: Excel.RequestContext,
  sheetName: string,
  cell: CellAddress,
): Promise<Result<void, ExcelFailure>> {
  const sheet = findSheet(context, sheetName);
  sheet.activate();
  sheet.getRange(cellName(cell)).select();
  await context.sync();
  const found = takeSheet(sheet, sheetName);
  return found.ok ? ok(undefined) : found;
}
