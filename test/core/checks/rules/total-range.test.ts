import { checkRows, checkSheet, HEADER, only, said } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const section = (title: string): TestCell[] => [title.split(".")[0]!, title, "", "", "", "", ""];
const A: TestCell[][] = [
  [1, "Sở Nội vụ", 27, 6, 0, 21, 22.2],
  [2, "Sở Công Thương", 67, 20, 0, 47, 29.9],
];
const B: TestCell[][] = [
  [1, "UBND huyện Ba Bể", 33, 7, 0, 26, 21.2],
  [2, "UBND huyện Na Rì", 32, 13, 0, 19, 40.6],
];
const sums = (label: string, figures: readonly number[], formula: (column: string) => string): TestCell[] => [
  "",
  label,
  ...figures.map((v, at) => ({ v, f: formula("CDEF"[at]!) })),
  "",
];
const ALL = [159, 46, 0, 113];
/** Rows 2 to 8: a section, its two rows and their sum, twice; the total in row 10. */
const inSections = (formula: (column: string) => string) => [
  section("I. Các sở, ban, ngành"),
  ...A,
  sums("Cộng I", [94, 26, 0, 68], (column) => `=SUM(${column}3:${column}4)`),
  section("II. UBND các huyện"),
  ...B,
  sums("Cộng II", [65, 20, 0, 45], (column) => `=SUM(${column}7:${column}8)`),
  sums("Tổng cộng", ALL, formula),
];

it.each([
  ["the subtotals", (c: string) => `=${c}5+${c}9`],
  ["the subtotals by SUM", (c: string) => `=SUM(${c}5,${c}9)`],
  ["the rows", (c: string) => `=SUM(${c}3:${c}4,${c}7:${c}8)`],
  ["the rows and their headings", (c: string) => `=SUM(${c}2:${c}4)+SUM(${c}6:${c}8)`],
  ["everything, by half", (c: string) => `=SUM(${c}2:${c}9)/2`],
  ["everything, by half and rounded", (c: string) => `=ROUND(SUM(${c}3:${c}9)*0.5,0)`],
  ["everything, less the subtotals", (c: string) => `=SUM(${c}3:${c}9)-${c}5-${c}9`],
  ["a sign before it, ; between, small letters", (c: string) => `=+sum(${c.toLowerCase()}5;${c.toLowerCase()}9)`],
  ["rows marked $", (c: string) => `=SUM(${c}$5,$${c}$9)`],
  ["what it cannot follow", (c: string) => `=SUMIF(B2:B9,"Cộng*",${c}2:${c}9)`],
])("lets a total be the sum of %s", (_, formula) => {
  expect(said(checkRows(inSections(formula)), ["error", "warning", "info"])).not.toContainEqual(
    expect.stringMatching(/total-range|formula/),
  );
});

it("lets SUBTOTAL pass over subtotals made by it, and nothing else", () => {
  const rows = (inner: string, v: readonly number[]) => [
    section("I. Các sở, ban, ngành"),
    ...A,
    sums("Cộng I", [94, 26, 0, 68], (column) => `=${inner}${column}3:${column}4)`),
    section("II. UBND các huyện"),
    ...B,
    sums("Cộng II", [65, 20, 0, 45], (column) => `=${inner}${column}7:${column}8)`),
    sums("Tổng cộng", v, (column) => `=SUBTOTAL(9,${column}3:${column}9)`),
  ];
  expect(said(checkRows(rows("SUBTOTAL(9,", ALL)))).toEqual([]);
  const doubled = checkRows(rows("SUM(", [318, 92, 0, 226]));
  expect(doubled.findings.filter(({ code }) => code === "wrong-formula").map(({ cause }) => cause?.code)).toEqual([
    "formula-counts-subtotals",
    "formula-counts-subtotals",
    "formula-counts-subtotals",
  ]);
});

/** The sums of {@link A} and {@link B} in one list, rows 2 to 5, with zeros in column E. */
const list = (formula: (column: string) => string, figures = ALL) => [
  ...A,
  ...B.map(([, ...row]) => [3, ...row]),
  sums("Tổng cộng", figures, formula),
];

it.each([
  ["the last row", (c: string) => (c === "E" ? "=SUM(E2:E4)" : `=SUM(${c}2:${c}5)`), "E5"],
  ["the first row", (c: string) => (c === "E" ? "=SUM(E3:E5)" : `=SUM(${c}2:${c}5)`), "E2"],
  ["a row between", (c: string) => (c === "E" ? "=E2+E3+E5" : `=SUM(${c}2:${c}5)`), "E4"],
])("warns of a total that leaves out %s while that is 0", (_, formula, cell) => {
  const report = checkRows(list(formula));
  expect(said(report).filter((one) => !one.startsWith("stt"))).toEqual(["total-range E6"]);
  expect(only(report, "total-range")).toMatchObject({
    severity: "warning",
    field: "conditional",
    params: { label: "Tổng cộng", formula: formula("E") },
    cause: { code: "formula-misses-cell", params: { cell } },
    correction: { safe: false, edits: [{ after: "=SUM(E2:E5)" }] },
  });
});

it.each([
  ["a row", "E7", 7],
  ["the sum", "E9", 9],
])("warns of a subtotal that takes %s of another section while that is 0", (_, cell, row) => {
  const rows = inSections((column) => `=${column}5+${column}9`);
  rows[3] = sums("Cộng I", [94, 26, 0, 68], (column) =>
    column === "E" ? `=SUM(E3:E4,${cell})` : `=SUM(${column}3:${column}4)`,
  );
  const report = checkRows(rows);
  expect(said(report)).toEqual(["total-range E5"]);
  expect(only(report, "total-range").cause).toEqual({ code: "formula-other-row", params: { cell, row } });
});

