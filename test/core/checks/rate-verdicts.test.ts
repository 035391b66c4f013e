import { markPlainlyRight } from "../../../src/core/checks/plain-rates";
import {
  doubtfulRates,
  fractionsOf,
  ratePlaces,
  rateVerdicts,
  usualScale,
  VERDICT,
} from "../../../src/core/checks/rate-verdicts";
import { checkRows, checkSheet, contextOf, FINE, HEADER, said, withRow } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

/** The same rates as fractions of 1 under a percent format. */
const FRACTIONS = FINE.map((row) => [
  ...row.slice(0, 6),
  { v: Number((Number(row[6]) / 100).toFixed(3)), format: "0.0%" },
]);
const NAMES = Object.keys(VERDICT) as (keyof typeof VERDICT)[];

function verdictOf(rows: readonly (readonly TestCell[])[]): string | undefined {
  const context = contextOf(rows);
  const verdict = rateVerdicts(context, context.agencies)[rows.length - 1];
  return NAMES.find((name) => VERDICT[name] === verdict);
}

describe("the fractions a row's rate may state", () => {
  const fractions = (row: readonly TestCell[]) => {
    const context = contextOf(withRow(row));
    return fractionsOf(context, context.agencies, 4).map(({ by, part, whole }) => `${by} ${part}/${whole}`);
  };

  it.each([
    ["agreeing counts", [36, 16, 0, 20, ""], ["total 16/36"]],
    ["nothing handed down", [20, 0, 0, 20, ""], ["total 0/20"]],
    ["all handed down", [16, 16, 0, 0, ""], ["total 16/16"]],
    ["a blank total", ["", 16, 0, 20, ""], ["total 16/36"]],
    ["a total too small", [35, 16, 0, 20, ""], ["total 16/35", "sum 16/36", "rest 15/35"]],
    ["a total so small that the rest is nothing", [20, 16, 0, 20, ""], ["total 16/20", "sum 16/36", "rest 0/20"]],
    ["a total smaller than its part", [3, 16, 0, 20, ""], ["sum 16/36"]],
    ["a total of 0 beside parts", [0, 16, 0, 20, ""], ["sum 16/36"]],
    ["a part that is the total, and more", [36, 36, 0, 20, ""], ["total 36/36", "sum 36/56", "rest 16/36"]],
    ["a total that has no parts", [5, 0, 0, 0, ""], ["total 0/5", "rest 5/5"]],
    ["counts of two readings that the sum does not bear out", ["1.234", 16, 0, 20, ""], []],
    ["no procedures", [0, 0, 0, 0, ""], []],
    ["no counts", ["", "", "", "", 44.4], []],
    ["words", ["?", 16, 0, 20, ""], []],
  ])("of %s", (_, row, expected) => {
    expect(fractions(row)).toEqual(expected);
  });

  const ofTotal = (rows: readonly (readonly TestCell[])[]) => {
    const context = contextOf(rows);
    return fractionsOf(context, context.totals, 0).map(({ by, part, whole }) => `${by} ${part}/${whole}`);
  };

  it("are also those of the rows, for a total row", () => {
    const total = ["", "Tổng cộng", 169, 50, 0, 119, ""];
    expect(ofTotal([...FINE, total])).toEqual(["total 50/169", "rows 46/159"]);
    expect(ofTotal([...FINE, ["", "Tổng cộng", "", "", "", "", 28.9]])).toEqual([]);
    expect(ofTotal([...FINE.slice(1), [1, "Sở Nội vụ", "?", 6, 0, 21, ""], total])).toEqual(["total 50/169"]);
    expect(ofTotal([...FINE.slice(1), [1, "Sở Nội vụ", 27, "?", 0, 21, ""], total])).toEqual(["total 50/169"]);
  });

  it("lets a total's rate be that of the rows, where the total itself is wrong", () => {
    expect(said(checkRows([...FINE, ["", "Tổng cộng", 169, 46, 0, 123, 28.9]]))).toEqual([
      "subtotal-mismatch C6",
      "subtotal-mismatch F6",
    ]);
  });
});

