import { checkRows, FINE, only, said, withRow } from "../../../support/checked";

it("names a row of figures that bears no name", () => {
  const report = checkRows([...FINE, [5, "", 36, 16, 0, 20, 44.4]]);
  expect(said(report)).toEqual(["nameless-agency B6"]);
  expect(only(report, "nameless-agency")).toMatchObject({ severity: "error", actual: null, correction: null });
});

it("takes signs for no name, and tells each such row", () => {
  const report = checkRows([
    ...FINE,
    [5, "…", 36, 16, 0, 20, 44.4],
    [6, "", 36, 16, 0, 20, 44.4],
    [7, "", 36, 16, 0, 20, 44.4],
  ]);
  expect(said(report)).toEqual(["nameless-agency B6", "nameless-agency B7", "nameless-agency B8"]);
});

it("says nothing of a name in any letters or digits", () => {
  expect(said(checkRows(withRow([36, 16, 0, 20, 44.4])))).toEqual([]);
});
