import fc from "fast-check";
import type { SheetModel } from "../../../workbench/host/model";
import { newWorkbook } from "../../../workbench/host/new-workbook";
import { putCell } from "../../../workbench/host/sheet/cells";
import { rowHeight, SheetLayout } from "../../../workbench/page/viewport";

/** A sheet that is used down to a row; some of its rows are hidden or of another height. */
function sheetOf(lastRow: number, heights: readonly (readonly [row: number, height: number])[]): SheetModel {
  const sheet = newWorkbook("Sheet1").sheets[0]!;
  putCell(sheet, lastRow, 0, { value: "x", type: "String" });
  for (const [row, height] of heights) sheet.rows.set(row, height === 0 ? { hidden: true } : { height });
  return sheet;
}

const heights = fc.array(fc.tuple(fc.nat(300), fc.constantFrom(0, 10, 15, 33, 400)), { maxLength: 20 });

test("a row stands below all rows above it", () => {
  fc.assert(
    fc.property(fc.nat(300), heights, fc.nat(330), (lastRow, odd, row) => {
      const sheet = sheetOf(lastRow, odd);
      let top = 0;
      for (let above = 0; above < row; above += 1) top += rowHeight(sheet, above);
      expect(new SheetLayout(sheet).top(row)).toBe(top);
    }),
  );
});

test("the rows drawn fill what is in sight, and with the spacers the whole sheet", () => {
  fc.assert(
    fc.property(
      fc.nat(300),
      heights,
      fc.nat(8000),
      fc.integer({ min: 50, max: 900 }),
      (lastRow, odd, scrolled, height) => {
        const sheet = sheetOf(lastRow, odd);
        const layout = new SheetLayout(sheet);
        const whole = layout.top(layout.rows);
        const scrollTop = Math.min(scrolled, Math.max(0, whole - height));
        const { first, last, above, below } = layout.visibleRows(scrollTop, height);
        const drawn = layout.top(last + 1) - layout.top(first);
        expect(above + drawn + below).toBe(whole);
        expect(above).toBeLessThanOrEqual(scrollTop);
        expect(above + drawn).toBeGreaterThanOrEqual(Math.min(whole, scrollTop + height));
      },
    ),
  );
});

test("a merged area that begins above what is in sight is drawn from its first row", () => {
  const sheet = sheetOf(5000, []);
  sheet.merges = [{ top: 10, bottom: 4000, left: 0, right: 1 }];
  expect(new SheetLayout(sheet).visibleRows(40_000, 600).first).toBe(10);
});
