import { areaName, type Area } from "../core/sheet/address";
import type { Grid } from "../core/sheet/snapshot";
import { runsOf } from "./rectangles";

/** Fill and font of a cell, as `Range.getCellProperties` gives them (ExcelApi 1.9). */
export type Look = NonNullable<Excel.CellProperties["format"]>;

const PARTS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
  },
};

export type LoadingLooks = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

/** Queues the reading of fills and fonts. */
export function loadLooks(range: Excel.Range): LoadingLooks {
  return range.getCellProperties(PARTS);
}

/** What was asked for, once the sync is done. */
export function takeLooks(loading: LoadingLooks): Grid<Look> {
  return loading.value.map((row) => row.map((cell) => cell.format ?? {}));
}

/** Looks of whole columns; what differs within a column reads as null. */
export interface LoadingColumnLooks {
  readonly area: Area;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** Queues the reading of what each column of an area looks like. */
export function loadColumnLooks(sheet: Excel.Worksheet, area: Area): LoadingColumnLooks {
  return { area, columns: sheet.getRange(areaName(area)).getColumnProperties(PARTS) };
}

/** Whether some column looks different in different rows of the areas, once the sync is done. */
export function looksVary(loading: readonly LoadingColumnLooks[]): boolean {
  const known = new Map<number, string>();
  return loading.some(({ area, columns }) =>
    columns.value.some(({ format }, index) => {
      const look = JSON.stringify(format ?? {});
      const column = area.left + index;
      const before = known.get(column) ?? look;
      known.set(column, look);
      return look !== before || look.includes("null");
    }),
  );
}

/** Queues the fills and fonts of the rows that differ from what is there (null: of all rows). */
export function queueLooks(sheet: Excel.Worksheet, area: Area, target: Grid<Look>, current: Grid<Look> | null): void {
  const isSame = (row: readonly Look[], r: number) =>
    current && row.every((look, c) => sameLook(look, current[r]![c]!));
  const changed = target.flatMap((row, r) => (isSame(row, r) ? [] : [r]));
  for (const { first, last } of runsOf(changed)) {
    const rows = { ...area, top: area.top + first, bottom: area.top + last };
    const looks = target.slice(first, last + 1).map((row) => row.map((look) => ({ format: settable(look) })));
    sheet.getRange(areaName(rows)).setCellProperties(looks);
  }
}

export function sameLooks(one: Grid<Look>, other: Grid<Look>): boolean {
  return one.every((row, r) => row.every((look, c) => sameLook(look, other[r]![c]!)));
}

function sameLook(one: Look, other: Look): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * A cell without a fill reads as white (https://learn.microsoft.com/javascript/api/excel/excel.rangefill): set back as
 * a colour it would hide the grid lines. What is mixed within a cell (rich text) reads as null and is left alone.
 */
function settable(look: Look): Look {
  const { fill, font } = look;
  const bare = fill?.pattern === "None" || fill?.color === "" || fill?.color === undefined;
  return {
    fill: bare ? { pattern: "None" } : known(fill),
    font: known(font ?? {}),
  };
}

function known<T extends object>(properties: T): T {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as T;
}