describe("a rate among points is", () => {
  it.each<[keyof typeof VERDICT, TestCell[]]>([
    ["right", [36, 16, 0, 20, 44.4]],
    ["right", [36, 16, 0, 20, 44.44]],
    ["right", [25, 11, 0, 14, 44]],
    ["right", [19, 0, 0, 19, "-"]],
    ["right", [19, 0, 0, 19, 0]],
    ["wrong", [36, 16, 0, 20, 44.3]],
    ["wrong", [36, 16, 0, 20, -44.4]],
    ["coarse", [36, 16, 0, 20, 44]],
    ["roundedTwice", [198, 89, 0, 109, { v: 44.95, format: "0.0" }]],
    ["missing", [19, 0, 0, 19, ""]],
    ["missing", [36, 16, 0, 20, "-"]],
    ["none", [36, 16, 0, 20, "#REF!"]],
    ["none", [36, 16, 0, 20, "đạt"]],
    ["none", ["?", 16, 0, 20, 44.4]],
    // The row contradicts itself: a rate that bears out one reading is right, and none is asked for.
    ["right", [35, 16, 0, 20, 44.4]],
    ["right", [35, 16, 0, 20, 44]],
    ["right", [20, 16, 0, 20, "-"]],
    ["none", [35, 16, 0, 20, ""]],
    ["wrong", [35, 16, 0, 20, 71.9]],
    // A part beyond its whole makes a rate beyond 100 %.
    ["none", [10, 16, 0, 0, 160]],
    ["wrong", [10, 16, 0, 0, 150]],
    ["right", [0, 0, 0, 0, ""]],
    ["withoutWhole", [0, 0, 0, 0, 0]],
    ["withoutWhole", [0, 0, 0, 0, 44.4]],
  ])("%s: %j", (verdict, row) => {
    expect(verdictOf(withRow(row))).toBe(verdict);
  });

  it.each<[keyof typeof VERDICT, TestCell[]]>([
    ["fraction", [36, 16, 0, 20, 0.444]],
    ["fraction", [40, 20, 0, 20, 0.5]],
    ["fraction", [16, 16, 0, 0, 1]],
    // One reading of a row that contradicts itself is enough.
    ["fraction", [35, 16, 0, 20, 0.444]],
    ["wrong", [36, 16, 0, 20, 0.44]],
    ["wrong", [36, 16, 0, 20, 0.443]],
    ["hundredfold", [36, 16, 0, 20, 4440]],
    ["hundredfold", [16, 16, 0, 0, 10000]],
    ["hundredfold", [36, 16, 0, 20, { v: 44.4, format: "0.0%" }]],
    ["otherScale", [36, 16, 0, 20, { v: 0.444, format: "0.0%" }]],
    // 0.4 % and 1 %: what stands there may be anything, but no rate a hundredfold.
    ["wrong", [1000, 4, 0, 996, 40]],
    ["wrong", [100, 1, 0, 99, 100]],
    ["wrong", [36, 16, 0, 20, 4430]],
    // 69 for 69.2 a hundredfold: it lacks a place besides.
    ["wrong", [1000, 692, 0, 308, 6900]],
    ["hundredfold", [1000, 692, 0, 308, 6920]],
  ])("in another scale or not (%s): %j", (verdict, row) => {
    expect(verdictOf(withRow(row))).toBe(verdict);
  });

  it.each<[keyof typeof VERDICT, TestCell[]]>([
    // SUM passes over what is typed as text: 4/36 is 11.1 %, and 4/40 is 10 %.
    ["none", [36, "16", 4, 16, { v: 11.1, f: "=ROUND(100*SUM(D6:E6)/C6,1)" }]],
    ["none", [36, 4, "16", 16, { v: 11.1, f: "=ROUND(100*SUM(D6:E6)/C6,1)" }]],
    ["none", [36, "16", "4", 16, { v: 0, f: "=ROUND(100*SUM(D6:E6)/C6,1)" }]],
    ["none", [36, "16", 0, 20, { v: 0, f: "=ROUND(100*SUM(D6:E6)/C6,1)" }]],
    ["none", [16, 16, "4", 2, { v: 100, f: "=ROUND(100*SUM(D6:E6)/C6,1)" }]],
    ["wrong", [10, "16", 20, 4, { v: 200, f: "=ROUND(100*SUM(D6:E6)/C6,1)" }]],
    ["wrong", [0, "16", 0, 20, { v: 50, f: "=IF(C6=0,50,1)" }]],
    ["wrong", [36, "16", 4, 16, 11.1]],
    ["wrong", [36, 16, 4, 16, { v: 11.1, f: "=ROUND(100*SUM(E6)/C6,1)" }]],
    ["wrong", [36, "16", 4, 16, { v: 12.1, f: "=ROUND(100*SUM(D6:E6)/C6,1)" }]],
    ["right", [36, "16", 4, 16, { v: 55.6, f: "=ROUND(100*(D6+E6)/C6,1)" }]],
  ])("%s where a part is typed as text: %j", (verdict, row) => {
    expect(verdictOf(withRow(row))).toBe(verdict);
  });
});

