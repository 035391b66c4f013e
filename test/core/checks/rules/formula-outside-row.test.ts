import { cellName } from "../../../../src/core/sheet/address";
import { checkRows, checkSheet, FINE, HEADER, only, said } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const rate = (v: number, f: string) => ({ v, f });
/** {@link FINE} with a formula of one's own making for its rates. */
const withRates = (formula: (row: number) => string): TestCell[][] =>
  FINE.map((row, at) => [...row.slice(0, 6), rate(Number(row[6]), formula(at + 2))]);
const rounded = (row: number) => `=ROUND(100*(D${row}+E${row})/C${row},1)`;
/** Row 6 has the figures of row 5, so that a formula may take either. */
const twin = (formula: string, v = 40.6): TestCell[] => [5, "Sở Xây dựng", 32, 13, 0, 19, rate(v, formula)];

describe("rates", () => {
  it.each([
    ["all of it", "=ROUND(100*(D5+E5)/C5,1)", "D5"],
    ["the part alone", "=ROUND(100*(D5+E6)/C6,1)", "D5"],
    ["the whole alone", "=ROUND(100*(D6+E6)/C5,1)", "C5"],
    ["in a row marked $", "=ROUND(100*(D$5+E$5)/C$5,1)", "D5"],
    ["under a guard", '=IFERROR(ROUND((D5+E5)/C5*100,1),"")', "D5"],
    ["over two rows", "=ROUND(100*SUM(D5:E6)/SUM(C5:C6),1)", "D5"],
    ["in small letters", "=round(100*(d5+e5)/c5,1)", "D5"],
    ["by the rate beside it", "=G5", "G5"],
  ])("warns of another row's figures that happen to be right: %s", (_, formula, cell) => {
    const report = checkRows([...withRates(rounded), twin(formula)]);
    expect(said(report)).toEqual(["formula-outside-row G6"]);
    expect(only(report, "formula-outside-row")).toMatchObject({
      severity: "warning",
      field: "rate",
      agency: "Sở Xây dựng",
      params: { formula },
      cause: { code: "formula-other-row", params: { cell, row: 5 } },
      correction: { safe: false, edits: [{ after: "=ROUND(100*(D6+E6)/C6,1)", isFormula: true }] },
    });
  });

  it("leaves one that is wrong to the error", () => {
    const rows = [...withRates(rounded), [5, "Sở Xây dựng", 36, 16, 5, 15, rate(40.6, "=ROUND(100*(D5+E5)/C5,1)")]];
    expect(said(checkRows(rows))).toEqual(["wrong-formula G6"]);
  });

  it("says nothing of figures of other rows that cancel out, or stand beyond the table", () => {
    const scale = (formula: string) =>
      said(checkSheet([HEADER, ...withRates(rounded), twin(formula), [], ["", "", "", "", "", "", "", "", 100]]));
    expect(scale("=ROUND(100*(D6+E6)/C6,1)+0*$C$2")).toEqual([]);
    expect(scale("=ROUND($I$8*(D6+E6)/C6,1)")).toEqual([]);
    expect(scale("=ROUND(100*(D6+E6+D5-D5)/C6,1)")).toEqual([]);
    const alike = (row: number, at = row) => `=ROUND(100*(D${row}+E${row})/C${row},1)+0*D${at}`;
    expect(said(checkRows([...withRates(alike), twin(alike(6, 5))]))).toEqual([]);
  });

  it("says nothing where it cannot follow a formula unlike its column", () => {
    for (const formula of [
      "=VLOOKUP(B6,B$2:G$5,6,0)",
      "=LOOKUP(C5,Rate)",
      "=ROUND(100*INDEX(D:D,ROW()-1)/C6,1)",
      "=ROUND(100*(D5+Sheet2!E6)/C6,1)",
      "=[@Tổng]*2",
      "=SUMIF(B5:B6,B5,G5:G6)",
    ])
      expect(said(checkRows([...withRates(rounded), twin(formula)]))).toEqual([]);
  });

  it("sees a row too far up in a formula it cannot follow, where that is all it differs in", () => {
    const lookedUp = (row: number, at = row) => `=MIN(100,ROUND(100*(D${at}+E${row})/C${row},1))`;
    const report = checkRows([...withRates(lookedUp), twin(lookedUp(6, 5))]);
    expect(said(report)).toEqual(["formula-outside-row G6"]);
    expect(only(report, "formula-outside-row").cause?.params).toEqual({ cell: "D5", row: 5 });
  });

  describe("in a formula it cannot follow", () => {
    /** What the column's formula is, and that of row 6 with something else in it. */
    const unlike = (usual: (row: number) => string, last: string) => {
      const report = checkRows([...withRates(usual), twin(last), [6, "Sở Nông nghiệp", 45, 9, 0, 36, 20]]);
      return report.findings
        .filter(({ code }) => code.startsWith("formula") || code === "total-range")
        .map(({ cells, cause }) => [cellName(cells[0]!), cause?.params["cell"] ?? cause?.code]);
    };

    it.each<[string, (row: number) => string, string, string]>([
      ["in small letters", (row) => `=MIN(100,G${row},D${row})`, "=min(100,g6,d5)", "D5"],
      ["a column marked $", (row) => `=MIN(100,$D${row})`, "=MIN(100,$D5)", "D5"],
      ["in two places", (row) => `=MIN(C${row},D${row})`, "=MIN(C4,D5)", "C4"],
      ["of a row further down", (row) => `=MIN(100,D${row})`, "=MIN(100,D7)", "D7"],
      ["beside what is fixed", (row) => `=MIN(C$2,D${row},E$2:E$5)`, "=MIN(C$2,D5,E$2:E$5)", "D5"],
      ["beside another sheet's", (row) => `=MIN('Kỳ trước'!D${row},D${row})`, "=MIN('kỳ trước'!D6,D5)", "D5"],
      ["beside whole rows and columns", (row) => `=MIN($6:$6,D${row},E:F)`, "=MIN($6:$6,D5,E:F)", "D5"],
    ])("sees another row's figure %s", (_, usual, last, cell) => {
      expect(unlike(usual, usual(6))).toEqual([]);
      expect(unlike(usual, last)).toEqual([["G6", cell]]);
    });

    it.each<[string, (row: number) => string, string]>([
      ["a row that is no agency's", (row) => `=MIN(100,D${row})`, "=MIN(100,D1)"],
      ["a row marked $ by hand", (row) => `=MIN(100,D${row})`, "=MIN(100,D$5)"],
      ["another row marked $", (row) => `=MIN(100,D${row},C$6)`, "=MIN(100,D6,C$5)"],
      ["a column marked $ by hand", (row) => `=MIN(100,D${row})`, "=MIN(100,$D5)"],
      ["another column of another row", (row) => `=MIN(100,D${row})`, "=MIN(100,E5)"],
      ["a row of another sheet", (row) => `=MIN(100,'Kỳ trước'!D${row})`, "=MIN(100,'Kỳ trước'!D5)"],
      ["another sheet altogether", (row) => `=MIN(100,Quý1!D${row})`, "=MIN(100,Quý2!D6,0)"],
      ["an area", (row) => `=MIN(100,D${row}:E${row})`, "=MIN(100,D5:E5)"],
      ["an area that begins a row above", (row) => `=MIN(100,D${row}:E${row})`, "=MIN(100,D5:E6)"],
      ["an area for a figure", (row) => `=MIN(100,D${row})`, "=MIN(100,D5:D6)"],
      ["a figure for an area", (row) => `=MIN(100,D${row}:E${row})`, "=MIN(100,D5)"],
      ["a figure of a row above, as the others take", (row) => `=MIN(100,D${row - 1})`, "=MIN(100,D4)"],
      ["a further function", (row) => `=MIN(100,D${row})`, "=MAX(100,D5)"],
      ["a further number", (row) => `=MIN(100,D${row})`, "=MIN(100,D5)+0"],
      ["a number for a figure", (row) => `=MIN(100,D${row}+0)`, "=MIN(100,13+D5)"],
      ["a further figure", (row) => `=MIN(100,D${row})`, "=MIN(100,D5,E6)"],
      ["one figure fewer at the end", (row) => `=2^D${row}+E${row}`, "=2^D5"],
      ["one figure fewer", (row) => `=MIN(D${row},E${row})`, "=MIN(D5)"],
    ])("says nothing of %s", (_, usual, last) => {
      expect(unlike(usual, last)).toEqual([]);
    });
  });
});

