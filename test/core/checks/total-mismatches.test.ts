import { checkRows, FINE, said } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

type Rows = readonly (readonly TestCell[])[];
const ofTotals = (rows: Rows) =>
  said(checkRows(rows)).filter((name) => /^(?:subtotal-mismatch|wrong-formula)/.test(name));
const total = (...figures: TestCell[]) => ["", "Tổng cộng", ...figures];
/** Xã số 1 to n, each of 20 procedures with 5 handed down; those changed by the figures given, without a rate. */
const rows = (length: number, changed: Readonly<Record<number, TestCell[]>> = {}): Rows =>
  Array.from({ length }, (_, at) => [at + 1, `Xã số ${at + 1}`, ...(changed[at + 1] ?? [20, 5, 0, 15, 25])]);

describe("rows that contradict themselves, where the total has the other reading", () => {
  // The first row states 23 for 5 + 0 + 15: by its parts 100 in all, by its total 103.
  const one = { 1: [23, 5, 0, 15, ""] };

  it.each([
    [103, []],
    [100, []],
    [102, ["subtotal-mismatch C7"]],
    [97, ["subtotal-mismatch C7"]],
  ])("explain a total of %d or not", (stated, expected) => {
    expect(ofTotals([...rows(5, one), total(stated, 25, 0, 75, "")])).toEqual(expected);
  });

  it.each([
    // A part may be the wrong one as well: 18 for 15, or 8 for 5.
    [25, 78, []],
    [28, 75, []],
    [25, 79, ["subtotal-mismatch F7"]],
    [27, 75, ["subtotal-mismatch D7"]],
  ])("explain parts of %d and %d or not", (immediate, rest, expected) => {
    expect(ofTotals([...rows(5, one), total(103, immediate, 0, rest, "")])).toEqual(expected);
  });

  it.each([
    // Two rows, 3 and 4 beyond their parts.
    [107, []],
    [104, []],
    [103, []],
    [100, []],
    [101, ["subtotal-mismatch C7"]],
  ])("explain a total of %d, one of them or all", (stated, expected) => {
    const two = { 1: [23, 5, 0, 15, ""], 2: [24, 5, 0, 15, ""] };
    expect(ofTotals([...rows(5, two), total(stated, 25, 0, 75, "")])).toEqual(expected);
  });

  it.each([
    // The rate shows two totals to be wrong, by 3 and 4; of the third, off by 5, nothing tells.
    [105, []],
    [100, []],
    [112, []],
    [108, []],
    [103, ["subtotal-mismatch C7"]],
  ])("explain a total of %d, all that are surely wrong or those and one more", (stated, expected) => {
    const three = { 1: [23, 5, 0, 15, 25], 2: [24, 5, 0, 15, 25], 3: [25, 5, 0, 15, ""] };
    expect(ofTotals([...rows(5, three), total(stated, 25, 0, 75, "")])).toEqual(expected);
  });

  it.each([
    [106, []],
    [105, []],
    [111, []],
    [110, ["subtotal-mismatch C7"]],
  ])("explain a total of %d by those that are sure and one of two that may be", (stated, expected) => {
    const four = { 1: [23, 5, 0, 15, 25], 2: [24, 5, 0, 15, 25], 3: [25, 5, 0, 15, ""], 4: [26, 5, 0, 15, ""] };
    expect(ofTotals([...rows(5, four), total(stated, 25, 0, 75, "")])).toEqual(expected);
  });

  it.each<[string, Record<number, TestCell[]>, TestCell[], string[]]>([
    // The rate of row 1 shows the one figure that is filled in, or that it does not count, to be wrong by 3; of rows 2
    // and 3, off by 4 and 5, nothing tells.
    [
      "its one part",
      { 1: [20, 0, 8, 15, 25], 2: [20, 1, 8, 15, ""], 3: [20, 1, 9, 15, ""] },
      [100, 12, 18, 75, ""],
      [],
    ],
    [
      "no other",
      { 1: [20, 0, 8, 15, 25], 2: [20, 1, 8, 15, ""], 3: [20, 1, 9, 15, ""] },
      [100, 12, 19, 75, ""],
      ["subtotal-mismatch E7"],
    ],
    ["its rest", { 1: [20, 17, 0, 0, 85], 2: [20, 5, 0, 11, ""], 3: [20, 5, 0, 10, ""] }, [100, 37, 0, 58, ""], []],
  ])("explain a total by the figure that a rate speaks against, %s, and one more", (_, changed, stated, expected) => {
    expect(ofTotals([...rows(5, changed), total(...stated)])).toEqual(expected);
  });

  it("explain it beside a row that cannot be read", () => {
    const changed = { 1: [23, 5, 0, 15, ""], 2: [24, 5, 0, 15, ""], 3: [20, 5, 0, "?", ""] };
    expect(ofTotals([...rows(5, changed), total(100, 25, 0, "", "")])).toEqual([]);
    expect(ofTotals([...rows(5, changed), total(101, 25, 0, "", "")])).toEqual(["subtotal-mismatch C7"]);
  });

  it("explain no more than a hundred at once", () => {
    const off = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [at + 1, [22, 5, 0, 15, ""]]));
    const stated = (count: number) =>
      ofTotals([...rows(110, off(count)), total(2200, 550, 0, 1650, "")]).filter((name) => name.includes(" C"));
    expect(stated(100)).toEqual([]);
    expect(stated(101)).toEqual(["subtotal-mismatch C112"]);
  });

  it("explain nothing of another section", () => {
    const section = (first: TestCell, second: TestCell) =>
      ofTotals([
        ["I", "Các sở"],
        ...FINE,
        ["", "Cộng I", first, 46, 0, 113, 28.9],
        ["II", "Các huyện"],
        [1, "UBND huyện Ba Bể", 23, 5, 0, 15, ""],
        [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
        ["", "Cộng II", second, 6, 0, 24, ""],
      ]);
    expect(section(159, 30)).toEqual([]);
    expect(section(156, 30)).toEqual(["subtotal-mismatch C7"]);
    expect(section(162, 33)).toEqual(["subtotal-mismatch C7"]);
    const before = (second: TestCell) =>
      ofTotals([
        ["I", "Các huyện"],
        [1, "UBND huyện Ba Bể", 23, 5, 0, 15, ""],
        [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
        ["", "Cộng I", 33, 6, 0, 24, ""],
        ["II", "Các sở"],
        ...FINE,
        ["", "Cộng II", second, 46, 0, 113, ""],
      ]);
    expect(before(159)).toEqual([]);
    expect(before(156)).toEqual(["subtotal-mismatch C11"]);
  });
});

