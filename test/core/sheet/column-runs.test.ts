import { createSnapshotBuilder } from "../../../src/core/sheet/builder";
import { numberIn, typeOfValue, valueAt, valueTypeAt } from "../../../src/core/sheet/cells";
import type { CellValue, ValueType } from "../../../src/core/sheet/snapshot";
import { gridsOf, PLAIN } from "../../support/grids";

interface Cell {
  readonly value: CellValue;
  readonly type?: ValueType;
}

/** A column in two bands, and what is read back of it. */
function readBack(cells: readonly Cell[], half = Math.ceil(cells.length / 2)) {
  const builder = createSnapshotBuilder({ top: 3, left: 0, bottom: 2 + cells.length, right: 0 });
  const typed = cells.some(({ type }) => type !== undefined);
  for (const [top, band] of [
    [3, cells.slice(0, half)],
    [3 + half, cells.slice(half)],
  ] as const)
    builder.add({
      top,
      values: band.map(({ value }) => [value]),
      ...(typed && { valueTypes: band.map(({ value, type }) => [type ?? typeOfValue(value)]) }),
    });
  const { values, valueTypes } = gridsOf(builder.finish(PLAIN));
  return cells.map((_, at) => ({ value: values[at]![0], type: valueTypes[at]![0] }));
}

const BASES: readonly (readonly [string, (at: number) => CellValue])[] = [
  ["numbers", (at) => at / 2],
  ["texts", (at) => `Sở số ${at}`],
];
const EXCEPTIONS: readonly (readonly [string, Cell])[] = [
  ["a number", { value: -7.25 }],
  ["a text", { value: "x" }],
  ["nothing", { value: "" }],
  ["an empty text", { value: "", type: "String" }],
  ["true", { value: true }],
  ["false", { value: false }],
  ["an error", { value: "#DIV/0!" }],
  ["what looks like an error", { value: "#N/A", type: "String" }],
  ["an error in words of its own", { value: "Lỗi", type: "Error" }],
  ["a text that begins like an error", { value: "#1 Sở Nội vụ" }],
  ["a text of a thousand letters and more", { value: "ơ".repeat(1025) }],
  ["a text of ten thousand letters", { value: "Sở ".repeat(3400) }],
];

describe.each(BASES)("a column of %s", (_, base) => {
  test.each(EXCEPTIONS)("with %s among them is read back as it came, wherever that stands", (__, exception) => {
    for (const places of [[0], [1], [255, 256], [300, 301, 303], [511], [699], [0, 1, 2, 3, 698, 699]]) {
      const cells = Array.from({ length: 700 }, (___, at): Cell =>
        places.includes(at) ? exception : { value: base(at) },
      );
      const expected = cells.map(({ value, type }) => ({ value, type: type ?? typeOfValue(value) }));
      expect(readBack(cells)).toEqual(expected);
      expect(readBack(cells, 260)).toEqual(expected);
    }
  });
});

test("numbers and texts by turns, in stretches of any length, are read back as they came", () => {
  const cells = Array.from({ length: 900 }, (_, at): Cell => {
    const stretch = Math.floor(Math.sqrt(at));
    return { value: stretch % 3 === 0 ? at : stretch % 3 === 1 ? `Sở ${at}` : "" };
  });
  expect(readBack(cells).map(({ value }) => value)).toEqual(cells.map(({ value }) => value));
});

test("stretches far below what came before are read back, and so is what follows them", () => {
  const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: 1_048_575, right: 0 });
  const bands: [number, CellValue[]][] = [
    [0, [1, 2, 3]],
    [5_000, ["a", "b", 4, 5, 6]],
    [1_000_000, [7, 8, "c", "d"]],
    [1_000_004, ["e", 9, 10]],
  ];
  for (const [top, values] of bands) builder.add({ top, values: values.map((value) => [value]) });
  const snapshot = builder.finish(PLAIN);
  for (const [top, values] of bands) {
    expect(values.map((_, at) => valueAt(snapshot, top + at, 0))).toEqual(values);
    expect([valueAt(snapshot, top + values.length + 7, 0), valueTypeAt(snapshot, top - 1, 0)]).toEqual([
      "",
      top === 1_000_004 ? "String" : "Empty",
    ]);
  }
  // Sums go over the column's own numbers: between two that are far apart there must be none.
  const { numbers } = snapshot.columns[0]!;
  expect(numbers.filter((number) => !Number.isNaN(number)).length).toBeLessThanOrEqual(8);
});

