import { readNumberFormat } from "../../../src/core/sheet/number-format";

test.each([
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
  ["dd/mm/yyyy", false, null],
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
])("%s", (code, percent, decimals) => {
  expect(readNumberFormat(code)).toMatchObject({ percent, decimals });
});

test.each([
  ["dd/mm/yyyy", true],
  ["[$-409]d-mmm;@", true],
  ["[h]:mm", true],
  ['d "tháng" m', true],
  ["General", false],
  ["Standard", false],
  ["0.0", false],
  ['0 "hồ sơ"', false],
  ["[Red]0", false],
  ["0.00E+00", false],
  ["@", false],
])("reads whether %s shows a day", (code, date) => {
  expect(readNumberFormat(code).date).toBe(date);
});
