import { ownDecimals, readCountFigures, readFigure, readRateFigures } from "../../../src/core/recognition/figures";
import { FIGURE, type FigureColumn } from "../../../src/core/recognition/table";
import { sheet, type TestCell } from "../../support/sheet";

type Reader = typeof readRateFigures;

/** A column read at all its rows, or at some: "5", "NaN notNumber" each. The sheet begins in C3. */
function figures(read: Reader, cells: readonly TestCell[], rows?: readonly number[]): string[] {
  const snapshot = sheet(
    cells.map((cell) => [cell]),
    { at: "C3" },
  );
  return told(read(snapshot, 2, Int32Array.from(rows ?? cells.map((_, index) => index + 2))));
}

const NAMES = Object.fromEntries(Object.entries(FIGURE).map(([name, state]) => [state, name]));

function told({ values, states }: FigureColumn): string[] {
  return [...values].map((value, index) =>
    states[index] === FIGURE.number ? String(value) : `${value} ${NAMES[states[index]!]!}`,
  );
}

test("a cell is read by what stands in it", () => {
  const cells = [5, -2.5, "", "-", "không", "1234", "1.234", "x", true, "#N/A", "45%"];
  expect(figures(readRateFigures, cells)).toEqual([
    "5",
    "-2.5",
    "NaN blank",
    "0 zeroMark",
    "0 zeroMark",
    "1234 text",
    "1234 ambiguous",
    "NaN notNumber",
    "NaN notNumber",
    "NaN error",
    "45 text",
  ]);
});

test("a figure with a percent sign is no count", () => {
  expect(figures(readCountFigures, [5, "45%", "4 %", "1.234%", "12", "-"])).toEqual([
    "5",
    "NaN notNumber",
    "NaN notNumber",
    "NaN notNumber",
    "12 text",
    "0 zeroMark",
  ]);
});

test("rows may be left out, and lie outside the sheet", () => {
  expect(figures(readRateFigures, [1, "x", 3, 4], [2, 4])).toEqual(["1", "3"]);
  expect(figures(readRateFigures, [1, "x", 3, 4], [2, 5])).toEqual(["1", "4"]);
  expect(figures(readRateFigures, [1, 2, 3], [0, 2])).toEqual(["NaN blank", "1"]);
  expect(figures(readRateFigures, [1, 2, 3], [0, 1])).toEqual(["NaN blank", "NaN blank"]);
  expect(figures(readRateFigures, [1, 2, 3], [3, 4, 5])).toEqual(["2", "3", "NaN blank"]);
  expect(figures(readRateFigures, [1, 2, 3], [4, 9])).toEqual(["3", "NaN blank"]);
  expect(figures(readRateFigures, [1, 2, 3], [])).toEqual([]);
});

test("numbers of rows that follow one another are the column's own, not copies", () => {
  const snapshot = sheet([[1], [2], [3], ["x"]], { at: "C3" });
  const own = snapshot.columns[0]!.numbers.buffer;
  const buffer = (...rows: readonly number[]) => readRateFigures(snapshot, 2, Int32Array.from(rows)).values.buffer;
  expect(buffer(2, 3, 4)).toBe(own);
  expect(buffer(3, 4)).toBe(own);
  expect(buffer(2)).toBe(own);
  expect(buffer(2, 4)).not.toBe(own);
  expect(buffer(3, 4, 5)).not.toBe(own);
  const full = sheet([[1], [2]], { at: "C3" });
  expect(readRateFigures(full, 2, Int32Array.of(2, 3)).values.buffer).toBe(full.columns[0]!.numbers.buffer);
});

test("a column outside the sheet holds nothing", () => {
  expect(told(readRateFigures(sheet([[1]]), 7, Int32Array.of(0, 1)))).toEqual(["NaN blank", "NaN blank"]);
});

