import { checkRows, checkSheet, FINE, HEADER, only, said, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

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
      field: "rate",
      expected: "58.3",
      actual: "40.6",
      params: { part: 21, whole: 36, formula: "=ROUND(100*(D5+E5)/C5,1)" },
      cause: { code: "formula-other-row", params: { cell: "D5", row: 5 } },
      correction: { safe: false, edits: [{ after: "=ROUND(100*(D6+E6)/C6,1)", isFormula: true }] },
    });
  });

  it.each([
    ["a row of the table, in whatever column", "=ROUND(100*(D6+E6)/C6,1)-A5/10", "A5"],
    ["a row further down", "=ROUND(100*(D7+E6)/C6,1)", "D7"],
    ["the first of two", "=ROUND(100*(D3+E4)/C6,1)", "D3"],
    ["a rate", "=ROUND(100*(D6+E6)/C6,1)-G5/10", "G5"],
  ])("names %s", (_, formula, cell) => {
    const rows = [...withFormula(40.1, formula), [6, "Sở Nông nghiệp", 45, 9, 0, 36, 20]];
    expect(only(checkRows(rows), "wrong-formula").cause).toMatchObject({ code: "formula-other-row", params: { cell } });
  });

  it.each([
    ["a cell beside the table", "=ROUND(100*(D6+E6)/C6,1)-I5"],
    ["a heading", "=ROUND(100*(D6+E6)/C6,1)-LEN(D1)"],
    ["a cell above the table", "=ROUND(100*(D6+E6)/C6,1)-A1"],
    ["several rows", "=ROUND(100*(D6+E6)/C6,1)-COUNT(D2:D5)"],
    ["a row of no agency", "=ROUND(100*(D6+E6)/C6,1)-D20"],
    ["a whole column", "=ROUND(100*(D6+E6)/C6,1)-COUNT(D:D)"],
  ])("names no row for %s", (_, formula) => {
    expect(only(checkRows(withFormula(40.1, formula)), "wrong-formula").cause?.code).toBe("formula-unlike-column");
  });

  it("names no row for cells left of the table", () => {
    const beside = (rows: readonly (readonly TestCell[])[]) => rows.map((row, at) => [at === 4 ? 3 : "", "", ...row]);
    const shifted = (row: number) => `=ROUND(100*(F${row}+G${row})/E${row},1)`;
    const rows = FINE.map((row, at) => [...row.slice(0, 6), rate(Number(row[6]), shifted(at + 2))]);
    const report = checkSheet(
      beside([HEADER, ...rows, [5, "Sở Xây dựng", 36, 16, 5, 15, rate(40.1, `${shifted(6)}-A5`)]]),
    );
    expect(only(report, "wrong-formula").cause?.code).toBe("formula-unlike-column");
  });

  it("names no cause where no formula is usual", () => {
    const report = checkRows([...FINE, [5, "Sở Xây dựng", 36, 16, 5, 15, rate(59.1, "=ROUND(100*(D6+E6)/C6,1)+0.8")]]);
    expect(only(report, "wrong-formula").cause).toBeNull();
  });

  it("says of a total's rate what it says of a row's, but for the row", () => {
    const total = (f: string) => checkRows([...FORMULAS, ["", "Tổng cộng", 159, 46, 0, 113, rate(40.6, f)]]);
    expect(only(total("=ROUND(100*D5/C5,1)"), "wrong-formula")).toMatchObject({
      cells: [{ row: 5, column: 6 }],
      agency: null,
      expected: "28.9",
      correction: { edits: [{ after: "=ROUND(100*(D6+E6)/C6,1)" }] },
    });
    expect(only(total("=ROUND(100*D5/C5,1)"), "wrong-formula").cause?.code).not.toBe("formula-other-row");
  });

  it("leaves what is typed, and what is a fraction, to their own rules", () => {
    expect(said(checkRows([...FORMULAS, [5, "Sở Xây dựng", 36, 16, 5, 15, 40.6]]))).toEqual(["wrong-percent G6"]);
    expect(said(checkRows(withFormula(0.583, "=ROUND((D6+E6)/C6,3)")))).toEqual(["percent-scale G6"]);
  });

  it("takes the column's own formula for no model where it is the wrong one", () => {
    const rows = FINE.map((row, at) => [
      ...row.slice(0, 6),
      rate(Number(row[6]), `=ROUND(100*D${at + 2}/C${at + 2},1)`),
    ]);
    const report = checkRows([...rows, [5, "Sở Xây dựng", 36, 16, 5, 15, rate(44.4, "=ROUND(100*D6/C6,1)")]]);
    expect(only(report, "wrong-formula").correction?.edits[0]?.after).toBe('=IF(C6=0,"",ROUND(100*(D6+E6)/C6,1))');
  });

  it("offers no formula for a cell that keeps it as text", () => {
    const text = { v: 40.6, f: "=ROUND(100*(D5+E5)/C5,1)", format: "@" };
    expect(
      only(checkRows([...FORMULAS, [5, "Sở Xây dựng", 36, 16, 5, 15, text]]), "wrong-formula").correction,
    ).toBeNull();
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

  const sums = FINE.map((row, at) => [
    ...row.slice(0, 2),
    rate(Number(row[2]), `=SUM(D${at + 2}:F${at + 2})`),
    ...row.slice(3),
  ]);
  const whole = (v: number, f: string, others: readonly (readonly TestCell[])[] = sums) =>
    only(checkRows([...others, [5, "Sở Xây dựng", rate(v, f), 16, 4, 20, ""]]), "wrong-formula");

  it("states the figures and their difference", () => {
    expect(whole(36, "=D6+F6")).toMatchObject({
      agency: "Sở Xây dựng",
      params: { parts: [16, 4, 20], sum: 40, stated: 36, difference: 4, formula: "=D6+F6" },
    });
    expect(whole(45, "=SUM(D6:F6)+5").params).toMatchObject({ sum: 40, stated: 45, difference: 5 });
  });

  it.each([
    ["another row's figure", 41, "=D6+E6+F3-26", "formula-other-row", { cell: "F3", row: 3 }],
    ["the first part left out", 24, "=E6+F6", "formula-misses-cell", { cell: "D6" }],
    ["the part for which rows above are taken", 83, "=SUM(D3:D4)+E6+F6+32", "formula-misses-cell", { cell: "D6" }],
    ["the part for which rows below are taken", 25, "=SUM(D7:D8)+E6+F6+1", "formula-misses-cell", { cell: "D6" }],
    ["a part left out of a range", 20, "=SUM(D6:E6)", "formula-misses-cell", { cell: "F6" }],
    ["the parts of several rows", 73, "=SUM(D5:F6)+1", "formula-unlike-column", {}],
    ["all parts and more", 41, "=SUM(D6:F6)+1", "formula-unlike-column", {}],
    ["a range to the left and one up to another row", 41, "=SUM(D6:E7)+SUM(F5:F6)", "formula-unlike-column", {}],
  ])("names %s", (_, v, formula, code, params) => {
    expect(whole(v, formula)).toMatchObject({
      cause: { code, params },
      correction: { edits: [{ after: "=SUM(D6:F6)" }] },
    });
  });

  it("names no cause where no formula is usual, or the usual one is wrong itself", () => {
    expect(whole(41, "=SUM(D6:F6)+1", FINE)).toMatchObject({
      cause: null,
      correction: { edits: [{ after: "=SUM(D6,E6,F6)" }] },
    });
    const wrong = FINE.map((row, at) => [
      ...row.slice(0, 2),
      rate(Number(row[2]) + 1, `=SUM(D${at + 2}:F${at + 2},1)`),
      ...row.slice(3),
    ]);
    const report = checkRows([...wrong, [5, "Sở Xây dựng", rate(42, "=SUM(D6:F6)+2"), 16, 4, 20, ""]]);
    const last = report.findings.filter(({ code }) => code === "wrong-formula").at(-1);
    expect(last).toMatchObject({ cause: null, correction: { edits: [{ after: "=SUM(D6,E6,F6)" }] } });
  });

  it("leaves what is typed to the sum, and says nothing of rows of zeros", () => {
    expect(said(checkRows([...sums, [5, "Sở Xây dựng", 36, 16, 4, 20, ""]]), ["error"])).toContain("sum-mismatch C6");
    expect(said(checkRows([...sums, [5, "Sở Xây dựng", 36, 16, 4, 20, ""]]))).not.toContain("wrong-formula C6");
    const zeros = [5, "Sở Xây dựng", rate(0, "=SUM(D6:F6)"), 0, 0, 0, ""];
    expect(said(checkRows([...sums, zeros]))).not.toContain("wrong-formula C6");
  });

  it("lets SUM pass over a part typed as text, but adds up what it read", () => {
    expect(said(checkRows(withRow([{ v: 19, f: "=SUM(D6:F6)-1" }, "16", 0, 20, ""])))).toContain("wrong-formula C6");
    expect(said(checkRows(withRow([{ v: 16, f: "=D6+E6" }, "16", 0, 20, ""])))).toContain("wrong-formula C6");
    expect(said(checkRows(withRow([{ v: 24, f: "=SUM(D6:F6)" }, "16", 4, 20, ""])))).not.toContain("wrong-formula C6");
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

  it("states the figures, their difference and how many rows there are", () => {
    const [first] = totals(4, [127, 33, 0, 94]).findings.filter(({ code }) => code === "wrong-formula");
    expect(first).toMatchObject({
      field: "total",
      agency: null,
      params: { label: "Tổng cộng", sum: 159, stated: 127, difference: 32, rows: 4, formula: "=SUM(C2:C4)" },
    });
  });

  it("offers nothing for a formula that is right, though its figure is not", () => {
    const report = checkRows([...FINE, ["", "Tổng cộng", rate(127, "=SUM(C2:C5)"), 46, 0, 113, ""]]);
    expect(only(report, "wrong-formula")).toMatchObject({ cause: null, correction: null });
  });

  it("leaves a typed total to the sum", () => {
    const report = checkRows([...FINE, ["", "Tổng cộng", 127, 46, 0, 113, ""]]);
    expect(said(report, ["error"])).toEqual(["subtotal-mismatch C6"]);
  });

  it("keeps sections apart", () => {
    const report = checkRows([
      ["I", "Các sở"],
      ...FINE.slice(0, 2),
      ["", "Cộng I", 94, 26, 0, 68, ""],
      ["II", "Các huyện"],
      ...FINE.slice(2),
      ["", "Cộng II", rate(33, "=SUM(C7:C7)"), 20, 0, 45, ""],
    ]);
    expect(only(report, "wrong-formula")).toMatchObject({
      params: { label: "Cộng II", rows: 2, sum: 65 },
      correction: { edits: [{ after: "=SUM(C7:C8)" }] },
    });
  });

  it("offers nothing for a subtotal of no rows", () => {
    const report = checkRows([
      ["I", "Các sở"],
      ...FINE,
      ["", "Cộng I", 159, 46, 0, 113, ""],
      ["II", "Các huyện"],
      ["", "Cộng II", rate(5, "=SUM(C2:C3)-89"), 0, 0, 0, ""],
    ]);
    for (const { correction } of report.findings.filter(({ code }) => code === "wrong-formula"))
      expect(correction).toBeNull();
  });

  it.each([
    ["a detail of an agency stands among the rows", ["", "- Chi cục Quản lý thị trường", 7, 2, 0, 5, ""], 2, null],
    ["it stands below them", ["", "- Chi cục Quản lý thị trường", 7, 2, 0, 5, ""], 4, "=SUM(C2:C5)"],
    ["a subtotal stands among them", ["", "Cộng", 94, 26, 0, 68, ""], 2, null],
  ])("offers one sum for a total unless %s", (_, row, at, after) => {
    const rows: (readonly TestCell[])[] = [...FINE];
    rows.splice(at, 0, row as TestCell[]);
    const total = ["", "Tổng cộng", rate(127, "=SUM(C2:C3)+33"), 46, 0, 113, ""];
    const correction = only(checkRows([...rows, total]), "wrong-formula").correction;
    expect(correction?.edits[0]?.after ?? null).toBe(after);
  });

  it("lets SUM pass over a figure typed as text: that is the one mistake", () => {
    const rows = [...FINE.slice(0, 3), [4, "Sở Tư pháp", 32, "13", 0, 19, 40.6]];
    const sum = (column: string, v: number) => ({ v, f: `=SUM(${column}2:${column}5)` });
    const total = ["", "Tổng cộng", sum("C", 159), sum("D", 33), sum("E", 0), sum("F", 113), ""];
    expect(said(checkRows([...rows, total]), ["error"])).toEqual(["text-number D5"]);
  });
});
