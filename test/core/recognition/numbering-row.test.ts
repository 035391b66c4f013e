import { isNumberingRow } from "../../../src/core/recognition/numbering-row";
import { sheet, type TestCell } from "../../support/sheet";

/** Whether the row numbers the columns of a table of its width, or of columns `left` to `right`. */
function numbers(row: readonly TestCell[], left = 0, right = row.length - 1): boolean {
  return isNumberingRow(sheet([["Title"], row]), 1, left, right);
}

test.each<[string, readonly TestCell[]]>([
  ["numbers", [1, 2, 3, 4]],
  ["numbers in brackets, which Excel takes for negative", [-1, -2, -3, -4]],
  ["numbers in brackets, as text", ["(1)", "(2)", "(3)"]],
  ["square brackets", ["[1]", "[2]", "[3]"]],
  ["spaces within and around", [" ( 1 ) ", "( 2)", "(3 )"]],
  ["letters over the labels", ["A", "B", 1, 2, 3]],
  ["small letters", ["a", "b", 1, 2, 3]],
  ["letters over all columns", ["(a)", "(b)", "(c)=(d)+(e)", "(d)", "(e)"]],
  ["capitals over all columns", ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"]],
  ["Roman numerals over the labels", ["I", "viii", 1, 2]],
  ["formulas of columns", ["(1)", "(2)", "(3)=(4)+(5)", "(4)", "5 = 3 : 4 * 100", "(6):(3)"]],
  [
    "two digits",
    [9, 10, 11, 12].map((number) => number - 8).concat(["(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)"] as never[]),
  ],
  ["beginning at 3", [3, 4, 5]],
  ["with a column left out among them", [1, 2, "", 4, 5, 6]],
  ["with a number left out", [1, 2, 3, 5, 6]],
  ["over half of the columns", [1, 2, 3, "", "", ""]],
])("%s number the columns", (_, row) => {
  expect(numbers(row)).toBe(true);
});

test.each<[string, readonly TestCell[]]>([
  ["two columns alone", [1, 2]],
  ["one number among letters", ["A", "B", 1]],
  ["figures", [1, 25, 18, 7]],
  ["figures that rise", [1, 2, 4, 7, 11]],
  ["an agency's row", [1, "Sở Y tế", 2, 3, 4]],
  ["numbers from 4 on", [4, 5, 6, 7]],
  ["years", [2019, 2020, 2021]],
  ["a hundred", [100, 101, 102]],
  ["numbers with places", [1, 2, 2.5, 3]],
  ["numbers in order, and one with places", [1, 2, 3, 4, 2.5]],
  ["numbers in order, and a hundred", [1, 2, 3, 4, 100]],
  ["TRUE", [1, 2, 3, true]],
  ["less than half of the columns", [1, 2, 3, "", "", "", ""]],
  ["numbers with words behind", [1, 2, "3 xã"]],
  ["numbers with words before", [1, 2, "xã 3"]],
  ["numbers of three digits", ["(1)", "(2)", "(103)"]],
  ["long words", [1, 2, 3, "vixvix"]],
  ["letters from the middle", ["K", "L", "M", "N"]],
  ["letters in no order", ["a", "x", "x", "a"]],
  ["marks", ["x", "x", "x", "x"]],
  ["a formula that is an essay", [1, 2, `(3)=${"(4)+".repeat(30)}`]],
  ["nothing", ["", "", ""]],
])("%s do not", (_, row) => {
  expect(numbers(row)).toBe(false);
});

test("only the table's columns count, all of them", () => {
  expect(numbers(["Sở", 1, 2, 3, "Sở"], 1, 3)).toBe(true);
  expect(numbers(["Sở", 1, 2, 3, "Sở"], 0, 3)).toBe(false);
  expect(numbers(["Sở", 1, 2, 3, "Sở"], 1, 4)).toBe(false);
  expect(numbers(["", "", "", "", 1, 2, 3], 2, 6)).toBe(true);
  expect(numbers(["", "", "", "", 1, 2, 3], 4, 11)).toBe(false);
});
