import { checkRows, only, said, withRow } from "../../../support/checked";

it("names a count below zero, and nothing else of its row", () => {
  const report = checkRows(withRow([36, -16, 0, 20, 44.4]));
  expect(said(report)).toEqual(["negative D6"]);
  expect(only(report, "negative")).toMatchObject({
    actual: -16,
    expected: 16,
    cause: { code: "stray-sign", params: { meant: 16 } },
    correction: { safe: false, edits: [{ before: -16, after: 16 }] },
  });
});

it("gives no cause where the number without its sign does not fit either", () => {
  expect(only(checkRows(withRow([36, -15, 0, 20, 44.4])), "negative").cause).toBeNull();
});

it("names a negative number typed as text as that", () => {
  expect(said(checkRows(withRow([36, "-16", 0, 20, 44.4])))).toEqual(["negative D6"]);
});

it("reads a dash as 0", () => {
  expect(said(checkRows(withRow([36, 16, "-", 20, 44.4])))).toEqual([]);
});

it("names the lowest number that is still a count with a sign too many", () => {
  const report = checkRows(withRow([36, -1_000_000_000, 0, 20, ""]));
  expect(said(report)).toEqual(["negative D6"]);
});