describe("counts and other columns", () => {
  const wholes = (formula: (row: number) => string) =>
    FINE.map((row, at) => [...row.slice(0, 2), { v: Number(row[2]), f: formula(at + 2) }, ...row.slice(3)]);

  it("warns of a total that sums another row", () => {
    const rows = wholes((row) => `=SUM(D${row}:F${row})`);
    const report = checkRows([...rows, [5, "Sở Xây dựng", { v: 32, f: "=SUM(D5:F5)" }, 13, 0, 19, 40.6]]);
    expect(said(report)).toEqual(["formula-outside-row C6"]);
    expect(only(report, "formula-outside-row")).toMatchObject({
      field: "total",
      correction: { edits: [{ after: "=SUM(D6:F6)" }] },
    });
  });

  it("offers the programme's own formula where the column has none, and nothing for a part", () => {
    const afterOf = (row: TestCell[]) =>
      only(checkRows([...FINE, row]), "formula-outside-row").correction?.edits[0]?.after ?? null;
    expect(afterOf(twin("=ROUND(100*(D5+E5)/C5,1)"))).toBe('=IF(C6=0,"",ROUND(100*(D6+E6)/C6,1))');
    expect(afterOf([5, "Sở Xây dựng", { v: 32, f: "=SUM(D5:F5)" }, 13, 0, 19, 40.6])).toBe("=SUM(D6,E6,F6)");
    expect(afterOf([5, "Sở Xây dựng", 32, { v: 13, f: "=D5" }, 0, 19, 40.6])).toBeNull();
  });

  it("warns of a part that is the rest of another row", () => {
    const rest = (at: number, v: number) => ({ v, f: `=C${at}-D${at}-E${at}` });
    const rows = FINE.map((row, at) => [...row.slice(0, 5), rest(at + 2, Number(row[5])), row[6]!]);
    const report = checkRows([...rows, [5, "Sở Xây dựng", 32, 13, 0, rest(5, 19), 40.6]]);
    expect(said(report)).toEqual(["formula-outside-row F6"]);
  });

  it("warns of a rank of another row's rate", () => {
    const rank = (at: number, v: number) => ({ v, f: `=RANK(G${at},G$2:G$6)` });
    const ranked = FINE.map((row, at) => [...row, rank(at + 2, [4, 3, 5, 1][at]!)]);
    const sheet = (last: TestCell) =>
      checkSheet([[...HEADER, "Xếp hạng"], ...ranked, [5, "Sở Xây dựng", 32, 13, 0, 19, 40.6, last]]);
    expect(said(sheet(rank(6, 1)))).toEqual([]);
    const report = sheet(rank(5, 1));
    expect(said(report)).toEqual(["formula-outside-row H6"]);
    expect(only(report, "formula-outside-row")).toMatchObject({
      field: null,
      correction: { edits: [{ after: "=RANK(G6,G$2:G$6)" }] },
    });
  });
});

