import { cellName } from "../../../../src/core/sheet/address";
import { BAC_KAN_MERGES, BAC_KAN_ROWS, BAC_KAN_SHEET } from "../../../fixtures/bac-kan-2021";
import { isInOtherOrder, longestDescent } from "../../../../src/core/checks/rules/order";
import { checkRows, checkSheet, contextOf, HEADER, only, said } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const swapped = (a: number, b: number) =>
  BAC_KAN_ROWS.map((row, at) => (at === a ? BAC_KAN_ROWS[b]! : at === b ? BAC_KAN_ROWS[a]! : row)).map((row, at) => [
    at + 1,
    ...row.slice(1),
  ]);

/** Rows of falling rates, 90 and down by 1, in the order given. */
const ranked = (...order: readonly number[]) =>
  order.map((place, at) => [at + 1, `Xã số ${place}`, 100, 90 - place, 0, 10 + place, 90 - place]);
const upTo = (length: number) => Array.from({ length }, (_, place) => place);

/** "G2 G3: Xã số 7 83 down, Xã số 0 90": where, who and in which direction, beside whom, of each row named. */
const named = (rows: Parameters<typeof checkRows>[0]) =>
  checkRows(rows)
    .findings.filter(({ code }) => code === "order")
    .map(
      ({ params, cells, agency }) =>
        `${cells.map(cellName).join(" ")}: ${agency} ${String(params["rate"])} ${String(params["direction"])}, ${String(params["other"])} ${String(params["otherRate"])}`,
    );

it("accepts the Bắc Kạn table, whose last four rates are equal", () => {
  expect(said(checkSheet(BAC_KAN_SHEET, { merges: BAC_KAN_MERGES }))).toEqual([]);
});

it("names two neighbours that stand the wrong way round, once", () => {
  const report = checkRows(swapped(4, 5));
  expect(said(report)).toHaveLength(1);
  const finding = only(report, "order");
  expect(finding.cells.map(cellName).sort()).toEqual(["G6", "G7"]);
  expect(finding.severity).toBe("warning");
});

it("names a row that stands too low", () => {
  const rows = [...BAC_KAN_ROWS.slice(1), BAC_KAN_ROWS[0]!].map((row, at) => [at + 1, ...row.slice(1)]);
  expect(only(checkRows(rows), "order")).toMatchObject({
    agency: "Sở Khoa học và Công nghệ",
    params: { direction: "up", rate: "69.0", other: "Thanh tra tỉnh", otherRate: "0.0" },
  });
});

it("names a row that stands too high", () => {
  expect(named(ranked(7, 0, 1, 2, 3, 4, 5, 6))).toEqual(["G2 G3: Xã số 7 83 down, Xã số 0 90"]);
});

it("compares a row with the nearest that stands right", () => {
  const last = 13;
  expect(named(ranked(last, last - 1, ...upTo(last - 1)))).toEqual([
    "G2 G4: Xã số 13 77 down, Xã số 0 90",
    "G3 G4: Xã số 12 78 down, Xã số 0 90",
  ]);
  expect(named(ranked(...upTo(last + 1).slice(2), 1, 0))).toEqual([
    "G14 G13: Xã số 1 89 up, Xã số 13 77",
    "G15 G13: Xã số 0 90 up, Xã số 13 77",
  ]);
});

it("compares a row among others with the one above it", () => {
  expect(named(ranked(0, 1, 2, 4, 5, 3, 6, 7))).toEqual(["G7 G6: Xã số 3 87 up, Xã số 5 85"]);
});

it("says nothing of two halves the wrong way round, each in order", () => {
  expect(named(ranked(5, 6, 7, 8, 9, 0, 1, 2, 3, 4))).toEqual([]);
});

it.each([
  [5, 1, 0],
  [6, 1, 1],
  [6, 2, 0],
  [11, 1, 1],
  [11, 2, 0],
  [12, 2, 2],
  [12, 3, 0],
  [29, 2, 2],
  [29, 3, 0],
  [30, 3, 3],
  [30, 4, 0],
])("of %d rows with %d out of order names %d", (length, exchanged, count) => {
  const order = upTo(length).map((place) => (place < 2 * exchanged ? place ^ 1 : place));
  expect(named(ranked(...order))).toHaveLength(count);
});

it("counts rows whose total is made of their parts, and none that contradict themselves", () => {
  const rows = ranked(0, 1, 2, 3, 4, 6, 5);
  rows[6]![2] = "";
  expect(named(rows)).toHaveLength(1);
  rows[6]![2] = 99;
  expect(named(rows)).toEqual([]);
});

