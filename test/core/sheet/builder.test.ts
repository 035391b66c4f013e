import fc from "fast-check";
import { createSnapshotBuilder } from "../../../src/core/sheet/builder";
import {
  contentAt,
  fontNameAt,
  formulaAt,
  hasFormulas,
  numberFormatAt,
  valueAt,
  valueTypeAt,
} from "../../../src/core/sheet/cells";
import { runAt, RunCursor, RunsBuilder } from "../../../src/core/sheet/runs";
import type { CellValue, ValueType } from "../../../src/core/sheet/snapshot";
import { gridsOf, PLAIN, snapshotOfGrids } from "../../support/grids";

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
      const snapshot = structuredClone(builder.finish(PLAIN));
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

test("an empty sheet has no columns", () => {
  expect(createSnapshotBuilder(null).finish(PLAIN)).toEqual({ ...PLAIN, area: null, columns: [], hasFonts: false });
});

test("rows narrower than the area, and rows left out, are as Excel has empty cells", () => {
  const builder = createSnapshotBuilder({ top: 2, left: 1, bottom: 9, right: 2 });
  const looks = { numberFormats: [["0.0"]], fontNames: [["Arial"]] };
  builder.add({ top: 2, values: [["=B1"]], formulas: [["=B1", ""]], valueTypes: [["String"]], ...looks });
  builder.add({ top: 6, values: [[true], []], formulas: [["=B2"], []], valueTypes: [["Boolean"]], ...looks });
  const snapshot = builder.finish(PLAIN);
  expect(hasFormulas(snapshot, 2)).toBe(false);
  const read = gridsOf(snapshot);
  expect(read.values).toEqual([
    ["=B1", ""],
    ["", ""],
    ["", ""],
    ["", ""],
    [true, ""],
    ["", ""],
    ["", ""],
    ["", ""],
  ]);
  expect(read.formulas).toEqual(read.values.map(([first], row) => [row === 4 ? "=B2" : first, ""]));
  const only = (text: string, otherwise: string) =>
    read.values.map((_, row) => [row === 0 || row === 4 ? text : otherwise, otherwise]);
  expect(read.numberFormats).toEqual(only("0.0", "General"));
  expect(read.fontNames).toEqual(only("Arial", ""));
});

test("fonts are known once a band brings them", () => {
  const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: 1, right: 0 });
  builder.add({ top: 0, values: [["a"]], fontNames: [["Arial"]] });
  builder.add({ top: 1, values: [["b"]] });
  expect(builder.finish(PLAIN).hasFonts).toBe(true);
});

test("cells put one by one stand where they were put, and only formulas are formulas", () => {
  const builder = createSnapshotBuilder({ top: 3, left: 2, bottom: 4, right: 4 });
  const put = (column: number, value: CellValue, formula: string | null) => {
    builder.put({ row: 3, column, value, type: "String", formula, numberFormat: "@", fontName: "Arial" });
  };
  put(2, "a", null);
  put(3, "=A1", "=A1");
  put(4, "b", "=B1");
  const snapshot = builder.finish(PLAIN);
  expect(gridsOf(snapshot).formulas).toEqual([
    ["a", "=A1", "=B1"],
    ["", "", ""],
  ]);
  expect([2, 3, 4].map((column) => formulaAt(snapshot, 3, column))).toEqual([null, null, "=B1"]);
  expect([2, 3, 4].map((column) => hasFormulas(snapshot, column))).toEqual([false, false, true]);
  expect([snapshot.hasFonts, fontNameAt(snapshot, 3, 4), numberFormatAt(snapshot, 4, 4)]).toEqual([
    true,
    "Arial",
    "General",
  ]);
});

