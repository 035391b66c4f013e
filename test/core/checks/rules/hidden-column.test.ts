import { checkRows, FINE, only, said } from "../../../support/checked";

it("tells of a hidden column of figures, and checks it like any other", () => {
  const report = checkRows([...FINE, [5, "Sở Xây dựng", 20, 5, 1, 16, ""]], { hiddenColumns: ["C"] });
  expect(only(report, "hidden-column")).toMatchObject({
    severity: "info",
    field: "total",
    cells: [{ row: 0, column: 2 }],
    params: { column: "C" },
  });
  expect(said(report)).toContain("sum-mismatch C6");
});

it("tells of the rates too, but not of numbers, names or columns beside the table's own", () => {
  expect(said(checkRows(FINE, { hiddenColumns: ["A", "B", "G", "K"] }), ["info"])).toEqual(["hidden-column G1"]);
});
