import { inputFromIso, isoFromInput } from "../../../src/taskpane/shared/date-input";
import { percentFromInput } from "../../../src/taskpane/shared/percent-input";

test.each([
  ["23/11/2021", "2021-11-23"],
  ["5/3/2021", "2021-03-05"],
  ["05-03-2021", "2021-03-05"],
  [" 5.3.2021 ", "2021-03-05"],
  ["", ""],
  ["29/02/2024", "2024-02-29"],
  ["29/02/2023", null],
  ["31/04/2021", null],
  ["11/23/2021", null],
  ["2021-11-23", null],
  ["mai", null],
])("date %j: %j", (text, iso) => {
  expect(isoFromInput(text)).toBe(iso);
});

test("a kept date is written as day/month/year", () => {
  expect(inputFromIso("2021-11-23")).toBe("23/11/2021");
  expect(inputFromIso("")).toBe("");
});

test.each([
  ["20", "20"],
  ["92,5", "92.5"],
  ["92.5", "92.5"],
  [" 20 % ", "20"],
  ["100", "100"],
  ["100,1", null],
  ["-5", null],
  ["1.234,5", null],
  ["20,12345", null],
  ["", null],
])("percent %j: %j", (text, percent) => {
  expect(percentFromInput(text)).toBe(percent);
});
