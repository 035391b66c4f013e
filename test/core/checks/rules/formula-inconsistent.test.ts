import { checkRows, checkSheet, FINE, HEADER, only, said } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const ROUNDED: TestCell[][] = FINE.map((row, at) => [
  ...row.slice(0, 6),
  { v: Number(row[6]), f: `=ROUND(100*(D${at + 2}+E${at + 2})/C${at + 2},1)` },
]);
/** Nothing but parts that are 0, so that much is right by chance. */
const withRate = (f: string, v = 50): TestCell[][] => [...ROUNDED, [5, "Sở Xây dựng", 32, 16, 0, 16, { v, f }]];

it.each([
  "=ROUND((D6+E6)/C6*100,1)",
  "=(D6+E6)*100/C6",
  "=(D6+E6)/C6%",
  "=SUM(D6:E6)/C6*100",
  "=100*(C6-F6)/C6",
  "=100-F6/C6*100",
  "=(1-F6/SUM(D6:F6))*100",
  "=D6/C6*100+E6/C6*100",
  "=+ROUND((E6+D6)*100/($D6+$E6+$F6),1)",
  '=IF(C6=0,"",ROUND(100*(D6+E6)/C6,1))',
  "=IF(C6>0,ROUND(100*(D6+E6)/C6,1),0)",
  "=IFERROR(100*(D6+E6)/C6,0)",
  "=ROUND((D6+E6)/C6,3)*100",
  "=ROUND(ROUND((D6+E6)/C6*100,1),1)",
  "=round(100*(d6+e6)/c6;1)",
  "=@ROUND(100*(@D6+@E:E)/C6,1)",
  "=100*SUBTOTAL(9,D6:E6)/C6",
  "=PRODUCT(100,D6+E6)/C6",
  "=100*(N(D6)+VALUE(E6))/ABS(C6)",
])("takes %s for the same formula written differently", (formula) => {
  expect(said(checkRows(withRate(formula)))).toEqual([]);
});

it.each([
  ["leaves out a part that is 0", "=ROUND(100*D6/C6,1)", "formula-misses-cell", { cell: "E6" }],
  ["takes the rest for the part", "=ROUND(100*F6/C6,1)", "formula-unlike-column", {}],
  ["cuts off where nothing is lost", "=ROUNDDOWN(100*(D6+E6)/C6,1)", "truncated", {}],
  ["cuts off by TRUNC", "=TRUNC((D6+E6)/C6*100,1)", "truncated", {}],
  ["cuts off by INT", "=INT(1000*(D6+E6)/C6)/10", "truncated", {}],
  ["rounds up", "=ROUNDUP(100*(D6+E6)/C6,1)", "rounded-up", {}],
  ["holds the total as a number", "=ROUND(100*(D6+E6)/32,1)", "formula-unlike-column", {}],
  ["counts a part twice", "=ROUND(100*(D6+E6+E6)/C6,1)", "formula-unlike-column", {}],
])("warns of a formula that %s", (_, formula, code, params) => {
  const report = checkRows(withRate(formula));
  expect(said(report)).toEqual(["formula-inconsistent G6"]);
  expect(only(report, "formula-inconsistent")).toMatchObject({
    severity: "warning",
    agency: "Sở Xây dựng",
    params: { formula },
    cause: { code, params },
    correction: { safe: false, edits: [{ after: "=ROUND(100*(D6+E6)/C6,1)" }] },
  });
});

it.each([
  "=ROUND(100*(D6+Phụ)/C6,1)",
  "=ROUND(100*D6/[1]Sheet1!C6,1)",
  "=ROUND(100*Sheet2!D6/C6,1)",
  "=ROUND(AVERAGE(D6:E6)*200/C6,1)",
  '=TEXT(D6/C6*100,"0.0")*1',
  "=LET(x,D6,ROUND(100*x/C6,1))",
  "=ROUND(100*Table1[@[Phân cấp ngay]]/C6,1)",
  "=ROUND(100*R6C4/R6C3,1)",
  "=IF(D6>E6,100*D6/C6,100*E6/C6)",
  "=ROUND(MROUND(100*D6/C6,0.1),1)",
  "=ROUND(ROUND(100*D6/C6,3),1)",
  "=ROUND(100*D6/H6,1)",
  "=100*{16}/C6",
])("says nothing of %s, which it cannot follow", (formula) => {
  expect(said(checkRows(withRate(formula)))).toEqual([]);
});

