import { previousFigures, type PreviousFigures } from "../../../src/core/previous/previous-figures";
import { HEADER } from "../../support/checked";
import { sheet, type TestCell } from "../../support/sheet";
import { judged, period, type Rows } from "./periods";

const ROWS: Rows = [
  [1, "Sở Nội vụ", 10, 4, 1, 5, 50],
  [2, "Sở Công Thương", 20, 5, 0, 15, 25],
  // Two readings: 30 as stated, 31 by the sum.
  [3, "Sở Y tế", 30, 6, 0, 25, 20],
  // The whole is derived: 17.
  [4, "Sở Tư pháp", "", 7, 0, 10, 41.2],
  [5, "Sở Xây dựng", "", "", "", "", ""],
  [6, "Sở Tài chính", "?", 7, 0, 10, ""],
  [7, "Thanh tra tỉnh", 0, 0, 0, 0, ""],
];
const TOTAL: readonly TestCell[] = ["", "Tổng cộng", 107, 29, 1, 65, 28];

function figuresOf(rows: Rows, previousOf: readonly number[], joined: Parameters<typeof previousFigures>[2] = []) {
  return previousFigures(judged(period(rows)), Int32Array.from(previousOf), joined);
}

const counts = (figures: PreviousFigures, field: string, rows: number) =>
  Array.from({ length: rows }, (_, index) => figures.counts(field, index));

const figures = figuresOf([...ROWS, TOTAL], [6, 5, 4, 3, 2, 1, 0, -1, -2]);

test("fields are the counts and the rate that the sheet has", () => {
  expect(figures.fields).toEqual(["total", "immediate", "conditional", "notProposed", "rate"]);
  const unrated = sheet([HEADER, ...ROWS].map((cells) => cells.slice(0, 6)));
  expect(previousFigures(judged(unrated), Int32Array.of(), []).fields).not.toContain("rate");
});

test("rates are those of rows whose figures are sound, the whole derived or not", () => {
  expect(Array.from(figures.parts)).toEqual([NaN, NaN, NaN, 7, NaN, 5, 5, NaN, NaN]);
  expect(Array.from(figures.wholes)).toEqual([NaN, NaN, NaN, 17, NaN, 20, 10, NaN, NaN]);
  expect(Array.from({ length: 9 }, (_, index) => figures.rate(index))).toEqual([
    null,
    null,
    null,
    { part: 7, whole: 17, printed: 41.2 },
    null,
    { part: 5, whole: 20, printed: 25 },
    { part: 5, whole: 10, printed: 50 },
    null,
    null,
  ]);
});

test("counts are those stated, and of a whole those its parts make, where they differ", () => {
  expect(counts(figures, "total", 9)).toEqual([[0, 0], [17], [], [17, 17], [30, 31], [20, 20], [10, 10], [], []]);
  expect(counts(figures, "immediate", 9)).toEqual([[0], [7], [], [7], [6], [5], [4], [], []]);
  expect(counts(figures, "unknown", 9).flat()).toEqual([]);
});

test("agencies that became one are added up, and print no rate", () => {
  const joined = figuresOf(
    [...ROWS, TOTAL],
    [0, -1, -1, -1],
    [
      { current: 1, previous: [1, 3], names: [] },
      { current: 2, previous: [1, 4], names: [] },
      { current: 3, previous: [1, 2], names: [] },
    ],
  );
  expect(joined.rate(1)).toEqual({ part: 12, whole: 37, printed: NaN });
  // One of them said nothing, or contradicted itself.
  expect(joined.rate(2)).toBeNull();
  expect(joined.rate(3)).toBeNull();
  expect(counts(joined, "total", 4)).toEqual([[10, 10], [37, 37], [], [50, 51]]);
  expect(counts(joined, "immediate", 4)).toEqual([[4], [12], [], [11]]);
});

test("without a column of rates none is printed", () => {
  const unrated = sheet([HEADER, ...ROWS].map((cells) => cells.slice(0, 6)));
  expect(previousFigures(judged(unrated), Int32Array.of(0), []).rate(0)).toEqual({ part: 5, whole: 10, printed: NaN });
});

describe("the total", () => {
  const SOUND = ROWS.slice(0, 2);

  test("is as its row states it, and as its agencies add up", () => {
    const { total } = figuresOf([...SOUND, ["", "Tổng cộng", 31, 9, 1, 20, 32.3]], [0, 1]);
    expect(["total", "immediate", "conditional", "unknown"].map((field) => total.counts(field))).toEqual([
      [31, 30],
      [9, 9],
      [1, 1],
      [],
    ]);
    expect(total.rate).toEqual({ part: 10, whole: 30, printed: 32.3 });
  });

  test("is its agencies' sum where no row states it", () => {
    for (const rows of [SOUND, [...SOUND, ["", "Tổng cộng", "", 9, 1, 20, ""]]]) {
      const { total } = figuresOf(rows, [0, 1]);
      expect(total.counts("total")).toEqual([30]);
      expect(total.rate).toEqual({ part: 10, whole: 30, printed: NaN });
    }
  });

  test("is what the last row says that is a total, not a subtotal", () => {
    const { total } = figuresOf(
      [
        ["I", "Khối nội chính", "", "", "", "", ""],
        SOUND[0]!,
        ["", "Cộng", 10, 4, 1, 5, 50],
        ["II", "Khối kinh tế", "", "", "", "", ""],
        SOUND[1]!,
        ["", "Cộng", 20, 5, 0, 15, 25],
        ["", "Tổng cộng", 31, 9, 1, 20, 32.3],
      ],
      [0, 1],
    );
    expect(total.counts("total")).toEqual([31, 30]);
    expect(total.rate?.printed).toBe(32.3);
  });

  test("has no rate where there are no procedures", () => {
    const none = [0, 1].map((at) => [at + 1, ["Sở Nội vụ", "Sở Y tế"][at]!, 0, 0, 0, 0, ""]);
    expect(figuresOf([...none, ["", "Tổng cộng", 0, 0, 0, 0, ""]], [0, 1]).total.rate).toBeNull();
  });
});
