import { decimalsFormat, readNumberFormat } from "../../../src/core/sheet/number-format";

test.each<[code: string, percent: boolean, decimals: number | null, date?: boolean]>([
  ["General", false, null],
  ["", false, null],
  ["@", false, null],
  ["0", false, 0],
  ["0.0", false, 1],
  ["#,##0.00", false, 2],
  ["0.0%", true, 1],
  ["0%", true, 0],
  ["0.00%;[Red]-0.00%", true, 2],
  ["0.0\\%", false, 1],
  ['0.0"%"', false, 1],
  ['0.0" %"_)', false, 1],
  ["[$-42A]#,##0.0", false, 1],
  ['#,##0 "TTHC"', false, 0],
  ['_(* #,##0.0_);_(* (#,##0.0);_(* "-"??_);_(@_)', false, 1],
  ["dd/mm/yyyy", false, null, true],
  ["# ?/?", false, null],
  ["0.00E+00", false, null],
  ["0.0,", false, null],
  [";;;", false, null],
  ["[Red]0.0", false, 1],
  ["0,.0", false, null],
  ["0,,.0", false, null],
  ["0,,", false, null],
  ["#,##0.0", false, 1],
  ["@%", true, null],
  // Left open, a quote or a bracket takes all that follows.
  ['0.0"%', false, 1],
  ["0.0[%", false, 1],
  ["[$-409]d-mmm;@", false, null, true],
  ["[h]:mm", false, null, true],
  ['d "tháng" m', false, null, true],
  ["Standard", false, null],
  ['0 "hồ sơ"', false, 0],
  ["[Red]0", false, 0],
])("%s", (code, percent, decimals, date = false) => {
  expect(readNumberFormat(code)).toEqual({ percent, decimals, date });
});

test.each([
  [0, "0"],
  [1, "0.0"],
  [3, "0.000"],
])("a format of %d decimals is %s, and reads so", (decimals, code) => {
  expect(decimalsFormat(decimals)).toBe(code);
  expect(readNumberFormat(code)).toEqual({ percent: false, decimals, date: false });
});
