import { planSafeCorrections } from "../../../../src/core/corrections/safe";
import { valueAt } from "../../../../src/core/sheet/cells";
import { applyPlan } from "../../../support/apply-plan";
import { checkRows, checkSnapshot, FINE, only, said, withRow } from "../../../support/checked";

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
    correction: { safe: true },
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
  expect(only(report, "percent-scale").correction?.edits[0]).toMatchObject({ after: 0.444 });
});

it("warns of a right rate that is written unlike the others", () => {
  const report = checkRows(withRow([36, 16, 0, 20, { v: 0.444, format: "0.0%" }]));
  expect(said(report)).toEqual(["percent-scale G6"]);
  expect(only(report, "percent-scale")).toMatchObject({
    severity: "warning",
    correction: { edits: [{ after: 44.4, numberFormat: { before: "0.0%", after: "0.0" } }] },
  });
});

it("accepts a column of fractions under a percent format", () => {
  expect(said(checkRows(asFractions("0.0%")))).toEqual([]);
});

it("tells once of a column of bare fractions", () => {
  const report = checkRows(asFractions("General"));
  expect(said(report)).toEqual(["percent-scale G2"]);
  expect(only(report, "percent-scale")).toMatchObject({ severity: "warning", params: { kind: "column", rows: 4 } });
});

it("does not take a small rate for a fraction", () => {
  // 1/200 is 0.5 %: not 50 %.
  expect(said(checkRows(withRow([200, 1, 0, 199, 0.5])))).toEqual([]);
});

it("reads 0 alike in both scales", () => {
  expect(said(checkRows([...asFractions("0.0%"), [5, "Sở Xây dựng", 36, 0, 0, 36, 0]]))).toEqual([]);
});