test("what a column holds stays as it is, whatever is read of it", () => {
  const day = { v: 44_500, format: "d/m/yyyy" };
  const snapshot = sheet([[1], ["-"], [day], [4]]);
  const rows = Int32Array.of(0, 1, 2, 3);
  const first = told(readRateFigures(snapshot, 0, rows));
  expect(first).toEqual(["1", "0 zeroMark", "NaN notNumber", "4"]);
  expect([...snapshot.columns[0]!.numbers]).toEqual([1, NaN, 44_500, 4]);
  const days = sheet([[1], [day]]);
  expect(told(readRateFigures(days, 0, Int32Array.of(0, 1)))).toEqual(["1", "NaN notNumber"]);
  expect([...days.columns[0]!.numbers]).toEqual([1, 44_500]);
});

test.each<[string, number, string, string]>([
  ["5/12 typed for a fraction", 44_535, "d-mmm", "NaN notNumber"],
  ["the first day", 30_000, "d/m/yyyy", "NaN notNumber"],
  ["the last day", 99_999, "d/m/yyyy", "NaN notNumber"],
  ["a count too small for a day", 29_999, "d/m/yyyy", "29999"],
  ["a count too large for a day", 100_000, "d/m/yyyy", "100000"],
  ["a count as large as a day", 44_535, "#,##0", "44535"],
])("under a number format: %s", (_, v, format, expected) => {
  expect(figures(readRateFigures, [1, { v, format }, 3])).toEqual(["1", expected, "3"]);
});

test.each([
  [5, 0],
  [0.5, 1],
  [51.4, 1],
  [51.35, 2],
  [-0.125, 3],
  [56.49999999999999, 1],
  [0.1 + 0.2, 1],
  [1e21, 0],
])("decimals of %p: %p", (value, decimals) => {
  expect(ownDecimals(value)).toBe(decimals);
});

test.each<[TestCell, object]>([
  [5, { value: 5, state: FIGURE.number, typedDecimals: -1, percentSign: false, unit: false }],
  ["5,25", { value: 5.25, state: FIGURE.text, typedDecimals: 2, percentSign: false, unit: false }],
  ["5,0%", { value: 5, state: FIGURE.text, typedDecimals: 1, percentSign: true, unit: false }],
  ["1.234", { value: 1234, state: FIGURE.ambiguous, typedDecimals: 0, percentSign: false, unit: false }],
  ["-", { value: 0, state: FIGURE.zeroMark, typedDecimals: -1, percentSign: false, unit: false }],
  ["", { value: NaN, state: FIGURE.blank, typedDecimals: -1, percentSign: false, unit: false }],
  ["   ", { value: NaN, state: FIGURE.blank, typedDecimals: -1, percentSign: false, unit: false }],
  ["x", { value: NaN, state: FIGURE.notNumber, typedDecimals: -1, percentSign: false, unit: false }],
  [false, { value: NaN, state: FIGURE.notNumber, typedDecimals: -1, percentSign: false, unit: false }],
  ["#DIV/0!", { value: NaN, state: FIGURE.error, typedDecimals: -1, percentSign: false, unit: false }],
])("one cell, %p, says how it was written", (cell, expected) => {
  expect(readFigure(sheet([[cell]]), 0, 0, cell as string)).toEqual(expected);
});

test("of two readings of a count the likelier is whole", () => {
  const style = { numerals: { decimal: ".", group: "," } } as const;
  const values = (text: string, options = {}) => [
    ...readCountFigures(sheet([[text]], options), 0, Int32Array.of(0)).values,
  ];
  expect([values("1,030"), values("1.030"), values("1,030", style), values("1.030", style)]).toEqual([
    [1030],
    [1030],
    [1030],
    [1030],
  ]);
});

test("of two readings the likelier is one that can be", () => {
  const valueOf = (text: string, most = Infinity) =>
    readFigure(sheet([[text]]), 0, 0, text, (number) => number <= most).value;
  expect([valueOf("51.400"), valueOf("51.400", 100), valueOf("100.000", 100), valueOf("101.000", 100)]).toEqual([
    51_400, 51.4, 100, 101_000,
  ]);
});
