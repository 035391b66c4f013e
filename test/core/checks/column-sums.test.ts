import { columnSums, figureAt } from "../../../src/core/checks/column-sums";
import { contextOf, FINE } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

/** Five rows: three that are right, the one given, and one more. */
const context = (...row: readonly TestCell[]) =>
  contextOf([...FINE.slice(0, 3), [4, "Sở Xây dựng", ...row, ""], [5, "Sở Tư pháp", 32, 13, 0, 19, 40.6]]);
const sums = (row: readonly TestCell[], first = 0, end = 5) =>
  ["total", "immediate"].map((field) =>
    columnSums(context(...row))
      .get(field)!
      .sum(first, end),
  );

it.each<[string, TestCell[], number[]]>([
  ["numbers", [36, 16, 0, 20], [195, 62]],
  ["a numeral typed as text", [36, "16", 0, 20], [195, 62]],
  ["a blank and a dash, which are 0", [20, "-", "", 20], [179, 46]],
  ["a blank whole, which is the sum of its parts", ["", 16, 0, 20], [195, 62]],
  ["a row of blanks", ["", "", "", ""], [159, 46]],
  ["a whole that its parts contradict", [35, 16, 0, 20], [194, 62]],
  ["a word", [36, "?", 0, 20], [195, NaN]],
  ["a fraction", [36, 16.5, 0, 20], [195, NaN]],
  ["a numeral of two readings", ["1.234", 16, 0, 20], [NaN, 62]],
])("add up %s", (_, row, expected) => {
  expect(sums(row)).toEqual(expected);
});

it("are of any run of rows: those without the one that cannot be read are known", () => {
  const row = ["?", 16, 0, 20];
  expect(sums(row, 0, 3)).toEqual([127, 33]);
  expect(sums(row, 4, 5)).toEqual([32, 13]);
  expect(sums(row, 3, 4)).toEqual([NaN, 16]);
  expect(sums(row, 1, 1)).toEqual([0, 0]);
});

it("take of a row what is filled in, but for the whole", () => {
  const figures = (...row: readonly TestCell[]) =>
    ["total", "immediate", "conditional"].map((field) => figureAt(context(...row), field, 3));
  expect(figures("", 16, "", 20)).toEqual([36, 16, 0]);
  expect(figures("", "", "", "")).toEqual([0, 0, 0]);
  expect(figures(36, "?", 0, 20)).toEqual([36, NaN, 0]);
});
