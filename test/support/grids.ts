import type { Area } from "../../src/core/sheet/address";
import { createSnapshotBuilder, type CellBand, type SheetFacts } from "../../src/core/sheet/builder";
import { contentAt, fontNameAt, numberFormatAt, valueAt, valueTypeAt } from "../../src/core/sheet/cells";
import type { CellValue, SheetSnapshot, ValueType } from "../../src/core/sheet/snapshot";

/** A sheet's cells as rows, the way Excel's Range gives them. */
interface Grids {
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
  readonly valueTypes: ValueType[][];
  readonly numberFormats: string[][];
  readonly fontNames: string[][];
}

/** Facts of a sheet that has nothing of note. */
export const PLAIN: SheetFacts = {
  sheetName: "Sheet1",
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  isProtected: false,
  numerals: { decimal: ",", group: "." },
};

/** A snapshot of rows of cells, read in one band; what no grid is given for was not read. */
export function snapshotOfGrids(
  area: Area | null,
  grids: Omit<CellBand, "top">,
  facts: Partial<SheetFacts> = {},
): SheetSnapshot {
  const builder = createSnapshotBuilder(area);
  if (area) builder.add({ top: area.top, ...grids });
  return builder.finish({ ...PLAIN, ...facts });
}

export function gridsOf(snapshot: SheetSnapshot): Grids {
  const { area } = snapshot;
  const grid = <T>(at: (snapshot: SheetSnapshot, row: number, column: number) => T): T[][] =>
    area === null
      ? []
      : Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
          Array.from({ length: area.right - area.left + 1 }, (__, column) =>
            at(snapshot, area.top + row, area.left + column),
          ),
        );
  return {
    values: grid(valueAt),
    formulas: grid(contentAt),
    valueTypes: grid(valueTypeAt),
    numberFormats: grid(numberFormatAt),
    fontNames: grid(fontNameAt),
  };
}
