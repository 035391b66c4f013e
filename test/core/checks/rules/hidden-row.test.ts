import { checkRows, FINE, only, said } from "../../../support/checked";

it("tells of each hidden agency row, and counts it", () => {
  const report = checkRows(FINE, { hiddenRows: [2] });
  expect(said(report)).toEqual([]);
  expect(only(report, "hidden-row")).toMatchObject({
    severity: "info",
    cells: [{ row: 2, column: 1 }],
    agency: "Sở Công Thương",
    params: { row: 3 },
  });
  expect(report.standing.totals["total"]).toBe(159);
});

it("does not tell of other hidden rows", () => {
  expect(said(checkRows(FINE, { hiddenRows: [0, 9] }), ["info"])).toEqual([]);
});
