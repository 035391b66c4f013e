import { fail, ok, type Result } from "../core/result";
import type { Made, NewChange, TakeBack } from "./changes";
import { differences, loadContents, takeContents, type Contents } from "./contents";
import { send } from "./exchange";
import { batchesOf, cellsPerBatch } from "./limits";
import { writeNewSheets, type NewSheet } from "./new-sheet";
import { findSheet, takeSheet } from "./sheets";
import type { ExcelFailure, StaleCell } from "./workbook";

/** Adds sheets, all of them or none; the way back deletes them. */
export async function addSheets(
  context: Excel.RequestContext,
  newSheets: readonly NewSheet[],
): Promise<Result<Made<NewChange & { readonly newSheets: readonly string[] }>, ExcelFailure>> {
  const written = await writeNewSheets(context, newSheets);
  if (!written.ok) return written;
  const names = written.value.map(({ sheetName }) => sheetName);
  const added = written.value.map(({ sheetId }, i) => ({ sheetId, contents: newSheets[i]!.contents }));
  return ok({
    change: { kind: "sheet", sheetName: names[0]!, newSheets: names, count: names.length },
    written: added.map(({ sheetId, contents }) => ({ sheetId, areas: [contents.area] })),
    takeBack: deleteUnchanged(added),
  });
}

interface AddedSheet {
  readonly sheetId: string;
  readonly contents: Contents;
}

/** Deletes sheets that still hold what was written to them. One that was deleted by hand is no failure. */
function deleteUnchanged(added: readonly AddedSheet[]): TakeBack {
  return async (context) => {
    const { worksheets, protection } = context.workbook;
    const inHand = added.map((sheet) => ({ ...sheet, ...loadFirst(context, sheet) }));
    protection.load("protected");
    await context.sync();
    const left = inHand.filter(({ worksheet }) => takeSheet(worksheet, "").ok);
    if (left.length > 0 && protection.protected)
      return fail({ code: "protected", sheetName: left[0]!.worksheet.name, scope: "workbook" });
    const stale: StaleCell[] = [];
    for (const { sheetId, contents, used, loading, others } of left) {
      stale.push(...staleIn(contents, takeContents(loading)), ...beyond(contents, used));
      for (const [area] of others) {
        const more = loadContents(worksheets.getItem(sheetId), area!, "formulas", false);
        await send(context);
        stale.push(...staleIn(contents, takeContents(more)));
      }
    }
    if (stale.length > 0) return fail({ code: "stale", cells: stale });
    for (const { sheetId } of left) worksheets.getItem(sheetId).delete();
    await context.sync();
    return ok(added.map(({ sheetId }) => ({ sheetId, areas: [] })));
  };
}

/** Queues the look-up of a sheet, and the reading of its first rows and of how far it reaches; the rest has to follow. */
function loadFirst(context: Excel.RequestContext, { sheetId, contents }: AddedSheet) {
  const [first, ...others] = batchesOf([contents.area], cellsPerBatch("contents"));
  const worksheet = findSheet(context, sheetId);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { worksheet, used, loading: loadContents(worksheet, first![0]!, "formulas", false), others };
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
