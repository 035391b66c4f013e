import { checkSheet, HEADER, only, said, type CheckOptions } from "../../../support/checked";
import { sheet, type TestCell } from "../../../support/sheet";

const AGENCIES = ["Sở Nội vụ", "Sở Công Thương", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng"];
/** Totals 20 to 24 with 5 to 9 handed down; last period 10 to 14 with 2 to 6. */
const NOW = AGENCIES.map((name, at) => [at + 1, name, 20 + at, 5 + at, 0, 15]);
const BEFORE = AGENCIES.map((name, at) => [at + 1, name, 10 + at, 2 + at, 0, 8]);
const previous = sheet([HEADER, ...BEFORE, ["", "Tổng cộng", 60, 20, 0, 40, ""]], { name: "Quý I" });

/** A sheet with a column more, of these figures, after the rate. */
const withColumn = (heading: string, figures: readonly TestCell[], options: CheckOptions = {}) =>
  checkSheet(
    [
      [...HEADER, heading],
      ...NOW.map((row, at) => [...row, ((100 * (5 + at)) / (20 + at)).toFixed(1), figures[at] ?? ""].map(numeral)),
      ["", "Tổng cộng", 110, 35, 0, 75, 31.8, figures[5] ?? ""],
    ],
    { previous, ...options },
  );
const numeral = (cell: TestCell): TestCell =>
  typeof cell === "string" && /^\d+\.\d$/.test(cell) ? Number(cell) : cell;

it.each([
  "Số TTHC đã rà soát kỳ trước",
  "Lũy kế đến kỳ trước",
  "Tổng số TTHC quý trước",
  "Số đầu kỳ",
  "Kỳ trước chuyển sang",
  "Kỳ trước",
])("finds the figure that is not last period's in a column headed %s", (heading) => {
  const report = withColumn(heading, [10, 11, 21, 13, 14, 60]);
  expect(said(report)).toEqual(["carry-over-mismatch H4"]);
  expect(only(report, "carry-over-mismatch")).toMatchObject({
    severity: "warning",
    field: "total",
    agency: "Sở Y tế",
    expected: 12,
    actual: 21,
    params: { kind: "figure", heading, sheet: "Quý I" },
    correction: { safe: false, edits: [{ before: 21, after: 12 }] },
  });
});

it("finds the total that is not carried over", () => {
  const report = withColumn("Kỳ trước", [10, 11, 12, 13, 14, 61]);
  expect(said(report)).toEqual(["carry-over-mismatch H7"]);
  expect(only(report, "carry-over-mismatch")).toMatchObject({
    agency: null,
    expected: 60,
    actual: 61,
    params: { kind: "total" },
  });
});

it("says nothing of a column that is right, of blanks in it, and of columns that compare", () => {
  expect(said(withColumn("Kỳ trước", [10, 11, 12, 13, 14, 60]))).toEqual([]);
  expect(said(withColumn("Kỳ trước", [10, 11, "", 13, 14, ""]))).toEqual([]);
  expect(said(withColumn("Tăng, giảm so với kỳ trước", [10, 10, 10, 10, 10, 50]))).toEqual([]);
  expect(said(withColumn("Cùng kỳ năm trước", [1, 2, 3, 4, 5, 15]))).toEqual([]);
});

it("compares a column of another field, where its heading or its figures say so", () => {
  expect(said(withColumn("Phân cấp ngay (kỳ trước)", [2, 3, 4, 5, 7, 20]))).toEqual(["carry-over-mismatch H6"]);
  expect(said(withColumn("Năm trước", [2, 3, 4, 5, 7, 20]))).toEqual(["carry-over-mismatch H6"]);
});

it("compares a column of rates at the precision it states them with", () => {
  // 2/10, 3/11, 4/12, 5/13, 6/14, 20/60.
  expect(said(withColumn("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, 38.5, 42.9, 33.3]))).toEqual([]);
  const report = withColumn("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, 38.5, 49.2, 33.3]);
  expect(said(report)).toEqual(["carry-over-mismatch H6"]);
  expect(only(report, "carry-over-mismatch")).toMatchObject({ actual: 49.2, correction: null, params: { is: "rate" } });
  const fractions = [0.2, 0.273, 0.333, 0.385, 0.492].map((v) => ({ v, format: "0.0%" }));
  expect(said(withColumn("Tỷ lệ kỳ trước", fractions))).toEqual(["carry-over-mismatch H6"]);
});

it("says once that a column most of which is other is of another period", () => {
  const report = withColumn("Số TTHC đã rà soát năm trước", [1, 2, 3, 4, 14, 24]);
  expect(said(report, ["error", "warning", "info"])).toEqual(["carry-over-mismatch H1"]);
  expect(only(report, "carry-over-mismatch")).toMatchObject({
    severity: "info",
    params: { kind: "column", compared: 5, agreeing: 1 },
  });
});

it("names each figure of a column half of which is right", () => {
  const report = withColumn("Số TTHC đã rà soát kỳ trước", [10, 11, 21, 31, "", ""]);
  expect(said(report)).toEqual(["carry-over-mismatch H4", "carry-over-mismatch H5"]);
  expect(report.findings.map(({ params }) => params["is"])).toEqual(["count", "count"]);
});

it("does not guess what a column states, and says so", () => {
  const report = withColumn("Kỳ trước", [1, 2, 3, 4, 5, 15]);
  expect(said(report, ["error", "warning", "info"])).toEqual(["carry-over-mismatch H1"]);
  expect(only(report, "carry-over-mismatch").params).toMatchObject({ kind: "unclear" });
});

it("reads a group of last period's columns", () => {
  const rows = NOW.map((row, at) => [...row, "", 10 + at, at === 2 ? 40 : 2 + at]);
  const report = checkSheet(
    [[...HEADER, "Kỳ trước", ""], ["", "", "", "", "", "", "", "Tổng số TTHC", "Phân cấp ngay"], ...rows],
    { previous, merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:F2", "G1:G2", "H1:I1"] },
  );
  expect(report.comparison!.carried.map(({ field }) => field)).toEqual(["total", "immediate"]);
  expect(said(report).filter((name) => name.startsWith("carry"))).toEqual(["carry-over-mismatch I5"]);
});