describe("figures that a SUM passes over", () => {
  const text = { 1: [20, "5", 0, 15, 25], 2: ["", 5, 0, 15, 25] };

  it("explain a formula's total, not a typed one", () => {
    const formula = (stated: number, column: string) => ({ v: stated, f: `=SUM(${column}2:${column}6)` });
    expect(ofTotals([...rows(5, text), total(formula(80, "C"), formula(20, "D"), 0, 75, "")])).toEqual([]);
    expect(ofTotals([...rows(5, text), total(formula(81, "C"), formula(21, "D"), 0, 75, "")])).toEqual([
      "wrong-formula C7",
      "wrong-formula D7",
    ]);
    expect(ofTotals([...rows(5, text), total(80, 20, 0, 75, "")])).toEqual([
      "subtotal-mismatch C7",
      "subtotal-mismatch D7",
    ]);
    expect(ofTotals([...rows(5, text), total(100, 25, 0, 75, "")])).toEqual([]);
  });
});

it("does not judge by what has two readings, in a row or in the total", () => {
  const two = { 1: ["1.234", "", "", "", ""] };
  expect(ofTotals([...rows(5, two), total(999, 20, 0, 60, "")])).toEqual([]);
  expect(ofTotals([...rows(5), total("1.234", 25, 0, 75, "")])).toEqual([]);
});

describe("a grand total whose formula adds up subtotals", () => {
  /** Cộng I states 3 too many; the grand total is made by the formula given. */
  const sections = (
    grand: TestCell,
    first: TestCell[] = [162, 46, 0, 113, ""],
    second: TestCell[] = [30, 6, 0, 24, 20],
    immediate: TestCell = 52,
  ) =>
    ofTotals([
      ["I", "Các sở"],
      ...FINE,
      ["", "Cộng I", ...first],
      ["II", "Các huyện"],
      [1, "UBND huyện Ba Bể", 20, 5, 0, 15, 25],
      [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
      ["", "Cộng II", ...second],
      ["", "Tổng cộng", grand, immediate, 0, 137, ""],
    ]);

  it("is off by just what they are, and not named", () => {
    expect(sections({ v: 192, f: "=C7+C11" })).toEqual(["subtotal-mismatch C7"]);
  });

  it.each([
    ["by more", 193, "=C7+C11"],
    ["and does not refer to the one that is wrong", 192, "=C11+162"],
    ["and refers to another column", 192, "=D7+C11+116"],
    ["and refers to the rows below alone", 192, "=SUM(C9:C11)+132"],
  ])("is named where it is off %s", (_, v, f) => {
    expect(sections({ v, f })).toEqual(["subtotal-mismatch C7", "wrong-formula C12"]);
  });

  it("is named where it refers to the rows above alone, or to the columns before its own", () => {
    expect(sections({ v: 192, f: "=C7+33" }, [159, 46, 0, 113, 28.9], [33, 6, 0, 24, ""])).toEqual([
      "subtotal-mismatch C11",
      "wrong-formula C12",
    ]);
    expect(sections(189, [159, 49, 0, 113, ""], undefined, { v: 55, f: "=C7-110+D11" })).toEqual([
      "subtotal-mismatch D7",
      "wrong-formula D12",
    ]);
  });

  it("is named where another field's subtotal is off by as much", () => {
    expect(sections({ v: 192, f: "=C7+C11" }, [159, 49, 0, 113, ""])).toEqual([
      "subtotal-mismatch D7",
      "wrong-formula C12",
    ]);
  });
});

it("takes numbers typed as text out of a formula's own section alone", () => {
  const ofSections = [
    ["I", "Các sở, ban, ngành"],
    ...FINE.slice(0, 2),
    [3, "Sở Y tế", "33", 7, 0, 26, 21.2],
    FINE[3]!,
    ["", "Cộng I", { v: 126, f: "=SUM(C3:C6)" }, 46, 0, 113, ""],
    ["II", "UBND các huyện"],
    [1, "UBND huyện Ba Bể", "20", 5, 0, 15, 25],
    [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
    ["", "Cộng II", { v: 10, f: "=SUM(C9:C10)" }, 6, 0, 24, ""],
  ];
  expect(ofTotals(ofSections)).toEqual([]);
});
