import { checkRows, checkSheet, FINE, HEADER, only, said } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const rates = FINE.map((row, at) => [
  ...row.slice(0, 6),
  { v: Number(row[6]), f: `=ROUND(100*(D${at + 2}+E${at + 2})/C${at + 2},1)` },
]);
const wholes = FINE.map((row, at) => [
  ...row.slice(0, 2),
  { v: Number(row[2]), f: `=SUM(D${at + 2}:F${at + 2})` },
  ...row.slice(3),
]);
const ALL = ["error", "warning", "info"] as const;
const formulasOf = (report: ReturnType<typeof checkRows>) =>
  said(report, ALL).filter((one) => !one.startsWith("blank-count"));

describe("rates", () => {
  it("tells of a right one that was typed", () => {
    const report = checkRows([...rates, [5, "Sở Xây dựng", 36, 16, 0, 20, 44.4]]);
    expect(formulasOf(report)).toEqual(["typed-over-formula G6"]);
    expect(only(report, "typed-over-formula")).toMatchObject({
      severity: "info",
      field: "rate",
      agency: "Sở Xây dựng",
      actual: 44.4,
      params: { formula: "=ROUND(100*(D6+E6)/C6,1)" },
      correction: { safe: false, edits: [{ before: 44.4, after: "=ROUND(100*(D6+E6)/C6,1)", isFormula: true }] },
    });
  });

  it("takes a formula of numbers alone for typed", () => {
    const report = checkRows([...rates, [5, "Sở Xây dựng", 36, 16, 0, 20, { v: 44.4, f: "=ROUND(16/36*100,1)" }]]);
    expect(formulasOf(report)).toEqual(["typed-over-formula G6"]);
  });

  it("is the cause of a wrong one, which is said once", () => {
    const report = checkRows([...rates, [5, "Sở Xây dựng", 36, 16, 0, 20, 41.3]]);
    expect(formulasOf(report)).toEqual(["wrong-percent G6"]);
    expect(only(report, "wrong-percent")).toMatchObject({
      cause: { code: "typed-over", params: { cell: "G6" } },
      correction: { safe: false, edits: [{ after: "=ROUND(100*(D6+E6)/C6,1)" }] },
    });
  });

  it("says nothing where formulas are few, or about as many as typed figures", () => {
    expect(formulasOf(checkRows([...rates.slice(0, 2), [3, "Sở Y tế", 33, 7, 0, 26, 21.2]]))).toEqual([]);
    expect(
      formulasOf(
        checkRows([
          ...rates,
          [5, "Sở A", 36, 16, 0, 20, 44.4],
          [6, "Sở B", 36, 16, 0, 20, 44.4],
          [7, "Sở C", 36, 16, 0, 20, 44.4],
        ]),
      ),
    ).toEqual([]);
  });

  it("leaves blanks, texts and errors to their own rules", () => {
    const saidOf = (cell: TestCell) => formulasOf(checkRows([...rates, [5, "Sở Xây dựng", 36, 16, 0, 20, cell]]));
    expect(saidOf("")).toEqual(["missing-percent G6"]);
    expect(saidOf("44,4")).toEqual(["decimal-comma G6"]);
    expect(saidOf("chưa có")).toEqual(["not-a-number G6"]);
  });
});

