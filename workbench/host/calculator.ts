import type { Area } from "../../src/core/sheet/address";
import type { SheetModel, WorkbookModel } from "./model";

/** Cells that were written since the last calculation. */
export interface ChangedCells {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The formula engine, as the host needs it. */
export interface Calculator {
  /**
   * Fills `value` and `type` of the formula cells, in place.
   * @param changed what was written since the last call; null where everything may have changed (a workbook was opened,
   *   rows were inserted, a full calculation was asked for).
   */
  recalculate(model: WorkbookModel, changed: readonly ChangedCells[] | null): void;
  /** Whether Excel would take this text (with its "=") as a formula. Absent: the host only looks at quotes and brackets. */
  accepts?(formula: string): boolean;
}

/** Leaves every formula cell the value it has. */
export const keepsValues: Calculator = { recalculate() {} };
