import { columnCount, rowCount, type Area } from "../core/sheet/address";

/**
 * Excel on the web refuses requests and responses above 5 MB
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins);
 * a tenth is left for what goes around the cells.
 */
const PAYLOAD_BYTES = 5 * 1024 * 1024 * 0.9;

/** JSON bytes of a cell, measured on tables of agencies: its value, formula, number format and type. */
const CELL_BYTES = 48;
/** `{"format":{"font":{"name":"Times New Roman"}}}`, */
const FONT_BYTES = 52;
/** Fill and font in full. */
const LOOK_BYTES = 230;

/** More cells than this are not read: memory, not Excel, would fail. */
export const MOST_CELLS = 20_000_000;

/** How many cells one batch may carry. */
export function cellsPerBatch(what: "contents" | "contents and fonts" | "contents and looks"): number {
  const extra = what === "contents" ? 0 : what === "contents and fonts" ? FONT_BYTES : LOOK_BYTES;
  return Math.floor(PAYLOAD_BYTES / (CELL_BYTES + extra));
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** The area in bands of whole rows, each of at most so many cells (or of one row, where even that is more). */
export function bandsOf(area: Area, mostCells: number): Area[] {
  const rows = Math.max(1, Math.floor(mostCells / columnCount(area)));
  const bands: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    bands.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return bands;
}

/** The areas in batches of at most so many cells each, larger areas cut into bands. */
export function batchesOf(areas: readonly Area[], mostCells: number): Area[][] {
  const batches: Area[][] = [];
  let room = 0;
  for (const band of areas.flatMap((area) => bandsOf(area, mostCells))) {
    const cells = cellCount(band);
    if (cells > room) {
      batches.push([]);
      room = mostCells;
    }
    batches.at(-1)!.push(band);
    room -= cells;
  }
  return batches;
}
