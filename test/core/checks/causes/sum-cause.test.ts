import { checkRows, checkSheet, FINE, HEADER, only, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const causeOf = (row: readonly TestCell[]) => only(checkRows(withRow(row)), "sum-mismatch").cause;

it.each<[string, TestCell[], object | null]>([
  [
    "digits of the total exchanged",
    [63, 16, 0, 20, 44.4],
    { code: "swapped-digits", params: { field: "total", meant: 36 } },
  ],
  ["the same, but the rate bears the total out", [63, 16, 0, 20, 25.4], null],
  [
    "digits of a part exchanged",
    [41, 12, 0, 20, ""],
    { code: "swapped-digits", params: { field: "immediate", meant: 21 } },
  ],
  ["the same, but the rate bears the part out", [41, 12, 0, 20, 37.5], null],
  ["a part left out", [19, 10, 9, 12, ""], { code: "part-left-out", params: { field: "notProposed" } }],
  ["a part counted twice", [58, 16, 11, 20, ""], { code: "part-counted-twice", params: { field: "conditional" } }],
])("names the cause: %s", (_, row, cause) => {
  expect(causeOf(row)).toEqual(cause);
});

it("tells no slip by a sum of which the sheet does not show every part", () => {
  const without = (row: readonly TestCell[]) => [...row.slice(0, 5), row[6] ?? ""];
  const rows = [...FINE, [5, "Sở Xây dựng", 16, -16, 0, 0, ""]];
  expect(only(checkSheet([HEADER, ...rows].map(without)), "negative")).toMatchObject({ cause: null, correction: null });
});