it("says nothing of a column that is all alike, nor where no formula is usual", () => {
  const partOnly = FINE.map((row, at) => [
    ...row.slice(0, 6),
    { v: Number(row[6]), f: `=ROUND(100*D${at + 2}/C${at + 2},1)` },
  ]);
  expect(said(checkRows(partOnly))).toEqual([]);
});

it("warns of a total that leaves out a part that is 0", () => {
  const rows = FINE.map((row, at) => [
    ...row.slice(0, 2),
    { v: Number(row[2]), f: `=D${at + 2}+E${at + 2}+F${at + 2}` },
    ...row.slice(3),
  ]);
  const whole = (f: string) => checkRows([...rows, [5, "Sở Xây dựng", { v: 32, f }, 16, 0, 16, 50]]);
  expect(said(whole("=SUM(D6:F6)"))).toEqual([]);
  expect(said(whole("=SUM(D6,E6:F6)"))).toEqual([]);
  const report = whole("=D6+F6");
  expect(said(report)).toEqual(["formula-inconsistent C6"]);
  expect(only(report, "formula-inconsistent").cause).toEqual({ code: "formula-misses-cell", params: { cell: "E6" } });
});

it("follows a helper column that is worked out itself, and none that is typed", () => {
  const rows = (helper: TestCell) => [
    [...HEADER, "Cộng phân cấp"],
    ...ROUNDED.map((row, at) => [...row, { v: Number(row[3]), f: `=D${at + 2}+E${at + 2}` }]),
    [5, "Sở Xây dựng", 32, 16, 0, 16, { v: 50, f: "=ROUND(100*H6/C6,1)" }, helper],
  ];
  expect(said(checkSheet(rows({ v: 16, f: "=D6+E6" })))).toEqual([]);
  expect(said(checkSheet(rows({ v: 16, f: "=D6" })))).toEqual(["formula-inconsistent G6"]);
  expect(said(checkSheet(rows({ v: 16, f: "=H6" })))).toEqual([]);
});

it("bears hostile formulas: endless, nested, circular", () => {
  const long = `=ROUND(100*(${"D6+".repeat(2500)}E6)/C6,1)`;
  const nested = `=${"(".repeat(4000)}D6${")".repeat(4000)}`;
  const many = Array.from({ length: 500 }, (_, at) => [
    at + 1,
    `Đơn vị ${at + 1}`,
    2,
    1,
    0,
    1,
    { v: 50, f: `=ROUND(100*(${`D${at + 2}*1+`.repeat(600)}0*${at})/C${at + 2}/600,1)` },
  ]);
  for (const formula of [long, nested, "=G6", "=-".repeat(4000)])
    expect(() => checkRows(withRate(formula))).not.toThrow();
  expect(() => checkRows(many)).not.toThrow();
});