describe("totals and parts of a row", () => {
  it("tells of a right total that was typed", () => {
    const report = checkRows([...wholes, [5, "Sở Xây dựng", 36, 16, 0, 20, 44.4]]);
    expect(formulasOf(report)).toEqual(["typed-over-formula C6"]);
    expect(only(report, "typed-over-formula").correction?.edits[0]?.after).toBe("=SUM(D6:F6)");
  });

  it("is the cause of a total that does not come out", () => {
    const report = checkRows([...wholes, [5, "Sở Xây dựng", 35, 16, 0, 20, 44.4]]);
    expect(formulasOf(report)).toEqual(["sum-mismatch C6"]);
    expect(only(report, "sum-mismatch")).toMatchObject({
      field: "total",
      cause: { code: "typed-over", params: { cell: "C6" } },
      correction: { edits: [{ after: "=SUM(D6:F6)" }] },
    });
  });

  it("is the cause where a part was typed over, and the total was not worked out", () => {
    const rest = FINE.map((row, at) => [
      ...row.slice(0, 5),
      { v: Number(row[5]), f: `=C${at + 2}-D${at + 2}-E${at + 2}` },
      row[6]!,
    ]);
    const report = checkRows([...rest, [5, "Sở Xây dựng", 36, 16, 0, 22, 44.4]]);
    expect(formulasOf(report)).toEqual(["sum-mismatch F6"]);
    expect(only(report, "sum-mismatch")).toMatchObject({
      cause: { code: "typed-over", params: { cell: "F6" } },
      correction: { edits: [{ after: "=C6-D6-E6" }] },
    });
  });

  it("says nothing of running numbers, which begin with a typed one", () => {
    const numbered = FINE.map((row, at) => [at === 0 ? 1 : { v: at + 1, f: `=A${at + 1}+1` }, ...row.slice(1)]);
    expect(formulasOf(checkRows([...numbered, [{ v: 5, f: "=A5+1" }, "Sở Xây dựng", 36, 16, 0, 20, 44.4]]))).toEqual(
      [],
    );
  });
});

describe("columns that nothing else checks", () => {
  const sheet = (last: TestCell) =>
    checkSheet([
      [...HEADER, "Cộng phân cấp"],
      ...FINE.map((row, at) => [...row, { v: Number(row[3]), f: `=D${at + 2}+E${at + 2}` }]),
      [5, "Sở Xây dựng", 36, 16, 0, 20, 44.4, last],
    ]);

  it("tells of what was typed, and warns where the formula gives another figure", () => {
    expect(formulasOf(sheet({ v: 16, f: "=D6+E6" }))).toEqual([]);
    expect(only(sheet(16), "typed-over-formula")).toMatchObject({ severity: "info", field: null });
    expect(only(sheet(61), "typed-over-formula")).toMatchObject({ severity: "warning", expected: 16, actual: 61 });
  });

  it("tells of a typed rank without judging it", () => {
    const rank = (at: number, v: number) => ({ v, f: `=RANK(G${at},G$2:G$6)` });
    const report = checkSheet([
      [...HEADER, "Xếp hạng"],
      ...FINE.map((row, at) => [...row, rank(at + 2, [4, 3, 5, 2][at]!)]),
      [5, "Sở Xây dựng", 36, 16, 0, 20, 44.4, 1],
    ]);
    expect(formulasOf(report)).toEqual(["typed-over-formula H6"]);
    expect(only(report, "typed-over-formula").severity).toBe("info");
  });
});

describe("rows of totals", () => {
  const total = (typed: number) =>
    checkRows([
      ...FINE,
      [
        "",
        "Tổng cộng",
        { v: 159, f: "=SUM(C2:C5)" },
        { v: 46, f: "=SUM(D2:D5)" },
        { v: 0, f: "=SUM(E2:E5)" },
        typed,
        "",
      ],
    ]);

  it("tells of a right figure that was typed among sums", () => {
    const report = total(113);
    expect(formulasOf(report).filter((one) => !one.startsWith("missing-percent"))).toEqual(["typed-over-formula F6"]);
    expect(only(report, "typed-over-formula")).toMatchObject({
      severity: "info",
      params: { formula: "=SUM(F2:F5)", label: "Tổng cộng" },
    });
  });

  it("is the cause of a wrong one", () => {
    const report = total(131);
    expect(only(report, "subtotal-mismatch")).toMatchObject({
      cause: { code: "typed-over", params: { cell: "F6" } },
      correction: { edits: [{ after: "=SUM(F2:F5)" }] },
    });
    expect(formulasOf(report)).not.toContain("typed-over-formula F6");
  });
});