describe.each(BASES)("after rows of %s", (_, first) => {
  describe.each(BASES)("a stretch of %s", (__, second) => {
    /** Of both bands: the first row, empty rows at the head, and filled rows after them. */
    type Rows = readonly [top: number, empty: number, filled: number];
    test.each<[string, Rows, Rows]>([
      ["in a band far longer than the first", [0, 0, 4], [4, 0, 1000]],
      ["below empty rows", [0, 0, 100], [1000, 0, 3]],
      ["below empty rows of its band and above them", [0, 0, 20], [60, 79, 21]],
      ["where the first rows are empty too", [3, 30, 40], [700, 40, 60]],
      ["at the foot of the sheet", [0, 1, 90], [1_048_571, 2, 3]],
    ])("%s is read back where it stood", (___, ...bands) => {
      const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: 1_048_575, right: 0 });
      const cells = new Map<number, CellValue>();
      for (const [at, [top, empty, filled]] of bands.entries()) {
        const values = Array.from({ length: empty + filled }, (____, row): CellValue =>
          row < empty ? "" : (at === 0 ? first : second)(row),
        );
        builder.add({ top, values: values.map((value) => [value]) });
        for (const [row, value] of values.entries()) cells.set(top + row, value);
      }
      const snapshot = builder.finish(PLAIN);
      const [column] = snapshot.columns;
      const rows = [...Array.from({ length: 2000 }, (____, row) => row), ...cells.keys(), 1_048_570, 1_048_575];
      const values = rows.map((row) => cells.get(row) ?? "");
      expect(rows.map((row) => valueAt(snapshot, row, 0))).toEqual(values);
      expect(rows.map((row) => valueTypeAt(snapshot, row, 0))).toEqual(values.map(typeOfValue));
      expect(rows.map((row) => numberIn(column!, row))).toEqual(
        values.map((value) => (typeof value === "number" ? value : NaN)),
      );
    });
  });
});

test("where types came for some rows alone, the others are told by their values", () => {
  const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: 4, right: 0 });
  builder.add({ top: 0, values: [["a"], ["b"], ["#N/A"], [5], ["c"]], valueTypes: [["String"]] });
  const snapshot = builder.finish(PLAIN);
  expect([0, 1, 2, 3, 4].map((row) => [valueAt(snapshot, row, 0), valueTypeAt(snapshot, row, 0)])).toEqual([
    ["a", "String"],
    ["b", "String"],
    ["#N/A", "Error"],
    [5, "Double"],
    ["c", "String"],
  ]);
});

test("a column claims no room beyond its area, and a lone text none for all others", () => {
  const claimed = (bottom: number, rows: number) => {
    const builder = createSnapshotBuilder({ top: 3, left: 0, bottom, right: 0 });
    builder.add({ top: 3, values: Array.from({ length: rows }, (_, row): CellValue[] => [row === 3 ? "Sở" : ""]) });
    const { kinds, numbers, texts } = builder.finish(PLAIN).columns[0]!;
    return [kinds, numbers, texts.starts, texts.chars].map(({ buffer }) => buffer.byteLength);
  };
  expect(claimed(12, 10)[0]).toBe(7);
  const [kinds, ...others] = claimed(1_048_575, 100_000);
  expect(kinds).toBeLessThanOrEqual(1_048_576);
  for (const bytes of others) expect(bytes).toBeLessThan(40_000);
});

test("a text far longer than others is no reason to lose its neighbours", () => {
  const values = Array.from({ length: 5_000 }, (_, at): CellValue[] => [
    at === 2_500 ? "ơ".repeat(20_000) : `Sở ${at}`,
  ]);
  const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: values.length - 1, right: 0 });
  builder.add({ top: 0, values: values.slice(0, 1) });
  builder.add({ top: 1, values: values.slice(1) });
  expect(gridsOf(builder.finish(PLAIN)).values).toEqual(values);
});