describe("formulas copied down the column that are right in some rows alone", () => {
  const twins = (formula: (row: number) => string): TestCell[][] =>
    [1, 2, 3, 4, 5].map((at) => [at, `Xã số ${at}`, 32, 13, 0, 19, rate(40.6, formula(at + 1))]);

  it("sees the row marked $, which is one row's own", () => {
    expect(said(checkRows(twins((row) => `=ROUND(100*(D${row}+E${row})/C$2,1)`)))).toEqual(
      [3, 4, 5, 6].map((row) => `formula-outside-row G${row}`),
    );
  });

  it.each([
    ["up", (row: number) => `=ROUND(100*SUM(D${row - 1}:E${row})/SUM(C${row - 1}:C${row}),1)`, [3, 4, 5, 6]],
    ["down", (row: number) => `=ROUND(100*SUM(D${row}:E${row + 1})/SUM(C${row}:C${row + 1}),1)`, [2, 3, 4, 5]],
  ])("sees a range that reaches a row further %s, where an agency stands", (_, formula, rows) => {
    expect(said(checkRows(twins(formula)))).toEqual(rows.map((row) => `formula-outside-row G${row}`));
  });

  it("sees a range that reaches a heading in one row, and an agency in another", () => {
    const [first, , ...others] = twins((row) => `=ROUND(100*SUM(D${row}:E${row + 1})/SUM(C${row}:C${row + 1}),1)`);
    const report = checkRows([first!, ["II", "Các phường"], ...others]);
    expect(said(report).filter((one) => one.startsWith("formula"))).toEqual([
      "formula-outside-row G4",
      "formula-outside-row G5",
    ]);
  });

  it("sees the helper column that takes another row's figure in one row", () => {
    const rows = twins((row) => `=ROUND(100*H${row}/C${row},1)`).map((row, at) => [
      ...row,
      { v: 13, f: at === 3 ? "=D4+E5" : `=D${at + 2}+E${at + 2}` },
    ]);
    expect(said(checkSheet([[...HEADER, "Cộng phân cấp"], ...rows]))).toEqual([
      "formula-outside-row G5",
      "formula-outside-row H5",
    ]);
  });
});

it("says nothing of running numbers, nor of what is no number", () => {
  const rows = FINE.map((row, at) => [{ v: at + 1, f: `=COUNTA(B$2:B${at + 2})+0*LEN(B${at + 2})` }, ...row.slice(1)]);
  const last = { v: 5, f: "=COUNTA(B$2:B6)+0*LEN(B5)" };
  expect(said(checkRows([...rows, [last, "Sở Xây dựng", 32, 13, 0, 19, 40.6]]))).toEqual([]);
  const grade = (at: number) => ({ v: "Chưa đạt", f: `=IF(G${at}<50,"Chưa đạt","Đạt")` });
  const graded = FINE.map((row, at) => [...row, grade(at + 2)]);
  expect(
    said(checkSheet([[...HEADER, "Xếp loại"], ...graded, [5, "Sở Xây dựng", 32, 13, 0, 19, 40.6, grade(5)]])),
  ).toEqual([]);
});
