import type { Area } from "../../../src/core/sheet/address";
import { EventNumber } from "../events";
import type { ExcelHost } from "../host";
import type { SheetModel } from "../model";
import type { CellValue, ValueType } from "../../../src/core/sheet/snapshot";
import { cellCountOf } from "./areas";
import { cellAt } from "./cells";
import { referenceOf } from "./references";

/** Whose hand changed the sheet, as `WorksheetChangedEventArgs.triggerSource` tells. */
type TriggerSource = "ThisLocalAddin" | "Unknown";

/**
 * Does a change of cells' contents and raises what Excel raises for it. The event tells a single cell's value before and
 * after, and none for more cells
 * (https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs#excel-excel-worksheetchangedeventargs-details-member).
 */
export function editContents(
  host: ExcelHost,
  sheet: SheetModel,
  area: Area,
  trigger: TriggerSource,
  change: () => void,
): void {
  const single = cellCountOf(area) === 1 && host.events.isHeard(EventNumber.Changed, sheet);
  const before = single ? stateOf(sheet, area) : null;
  change();
  host.wrote(sheet, area);
  if (single && cellAt(sheet, area.top, area.left)?.formula !== undefined) host.calculateDirty();
  const after = single ? stateOf(sheet, area) : null;
  host.events.ofSheet(EventNumber.Changed, sheet, {
    changeType: "RangeEdited",
    address: referenceOf(area),
    triggerSource: trigger,
    shiftDirection: "None",
    referenceId: eventReference(sheet, area),
    ...(before &&
      after && {
        valueBefore: before.value,
        valueAfter: after.value,
        valueTypeBefore: before.type,
        valueTypeAfter: after.type,
      }),
  });
}

function stateOf(sheet: SheetModel, area: Area): { value: CellValue; type: ValueType } {
  const { value, type } = cellAt(sheet, area.top, area.left) ?? { value: "", type: "Empty" };
  return { value, type };
}

/** What `args.getRange(context)` sends back: the place itself, so that nothing has to be kept for events nobody asks about. */
export function eventReference(sheet: SheetModel, area: Area): string {
  return `${sheet.id}!${referenceOf(area)}`;
}
