import { fail, ok, type Result } from "../core/result";
import type { ExcelFailure } from "./workbook";

export interface FoundSheet {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** A sheet by its name (null: the active one), or one that was found before, whatever its name is now. */
export type SheetKey = string | FoundSheet | null;

/** Queues the look-up of a sheet. */
export function findSheet(context: Excel.RequestContext, key: SheetKey): Excel.Worksheet {
  const sheets = context.workbook.worksheets;
  const sheet =
    key === null ? sheets.getActiveWorksheet() : sheets.getItemOrNullObject(typeof key === "string" ? key : key.id);
  return sheet.load("id,name,protection/protected");
}

/** What was looked up, once the sync is done. */
export function takeSheet(sheet: Excel.Worksheet, key: SheetKey): Result<FoundSheet, ExcelFailure> {
  if (sheet.isNullObject) {
    return fail({ code: "sheet-gone", sheetName: typeof key === "string" ? key : (key?.name ?? "") });
  }
  return ok({ id: sheet.id, name: sheet.name, isProtected: sheet.protection.protected });
}

/** The same for a sheet that is to be changed: a protected one is never unprotected. */
export function takeWritableSheet(sheet: Excel.Worksheet, key: SheetKey): Result<FoundSheet, ExcelFailure> {
  const found = takeSheet(sheet, key);
  if (!found.ok || !found.value.isProtected) return found;
  return fail({ code: "protected", sheetName: found.value.name, scope: "sheet" });
}

/** The names of all worksheets in the order of their tabs, those that cannot be shown left out. One sync. */
export async function sheetNames(context: Excel.RequestContext): Promise<Result<readonly string[], ExcelFailure>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  return ok(worksheets.items.filter(({ visibility }) => visibility !== "VeryHidden").map(({ name }) => name));
}

/** The workbook's file name, as its window shows it. One sync. `Workbook.name` is ExcelApi 1.7. */
export async function fileName(context: Excel.RequestContext): Promise<Result<string, ExcelFailure>> {
  context.workbook.load("name");
  await context.sync();
  return ok(context.workbook.name);
}
