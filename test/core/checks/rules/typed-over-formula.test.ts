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

  describe("of formulas", () => {
    const withRate = (f: string) =>
      formulasOf(checkRows([...rates, [5, "Sở Xây dựng", 36, 16, 0, 20, { v: 44.4, f }]])).filter(
        (one) => !one.startsWith("wrong-percent"),
      );

    it.each([
      "=44.4",
      "=+44.4",
      "=44+0.4",
      "=ROUND(16/36*100,1)",
      "=(16+0)/36*100",
      "=ROUND(SUM(16,0)/36%,1)",
      "=2^2+40.4",
    ])("takes %s, of numbers alone, for typed", (formula) => {
      expect(withRate(formula)).toEqual(["typed-over-formula G6"]);
    });

    it.each([
      "=44.4+0*PI()",
      '=44.4+0*"1"',
      '="44"*1+0.4',
      "=44.4+0*Hệ_số",
      "=44.4+0*SUM(J:J)",
      "=SUM(J:J)*0+44.4",
      "=(J:J)%+44.4",
      "=ROUND(44.4,)+0",
      "=44.4*{1}",
    ])("does not take %s for typed", (formula) => {
      expect(withRate(formula)).toEqual([]);
    });
  });

  it("does not ask of a rounded figure what the formula gives unrounded", () => {
    const unrounded = FINE.map((row, at) => [
      ...row.slice(0, 6),
      { v: (100 * Number(row[3])) / Number(row[2]), f: `=100*(D${at + 2}+E${at + 2})/C${at + 2}` },
    ]);
    const report = checkRows([...unrounded, [5, "Sở Xây dựng", 36, 16, 0, 20, 44.4]]);
    expect(formulasOf(report)).toEqual(["typed-over-formula G6"]);
    expect(only(report, "typed-over-formula")).toMatchObject({ severity: "info", expected: null });
  });

  it("offers no formula that is wrong where it stands", () => {
    const partOnly = FINE.map((row, at): TestCell[] => {
      const [figures, n] = [row.slice(0, 3), at + 2];
      return [...figures, Number(row[3]) - 3, 3, row[5]!, { v: 1, f: `=ROUND(100*D${n}/C${n},1)` }];
    });
    const report = checkRows([...partOnly, [5, "Sở Xây dựng", 36, 13, 3, 20, 44.4]]);
    expect(only(report, "typed-over-formula")).toMatchObject({ cells: [{ row: 5, column: 6 }], correction: null });
  });

  it("tells of what was typed above the formulas", () => {
    const report = checkRows([FINE[0]!, ...rates.slice(1)]);
    expect(only(report, "typed-over-formula")).toMatchObject({
      cells: [{ row: 1, column: 6 }],
      agency: "Sở Nội vụ",
      params: { formula: "=ROUND(100*(D2+E2)/C2,1)" },
    });
  });

  it("tells of one typed figure beside three formulas, and of two beside four", () => {
    const typed = (at: number): TestCell[] => [at, `Sở ${at}`, 36, 16, 0, 20, 44.4];
    expect(formulasOf(checkRows([...rates.slice(0, 3), typed(4)]))).toEqual(["typed-over-formula G5"]);
    expect(formulasOf(checkRows([...rates, typed(5), typed(6)]))).toEqual([
      "typed-over-formula G6",
      "typed-over-formula G7",
    ]);
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

  it("tells of it in a table without rates, too", () => {
    const rows = [HEADER, ...wholes, [5, "Sở Xây dựng", 36, 16, 0, 20, 44.4]].map((row) => row.slice(0, 6));
    expect(formulasOf(checkSheet(rows))).toEqual(["typed-over-formula C6"]);
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

  it("is no cause where two figures of the row were typed over, either of which may be wrong", () => {
    const both = (...last: TestCell[]) =>
      checkSheet([
        [...HEADER, "Cấp tỉnh", "Cấp xã"],
        ...wholes.map((row, at) => [
          ...row.slice(0, 3),
          { v: Number(row[3]), f: `=H${at + 2}+I${at + 2}` },
          ...row.slice(4),
          Number(row[3]),
          0,
        ]),
        [5, "Sở Xây dựng", ...last, 0, 20, "", 16, 0],
      ]);
    const typed = both(35, 16);
    expect(only(typed, "sum-mismatch")).toMatchObject({ cause: null });
    const one = both(35, { v: 16, f: "=H6+I6" });
    expect(only(one, "sum-mismatch")).toMatchObject({ cause: { code: "typed-over", params: { cell: "C6" } } });
  });

  it("mends a total by its column's formula, whatever the rate beside that one", () => {
    const report = checkRows([
      [...wholes[0]!.slice(0, 6), 99.9],
      ...wholes.slice(1),
      [5, "Sở Xây dựng", 36, 16, 0, 20, 44.4],
    ]);
    expect(said(report)).toEqual(["wrong-percent G2"]);
    expect(only(report, "typed-over-formula").correction?.edits[0]?.after).toBe("=SUM(D6:F6)");
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

  it.each<[string, (row: number) => string, TestCell, number | null]>([
    ["a fraction", (row) => `=D${row}/C${row}`, 0.4, 0.444444444444444],
    ["a share of the counts", (row) => `=D${row}/10+F${row}/5+1`, 6.5, 6.6],
    ["what doubles leave of it", (row) => `=D${row}/10+F${row}/5+1`, 6.6000000000000005, null],
    ["a large figure, typed as far as it is shown", (row) => `=1000000*D${row}/C${row}`, 444444.4444, null],
    ["a figure less another", (row) => `=D${row}-F${row}`, 4, -4],
    ["a rounded figure", (row) => `=ROUND(D${row}/C${row},1)`, 0.5, null],
    ["a figure with another row's", (row) => `=D${row}+D$2`, 16, null],
    ["all rows' figures up to it", (row) => `=SUM(D$2:D${row})`, 62, null],
    ["what cannot be followed", (row) => `=MIN(D${row},C${row})`, 15, null],
    ["what is divided by nothing", (row) => `=D${row}/E${row}`, 15, null],
  ])("judges %s as far as it can", (_, formula, typed, expected) => {
    const report = checkSheet([
      [...HEADER, "Ghi chú"],
      ...FINE.map((row, at) => [...row, { v: 1, f: formula(at + 2) }]),
      [5, "Sở Xây dựng", 36, 16, 0, 20, 44.4, typed],
    ]);
    expect(only(report, "typed-over-formula")).toMatchObject({
      severity: expected === null ? "info" : "warning",
      expected,
      actual: typed,
      cells: [{ row: 5, column: 7 }],
    });
  });

  it("does not judge by the figures from a row down", () => {
    const rows = FINE.map((row, at) => [...row, { v: 1, f: `=SUM(D${at + 2}:D$5)` }]);
    const report = checkSheet([[...HEADER, "Lũy kế"], [...FINE[0]!, 46], ...rows.slice(1)]);
    expect(only(report, "typed-over-formula")).toMatchObject({ cells: [{ row: 1, column: 7 }], severity: "info" });
  });

  it("does not judge by a figure that cannot be read, or in two ways", () => {
    const report = (figure: TestCell) =>
      checkSheet([
        [...HEADER, "Cộng phân cấp"],
        ...FINE.map((row, at) => [...row, { v: Number(row[3]), f: `=D${at + 2}+E${at + 2}` }]),
        [5, "Sở Xây dựng", 2036, figure, 0, 20, "", 16],
      ]);
    expect(only(report("16"), "typed-over-formula").severity).toBe("info");
    expect(only(report("17"), "typed-over-formula").severity).toBe("warning");
    expect(only(report("chưa có"), "typed-over-formula").severity).toBe("info");
    expect(only(report("2.016"), "typed-over-formula").severity).toBe("info");
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

  const sums = (v: readonly TestCell[], formula = (column: string) => `=SUM(${column}2:${column}5)`): TestCell[] => [
    "",
    "Tổng cộng",
    ...v.map((cell, at) => (typeof cell === "number" ? { v: cell, f: formula("CDEF"[at]!) } : cell)),
    28.9,
  ];
  const typed = (v: number): TestCell => ({ v, f: `=${v}` });
  const saidOf = (row: readonly TestCell[]) =>
    formulasOf(checkRows([...FINE, row])).filter((one) => one.startsWith("typed-over"));

  it.each<[string, TestCell[], string[]]>([
    ["the first figure", sums([typed(159), 46, 0, 113]), ["typed-over-formula C6"]],
    ["a figure between", sums([159, 46, typed(0), 113]), ["typed-over-formula E6"]],
    ["two figures of four", sums([typed(159), 46, typed(0), 113]), []],
    ["all", sums([typed(159), typed(46), typed(0), typed(113)]), []],
    ["none", sums([159, 46, 0, 113]), []],
    ["one beside one left out", sums([159, 46, "", typed(113)]), []],
    ["one beside a first left out", sums(["", 46, 0, typed(113)]), []],
    ["one and nothing else", sums([typed(159), "", "", ""]), []],
    ["one beside a sum of another column", sums([159, { v: 46, f: "=SUM(C2:C5)" }, 0, typed(113)]), []],
    ["one beside other sums", sums([159, { v: 46, f: "=D2+D3+D4+D5" }, 0, typed(113)]), []],
  ])("looks at a total in which %s was typed", (_, row, expected) => {
    expect(saidOf(row)).toEqual(expected);
  });

  it("tells of one typed figure among three", () => {
    const withoutConditions = [
      ...[HEADER, ...FINE].map((row) => row.filter((_, at) => at !== 4)),
      ["", "Tổng cộng", 159, { v: 46, f: "=SUM(D2:D5)" }, { v: 113, f: "=SUM(E2:E5)" }, 28.9],
    ];
    expect(formulasOf(checkSheet(withoutConditions)).filter((one) => one.startsWith("typed-over"))).toEqual([
      "typed-over-formula C6",
    ]);
  });

  it("takes the sum of the columns beside it for what belongs there", () => {
    const report = checkRows([...FINE, sums([typed(159), 46, 0, 113])]);
    expect(only(report, "typed-over-formula")).toMatchObject({
      field: "total",
      actual: 159,
      agency: null,
      params: { formula: "=SUM(C2:C5)" },
      correction: { safe: false, edits: [{ after: "=SUM(C2:C5)", isFormula: true }] },
    });
  });

  it("keeps the totals of sections apart", () => {
    const total = (label: string, first: number, last: number, figures: readonly number[]): TestCell[] => [
      "",
      label,
      ...figures.map((v, at): TestCell => {
        const column = "CDEF"[at]!;
        return column === "D" ? v : { v, f: `=SUM(${column}${first}:${column}${last})` };
      }),
      "",
    ];
    const report = checkRows([
      ["I", "Các sở"],
      ...FINE.slice(0, 2),
      total("Cộng I", 3, 4, [94, 26, 0, 68]),
      ["II", "Các huyện"],
      ...FINE.slice(2),
      total("Cộng II", 7, 8, [65, 21, 0, 45]),
    ]);
    expect(formulasOf(report).filter((one) => /typed|mismatch/.test(one))).toEqual([
      "typed-over-formula D5",
      "subtotal-mismatch D9",
    ]);
    expect(only(report, "typed-over-formula").params).toMatchObject({ label: "Cộng I", formula: "=SUM(D3:D4)" });
    expect(only(report, "subtotal-mismatch").cause).toEqual({ code: "typed-over", params: { cell: "D9" } });
  });
});
