import {
  columnAt,
  contentAt,
  fontNameAt,
  formulaAt,
  hasFormulas,
  isTextAt,
  numberFormatAt,
  numberIn,
  typeOfValue,
  valueAt,
  valueIn,
  valueTypeAt,
} from "../../../src/core/sheet/cells";
import { createSnapshotBuilder } from "../../../src/core/sheet/builder";
import { mergeAt, mergesInRows, mergesThroughColumn } from "../../../src/core/sheet/merges";
import type { CellValue, ValueType } from "../../../src/core/sheet/snapshot";
import { sheet } from "../../support/sheet";

const read = sheet(
  [
    ["STT", { v: 30, f: "=C3*2", format: "0.0" }, "#DIV/0!"],
    [1, "'=A1", true],
  ],
  { at: "B3" },
);

test("cells are found by their place on the sheet; outside there is nothing", () => {
  expect([valueAt(read, 2, 1), valueAt(read, 3, 1), valueAt(read, 0, 0), valueAt(read, 99, 99)]).toEqual([
    "STT",
    1,
    "",
    "",
  ]);
  expect(numberFormatAt(read, 2, 2)).toBe("0.0");
  expect(numberFormatAt(read, 0, 0)).toBe("General");
});

test("a formula is told from a text that looks like one", () => {
  expect(formulaAt(read, 2, 2)).toBe("=C3*2");
  expect(formulaAt(read, 2, 1)).toBeNull();
  expect(formulaAt(sheet([["=A1"]]), 0, 0)).toBeNull();
});

test("types come from the value where they were not read", () => {
  const bare = sheet([["a", 1, true, "", "#N/A", "#hashtag"]], { valuesOnly: true });
  expect([0, 1, 2, 3, 4, 5].map((column) => valueTypeAt(bare, 0, column))).toEqual([
    "String",
    "Double",
    "Boolean",
    "Empty",
    "Error",
    "String",
  ]);
  expect(valueTypeAt(read, 2, 3)).toBe("Error");
});

test("merged areas are found by rows, by cell and by column", () => {
  const merged = sheet([["a"], ["b"], ["c"], ["d"]], { merges: ["A1:C1", "B2:B3", "A4:A4"] });
  expect(mergesInRows(merged, 1, 2)).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
  expect(mergeAt(merged.merges, 0, 2)).toEqual({ top: 0, left: 0, bottom: 0, right: 2 });
  expect(mergeAt(merged.merges, 1, 0)).toBeNull();
  expect([...mergesThroughColumn(merged, 1).keys()]).toEqual([0, 1]);
});

test("rows and columns that a merged area only touches are its own", () => {
  const merged = sheet([["a"], ["b"], ["c"]], { merges: ["B2:C3"] });
  const [area] = merged.merges;
  expect(
    [
      [0, 0],
      [0, 1],
      [1, 1],
      [2, 2],
      [2, 5],
      [3, 3],
    ].map(([top, bottom]) => mergesInRows(merged, top!, bottom!)),
  ).toEqual([[], [area], [area], [area], [area], []]);
  expect([0, 1, 2, 3].map((column) => mergeAt(merged.merges, 1, column))).toEqual([null, area, area, null]);
  expect([0, 1, 2, 3].map((row) => mergeAt(merged.merges, row, 1))).toEqual([null, area, area, null]);
  expect([0, 1, 2, 3].map((column) => mergesThroughColumn(merged, column).size)).toEqual([0, 1, 1, 0]);
});

test("outside what was read there is nothing of any kind", () => {
  for (const [row, column] of [
    [2, 0],
    [2, 4],
    [0, 1],
    [9, 1],
    [0, 9],
  ] as const) {
    expect(valueAt(read, row, column)).toBe("");
    expect(contentAt(read, row, column)).toBe("");
    expect(formulaAt(read, row, column)).toBeNull();
    expect(valueTypeAt(read, row, column)).toBe("Empty");
    expect(isTextAt(read, row, column)).toBe(false);
  }
  expect([numberFormatAt(read, 2, 0), fontNameAt(read, 2, 0), hasFormulas(read, 0)]).toEqual(["General", "", false]);
  expect([columnAt(read, 0), columnAt(read, 4)]).toEqual([undefined, undefined]);
  const empty = sheet([]);
  expect([columnAt(empty, 0), valueAt(empty, 0, 0), formulaAt(empty, 0, 0)]).toEqual([undefined, "", null]);
});

test("what Excel shows for a value, as for 0.5 typed as 50%, is no formula", () => {
  const typed = sheet([
    [
      { v: 0.5, f: "50%" },
      { v: 2, f: "=1+1" },
    ],
  ]);
  expect([formulaAt(typed, 0, 0), contentAt(typed, 0, 0)]).toEqual([null, "50%"]);
  expect([formulaAt(typed, 0, 1), contentAt(typed, 0, 1)]).toEqual(["=1+1", "=1+1"]);
});

test("a column's numbers and texts are told apart, from its first filled cell to past its last", () => {
  const mixed = sheet([[""], [20], ["Sở"], ["#N/A"], [true], [false], [0.5]], { at: "A3" });
  const column = columnAt(mixed, 0)!;
  const rows = [0, 2, 3, 4, 5, 6, 7, 8, 9, column.top + column.kinds.length, 999];
  expect(rows.map((row) => numberIn(column, row))).toEqual([NaN, NaN, 20, NaN, NaN, NaN, NaN, 0.5, NaN, NaN, NaN]);
  expect(rows.map((row) => valueIn(column, row))).toEqual(["", "", 20, "Sở", "#N/A", true, false, 0.5, "", "", ""]);
  expect(rows.filter((row) => isTextAt(mixed, row, 0))).toEqual([4, 5]);
  expect(rows.map((row) => valueTypeAt(mixed, row, 0))).toEqual([
    "Empty",
    "Empty",
    "Double",
    "String",
    "Error",
    "Boolean",
    "Boolean",
    "Double",
    "Empty",
    "Empty",
    "Empty",
  ]);
});

test("cells far below the others are read alike", () => {
  const far = [900_000, 910_000, 920_000, 930_000].map((row, index) => ({
    row,
    value: [7, "Sở", true, "#REF!"][index]!,
  }));
  const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: 1_048_575, right: 0 });
  for (const { row, value } of [{ row: 0, value: 1 }, ...far])
    builder.put({
      row,
      column: 0,
      value,
      type: typeOfValue(value),
      formula: null,
      numberFormat: "0",
      fontName: "Arial",
    });
  const snapshot = builder.finish({ ...read, merges: [] });
  const column = columnAt(snapshot, 0)!;
  const rows = [...far.map(({ row }) => row), 915_000];
  expect(rows.map((row) => numberIn(column, row))).toEqual([7, NaN, NaN, NaN, NaN]);
  expect(rows.map((row) => valueIn(column, row))).toEqual([7, "Sở", true, "#REF!", ""]);
  expect(rows.map((row) => isTextAt(snapshot, row, 0))).toEqual([false, true, false, true, false]);
  expect(rows.map((row) => valueTypeAt(snapshot, row, 0))).toEqual(["Double", "String", "Boolean", "Error", "Empty"]);
});

test.each<[CellValue, ValueType]>([
  [0, "Double"],
  ["", "Empty"],
  ["Sở", "String"],
  ["#N/A", "Error"],
  ["#N/A!", "String"],
  ["a #N/A", "String"],
  ["#1 #N/A", "String"],
  [true, "Boolean"],
  [false, "Boolean"],
])("%j is of type %s", (value, type) => {
  expect(typeOfValue(value)).toBe(type);
});
