import type { Area } from "../../../src/core/sheet/address";
import { HostError } from "../errors";
import type { ProtectedAction, SheetModel, WorkbookModel } from "../model";
import { cellCountOf, isUnbounded } from "./areas";
import { eachPlace } from "./cells";
import { formatAt } from "./formats";

/**
 * A protected sheet answers AccessDenied to what its protection does not allow
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#data-protection;
 * the code is the one seen in the field). Nothing of the refused action is done.
 */

/** Contents of locked cells cannot be changed; cells that were unlocked before protecting can. */
export function guardContents(sheet: SheetModel, area: Area): void {
  if (!sheet.protection) return;
  // Far more cells than anyone unlocks one by one: whole rows and columns stay locked where no format says otherwise.
  if (isUnbounded(area) || cellCountOf(area) > 1_000_000) throw new HostError("AccessDenied");
  for (const { row, column } of eachPlace(area)) {
    if (formatAt(sheet, row, column).locked) throw new HostError("AccessDenied");
  }
}

/** `never`: what no option allows on a protected sheet (merging, moving cells about). */
export function guardAction(sheet: SheetModel, action: ProtectedAction | "never"): void {
  if (sheet.protection && (action === "never" || sheet.protection.options?.[action] !== true))
    throw new HostError("AccessDenied");
}

/** With a protected structure sheets cannot be added, deleted, renamed, moved, hidden or shown. */
export function guardStructure(model: WorkbookModel): void {
  if (model.structureProtected) throw new HostError("AccessDenied");
}
