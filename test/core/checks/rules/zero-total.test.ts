import { checkRows, checkSheet, HEADER, only, said, withRow } from "../../../support/checked";

it.each(["", "-", "không áp dụng"])("tells of a zero total whose rate says %j", (rate) => {
  const report = checkRows(withRow([0, 0, 0, 0, rate]));
  expect(said(report)).toEqual([]);
  expect(only(report, "zero-total")).toMatchObject({
    severity: "info",
    cells: [
      { row: 5, column: 2 },
      { row: 5, column: 6 },
    ],
    field: "total",
    agency: "Sở Xây dựng",
    actual: null,
  });
});

it("warns of 0 % for a zero total: it has no rate", () => {
  const report = checkRows(withRow([0, 0, 0, 0, 0]));
  expect(said(report)).toEqual(["zero-total C6"]);
  expect(only(report, "zero-total")).toMatchObject({
    severity: "warning",
    actual: 0,
    correction: { safe: false, edits: [{ before: 0, after: "" }] },
  });
});

it("is an error with any other rate, and not a wrong percentage too", () => {
  const report = checkRows(withRow([0, 0, 0, 0, 44.4]));
  expect(said(report)).toEqual(["zero-total C6"]);
  expect(only(report, "zero-total").severity).toBe("error");
});

it("is told of the total alone on a sheet without rates", () => {
  const rows = [HEADER, ...withRow([0, 0, 0, 0, ""])];
  expect(only(checkSheet(rows.map((row) => row.slice(0, 6))), "zero-total")).toMatchObject({
    severity: "info",
    cells: [{ row: 5, column: 2 }],
  });
});

it("is a sum that does not come out where there are parts", () => {
  expect(said(checkRows(withRow([0, 16, 0, 20, 44.4])))).toEqual(["sum-mismatch C6"]);
});
