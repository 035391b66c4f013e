import { cellName } from "../../../../src/core/sheet/address";
import { BAC_KAN_MERGES, BAC_KAN_ROWS, BAC_KAN_SHEET } from "../../../fixtures/bac-kan-2021";
import { longestDescent } from "../../../../src/core/checks/rules/order";
import { checkRows, checkSheet, only, said } from "../../../support/checked";

const swapped = (a: number, b: number) =>
  BAC_KAN_ROWS.map((row, at) => (at === a ? BAC_KAN_ROWS[b]! : at === b ? BAC_KAN_ROWS[a]! : row)).map((row, at) => [
    at + 1,
    ...row.slice(1),
  ]);

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
