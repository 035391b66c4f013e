import { fail, ok, type Result } from "../core/result";
import { areaName, columnCount, rowCount, type Area } from "../core/sheet/address";
import { createSnapshotBuilder } from "../core/sheet/builder";
import type { CellValue, ValueType } from "../core/sheet/snapshot";
import { isInvalidSelection } from "./failures";
import type { ExcelFailure, SelectedCells } from "./workbook";

/** A list that a person selects is short: what is longer is a mistake, or is told to be too long. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 20;
const MOST_CELLS = 40_000;

/** Reads the selected cells as far as they are filled. Two syncs: what is selected, and what it holds. */
export async function readSelection(context: Excel.RequestContext): Promise<Result<SelectedCells, ExcelFailure>> {
  const range = context.workbook.getSelectedRange();
  const sheet = range.worksheet.load("id,name");
  // Whole columns are selected by their heads: only what is used of them is asked for.
  const used = range.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  try {
    await context.sync();
  } catch (error) {
    if (isInvalidSelection(error)) return fail({ code: "selection", why: "not-one-area" });
    throw error;
  }
  if (used.isNullObject) return fail({ code: "selection", why: "blank" });
  const area: Area = {
    top: used.rowIndex,
    left: used.columnIndex,
    bottom: used.rowIndex + used.rowCount - 1,
    right: used.columnIndex + used.columnCount - 1,
  };
  const [rows, columns] = [rowCount(area), columnCount(area)];
  if (rows > MOST_ROWS || columns > MOST_COLUMNS || rows * columns > MOST_CELLS)
    return fail({ code: "selection", why: "too-large" });
  const cells = context.workbook.worksheets.getItem(sheet.id).getRange(areaName(area)).load("values,valueTypes");
  const looks = cells.getColumnProperties({ format: { font: { name: true } } });
  await context.sync();
  const builder = createSnapshotBuilder(area);
  const fonts = looks.value.map(({ format }) => format?.font?.name ?? "");
  builder.add({
    top: area.top,
    values: cells.values as CellValue[][],
    valueTypes: cells.valueTypes as ValueType[][],
    fontNames: Array<string[]>(rows).fill(fonts),
  });
  return ok({
    // Null where some rows are hidden, whatever the types say.
    hasHiddenRows: (used.rowHidden as boolean | null) !== false,
    cells: builder.finish({
      sheetName: sheet.name,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      isProtected: false,
      numerals: { decimal: ",", group: "." },
    }),
  });
}
