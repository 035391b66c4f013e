import { checkRows, FINE, only, said, withRow } from "../../../support/checked";

const rate = (v: number, f: string) => ({ v, f });
/** {@link FINE} with formulas for its rates. */
const FORMULAS = FINE.map((row, at) => [
  ...row.slice(0, 6),
  rate(Number(row[6]), `=ROUND(100*(D${at + 2}+E${at + 2})/C${at + 2},1)`),
]);
const withFormula = (v: number, f: string) => [...FORMULAS, [5, "Sở Xây dựng", 36, 16, 5, 15, rate(v, f)]];

describe("rates", () => {
  it("accepts formulas that give the right rate, however written", () => {
    expect(said(checkRows(withFormula(58.3, "=ROUND((D6+E6)/C6*100,1)")))).toEqual([]);
    expect(said(checkRows(withFormula((100 * 21) / 36, "=SUM(D6:E6)/C6*100")))).toEqual([]);
  });

  it("accepts what doubles leave of a rounded figure", () => {
    const half = (v: number) => [
      ...FORMULAS,
      [5, "Sở Xây dựng", 200, 100, 13, 87, rate(v, "=ROUND((D6+E6)/C6,3)*100")],
    ];
    expect(0.565 * 100).not.toBe(56.5);
    expect(said(checkRows(half(0.565 * 100)))).toEqual([]);
    expect(said(checkRows(half(0.566 * 100)))).toEqual(["wrong-formula G6"]);
  });

  it("names the row a formula takes its figures from, and not a wrong percentage too", () => {
    const report = checkRows(withFormula(40.6, "=ROUND(100*(D5+E5)/C5,1)"));
    expect(said(report)).toEqual(["wrong-formula G6"]);
    expect(only(report, "wrong-formula")).toMatchObject({
      severity: "error",
      expected: "58.3",
      actual: "40.6",
      cause: { code: "formula-other-row", params: { cell: "D5", row: 5 } },
      correction: { safe: false, edits: [{ after: "=ROUND(100*(D6+E6)/C6,1)", isFormula: true }] },
    });
  });

  it("names what the formula leaves out", () => {
    const finding = only(checkRows(withFormula(44.4, "=ROUND(100*D6/C6,1)")), "wrong-formula");
    expect(finding.cause).toMatchObject({ code: "one-part-only", params: { field: "immediate" } });
  });

  it("says that a formula is unlike its column where nothing else explains it", () => {
    const finding = only(checkRows(withFormula(59.1, "=ROUND(100*(D6+E6)/C6,1)+0.8")), "wrong-formula");
    expect(finding.cause?.code).toBe("formula-unlike-column");
  });

  it("does not take a shared formula for a model that is wrong itself", () => {
    const wrongColumn = FINE.map((row, at) => [
      ...row.slice(0, 3),
      Number(row[3]) - 3,
      3,
      row[5]!,
      rate(1, `=100*D${at + 2}/C${at + 2}`),
    ]);
    const report = checkRows([...wrongColumn, [5, "Sở Xây dựng", 36, 16, 5, 15, rate(2, "=100*E6/C6")]]);
    const last = report.findings.filter(({ code }) => code === "wrong-formula").at(-1);
    expect(last?.correction?.edits[0]?.after).toBe('=IF(C6=0,"",ROUND(100*(D6+E6)/C6,0))');
  });

  it("does not reproach a constant typed among formulas where it is right", () => {
    expect(said(checkRows([...FORMULAS, [5, "Sở Xây dựng", 36, 16, 0, 20, 44.4]]))).toEqual([]);
  });

  it("lets a row marked $ be another row on purpose", () => {
    expect(said(checkRows(withFormula(58.3, "=ROUND(100*(D6+E6)/C6,1)+0*$C$2")))).toEqual([]);
  });

  it("does not take other sheets, names and texts for references", () => {
    expect(said(checkRows(withFormula(58.3, `=ROUND(100*('Sở A2'!D2+Tháng!E3)/C6,LEN("C2"))`)))).toEqual([]);
  });
});

describe("totals of a row", () => {
  it("names the part a sum leaves out, and not a mismatch too", () => {
    const report = checkRows(withRow([{ v: 16, f: "=D6+E6" }, 16, 0, 20, ""]));
    expect(said(report, ["error"])).toContain("wrong-formula C6");
    expect(only(report, "wrong-formula")).toMatchObject({
      field: "total",
      expected: 36,
      actual: 16,
      cause: { code: "formula-misses-cell", params: { cell: "F6" } },
      correction: { safe: false, edits: [{ after: "=SUM(D6,E6,F6)" }] },
    });
  });

  it("lets SUM pass over a part typed as text: that is the one mistake", () => {
    expect(said(checkRows(withRow([{ v: 20, f: "=SUM(D6:F6)" }, "16", 0, 20, 44.4])))).toEqual(["text-number D6"]);
  });
});

describe("total rows", () => {
  const totals = (last: number, figures: readonly number[]) => {
    const [c, d, e, f] = figures.map((v, at) => ({ v, f: `=SUM(${"CDEF"[at]!}2:${"CDEF"[at]!}${last})` }));
    return checkRows([...FINE, ["", "Tổng cộng", c!, d!, e!, f!, ""]]);
  };

  it("accepts sums of every row", () => {
    expect(said(totals(5, [159, 46, 0, 113]), ["error"])).toEqual([]);
  });

  it("names the row a sum leaves out", () => {
    const report = totals(4, [127, 33, 0, 94]);
    expect(said(report, ["error"])).toEqual(["wrong-formula C6", "wrong-formula D6", "wrong-formula F6"]);
    const [first] = report.findings.filter(({ code }) => code === "wrong-formula");
    expect(first).toMatchObject({
      expected: 159,
      actual: 127,
      cause: { code: "formula-misses-cell", params: { cell: "C5" } },
      correction: { safe: false, edits: [{ after: "=SUM(C2:C5)" }] },
    });
  });

  it("lets SUM pass over a figure typed as text: that is the one mistake", () => {
    const rows = [...FINE.slice(0, 3), [4, "Sở Tư pháp", 32, "13", 0, 19, 40.6]];
    const sum = (column: string, v: number) => ({ v, f: `=SUM(${column}2:${column}5)` });
    const total = ["", "Tổng cộng", sum("C", 159), sum("D", 33), sum("E", 0), sum("F", 113), ""];
    expect(said(checkRows([...rows, total]), ["error"])).toEqual(["text-number D5"]);
  });
});
