import { cellName } from "../../../../src/core/sheet/address";
import { BAC_KAN_ROWS } from "../../../fixtures/bac-kan-2021";
import { checkRows, only, said } from "../../../support/checked";

const numbered = (...numbers: (number | string)[]) =>
  numbers.map((number, at) => [number, ...BAC_KAN_ROWS[at]!.slice(1)]);

it.each([
  [[1, 2, 3, 4, 5]],
  [["1", "2", "3", "4", "5"]],
  [["01", "02", "03", "04", "05"]],
  [["1.", "2.", "3.", "4.", "5."]],
])("accepts %j", (numbers) => {
  expect(said(checkRows(numbered(...numbers)))).toEqual([]);
});

it.each([
  ["a number left out", [1, 2, 4, 5, 6], "A4", "gap", 3],
  ["a number twice", [1, 2, 2, 3, 4], "A4", "repeat", 3],
  ["one odd number", [1, 2, 9, 4, 5], "A4", "odd", 3],
  ["a blank", [1, 2, "", 4, 5], "A4", "missing", 3],
  ["a beginning other than 1", [3, 4, 5, 6, 7], "A2", "gap", 1],
])("names %s", (_, numbers, cell, kind, expected) => {
  const report = checkRows(numbered(...numbers));
  expect(said(report)).toEqual([`stt ${cell}`]);
  expect(only(report, "stt")).toMatchObject({ severity: "warning", expected, params: { kind } });
});

it("names two exchanged numbers once", () => {
  const report = checkRows(numbered(1, 3, 2, 4, 5));
  expect(only(report, "stt").cells.map(cellName)).toEqual(["A3", "A4"]);
});

it("offers to number anew, with the first break", () => {
  const report = checkRows(numbered(1, 2, 4, 5, 6, 8));
  expect(said(report)).toEqual(["stt A4", "stt A7"]);
  const [first, second] = report.findings.filter(({ code }) => code === "stt");
  expect(first?.correction).toMatchObject({
    safe: false,
    edits: [{ after: 3 }, { after: 4 }, { after: 5 }, { after: 6 }],
  });
  expect(second?.correction).toBeNull();
});

it("lets the numbers begin again in a section, or go on", () => {
  const [a, b, c, d] = BAC_KAN_ROWS.map((row) => row.slice(1));
  const section = (title: string) => [title.slice(0, 2).trim(), title];
  const sheet = (...numbers: number[]) => [
    section("I Các sở"),
    [numbers[0]!, ...a!],
    [numbers[1]!, ...b!],
    section("II Các ban"),
    [numbers[2]!, ...c!],
    [numbers[3]!, ...d!],
  ];
  expect(said(checkRows(sheet(1, 2, 1, 2)))).toEqual([]);
  expect(said(checkRows(sheet(1, 2, 3, 4)))).toEqual([]);
  expect(said(checkRows(sheet(1, 2, 2, 3)))).toEqual(["stt A6"]);
});

it("only tells of numbers kept from another order", () => {
  const report = checkRows(numbered(7, 2, 9, 4, 1, 3, 8, 6, 5));
  expect(said(report)).toEqual([]);
  expect(only(report, "stt")).toMatchObject({ severity: "info", params: { kind: "shuffled" } });
});

it("does not overwrite numbers that a formula makes", () => {
  const rows = numbered(1, 2, 4, 5).map((row, at) => [{ v: Number(row[0]), f: `=A${at + 1}+1` }, ...row.slice(1)]);
  expect(only(checkRows(rows), "stt").correction).toBeNull();
});
