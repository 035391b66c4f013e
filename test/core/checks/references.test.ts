import { referencesOf, relativeForm } from "../../../src/core/checks/references";
import { areaName } from "../../../src/core/sheet/address";

it.each([
  ["=D7/C7", ["D7", "C7"]],
  ["=SUM(D7:$F$9)+AA10", ["D7:F9", "AA10"]],
  ["=SUM($C$7:$C$24)", ["C7:C24"]],
  [`=IF(C7="D8","E9",'Sheet A1'!B2+Sheet2!C3+[1]Sheet3!D4)`, ["C7"]],
  ["=LOG10(C7)+Tổng1+_x2", ["C7"]],
  ["=SUM(C:C)+SUM(7:7)", []],
  ["=Table1[A1]+C7", ["C7"]],
  ["=A0+XFE1+C1048577", []],
])("finds the references of %s", (formula, names) => {
  expect(referencesOf(formula).map(areaName)).toEqual(names);
});

it("knows which rows are marked $", () => {
  expect(referencesOf("=$C$7+$C7+C$7:D$8+C$7:D8").map(({ absoluteRow }) => absoluteRow)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

it("makes copies down a column equal, and only those", () => {
  const form = (formula: string, row: number) => relativeForm(formula, { row, column: 6 });
  expect(form("=ROUND(100*(D7+e7)/C7,1)", 6)).toBe(form("=ROUND(100*(D8+E8)/C8,1)", 7));
  expect(form("=D7/C7", 6)).not.toBe(form("=D7/C7", 7));
  expect(form("=D7/$C$7", 6)).toBe(form("=D8/$C$7", 7));
  expect(form("='Tháng 1'!D7+SUM(D:D)", 6)).toBe(form("='tháng 1'!d8+sum(d:d)", 7));
  expect(form("=D7/$C$7", 6)).not.toBe(form("=D7/$C$8", 6));
  expect(form("=D7/$C$7", 6)).not.toBe(form("=D7/$B$7", 6));
  expect(form("=D7/$C$7", 6)).not.toBe(form("=D7/C7", 6));
  expect(form("=SUM(C7:E7)", 6)).toBe(form("=SUM(C8:E8)", 7));
  expect(form("=SUM(C7:E7)", 6)).not.toBe(form("=SUM(C7:F7)", 6));
  expect(form("=SUM(C7:E7)", 6)).not.toBe(form("=SUM(C7)", 6));
  expect(form("=SUM(C:C)", 6)).not.toBe(form("=SUM(7:7)", 6));
  expect(form("='Tháng 1'!D7", 6)).not.toBe(form("='Tháng 2'!D7", 6));
  expect(form('=IF(D7="a",1,2)', 6)).not.toBe(form('=IF(D7="A",1,2)', 6));
});

it("reads formulas of 8192 characters, as many as a cell holds", () => {
  const padded = (length: number) => `=A1${" ".repeat(length - 3)}`;
  expect(referencesOf(padded(8192))).toHaveLength(1);
  expect(referencesOf(padded(8193))).toEqual([]);
});

it("takes time in proportion to the length of a formula", () => {
  expect(referencesOf(`=${"(".repeat(4000)}A1`).length).toBe(1);
  expect(referencesOf(`="${"a".repeat(8000)}`)).toEqual([]);
  expect(referencesOf(`=${"A".repeat(8000)}`)).toEqual([]);
  expect(referencesOf(`=${"A1+".repeat(4000)}A1`)).toEqual([]);
});
