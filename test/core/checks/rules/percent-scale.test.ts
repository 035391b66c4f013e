import { planSafeCorrections } from "../../../../src/core/corrections/safe";
import { valueAt } from "../../../../src/core/sheet/cells";
import { applyPlan } from "../../../support/apply-plan";
import { checkRows, checkSnapshot, FINE, only, said, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const asFractions = (format: string) =>
  FINE.map((row) => [...row.slice(0, 6), { v: Number((Number(row[6]) / 100).toFixed(3)), format }]);

it.each([
  ["a fraction among points", 0.444, "General"],
  ["points a hundredfold", 4440, "General"],
  ["points under a percent format, which shows 4440.0%", 44.4, "0.0%"],
])("names %s, and mends it as safe", (_, v, format) => {
  const report = checkRows(withRow([36, 16, 0, 20, { v, format }]));
  expect(said(report)).toEqual(["percent-scale G6"]);
  expect(only(report, "percent-scale")).toMatchObject({
    severity: "error",
    expected: "44.4",
    actual: v,
    field: "rate",
    params: { kind: "wrong", column: "points" },
    correction: { safe: true, edits: [{ after: 44.4, isFormula: false }] },
  });
  const mended = checkSnapshot(applyPlan(report.snapshot, planSafeCorrections(report)));
  expect(said(mended)).toEqual([]);
  expect(valueAt(mended.snapshot, 5, 6)).toBe(44.4);
});

it("is the one finding of a rate that is text as well", () => {
  const report = checkRows(withRow([36, 16, 0, 20, { v: "0,444", format: "@" }]));
  expect(said(report)).toEqual(["percent-scale G6"]);
  expect(said(checkSnapshot(applyPlan(report.snapshot, planSafeCorrections(report))))).toEqual([]);
});

it("names points among fractions", () => {
  const report = checkRows([...asFractions("0.0%"), [5, "Sở Xây dựng", 36, 16, 0, 20, { v: 44.4, format: "0.0%" }]]);
  expect(said(report)).toEqual(["percent-scale G6"]);
  expect(only(report, "percent-scale")).toMatchObject({
    params: { kind: "wrong", column: "fractions" },
    correction: { edits: [{ after: 0.444 }] },
  });
});

it("warns of a right rate that is written unlike the others", () => {
  const report = checkRows(withRow([36, 16, 0, 20, { v: 0.444, format: "0.0%" }]));
  expect(said(report)).toEqual(["percent-scale G6"]);
  expect(only(report, "percent-scale")).toMatchObject({
    severity: "warning",
    params: { kind: "other", column: "points" },
    correction: { edits: [{ after: 44.4, numberFormat: { before: "0.0%", after: "0.0" } }] },
  });
});

it("keeps the places of a right rate that is written unlike the others", () => {
  const rate = (v: number) => only(checkRows(withRow([36, 16, 0, 20, { v, format: "0.00%" }])), "percent-scale");
  expect(rate(0.44444)).toMatchObject({ expected: "44.444", correction: { edits: [{ after: 44.444 }] } });
  expect(rate(0.444)).toMatchObject({ expected: "44.4", correction: { edits: [{ after: 44.4 }] } });
});

it("offers a formula for one that gives another scale, and leaves that to the clerk", () => {
  const rate = { v: 0.444, f: "=ROUND((D6+E6)/C6,3)" };
  expect(only(checkRows(withRow([36, 16, 0, 20, rate])), "percent-scale").correction).toMatchObject({
    safe: false,
    edits: [{ after: '=IF(C6=0,"",ROUND(100*(D6+E6)/C6,1))', isFormula: true }],
  });
});

it("accepts a column of fractions under a percent format", () => {
  expect(said(checkRows(asFractions("0.0%")))).toEqual([]);
});

it("tells once of a column of bare fractions", () => {
  const report = checkRows(asFractions("General"));
  expect(said(report)).toEqual(["percent-scale G2"]);
  expect(only(report, "percent-scale")).toMatchObject({
    severity: "warning",
    field: "rate",
    params: { kind: "column", rows: 4 },
  });
});

it("tells once of fractions whose totals are left blank, though the one with a total is in points", () => {
  const rate = (v: number) => ({ v, format: "0.0" });
  const blank = FINE.slice(0, 3).map((row) => [
    ...row.slice(0, 2),
    "",
    ...row.slice(3, 6),
    rate(Number((Number(row[6]) / 100).toFixed(3))),
  ]);
  const report = checkRows([...blank, [...FINE[3]!.slice(0, 6), rate(40.6)]]);
  expect(report.findings.filter(({ code }) => code === "percent-scale").map(({ params }) => params)).toEqual([
    { kind: "column", rows: 3 },
  ]);
});

it("says nothing of the scale of a lone rate", () => {
  const written = (...rates: readonly TestCell[]) =>
    checkRows(FINE.map((row, at) => [...row.slice(0, 6), rates[at] ?? ""]));
  const kinds = (report: ReturnType<typeof checkRows>) =>
    report.findings.filter(({ code }) => code === "percent-scale").map(({ params }) => params["kind"]);
  expect(kinds(written(0.222))).toEqual([]);
  expect(kinds(written(0.222, 0.299))).toEqual(["column"]);
  expect(kinds(written(0.222, 0.299, 21.2))).toEqual(["column", "wrong"]);
});

it("tells besides of a rate that is in no scale of the column", () => {
  const report = checkRows([...asFractions("General"), [5, "Sở Xây dựng", 36, 16, 0, 20, { v: 44.4, format: "0.0%" }]]);
  expect(report.findings.map(({ code, params }) => [code, params["kind"]])).toEqual([
    ["percent-scale", "column"],
    ["percent-scale", "wrong"],
  ]);
});

it("counts rates of 0 neither way in a column of bare fractions", () => {
  const none = [5, 6, 7].map((stt) => [stt, `Xã ${stt}`, 36, 0, 0, 36, 0]);
  const bare = asFractions("General");
  expect(only(checkRows([...bare, ...none]), "percent-scale").params).toEqual({ kind: "column", rows: 4 });
  expect(only(checkRows([...bare.slice(0, 2), ...none]), "percent-scale").params).toEqual({ kind: "column", rows: 2 });
});

it("leaves those typed as text to be told as text", () => {
  const report = checkRows([...asFractions("General"), [5, "Sở Xây dựng", 36, 16, 0, 20, { v: "0,444", format: "@" }]]);
  expect(only(report, "percent-scale").params).toEqual({ kind: "column", rows: 4 });
});

it("tells of each fraction by itself where half of the rates are points", () => {
  const report = checkRows([...asFractions("General").slice(0, 2), ...FINE.slice(2)]);
  expect(said(report)).toEqual(["percent-scale G2", "percent-scale G3"]);
  expect(report.findings.map(({ params }) => params["kind"])).toEqual(["wrong", "wrong"]);
});

it("does not take a small rate for a fraction", () => {
  // 1/200 is 0.5 %: not 50 %.
  expect(said(checkRows(withRow([200, 1, 0, 199, 0.5])))).toEqual([]);
});

it("reads 0 alike in both scales", () => {
  expect(said(checkRows([...asFractions("0.0%"), [5, "Sở Xây dựng", 36, 0, 0, 36, 0]]))).toEqual([]);
});
