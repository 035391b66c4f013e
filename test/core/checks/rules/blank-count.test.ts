import { checkRows, checkSheet, HEADER, only, said, withRow } from "../../../support/checked";

const all = ["error", "warning", "info"] as const;

it.each([
  ["", null],
  [null, null],
  ["-", "-"],
  ["–", "–"],
  ["không", "không"],
  ["   ", null],
])("reads the part %j as 0, and tells", (written, actual) => {
  const report = checkRows(withRow([36, 16, written, 20, 44.4]));
  expect(said(report, all)).toEqual(["blank-count E6"]);
  expect(only(report, "blank-count")).toMatchObject({
    severity: "info",
    field: "conditional",
    expected: 0,
    actual,
    params: { reading: "zero" },
  });
});

it("derives a blank total from its parts, as a warning", () => {
  const report = checkRows(withRow(["", 16, 0, 20, 44.4]));
  expect(said(report, all)).toEqual(["blank-count C6"]);
  expect(only(report, "blank-count")).toMatchObject({
    severity: "warning",
    expected: 36,
    params: { reading: "sum", parts: [16, 0, 20], sum: 36 },
    correction: { safe: false, edits: [{ before: "", after: 36 }] },
  });
  expect(report.standing.wholes[4]).toBe(36);
});

it("judges the rate by the derived total", () => {
  expect(said(checkRows(withRow(["", 16, 0, 20, 43.4])))).toEqual(["blank-count C6", "wrong-percent G6"]);
});

it("cannot derive a total from parts that cannot be read", () => {
  const report = checkRows(withRow(["", 16, 0, "?", 44.4]));
  expect(said(report)).toEqual(["blank-count C6", "not-a-number F6"]);
  expect(only(report, "blank-count")).toMatchObject({
    severity: "error",
    field: "total",
    expected: null,
    params: { reading: "unknown" },
    correction: null,
  });
});

it("does not judge a row without any figure", () => {
  expect(said(checkRows(withRow(["", "", "", "", ""])), all)).toEqual([]);
  expect(said(checkRows(withRow(["", "", "", "", { v: 0, f: "=IFERROR(D6/C6,0)" }])), all)).toEqual([]);
});

it("does not judge one on a sheet without rates either", () => {
  const rows = [HEADER, ...withRow(["", "", "", "", ""])].map((row) => row.slice(0, 6));
  expect(said(checkSheet(rows), all)).toEqual([]);
});

it("takes a mark in the place of a total for 0", () => {
  const report = checkRows(withRow(["-", 0, 0, 0, ""]));
  expect(only(report, "blank-count")).toMatchObject({ severity: "info", field: "total", actual: "-" });
});

it("names a rate typed as text beside no counts, and no words there", () => {
  expect(said(checkRows(withRow(["", "", "", "", "44,4%"])))).toContain("blank-count C6");
  expect(said(checkRows(withRow(["", "", "", "", "chưa báo cáo"])))).toEqual([]);
});

it("names a rate typed beside no counts", () => {
  const report = checkRows(withRow(["", "", "", "", 44.4]));
  expect(said(report, all)).toEqual(["blank-count C6"]);
  expect(only(report, "blank-count")).toMatchObject({
    severity: "error",
    cells: [
      { row: 5, column: 2 },
      { row: 5, column: 6 },
    ],
    field: "total",
    params: { reading: "row" },
  });
});
