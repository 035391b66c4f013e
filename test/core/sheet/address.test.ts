import fc from "fast-check";
import {
  areaName,
  cellName,
  columnCount,
  columnIndex,
  columnName,
  contains,
  LAST_COLUMN,
  LAST_ROW,
  parseArea,
  parseCell,
  rowCount,
} from "../../../src/core/sheet/address";

test("columns count A to XFD", () => {
  expect([0, 25, 26, 701, 702, LAST_COLUMN].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  fc.assert(fc.property(fc.nat(LAST_COLUMN), (column) => columnIndex(columnName(column)) === column));
  expect(["", "A1", "ABCD", "É"].map(columnIndex)).toEqual([-1, -1, -1, -1]);
});

test("a cell's name leads back to it", () => {
  fc.assert(
    fc.property(fc.nat(LAST_ROW), fc.nat(LAST_COLUMN), (row, column) => {
      expect(parseCell(cellName({ row, column }))).toEqual({ row, column });
    }),
  );
});

test("areas are read whichever corner comes first, with or without $", () => {
  const area = { top: 4, left: 0, bottom: 5, right: 6 };
  expect(["A5:G6", "G6:A5", "$A$5:$G$6", "g5:a6"].map(parseArea)).toEqual([area, area, area, area]);
  expect(areaName(area)).toBe("A5:G6");
  expect(areaName({ top: 4, left: 0, bottom: 4, right: 0 })).toBe("A5");
  expect(["", "A", "5", "A0", "XFE1", "A1048577", "A1:B2:C3", "A1:", "Sheet1!A1"].map(parseArea)).toEqual(
    Array(9).fill(null),
  );
  expect(parseCell("A1:A1")).toBeNull();
});

test("an area contains its own sides", () => {
  const area = { top: 1, left: 1, bottom: 2, right: 3 };
  expect(
    [
      [1, 1],
      [2, 3],
      [0, 1],
      [3, 1],
      [1, 0],
      [1, 4],
    ].map(([row, column]) => contains(area, { row: row!, column: column! })),
  ).toEqual([true, true, false, false, false, false]);
});

test("an area counts its sides among its rows and columns", () => {
  const area = parseArea("C5:G6")!;
  expect([rowCount(area), columnCount(area)]).toEqual([2, 5]);
  const whole = parseArea("A1:XFD1048576")!;
  expect(whole).toEqual({ top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN });
  expect([rowCount(whole), columnCount(whole)]).toEqual([1_048_576, 16_384]);
});
