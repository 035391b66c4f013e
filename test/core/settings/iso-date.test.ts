import { isIsoDate } from "../../../src/core/settings/iso-date";

test.each([
  ["2021-11-23", true],
  ["2024-02-29", true],
  ["2021-02-29", false],
  ["2021-02-30", false],
  ["2021-13-01", false],
  ["2021-11", false],
  ["2021", false],
  ["", false],
  ["23/11/2021", false],
  ["2021-11-23T08:00", false],
  // Years that JavaScript knows, and no dispatch does.
  ["+012021-11-23", false],
  ["-000001-11-23", false],
])("%j is a day of the calendar: %s", (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});
