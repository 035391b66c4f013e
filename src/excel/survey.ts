import { ok, type Result } from "../core/result";
import { areaName, columnCount, type Area } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/snapshot";
import { cellsPerBatch } from "./limits";
import type { ExcelFailure, SheetHead, WorkbookHeads } from "./workbook";

/** Rows of each sheet that are looked at: a table begins there, or is below what a person would look through. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 60;
const MOST_SHEETS = 60;

/**
 * The beginnings of all sheets in sight, in the order of their tabs, as far as one answer carries them. Three syncs: which
 * sheets there are, what cells they use, what those hold.
 */
export async function surveySheets(
  context: Excel.RequestContext,
  most = cellsPerBatch("contents"),
): Promise<Result<WorkbookHeads, ExcelFailure>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const visible = worksheets.items.filter(({ visibility }) => visibility === "Visible");
  const asked = visible.slice(0, MOST_SHEETS).map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { id: sheet.id, name: sheet.name, used };
  });
  await context.sync();
  let cells = 0;
  const read: { name: string; area: Area | null; range: Excel.Range | null }[] = [];
  for (const { id, name, used } of asked) {
    const area = used.isNullObject ? null : headOf(used);
    cells += area ? columnCount(area) * (area.bottom - area.top + 1) : 0;
    if (cells > most) break;
    const range = area && context.workbook.worksheets.getItem(id).getRange(areaName(area)).load("values");
    read.push({ name, area, range });
  }
  await context.sync();
  const heads = read.map(({ name, area, range }): SheetHead => ({
    sheetName: name,
    area,
    values: (range?.values ?? []) as CellValue[][],
  }));
  return ok({ heads, rows: MOST_ROWS, notRead: visible.length - heads.length });
}

function headOf({ rowIndex, columnIndex, rowCount, columnCount: width }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + Math.min(rowCount, MOST_ROWS) - 1,
    right: columnIndex + Math.min(width, MOST_COLUMNS) - 1,
  };
}
