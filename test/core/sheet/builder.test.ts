import fc from "fast-check";
import { createSnapshotBuilder } from "../../../src/core/sheet/builder";
import { contentAt, fontNameAt, formulaAt, numberFormatAt, valueAt, valueTypeAt } from "../../../src/core/sheet/cells";
import type { CellValue, ValueType } from "../../../src/core/sheet/snapshot";
import { gridsOf, snapshotOfGrids } from "../../support/grids";

const FACTS = {
  sheetName: "Sheet1",
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  isProtected: false,
  numerals: { decimal: ",", group: "." },
} as const;

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant<CellValue>("") },
  { weight: 3, arbitrary: fc.double({ noNaN: true }).map<CellValue>((value) => value || 0) },
  fc.constantFrom<CellValue>(true, false, "Sở Y tế", "#N/A", "#chưa", "=A1", "12"),
);

const grid = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 300 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

test("a sheet that comes in bands is the sheet that came", () => {
  fc.assert(
    fc.property(grid, fc.nat(1000), fc.nat(20), fc.integer({ min: 1, max: 100 }), (values, top, left, band) => {
      const area = { top, left, bottom: top + values.length - 1, right: left + values[0]!.length - 1 };
      const formulas = values.map((row, r) => row.map((value, c) => ((r + c) % 3 === 0 ? `=B${r + 1}` : value)));
      const numberFormats = values.map((row, r) => row.map((_, c) => (r % 7 < 4 ? "General" : `0.${"0".repeat(c)}`)));
      const fontNames = values.map((row, r) => row.map(() => (r < 5 ? "" : "Arial")));
      const builder = createSnapshotBuilder(area);
      for (let start = 0; start < values.length; start += band) {
        const rows = <T>(all: T[][]) => all.slice(start, start + band);
        builder.add({
          top: top + start,
          values: rows(values),
          formulas: rows(formulas),
          numberFormats: rows(numberFormats),
          fontNames: rows(fontNames),
        });
      }
      const snapshot = structuredClone(builder.finish(FACTS));
      const read = gridsOf(snapshot);
      expect(read.values).toEqual(values);
      expect(read.formulas).toEqual(formulas);
      expect(read.numberFormats).toEqual(numberFormats);
      expect(read.fontNames).toEqual(fontNames);
    }),
    { numRuns: 200 },
  );
});

test("types are kept where they say more than the value", () => {
  const snapshot = snapshotOfGrids(
    { top: 0, left: 0, bottom: 0, right: 3 },
    { values: [["#N/A", "#N/A", "", ""]], valueTypes: [["String", "Error", "String", "Empty"]] },
  );
  expect([0, 1, 2, 3].map((column) => valueTypeAt(snapshot, 0, column))).toEqual([
    "String",
    "Error",
    "String",
    "Empty",
  ]);
});

test("what was not read is as Excel has it by default, and fonts are known not to be", () => {
  const bare = snapshotOfGrids({ top: 0, left: 0, bottom: 0, right: 0 }, { values: [["=A2"]] });
  expect([formulaAt(bare, 0, 0), contentAt(bare, 0, 0), numberFormatAt(bare, 0, 0), fontNameAt(bare, 0, 0)]).toEqual([
    null,
    "=A2",
    "General",
    "",
  ]);
  expect(bare.hasFonts).toBe(false);
});

describe("cells far apart", () => {
  const put = (rows: readonly number[]) => {
    const area = { top: 0, left: 0, bottom: 1_048_575, right: 0 };
    const builder = createSnapshotBuilder(area);
    for (const row of rows) {
      const cell: { value: CellValue; type: ValueType } = { value: row, type: "Double" };
      builder.put({ row, column: 0, ...cell, formula: `=${row}`, numberFormat: "0", fontName: "Arial" });
    }
    return builder.finish(FACTS);
  };

  test.each([
    ["one at the foot of the sheet", [3, 1_048_575]],
    ["a table that comes after a far cell", [0, ...Array.from({ length: 5000 }, (_, index) => 2000 + index)]],
    ["every thousandth row", Array.from({ length: 1000 }, (_, index) => 1000 * index)],
  ])("%s: found, and no memory for what is between", (_, rows) => {
    const snapshot = put(rows);
    for (const row of rows) {
      expect(valueAt(snapshot, row, 0)).toBe(row);
      expect([formulaAt(snapshot, row, 0), numberFormatAt(snapshot, row, 0)]).toEqual([`=${row}`, "0"]);
      expect(valueTypeAt(snapshot, row, 0)).toBe("Double");
    }
    const filled = new Set(rows);
    for (let row = 0; row < 9000; row += 7) if (!filled.has(row)) expect(valueAt(snapshot, row, 0)).toBe("");
    expect(snapshot.columns[0]!.kinds.length).toBeLessThan(64 + 8 * rows.length);
  });
});
