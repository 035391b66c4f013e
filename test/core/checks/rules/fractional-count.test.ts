import { checkRows, only, said, withRow } from "../../../support/checked";

it("names a count that is no whole number, and nothing else of its row", () => {
  const report = checkRows(withRow([36, 16.5, 0, 20, 44.4]));
  expect(said(report)).toEqual(["fractional-count D6"]);
  expect(only(report, "fractional-count")).toMatchObject({ actual: 16.5, cause: null, correction: null });
});

it("sees a thousand where the row adds up with it", () => {
  const report = checkRows(withRow([4.888, 3071, 0, 1817, 62.8]));
  expect(only(report, "fractional-count")).toMatchObject({
    actual: 4.888,
    expected: 4888,
    cause: { code: "thousands-dot" },
    correction: { safe: false, edits: [{ before: 4.888, after: 4888 }] },
  });
});

it("reads what a formula's arithmetic leaves of a whole number", () => {
  expect(said(checkRows(withRow([36, { v: 15.999999999999998, f: "=36*0.4444444444444444" }, 0, 20, 44.4])))).toEqual(
    [],
  );
});
