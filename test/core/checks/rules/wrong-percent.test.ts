import { checkRows, checkSheet, FINE, HEADER, only, said, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const wrong = (row: Parameters<typeof withRow>[0]) => only(checkRows(withRow(row)), "wrong-percent");

it("names a rate that is not part / whole, with its arithmetic", () => {
  const report = checkRows(withRow([37, 0, 19, 18, 53.4]));
  expect(said(report)).toEqual(["wrong-percent G6"]);
  expect(only(report, "wrong-percent")).toMatchObject({
    severity: "error",
    field: "rate",
    agency: "Sở Xây dựng",
    expected: "51.4",
    actual: "53.4",
    params: { parts: [0, 19], part: 19, whole: 37, decimals: 1 },
    correction: { safe: false, edits: [{ before: 53.4, after: 51.4 }] },
  });
});

it("states what stands in the cell: a text as it is, a long tail cut, a fraction in points", () => {
  const actual = (rate: TestCell) => wrong([36, 16, 0, 20, rate]).actual;
  expect(actual("45,90")).toBe("45,90");
  expect(actual(45.912345678)).toBe("45.912346");
  const percent = (v: number) => ({ v, format: "0.0%" });
  const rows = FINE.map((row) => [...row.slice(0, 6), percent(Number((Number(row[6]) / 100).toFixed(3)))]);
  const report = checkRows([...rows, [5, "Sở Xây dựng", 36, 16, 0, 20, percent(0.459)]]);
  expect(only(report, "wrong-percent")).toMatchObject({ actual: "45.9", expected: "44.4" });
});

it("names the parts that the sheet has", () => {
  const without = (row: readonly TestCell[]) => [...row.slice(0, 4), ...row.slice(5)];
  const report = checkSheet([HEADER, ...withRow([36, 16, 0, 20, 45.9])].map(without));
  expect(only(report, "wrong-percent").params).toMatchObject({ parts: [16], part: 16, whole: 36 });
});

it("belongs to no agency in a total row", () => {
  const report = checkRows([...FINE, ["", "Tổng cộng", 159, 46, 0, 113, 29.8]]);
  expect(only(report, "wrong-percent")).toMatchObject({
    agency: null,
    expected: "28.9",
    cells: [{ row: 5, column: 6 }],
  });
});

it("leaves a wrong rate that a formula makes to the formula, and warns of one with few places", () => {
  const rate = (v: number, f: string) => checkRows(withRow([36, 16, 0, 20, { v, f }]));
  expect(said(rate(45.9, "=ROUND(100*D6/C6,1)+1.5"))).toEqual(["wrong-formula G6"]);
  const coarse = rate(44, "=ROUND(100*(D6+E6)/C6,0)");
  expect(only(coarse, "wrong-percent")).toMatchObject({ severity: "warning", correction: null });
});

it.each([
  [23, 80, 28.8],
  [1, 8, 12.5],
  [89, 400, 22.3],
  [69, 400, 17.3],
  [2, 3, 66.7],
])("rounds halves away from zero: %d/%d is %d", (part, whole, rate) => {
  expect(said(checkRows(withRow([whole, part, 0, whole - part, rate])))).toEqual([]);
});

it("reads 44 in a column of one decimal as 44.0", () => {
  expect(said(checkRows(withRow([25, 11, 0, 14, 44])))).toEqual([]);
  expect(wrong([36, 16, 0, 20, 44])).toMatchObject({
    severity: "warning",
    expected: "44.4",
    actual: "44",
    cause: { code: "fewer-decimals", params: { decimals: 1 } },
  });
});

it("judges a rate typed with more decimals by those", () => {
  expect(said(checkRows(withRow([37, 0, 19, 18, 51.35])))).toEqual([]);
  expect(wrong([37, 0, 19, 18, 51.36])).toMatchObject({ expected: "51.35", actual: "51.36" });
});

it("warns where the number format rounds a rounded rate once more", () => {
  // 89/198 = 44.9494… is 44.95 with two places and 44.9 with one; 44.95 under "0.0" shows 45.0.
  const row = (v: number) => [198, 89, 0, 109, { v, format: "0.0" }];
  expect(wrong(row(44.95))).toMatchObject({ severity: "warning", actual: "44.95", cause: { code: "rounded-twice" } });
  expect(said(checkRows(withRow(row(44.9))))).toEqual([]);
});

it("accepts the whole division, whatever its format shows", () => {
  expect(
    said(checkRows(withRow([37, 0, 19, 18, { v: (100 * 19) / 37, f: "=100*(D6+E6)/C6", format: "0.0" }]))),
  ).toEqual([]);
  expect(said(checkRows(withRow([37, 0, 19, 18, (100 * 19) / 37])))).toEqual([]);
});

it.each([
  ["cut off", [37, 0, 19, 18, 51.3], "truncated", {}],
  ["rounded up", [36, 16, 0, 20, 44.5], "rounded-up", {}],
  ["one part only", [40, 7, 4, 29, 17.5], "one-part-only", { field: "immediate" }],
  ["the rest for the part", [36, 16, 0, 20, 55.6], "rest-for-part", {}],
  ["divided by the rest", [36, 16, 0, 20, 80], "other-whole", { field: "notProposed" }],
  ["the row above", [36, 16, 0, 20, 40.6], "other-row", { agency: "Sở Tư pháp", row: 5 }],
  ["exchanged digits", [61, 17, 0, 44, 29.7], "swapped-digits", {}],
  ["a digit left out", [36, 16, 0, 20, 4.4], "digit-dropped", {}],
  ["a digit too many", [37, 0, 19, 18, 551.4], "digit-added", {}],
  ["the decimal mark moved", [37, 0, 19, 18, 5.14], "decimal-shifted", {}],
  ["the neighbour's figure", [37, 0, 19, 18, 18], "neighbour-figure", { field: "notProposed" }],
])("names the cause: %s", (_, row, code, params) => {
  expect(wrong(row).cause).toMatchObject({ code, params });
});

it("names no cause where digits exchanged would show the same", () => {
  // 5 is 50 with its mark moved, or typed as 05; 6.4 is 60.4 without its nought, or typed as 06.4.
  expect(wrong([36, 18, 0, 18, 5]).cause).toBeNull();
  expect(wrong([48, 29, 0, 19, 6.4]).cause).toBeNull();
});

it("gives both rates where total and parts disagree and it fits neither", () => {
  expect(wrong([35, 16, 0, 20, 71.9])).toMatchObject({
    expected: "45.7",
    params: { expectedBySum: "44.4", sum: 36 },
    correction: null,
  });
});

it("lets a dash stand for a rate of 0", () => {
  expect(said(checkRows(withRow([19, 0, 0, 19, "-"])))).toEqual([]);
});

it("judges the rate of a total row by its own counts", () => {
  const total = (rate: number) => checkRows([...FINE, ["", "Tổng cộng", 159, 46, 0, 113, rate]]);
  expect(said(total(28.9))).toEqual([]);
  expect(said(total(28.1))).toEqual(["wrong-percent G6"]);
});

it("names the mean of the rates in a total row", () => {
  // (22.2 + 29.9 + 21.2 + 40.6) / 4 = 28.475
  const report = checkRows([...FINE, ["", "Tổng cộng", 159, 46, 0, 113, 28.5]]);
  expect(only(report, "wrong-percent")).toMatchObject({ expected: "28.9", cause: { code: "mean-of-rates" } });
});
