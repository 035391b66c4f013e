import type { Area } from "../../../src/core/sheet/address";
import { contains } from "../../../src/core/sheet/address";
import { HostError, invalidArgument } from "../errors";
import type { ExcelHost } from "../host";
import { EMPTY } from "../input";
import type { SheetModel } from "../model";
import { cellCountOf, equalAreas, intersection, isUnbounded } from "./areas";
import { cellsIn, eachPlace, hasContent, writeContent } from "./cells";
import { formatAt, setFormat } from "./formats";
import { guardAction } from "./protection";

/** "If the merged areas count in this range is more than 512, then this method will fail" (reference, `getMergedAreasOrNullObject`). */
const MAX_MERGED_AREAS = 512;

/**
 * Merged areas whose top-left cell lies in the area. Others that reach into it are not found
 * (https://github.com/OfficeDev/office-js/issues/3611).
 */
export function mergedAreas(sheet: SheetModel, area: Area): Area[] {
  const found = sheet.merges.filter((merge) => contains(area, { row: merge.top, column: merge.left }));
  if (found.length === 0) throw new HostError("ItemNotFound");
  if (found.length > MAX_MERGED_AREAS) throw new HostError("RangeExceedsLimit");
  return [...found].sort((a, b) => a.top - b.top || a.left - b.left);
}

/**
 * Merges the area, or each of its rows (`across`). The first content is kept, in the top-left cell; the rest is lost, and so are
 * the formats of all cells but the first (https://github.com/OfficeDev/office-js/issues/6405): format after merging.
 */
export function mergeCells(host: ExcelHost, sheet: SheetModel, area: Area, across: boolean): void {
  guardAction(sheet, "never");
  if (isUnbounded(area) && !across) throw invalidArgument("merging whole rows or columns is not supported");
  const parts = across ? rowsOf(area) : [area];
  for (const part of parts) {
    sheet.merges = sheet.merges.filter((merge) => !intersection(merge, part));
    if (cellCountOf(part) === 1) continue;
    keepFirstContent(sheet, part);
    const format = formatAt(sheet, part.top, part.left);
    for (const { row, column } of eachPlace(part)) {
      if (row !== part.top || column !== part.left) setFormat(sheet, row, column, { ...format, borders: {} });
    }
    sheet.merges.push(part);
  }
  host.wrote(sheet, area);
  host.note({ kind: "sheet", sheet });
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

function keepFirstContent(sheet: SheetModel, area: Area): void {
  const filled = cellsIn(sheet, area).filter(({ cell }) => hasContent(cell));
  const first = filled[0];
  if (!first) return;
  const { value, type, formula } = first.cell;
  for (const { row, column } of filled) writeContent(sheet, row, column, EMPTY);
  writeContent(sheet, area.top, area.left, { value, type, ...(formula !== undefined && { formula }) });
}

export function unmergeCells(host: ExcelHost, sheet: SheetModel, area: Area): void {
  guardAction(sheet, "never");
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  host.note({ kind: "sheet", sheet });
}

/** Refuses what would move a part of a merged area. */
export function guardMerges(sheet: SheetModel, area: Area): void {
  for (const merge of sheet.merges) {
    const shared = intersection(merge, area);
    if (shared && !equalAreas(shared, merge)) throw new HostError("MergedRangeConflict");
  }
}