it("judges a total's rate on a sheet without a column of conditions by the parts it has", () => {
  const withTotal = (rate: number) =>
    said(
      checkSheet(
        [HEADER, ...FINE, ["", "Tổng cộng", 159, 46, 0, 113, rate]].map((row) =>
          row.filter((_, column) => column !== 4),
        ),
      ),
    );
  expect(withTotal(28.9)).toEqual([]);
  expect(withTotal(29.8)).toEqual(["wrong-percent F6"]);
});

describe("a rate among fractions is", () => {
  const percent = (v: number) => ({ v, format: "0.0%" });
  it.each<[keyof typeof VERDICT, TestCell[]]>([
    ["right", [36, 16, 0, 20, percent(0.444)]],
    ["wrong", [36, 16, 0, 20, percent(0.443)]],
    ["hundredfold", [36, 16, 0, 20, percent(44.4)]],
    ["wrong", [36, 16, 0, 20, percent(44.3)]],
    // 40 % and 100 % for 0.4 % and 1 %: no fraction above 1 is typed there.
    ["wrong", [1000, 4, 0, 996, percent(0.4)]],
    ["wrong", [100, 1, 0, 99, percent(1)]],
    // A fraction of a fraction is none that anyone types.
    ["wrong", [36, 16, 0, 20, percent(0.00444)]],
    ["otherScale", [36, 16, 0, 20, 44.4]],
  ])("%s: %j", (verdict, row) => {
    expect(verdictOf([...FRACTIONS, [5, "Sở Xây dựng", ...row]])).toBe(verdict);
  });
});

it("tells bare fractions among rates typed as text from those that a percent format shows", () => {
  const written: TestCell[] = ["22,2%", "29,9%", "21,2%", 0.406];
  const rows = (last: TestCell) => [
    ...FINE.map((row, at) => [...row.slice(0, 6), written[at]!]),
    [5, "Sở Xây dựng", 36, 16, 0, 20, last],
  ];
  expect(verdictOf(rows(0.444))).toBe("fraction");
  expect(verdictOf(rows({ v: 0.444, format: "0.0%" }))).toBe("otherScale");
  expect(verdictOf(rows("44,4%"))).toBe("right");
});

it("looks closer at the rates that are not plainly right, in order", () => {
  const context = contextOf([
    ["", "Sở A", 36, 16, 0, 20, 44.3],
    ...FINE,
    ["", "Sở B", 36, 16, 0, 20, ""],
    ["", "Sở C", 36, 16, 0, 20, 44],
  ]);
  expect(Array.from(doubtfulRates(context, context.agencies))).toEqual([0, 5, 6]);
});

describe("what the column states", () => {
  const rates = (...written: TestCell[]) => contextOf(FINE.map((row, at) => [...row.slice(0, 6), written[at] ?? ""]));
  const percent = (v: number) => ({ v, format: "0.0%" });

  it("is the scale of most of its rates, blanks apart; points, where as many are the one as the other", () => {
    expect(usualScale(rates(22.2, 29.9, 21.2, 40.6))).toBe(0);
    expect(usualScale(rates(percent(0.222), percent(0.299), "", ""))).toBe(1);
    expect(usualScale(rates(percent(0.222), percent(0.299), percent(0.212), 40.6))).toBe(1);
    expect(usualScale(rates(percent(0.222), percent(0.299), 21.2, 40.6))).toBe(0);
  });

  it("is its own places, or those in force where it is a column of divisions, or none", () => {
    const settings = { decimals: 2 };
    const places = (...written: TestCell[]) =>
      ratePlaces(
        contextOf(
          FINE.map((row, at) => [...row.slice(0, 6), written[at] ?? ""]),
          { settings },
        ),
      );
    expect(places(22.2, 29.9, 21.2, 40.6)).toBe(1);
    expect(places(22.2, 29.9, 21.2)).toBe(1);
    expect(places(22.222, 29.851, 21.212, 40.625)).toBe(3);
    expect(places(22.222222, 29.850746, 21.212121, 40.625)).toBe(6);
    expect(places(600 / 27, 2000 / 67, 700 / 33, 40.625)).toBe(2);
    expect(places()).toBe(2);
  });
});

