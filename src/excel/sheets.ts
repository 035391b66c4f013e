import { fail, ok, type Result } from "../core/result";
import type { ExcelFailure } from "./workbook";

export interface FoundSheet {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** Queues the look-up of a sheet by name or id (null: the active one). */
export function findSheet(context: Excel.RequestContext, nameOrId: string | null): Excel.Worksheet {
  const sheets = context.workbook.worksheets;
  const sheet = nameOrId === null ? sheets.getActiveWorksheet() : sheets.getItemOrNullObject(nameOrId);
  return sheet.load("id,name,protection/protected");
}

/** What was looked up, once the sync is done. */
export function takeSheet(sheet: Excel.Worksheet, asked: string): Result<FoundSheet, ExcelFailure> {
  if (sheet.isNullObject) return fail({ code: "sheet-gone", sheetName: asked });
  return ok({ id: sheet.id, name: sheet.name, isProtected: sheet.protection.protected });
}

/** The same for a sheet that is to be changed: a protected one is never unprotected. */
export function takeWritableSheet(sheet: Excel.Worksheet, asked: string): Result<FoundSheet, ExcelFailure> {
  const found = takeSheet(sheet, asked);
  if (!found.ok || !found.value.isProtected) return found;
  return fail({ code: "protected", sheetName: found.value.name, scope: "sheet" });
}
