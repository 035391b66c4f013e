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
