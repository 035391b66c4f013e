import { checkRows, only, said } from "../../../support/checked";
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

it("warns of a subtotal that takes a row of another section while that is 0", () => {
  const rows = inSections((column) => `=${column}5+${column}9`);
  rows[3] = sums("Cộng I", [94, 26, 0, 68], (column) =>
    column === "E" ? "=SUM(E3:E4,E7)" : `=SUM(${column}3:${column}4)`,
  );
  const report = checkRows(rows);
  expect(said(report)).toEqual(["total-range E5"]);
  expect(only(report, "total-range").cause).toEqual({ code: "formula-other-row", params: { cell: "E7", row: 7 } });
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
  expect(only(checkRows(total("=ROUND(100*D6/C6,1)")), "total-range").cause?.params).toEqual({ cell: "E6" });
});

it("names what is amiss where the figure is wrong as the error's cause, and only where it is one thing", () => {
  const causesOf = (formula: (column: string) => string, figures: readonly number[]) =>
    checkRows(
      inSections((column) => formula(column)).map((row, at, { length }) =>
        at === length - 1 ? sums("Tổng cộng", figures, formula) : row,
      ),
    )
      .findings.filter(({ code, cells }) => code === "wrong-formula" && cells[0]?.row === 9)
      .map(({ cause }) => cause && [cause.code, cause.params["cell"]]);
  expect(causesOf((c) => `=SUM(${c}2:${c}9)`, [318, 92, 0, 226])[0]).toEqual(["formula-counts-subtotals", "C5"]);
  expect(causesOf((c) => `=SUM(${c}5,${c}8)`, [126, 39, 0, 87])[0]).toEqual(["formula-misses-cell", "C7"]);
  // Leaves out a row and counts another twice.
  expect(causesOf((c) => `=${c}5+${c}8+${c}8`, [158, 52, 0, 106])[0]).toBeNull();
});
