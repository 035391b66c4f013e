import type { Area } from "../../../src/core/sheet/address";
import type { ConditionalFormatModel, SheetModel } from "../model";
import { intersection, subtractArea } from "./areas";

/** Conditional formats that reach into the areas, by priority. */
export function conditionalFormatsIn(sheet: SheetModel, areas: readonly Area[]): ConditionalFormatModel[] {
  return sheet.conditionalFormats
    .filter((format) => format.areas.some((own) => areas.some((area) => intersection(own, area))))
    .sort((a, b) => a.priority - b.priority);
}

/** Takes the areas out of every conditional format; one that covers nothing any more is gone. */
export function clearConditionalFormats(sheet: SheetModel, areas: readonly Area[]): void {
  for (const format of conditionalFormatsIn(sheet, areas)) {
    for (const hole of areas) format.areas = format.areas.flatMap((own) => subtractArea(own, hole));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas: own }) => own.length > 0);
  renumber(sheet);
}

/** Priorities are contiguous and begin at 0 (reference, `ConditionalFormat.priority`). */
export function renumber(sheet: SheetModel): void {
  sheet.conditionalFormats.sort((a, b) => a.priority - b.priority);
  for (const [index, format] of sheet.conditionalFormats.entries()) format.priority = index;
}