describe("rates that are right at first sight", () => {
  /** Whether the last row is marked, as a column of `precision` places would have it. */
  const isMarked = (row: readonly TestCell[], precision = 1, rows = FINE) => {
    const context = contextOf([...rows, [5, "Sở Xây dựng", ...row]]);
    const marks = new Uint8Array(context.agencies.length);
    markPlainlyRight(context, context.agencies, usualScale(context), precision, 1, marks);
    return marks[rows.length] === 1;
  };

  it.each<[TestCell[], number]>([
    [[36, 16, 0, 20, 44.4], 1],
    [[36, 16, 0, 20, 44.44], 1],
    [[36, 16, 0, 20, 44.44], 2],
    [[25, 11, 0, 14, 44], 1],
    [[25, 11, 0, 14, 44], 4],
    [[36, 16, 0, 20, 44.4444], 4],
    [[19, 0, 0, 19, 0], 1],
    [[16, 16, 0, 0, 100], 1],
    // Exact halves are rounded up.
    [[80, 23, 0, 57, 28.8], 1],
    [[8, 1, 0, 7, 12.5], 1],
    [[400, 89, 0, 311, 22.3], 1],
  ])("are %j at %d places", (row, places) => {
    expect(isMarked(row, places)).toBe(true);
  });

  it.each<[TestCell[], number]>([
    [[36, 16, 0, 20, 44.3], 1],
    [[36, 16, 0, 20, 44.5], 1],
    [[36, 16, 0, 20, 44.45], 1],
    [[36, 16, 0, 20, 44], 1],
    [[36, 16, 0, 20, 44.4], 2],
    [[80, 23, 0, 57, 28.7], 1],
    [[400, 89, 0, 311, 22.2], 1],
    [[36, 16, 0, 20, -44.4], 1],
    // Left to a closer look: text, counts that disagree or are blank, places nobody states, fractions among points.
    [[36, 16, 0, 20, "44.4"], 1],
    [[35, 16, 0, 20, 45.7], 1],
    [["", 16, 0, 20, 44.4], 1],
    [[36, 16, 0, 20, 44.44444], 1],
    [[36, 16, 0, 20, 44.4], 5],
    [[25, 11, 0, 14, 44], 5],
    [[36, 16, 0, 20, { v: 44.449, format: "0.0" }], 1],
    [[36, 16, 0, 20, { v: 0.444, format: "0.0%" }], 1],
    [[36, 16, 0, 20, ""], 1],
  ])("are not %j at %d places", (row, places) => {
    expect(isMarked(row, places)).toBe(false);
  });

  it("are read from the cells in a column of fractions", () => {
    const percent = (v: number, format = "0.0%") => ({ v, format });
    expect(isMarked([36, 16, 0, 20, percent(0.444)], 1, FRACTIONS)).toBe(true);
    expect(isMarked([36, 16, 0, 20, percent(0.4444, "0.00%")], 1, FRACTIONS)).toBe(true);
    expect(isMarked([80, 23, 0, 57, percent(0.288)], 1, FRACTIONS)).toBe(true);
    expect(isMarked([36, 16, 0, 20, percent(0.444444, "0.0000%")], 1, FRACTIONS)).toBe(true);
    expect(isMarked([36, 16, 0, 20, percent(0.443)], 1, FRACTIONS)).toBe(false);
    expect(isMarked([36, 16, 0, 20, 44.4], 1, FRACTIONS)).toBe(false);
  });
});