it("warns of the rate of a total that leaves out a part while that is 0", () => {
  const total = (f: string) => [
    ...list((column) => `=SUM(${column}2:${column}5)`).slice(0, 4),
    ["", "Tổng cộng", ...ALL.map((v, at) => ({ v, f: `=SUM(${"CDEF"[at]!}2:${"CDEF"[at]!}5)` })), { v: 28.9, f }],
  ];
  const saidOf = (f: string) => said(checkRows(total(f))).filter((one) => !one.startsWith("stt"));
  expect(saidOf("=ROUND(100*(D6+E6)/C6,1)")).toEqual([]);
  expect(saidOf("=ROUND(100*SUM(D2:E5)/SUM(C2:C5),1)")).toEqual([]);
  expect(saidOf("=ROUND(100*D6/C6,1)")).toEqual(["total-range G6"]);
  expect(only(checkRows(total("=ROUND(100*D6/C6,1)")), "total-range")).toMatchObject({
    field: "rate",
    params: { label: "Tổng cộng", formula: "=ROUND(100*D6/C6,1)" },
    cause: { code: "formula-misses-cell", params: { cell: "E6" } },
    correction: { edits: [{ after: '=IF(C6=0,"",ROUND(100*(D6+E6)/C6,1))' }] },
  });
  // Two slips at once, and one that is no figure's.
  expect(saidOf("=ROUND(100*(SUM(D2:D5)+E3+E5)/C6,1)")).toEqual([]);
  expect(saidOf("=ROUNDUP(100*(D6+E6)/C6,1)")).toEqual([]);
});

it.each([
  ["disputed", 159, 120, "subtotal-mismatch F6"],
  ["not filled in", "", 113, "subtotal-mismatch C6"],
])("leaves the rate of a total that is %s to what is wrong with it", (_, whole, rest, finding) => {
  const total = ["", "Tổng cộng", whole, 46, 0, rest, { v: 28.9, f: "=ROUND(100*D6/SUM(D6:F6),1)" }];
  const report = checkRows([...list(() => "").slice(0, 4), total]);
  expect(said(report)).toContain(finding);
  expect(said(report)).not.toContain("total-range G6");
});

it("warns of a total that shows a sign where it is 0", () => {
  const rows = list((column) => `=SUM(${column}2:${column}5)`);
  const total = (f: string) =>
    rows.map((row) => row.map((cell, at) => (row[1] === "Tổng cộng" && at === 4 ? { v: "-", f } : cell)));
  const saidOf = (f: string) => said(checkRows(total(f))).filter((one) => one.startsWith("total-range"));
  expect(saidOf('=IF(SUM(E2:E5)=0,"-",SUM(E2:E5))')).toEqual([]);
  expect(saidOf('=IF(SUM(E2:E4)=0,"-",SUM(E2:E4))')).toEqual(["total-range E6"]);
});

it("knows a table without a column of conditions, whose rates are of the other parts", () => {
  const row = (cells: readonly TestCell[]) => cells.filter((_, at) => at !== 4);
  const total = (f: string) =>
    checkSheet([HEADER, ...A, ...B, ["", "Tổng cộng", 159, 46, 0, 113, { v: 28.9, f }]].map(row));
  expect(said(total("=ROUND(100*D6/C6,1)")).filter((one) => !one.startsWith("stt"))).toEqual([]);
  expect(said(total("=ROUND(100*SUM(D2:D5)/SUM(C2:C4,C5),1)")).filter((one) => !one.startsWith("stt"))).toEqual([]);
});

it("names what is amiss where the figure is wrong as the error's cause, and only where it is one thing", () => {
  const causesOf = (formula: (column: string) => string, figures: readonly number[]) =>
    checkRows(
      inSections((column) => formula(column)).map((row, at, { length }) =>
        at === length - 1 ? sums("Tổng cộng", figures, formula) : row,
      ),
    )
      .findings.filter(({ code, cells }) => /wrong-formula|total-range/.test(code) && cells[0]?.row === 9)
      .map(({ cause }) => cause && [cause.code, cause.params["cell"]]);
  expect(causesOf((c) => `=SUM(${c}2:${c}9)`, [318, 92, 0, 226])).toEqual([
    ["formula-counts-subtotals", "C5"],
    ["formula-counts-subtotals", "D5"],
    // Right today, and so a warning.
    ["formula-counts-subtotals", "E5"],
    ["formula-counts-subtotals", "F5"],
  ]);
  // The subtotal that is counted, where it begins a range or ends one, and no other.
  expect(causesOf((c) => `=SUM(${c}3:${c}4,${c}7:${c}9)`, [224, 66, 0, 158])[0]).toEqual([
    "formula-counts-subtotals",
    "C9",
  ]);
  expect(causesOf((c) => `=SUM(${c}3:${c}4,${c}5:${c}8)`, [253, 72, 0, 181])[0]).toEqual([
    "formula-counts-subtotals",
    "C5",
  ]);
  // A row counted twice is no subtotal, nor is a part of all.
  expect(causesOf((c) => (c === "C" ? "=SUM(C2:C9)/3" : `=${c}5+${c}9`), [106, 46, 0, 113])[0]).toBeNull();
  expect(causesOf((c) => `=SUM(${c}3:${c}4,${c}7:${c}8)+${c}3`, [186, 52, 0, 134])[0]).toBeNull();
  expect(causesOf((c) => `=SUM(${c}5,${c}8)`, [126, 39, 0, 87])[0]).toEqual(["formula-misses-cell", "C7"]);
  // Leaves out a row and counts another twice.
  expect(causesOf((c) => `=${c}5+${c}8+${c}8`, [158, 52, 0, 106])[0]).toBeNull();
});