it("points at the names of a sheet that states no rates", () => {
  const without = (row: readonly TestCell[]) => row.slice(0, 6);
  const report = checkSheet([without(HEADER), ...ranked(0, 1, 2, 3, 5, 4, 6).map(without)]);
  expect(only(report, "order").cells.map((cell) => cellName(cell).charAt(0))).toEqual(["B", "B"]);
});

it("does not reproach a sheet in another order", () => {
  const byName = [...BAC_KAN_ROWS]
    .sort((a, b) => a[1].localeCompare(b[1], "vi"))
    .map((row, at) => [at + 1, ...row.slice(1)]);
  expect(said(checkRows(byName))).toEqual([]);
  const ascending = [...BAC_KAN_ROWS].reverse().map((row, at) => [at + 1, ...row.slice(1)]);
  expect(said(checkRows(ascending))).toEqual([]);
});

it("does not guess at an order from a handful of rows", () => {
  expect(said(checkRows(swapped(3, 4).slice(0, 5)))).toEqual([]);
});

it("orders each section by itself", () => {
  const rows = (from: number, end: number) => BAC_KAN_ROWS.slice(from, end).map((row, at) => [at + 1, ...row.slice(1)]);
  expect(said(checkRows([["I", "Các sở"], ...rows(9, 14), ["II", "Các ban, ngành"], ...rows(0, 9)]))).toEqual([]);
});

it("finds a section of one agency in order", () => {
  expect(named([["I", "Văn phòng"], ...ranked(6), ["II", "Các sở"], ...ranked(0, 1, 2, 3, 4, 5)])).toEqual([]);
});

it("lets rates that print alike stand either way", () => {
  // 44.44 % and 44.39 % both print 44.4.
  const rows = BAC_KAN_ROWS.map((row): readonly (string | number)[] => row);
  const near = [
    ...rows.slice(0, 2),
    [3, "Sở Xây dựng", 214, 95, "", 119, 44.4],
    [4, "Sở Thông tin và Truyền thông", 36, 16, "", 20, 44.4],
    ...rows.slice(4),
  ];
  expect(said(checkRows(near))).toEqual([]);
});

it("keeps a longest run that never rises", () => {
  const kept = (...values: number[]) => Array.from(longestDescent(Float64Array.from(values))).join("");
  expect(kept()).toBe("");
  expect(kept(9, 7, 7, 3, 0, 0)).toBe("111111");
  expect(kept(9, 1, 7, 5)).toBe("1011");
  expect(kept(1, 9, 7, 5)).toBe("0111");
});

describe("neighbours that stand the wrong way round", () => {
  const other = (rows: Parameters<typeof contextOf>[0]) => isInOtherOrder(contextOf(rows));

  it.each<[boolean, number[]]>([
    [false, [0, 1, 2, 3, 4]],
    [true, [0, 1, 2, 4, 3]],
    [false, [0, 1, 2, 3, 5, 4]],
    // Each row is of one pair at most: 2, 1, 0 is one.
    [false, [2, 1, 0, 3, 4, 5]],
    [true, [1, 0, 3, 2, 4, 5]],
    [true, [1, 0, 2, 3, 5, 4]],
    [false, [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11]],
    [true, [1, 0, 3, 2, 5, 4, 6, 7, 8, 9, 10, 11]],
    [true, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
  ])("are more than chance explains (%s): %j", (expected, places) => {
    expect(other(ranked(...places))).toBe(expected);
  });

  it("are those whose rates print the other way round", () => {
    const rising = (whole: number) => upTo(5).map((at) => [at + 1, `Xã số ${at}`, whole, at, 0, whole - at, ""]);
    expect(other(rising(1000))).toBe(true);
    expect(other(rising(100_000))).toBe(false);
  });

  it("are compared across rows that have no one rate, and with totals left blank", () => {
    const rows = ranked(0, 1, 2, 4, 3);
    rows.splice(4, 0, [5, "Sở Nội vụ", 100, 1, 0, 1, ""]);
    expect(other(rows)).toBe(false);
    rows.splice(0, 0, ...ranked(1, 0).map((row) => [...row.slice(0, 2), "", ...row.slice(3)]));
    expect(other(rows)).toBe(true);
  });

  it("are those of one section", () => {
    const sections = (...orders: readonly number[][]) =>
      orders.flatMap((order, at) => [["I".repeat(at + 1), `Khối ${at + 1}`], ...ranked(...order)]);
    expect(other(sections([3, 4, 5], [0, 1, 2]))).toBe(false);
    expect(other(sections([1, 0, 2], [4, 3, 5]))).toBe(true);
    expect(other(sections([0, 1, 2], [4, 3, 5]))).toBe(false);
    expect(other(sections([9, 10, 11], [6, 7, 8], [3, 4, 5], [0, 1, 2]))).toBe(false);
  });
});
