import { checkRows, checkSheet, checkSnapshot, FINE, only, said, withRow } from "../../../support/checked";
import { applyPlan } from "../../../support/apply-plan";
import { planSafeCorrections } from "../../../../src/core/corrections/safe";

it("names a blank rate, and offers the right one as safe", () => {
  const report = checkRows(withRow([36, 16, 0, 20, ""]));
  expect(said(report)).toEqual(["missing-percent G6"]);
  expect(only(report, "missing-percent")).toMatchObject({
    field: "rate",
    expected: "44.4",
    actual: null,
    params: { part: 16, whole: 36, decimals: 1 },
    correction: { safe: true, edits: [{ before: "", after: 44.4, isFormula: false }] },
  });
  expect(said(checkSnapshot(applyPlan(report.snapshot, planSafeCorrections(report))))).toEqual([]);
});

it("offers a formula where the column is made of them", () => {
  const formula = (row: number) => ({ v: 0, f: `=ROUND(100*(D${row}+E${row})/C${row},1)` });
  const rows = FINE.map((row, at) => [...row.slice(0, 6), { ...formula(at + 2), v: Number(row[6]) }]);
  const report = checkRows([...rows, [5, "Sở Xây dựng", 36, 16, 0, 20, ""]]);
  expect(only(report, "missing-percent").correction?.edits[0]).toMatchObject({
    after: '=IF(C6=0,"",ROUND(100*(D6+E6)/C6,1))',
    isFormula: true,
  });
});

it("names a dash where the rate is not 0, but does not overwrite it unasked", () => {
  const finding = only(checkRows(withRow([36, 16, 0, 20, "-"])), "missing-percent");
  expect(finding).toMatchObject({ actual: "-", correction: { safe: false } });
});

it("tells once of a column that is blank throughout", () => {
  const report = checkRows(FINE.map((row) => [...row.slice(0, 6), ""]));
  expect(said(report)).toEqual(["missing-percent G2"]);
  expect(only(report, "missing-percent")).toMatchObject({ field: "rate", params: { rows: 4 } });
  const first = checkRows([[1, "Sở Nội vụ", 0, 0, 0, 0, ""], ...FINE.slice(1).map((row) => [...row.slice(0, 6), ""])]);
  expect(said(first)).toEqual(["missing-percent G3"]);
  expect(only(first, "missing-percent").params).toEqual({ rows: 3 });
});

it("names the blank rate of a table of one agency as any other", () => {
  expect(only(checkRows([[1, "Sở Nội vụ", 27, 6, 0, 21, ""]]), "missing-percent")).toMatchObject({
    severity: "error",
    agency: "Sở Nội vụ",
    expected: "22.2",
  });
});

it("goes by the places in force where the agencies' rates are blank throughout, and only the total's is not", () => {
  const rows = [...FINE.map((row) => [...row.slice(0, 6), ""]), ["", "Tổng cộng", 159, 46, 0, 113, 28.9]];
  const missing = (decimals: number) =>
    checkRows(rows, { settings: { decimals } })
      .findings.filter(({ code }) => code === "missing-percent")
      .map(({ expected, correction }) => [expected, correction?.edits[0]?.after]);
  expect(missing(1)).toEqual([
    ["22.2", 22.2],
    ["29.9", 29.9],
    ["21.2", 21.2],
    ["40.6", 40.6],
  ]);
  expect(missing(2)[0]).toEqual(["22.22", 22.22]);
});

it("says nothing of a sheet without a rate column", () => {
  const rows = [
    ["STT", "Tên đơn vị", "Tổng số TTHC đã rà soát", "Phân cấp ngay", "Không đề nghị phân cấp"],
    [1, "Sở Nội vụ", 27, 6, 21],
    [2, "Sở Y tế", 33, 7, 26],
  ];
  expect(said(checkSheet(rows))).toEqual([]);
});

it("says nothing of a zero total, and only tells of a total row", () => {
  expect(said(checkRows(withRow([0, 0, 0, 0, ""])))).toEqual([]);
  const report = checkRows([...FINE, ["", "Tổng cộng", 159, 46, 0, 113, ""]]);
  expect(only(report, "missing-percent")).toMatchObject({ severity: "info", correction: { safe: false } });
});
