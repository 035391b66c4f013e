import { fail, ok, type Result } from "../core/result";
import type { Made, NewChange, TakeBack } from "./changes";
import { differences, loadContents, takeContents, type Contents } from "./contents";
import { send } from "./exchange";
import { batchesOf, cellsPerBatch } from "./limits";
import { writeNewSheet, type NewSheet } from "./new-sheet";
import { findSheet, takeSheet } from "./sheets";
import type { ExcelFailure, StaleCell } from "./workbook";

/** Adds a sheet; the way back deletes it. */
export async function addSheet(
  context: Excel.RequestContext,
  newSheet: NewSheet,
): Promise<Result<Made<NewChange & { readonly newSheet: string }>, ExcelFailure>> {
  const written = await writeNewSheet(context, newSheet);
  if (!written.ok) return written;
  const { sheetName, sheetId } = written.value;
  const { contents } = newSheet;
  return ok({
    change: { kind: "sheet", sheetName, newSheet: sheetName, count: 1 },
    written: { sheetId, areas: [contents.area] },
    takeBack: deleteUnchanged(sheetId, contents),
  });
}

/** Deletes a sheet that still holds what was written to it. One that was deleted by hand is no failure. */
function deleteUnchanged(sheetId: string, contents: Contents): TakeBack {
  return async (context) => {
    const gone = { sheetId, areas: [] };
    const [first, ...others] = batchesOf([contents.area], cellsPerBatch("contents"));
    const worksheet = findSheet(context, sheetId);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const loading = loadContents(worksheet, first![0]!, "formulas", false);
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    const sheet = takeSheet(worksheet, "");
    if (!sheet.ok) return ok(gone);
    const { name } = sheet.value;
    if (protection.protected) return fail({ code: "protected", sheetName: name, scope: "workbook" });
    const stale = [...staleIn(contents, takeContents(loading)), ...beyond(contents, used)];
    for (const [area] of others) {
      const more = loadContents(context.workbook.worksheets.getItem(sheetId), area!, "formulas", false);
      await send(context);
      stale.push(...staleIn(contents, takeContents(more)));
    }
    if (stale.length > 0) return fail({ code: "stale", cells: stale });
    context.workbook.worksheets.getItem(sheetId).delete();
    await context.sync();
    return ok(gone);
  };
}

/** Compares a band of what was written with what the sheet holds now. */
function staleIn({ area, inputs, kinds, formats }: Contents, found: Contents): StaleCell[] {
  const band = <T>(grid: readonly T[]) => grid.slice(found.area.top - area.top, found.area.bottom - area.top + 1);
  const expected = { area: found.area, inputs: band(inputs), kinds: band(kinds), formats: band(formats) };
  return differences(expected, found);
}

/** A cell written outside of what was written: its corner stands for what was added. */
function beyond({ area }: Contents, used: Excel.Range): StaleCell[] {
  if (used.isNullObject) return [];
  const row = used.rowIndex + used.rowCount - 1;
  const column = used.columnIndex + used.columnCount - 1;
  if (row <= area.bottom && column <= area.right) return [];
  return [{ cell: { row, column }, expected: "", found: "…" }];
}
