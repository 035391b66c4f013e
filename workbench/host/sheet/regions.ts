import { LAST_COLUMN, LAST_ROW, type Area } from "../../../src/core/sheet/address";
import type { SheetModel } from "../model";
import { cellsIn, hasContent } from "./cells";

/** The block around an area, up to a blank row and column on every side (Ctrl+Shift+8). */
export function surroundingArea(sheet: SheetModel, area: Area): Area {
  const isFilled = (edge: Area): boolean =>
    edge.top >= 0 &&
    edge.left >= 0 &&
    edge.bottom <= LAST_ROW &&
    edge.right <= LAST_COLUMN &&
    cellsIn(sheet, edge).some(({ cell }) => hasContent(cell));
  let region = area;
  for (let grown = true; grown;) {
    grown = false;
    // Corners count: a cell that touches the block at a corner belongs to it.
    const [left, right] = [Math.max(region.left - 1, 0), Math.min(region.right + 1, LAST_COLUMN)];
    const [top, bottom] = [Math.max(region.top - 1, 0), Math.min(region.bottom + 1, LAST_ROW)];
    const edges: [Area, Partial<Area>][] = [
      [{ top: region.top - 1, bottom: region.top - 1, left, right }, { top: region.top - 1 }],
      [{ top: region.bottom + 1, bottom: region.bottom + 1, left, right }, { bottom: region.bottom + 1 }],
      [{ top, bottom, left: region.left - 1, right: region.left - 1 }, { left: region.left - 1 }],
      [{ top, bottom, left: region.right + 1, right: region.right + 1 }, { right: region.right + 1 }],
    ];
    for (const [edge, change] of edges) {
      if (!isFilled(edge)) continue;
      region = { ...region, ...change };
      grown = true;
      break;
    }
  }
  return region;
}