test("a text of any length comes back, and so does its neighbour", () => {
  const long = "Phân cấp ".repeat(40_000);
  const texts = ["", "Sở", long, "a".repeat(8192), "b".repeat(8193), "", "hết"];
  const snapshot = snapshotOfGrids(
    { top: 0, left: 0, bottom: texts.length - 1, right: 0 },
    { values: texts.map((text) => [text]) },
  );
  expect(texts.map((text, row) => valueAt(snapshot, row, 0) === text)).toEqual(texts.map(() => true));
});

describe("what holds over runs of rows", () => {
  const written = fc.array(fc.record({ gap: fc.nat(3), value: fc.constantFrom("General", "0", "0.0") }), {
    maxLength: 40,
  });

  test("is found row by row, in any order, with rows passed over as usual", () => {
    fc.assert(
      fc.property(written, fc.array(fc.integer({ min: -2, max: 170 })), (entries, rows) => {
        const builder = new RunsBuilder("General");
        const expected = new Map<number, string>();
        let next = 0;
        for (const { gap, value } of entries) {
          expected.set(next + gap, value);
          builder.put(next + gap, value);
          next += gap + 1;
        }
        const runs = builder.finish();
        const cursor = new RunCursor(runs, "General");
        const downwards = Array.from({ length: 170 }, (_, at) => at - 2);
        const asked = [...downwards, ...[...downwards].reverse(), ...rows];
        const held = asked.map((row) => expected.get(row) ?? "General");
        expect(asked.map((row) => runAt(runs, row, "General"))).toEqual(held);
        expect(asked.map((row) => cursor.at(row))).toEqual(held);
      }),
    );
  });

  test("is kept once for each run", () => {
    const builder = new RunsBuilder("General");
    for (const [row, value] of [
      [0, "General"],
      [1, "0"],
      [2, "0"],
      [3, "0.0"],
      [6, "0.0"],
      [7, "General"],
      [9, "0"],
    ] as const)
      builder.put(row, value);
    expect(builder.finish()).toEqual({
      starts: [1, 3, 4, 6, 7, 9, 10],
      values: ["0", "0.0", "General", "0.0", "General", "0", "General"],
    });
    expect(new RunsBuilder("General").finish()).toEqual({ starts: [], values: [] });
    expect(runAt({ starts: [2], values: ["0"] }, 1, "General")).toBe("General");
    expect(new RunCursor({ starts: [2], values: ["0"] }, "General").at(1)).toBe("General");
  });
});

describe("cells far apart", () => {
  const put = (rows: readonly number[]) => {
    const area = { top: 0, left: 0, bottom: 1_048_575, right: 0 };
    const builder = createSnapshotBuilder(area);
    for (const row of rows) {
      const cell: { value: CellValue; type: ValueType } = { value: row, type: "Double" };
      builder.put({ row, column: 0, ...cell, formula: `=${row}`, numberFormat: "0", fontName: "Arial" });
    }
    return builder.finish(PLAIN);
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

test("cells far below the first come back beside it once those that follow fill the column", () => {
  const [first, far, end] = [10, 200, 300];
  const builder = createSnapshotBuilder({ top: first, left: 0, bottom: end, right: 0 });
  builder.add({ top: first, values: [["Sở"]] });
  const values = Array.from({ length: end - far + 1 }, (_, at): CellValue[] => [at % 2 === 0 ? at : `hàng ${at}`]);
  builder.add({ top: far, values });
  const snapshot = builder.finish(PLAIN);
  expect(snapshot.columns[0]!.far).toBeNull();
  expect(values.map((_, at) => [valueAt(snapshot, far + at, 0)])).toEqual(values);
  expect([first, first + 1, far - 1].map((row) => valueAt(snapshot, row, 0))).toEqual(["Sở", "", ""]);
});

test("−0, which a file may hold and Excel does not, is 0", () => {
  const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: 2, right: 0 });
  builder.add({ top: 0, values: [[-0], [-0], [-0]] });
  const snapshot = builder.finish(PLAIN);
  expect([0, 1, 2].map((row) => valueAt(snapshot, row, 0))).toEqual([0, 0, 0]);
});
