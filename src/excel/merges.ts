import { areaName, columnCount, rowCount, type Area } from "../core/sheet/address";
import { loadAreas, takeAreas } from "./areas";
import { send } from "./exchange";
import { isCellEditing } from "./failures";

/**
 * Queues the reading of the merged areas whose top-left cell lies in the range; those that begin outside are not found
 * (OfficeDev/office-js#3611). Only the areas' own sides are whole: `RangeAreas.address` may name their first cells (#1590).
 * More than 512 merged areas fail
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)).
 */
export function loadMerges(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  loadAreas(merged.areas);
  return merged;
}

/** What was asked for, once the sync is done. */
export function takeMerges(merged: Excel.RangeAreas): Area[] {
  return merged.isNullObject ? [] : takeAreas(merged.areas);
}

/** The merged areas of an area that has too many for one question: half by half. */
export async function mergesIn(context: Excel.RequestContext, sheetId: string, area: Area): Promise<Area[]> {
  const merges: Area[] = [];
  for (const half of halves(area)) {
    try {
      const merged = loadMerges(context.workbook.worksheets.getItem(sheetId).getRange(areaName(half)));
      await send(context);
      merges.push(...takeMerges(merged));
    } catch (error) {
      if (isSingleCell(half) || isCellEditing(error)) throw error;
      merges.push(...(await mergesIn(context, sheetId, half)));
    }
  }
  return merges;
}

function isSingleCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

function halves(area: Area): [Area, Area] {
  if (area.top === area.bottom) {
    const middle = area.left + Math.floor(columnCount(area) / 2) - 1;
    return [
      { ...area, right: middle },
      { ...area, left: middle + 1 },
    ];
  }
  const middle = area.top + Math.floor(rowCount(area) / 2) - 1;
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}
