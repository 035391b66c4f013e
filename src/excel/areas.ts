import type { Area } from "../core/sheet/address";

/** Queues the reading of where ranges lie. */
export function loadAreas(ranges: Excel.RangeCollection): Excel.RangeCollection {
  return ranges.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
}

/** What was asked for, once the sync is done. */
export function takeAreas(ranges: Excel.RangeCollection): Area[] {
  return ranges.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}