describe("a part that is the rest of its row", () => {
  const rest = (v: number, f: string) => ({ v, f });
  const rows = FINE.map((row, at) => [
    ...row.slice(0, 5),
    rest(Number(row[5]), `=C${at + 2}-D${at + 2}-E${at + 2}`),
    row[6]!,
  ]);
  const withRest = (f: string, others: readonly (readonly TestCell[])[] = rows) =>
    checkRows([...others, [5, "Sở Xây dựng", 32, 16, 0, rest(16, f), 50]]);

  it("may be written in another way, but not leave out what is 0", () => {
    expect(said(withRest("=C6-SUM(D6:E6)"))).toEqual([]);
    const report = withRest("=C6-D6");
    expect(said(report)).toEqual(["formula-inconsistent F6"]);
    expect(only(report, "formula-inconsistent")).toMatchObject({
      field: "notProposed",
      cause: { code: "formula-unlike-column", params: {} },
      correction: { edits: [{ after: "=C6-D6-E6" }] },
    });
  });

  it("is seen in formulas that take whole columns, too", () => {
    const wholeColumns = FINE.map((row) => [...row.slice(0, 5), rest(Number(row[5]), "=@C:C-@D:D-@E:E"), row[6]!]);
    expect(said(withRest("=C6-D6", wholeColumns))).toEqual(["formula-inconsistent F6"]);
  });

  it("may be made in any way where its column is not made of the others", () => {
    const typed = FINE.map((row, at) => [...row.slice(0, 5), rest(Number(row[5]), `=Sheet2!F${at + 2}`), row[6]!]);
    expect(said(withRest("=C6-D6", typed))).toEqual([]);
    expect(said(withRest("=D6", typed))).toEqual([]);
    expect(said(withRest("=C6-D6", [...FINE]))).toEqual([]);
  });
});

it("warns of what leaves out a part where the formulas of its column cannot be followed", () => {
  const bounded = FINE.map((row, at) => [
    ...row.slice(0, 6),
    { v: Number(row[6]), f: `=MIN(100,ROUND(100*(D${at + 2}+E${at + 2})/C${at + 2},1))` },
  ]);
  const rate = { v: 50, f: "=ROUND(100*D6/C6,1)" };
  expect(said(checkRows([...bounded, [5, "Sở Xây dựng", 32, 16, 0, 16, rate]]))).toEqual(["formula-inconsistent G6"]);
  const atLeast = FINE.map((row, at) => [
    ...row.slice(0, 2),
    { v: Number(row[2]), f: `=MAX(0,SUM(D${at + 2}:F${at + 2}))` },
    ...row.slice(3),
  ]);
  const whole = { v: 32, f: "=D6+F6" };
  expect(said(checkRows([...atLeast, [5, "Sở Xây dựng", whole, 16, 0, 16, 50]]))).toEqual(["formula-inconsistent C6"]);
  // A table without rates, too.
  const withoutRates = [HEADER, ...atLeast, [5, "Sở Xây dựng", whole, 16, 0, 16, 50]].map((row) => row.slice(0, 6));
  expect(said(checkSheet(withoutRates))).toEqual(["formula-inconsistent C6"]);
});

it("warns of a total that shows a sign where it is 0", () => {
  const rows = FINE.map((row, at) => [
    ...row.slice(0, 2),
    { v: Number(row[2]), f: `=IF(SUM(D${at + 2}:F${at + 2})=0,"-",SUM(D${at + 2}:F${at + 2}))` },
    ...row.slice(3),
  ]);
  const whole = (f: string) => checkRows([...rows, [5, "Sở Xây dựng", { v: "-", f }, 0, 0, 0, ""]]);
  expect(said(whole('=IF(SUM(D6:F6)=0,"-",SUM(D6:F6))'))).toEqual([]);
  expect(said(whole('=IF(SUM(D6:E6)=0,"-",SUM(D6:E6))'))).toEqual(["formula-inconsistent C6"]);
});

it("leaves a figure that is wrong, or none, to what is wrong with it", () => {
  const wholes = FINE.map((row, at) => [
    ...row.slice(0, 2),
    { v: Number(row[2]), f: `=D${at + 2}+E${at + 2}+F${at + 2}` },
    ...row.slice(3),
  ]);
  const whole = (v: TestCell) => said(checkRows([...wholes, [5, "Sở Xây dựng", v, 16, 0, 16, 50]]));
  expect(whole({ v: 16, f: "=D6+E6" })).toContain("wrong-formula C6");
  expect(whole({ v: 16, f: "=D6+E6" })).not.toContain("formula-inconsistent C6");
  expect(whole({ v: "#REF!", f: "=D6+E6" })).toEqual(["error-value C6"]);
  expect(said(checkRows(withRate("=ROUND(100*D6/C6,1)", 51)))).toEqual(["wrong-formula G6"]);
});
