import { formReader, usualFormula } from "../../../src/core/checks/column-formulas";
import { contextOf } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

const H = 7;
/** Agencies from row 2 on, with these cells in column H. */
const withCells = (cells: readonly TestCell[]) =>
  contextOf(cells.map((cell, at) => [at + 1, `Xã số ${at}`, 32, 13, 0, 19, 40.6, cell]));
const f = (formula: string): TestCell => ({ v: 1, f: formula });
const usualOf = (...cells: TestCell[]) => {
  const usual = usualFormula(withCells(cells), H);
  return usual && `${usual.formula} from row ${usual.row + 1} in ${usual.count}`;
};

test.each<[string, TestCell[], string | null]>([
  ["nothing is typed", [1, 2, 3], null],
  ["one formula stands alone", [f("=D2"), 1, 2], null],
  ["two rows share one", [f("=D2"), f("=D3"), 1], "=D2 from row 2 in 2"],
  ["the rows that share it do not stand together", [f("=D2"), 5, f("=D4")], "=D2 from row 2 in 2"],
  ["two of three share one", [f("=E2"), f("=D3"), f("=D4")], "=D3 from row 3 in 2"],
  ["half of the formulas share one", [f("=D2"), f("=D3"), f("=E4"), f("=F5")], null],
  ["two formulas are shared by as many", [f("=D2"), f("=D3"), f("=E4"), f("=E5")], null],
  ["the letters' size alone differs", [f("=sum(d2)"), f("=SUM(D3)"), f("=Sum(D4)")], "=sum(d2) from row 2 in 3"],
  ["a row is marked $", [f("=D$2"), f("=D$2"), f("=D3")], "=D$2 from row 2 in 2"],
])("where %s", (_, cells, expected) => {
  expect(usualOf(...cells)).toBe(expected);
});

describe("of a thousand formulas that are all different", () => {
  const different = Array.from({ length: 1000 }, (_, at) => f(`=${at}`));
  const copies = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => f(`=D${String(from + at + 2)}+1`));

  test("none is looked for any more", () => {
    expect(usualOf(...copies(0, 90), ...different, ...copies(1090, 1200))).toBeNull();
  });

  test("one is still looked for where a tenth of them share it", () => {
    const from = "from row 2 in";
    expect(usualOf(...copies(0, 120), ...different, ...copies(1120, 1200))).toBe(`=D2+1 ${from} 1320`);
  });

  test("five hundred are remembered", () => {
    expect(usualOf(...different.slice(0, 499), ...copies(499, 600))).toBe("=D501+1 from row 501 in 600");
    expect(usualOf(...different.slice(0, 500), ...copies(500, 600))).toBeNull();
  });
});

describe("long formulas", () => {
  /** 8,000 letters each. */
  const long = (at: number, row: number) => `=D${row}&"${String(at).padStart(7995 - String(row).length, "x")}"`;
  const read = (count: number, formula: (at: number) => string, rows = 3) => {
    const formOf = formReader(withCells(Array.from({ length: rows }, () => 1)), H);
    const forms = Array.from({ length: count }, (_, at) => formOf(formula(at), at + 1));
    return forms.findIndex((form) => form === null);
  };

  test("are read as far as the sheet is worth, counting what they are compared with", () => {
    // 8,000 for each and 2,000 for each comparison with the two before it.
    expect(read(90, (at) => long(at, at + 2))).toBe(83);
    expect(read(95, (at) => long(at, at + 2), 1000)).toBe(89);
  });

  test("that were not read are not taken for one another", () => {
    expect(usualOf(...Array.from({ length: 300 }, (_, at) => f(long(at, at + 2))))).toBeNull();
  });

  test("cost nothing where they are copies, of either of the two formulas before them", () => {
    expect(read(1000, (at) => long(0, at + 2))).toBe(-1);
    expect(read(400, (at) => long(at % 2, at + 2))).toBe(-1);
    expect(read(400, (at) => long(at % 3, at + 2))).toBe(83);
  });
});
