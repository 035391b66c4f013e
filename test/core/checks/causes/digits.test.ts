import { countSlips, digitSlips } from "../../../../src/core/checks/causes/digits";

it.each([
  ["514", "541", ["swapped-digits"]],
  ["514", "154", ["swapped-digits"]],
  ["514", "51", ["digit-dropped"]],
  ["514", "14", ["digit-dropped"]],
  ["514", "5144", ["digit-added"]],
  ["514", "9514", ["digit-added"]],
  // A nought in front falls away.
  ["60", "6", ["swapped-digits", "digit-dropped"]],
  ["514", "514", []],
  ["514", "415", []],
  ["1234", "2143", []],
  ["514", "5", []],
  ["5", "514", []],
  ["514", "524", []],
  ["12", "213", []],
])("tells how %s becomes %s", (meant, typed, slips) => {
  expect(digitSlips(meant, typed)).toEqual(slips);
});

it("sees no slip between a count and nothing", () => {
  expect(countSlips(51, 15)).toEqual(["swapped-digits"]);
  expect(countSlips(0, 10)).toEqual([]);
  expect(countSlips(10, 0)).toEqual([]);
});
