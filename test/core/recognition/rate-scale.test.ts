import { readCountFigures } from "../../../src/core/recognition/figures";
import { holdsFractions, readRates } from "../../../src/core/recognition/rates";
import { recognise } from "../../../src/core/recognition/recognise";
import { sheet, sheetOf, type SheetOptions, type TestCell } from "../../support/sheet";

/** The scale of a column of rates beside their counts: "part, another part / whole" each. */
function scaleOf(
  rates: readonly TestCell[],
  counts: readonly (readonly TestCell[])[] = [],
  hasWhole = true,
  options: SheetOptions = {},
) {
  const { snapshot, rows } = read(rates, counts, options);
  const { left } = snapshot.area!;
  const column = (index: number) => readCountFigures(snapshot, left + index, rows);
  const basis = { parts: [column(1), column(2)], whole: hasWhole ? column(3) : null };
  const fractions = holdsFractions(snapshot, left, rows, basis);
  return { fractions, precision: readRates(snapshot, left, rows, fractions).precision };
}

function read(rates: readonly TestCell[], counts: readonly (readonly TestCell[])[] = [], options: SheetOptions = {}) {
  const snapshot = sheet(
    rates.map((rate, row) => [rate, ...(counts[row] ?? ["", "", ""])]),
    options,
  );
  return { snapshot, rows: Int32Array.from(rates.keys(), (row) => snapshot.area!.top + row) };
}

/** 60 % of 10, 25 % of 20, 50 % of 8. */
const COUNTS = [
  [5, 1, 10],
  [5, "", 20],
  ["", 4, 8],
];

test.each<[string, readonly TestCell[], boolean]>([
  ["points", [60, 25, 50], false],
  ["fractions", [0.6, 0.25, 0.5], true],
  ["fractions, one wrong", [0.6, 0.25, 7], true],
  ["points, one a fraction", [60, 0.25, 50], false],
  ["fractions, one in points", [0.6, 25, 0.5], true],
  ["fractions within half a hundredth", [0.605, 0.245, 0.9], true],
  ["one fraction right, one no more than near", [0.606, 0.25, 0.9], true],
  ["points within half of one", [60.5, 24.5, 51], false],
  ["typed as text, in points", ["60", "25,0", "50"], false],
  ["typed as text, as fractions", ["0,6", "0,25", "0,5"], true],
  ["percent signs beside a fraction", ["60%", "25%", 0.5], true],
])("the counts tell the scale: %s", (_, rates, fractions) => {
  expect(scaleOf(rates, COUNTS).fractions).toBe(fractions);
});

test.each<[string, readonly TestCell[], boolean]>([
  ["all from 0 to 1, with places", [0.6, 0.25, 0.5], true],
  ["up to 1", [1, 0.25, 0], true],
  ["one above 1", [0.6, 0.25, 1.5], false],
  ["one far below 0", [0.6, 0.25, -1.5], false],
  ["one a little below 0", [0.6, 0.25, -0.5], true],
  ["whole numbers alone", [1, 0, 1], false],
  ["one number alone", [0.5], false],
  ["two numbers", [0.5, 0.25], true],
  ["one number among blanks", ["", 0.5, ""], false],
  ["one number beside one with a sign", ["60%", 0.5], false],
  ["two numbers beside one with a sign", ["60%", 0.5, 0.25], true],
  ["one number beside a mark for zero", ["-", 0.5], false],
  ["one number beside one under a percent format", [{ v: 0.6, format: "0%" }, 0.5], false],
  ["one text beside one under a percent format", [{ v: "0,6", format: "0%" }, 0.5], false],
  ["a large one under a percent format", [{ v: 60, format: "0%" }, 0.5, 0.25], true],
])("where no counts tell, numbers from 0 to 1 are fractions: %s", (_, rates, fractions) => {
  expect(scaleOf(rates).fractions).toBe(fractions);
  expect(scaleOf(rates, COUNTS, false).fractions).toBe(fractions);
});

test("counts of nothing, of a whole below 0, or rates of 0 tell nothing", () => {
  expect(scaleOf([0.6, 0.25], [[5, 1, 0], [5, "", ""]]).fractions).toBe(true); // prettier-ignore
  expect(scaleOf([0.6, 0.25], [[-6, 0, -10], [-5, 0, -20]]).fractions).toBe(true); // prettier-ignore
  expect(scaleOf([0.6], [[-6, 0, -10]]).fractions).toBe(false);
  expect(scaleOf([0, 0.25, 0.5], [[0, 0, 10], [0, 0, 10], [0, 0, 10]]).fractions).toBe(true); // prettier-ignore
});

test("a tie between the scales falls back on the numbers themselves", () => {
  expect(scaleOf([60, 0.25], COUNTS).fractions).toBe(false);
  expect(scaleOf([0.6, 0.3], [[3, 0, 5], [3, 0, 1000]]).fractions).toBe(true); // prettier-ignore
});

test("the scale is found over many blocks of rows, and where formats change", () => {
  const fractions = Array.from({ length: 3000 }, () => 0.6);
  const right = fractions.map(() => [5, 1, 10]);
  expect(scaleOf(fractions, right).fractions).toBe(true);
  const late = [...fractions.map(() => ""), 60, 60];
  expect(scaleOf(late, [...right, [5, 1, 10], [5, 1, 10]]).fractions).toBe(false);
  const formatted = [
    { v: 0.25, format: "0%" },
    { v: 0.25, format: "0%" },
    { v: 60, format: "0.0" },
  ];
  expect(scaleOf(formatted, [[1, 0, 4], [1, 0, 4], [5, 1, 10]]).fractions).toBe(false); // prettier-ignore
  for (const last of [{ v: 0.6, format: "0.0" }, 0.6, "0,6"])
    for (const at of ["A1", "B7"])
      expect(scaleOf([...formatted.slice(0, 2), last], [[1, 0, 4], [1, 0, 4], [5, 1, 10]], true, { at }).fractions).toBe(true); // prettier-ignore
});

test.each<[string, readonly TestCell[], number]>([
  ["one place, where most have it", [60.5, 25.1, 51.4], 1],
  ["two places, where most have two", [60.51, 25.12, 51.4], 2],
  ["the fewer, where as many have them", [60.5, 25.12], 1],
  ["one whole number to one with places", [60, 25.5], 1],
  ["two whole numbers to one with places", [60, 61, 25.5], 1],
  ["three whole numbers to one with places", [60, 61, 62, 25.5], 0],
  ["0 and 100 say nothing", [0, 100, 0, 100, 0, 100, 25.5], 1],
  ["blanks and words say nothing", ["", "x", "", "x", 25.5], 1],
  ["none", [60, 25], 0],
  ["nothing", ["", ""], 0],
  ["by a format, two", [60, 25, 50].map((v) => ({ v, format: "0.00" })), 2],
  ["by a format, none", [60.4, 25.2, 50.5].map((v) => ({ v, format: "0" })), 0],
  ["by a format of none, outvoted", [{ v: 60, format: "0" }, 25.5, 50.1], 1],
  ["by a format of none, as many", [{ v: 60, format: "0" }, { v: 61, format: "0" }, 25.5, 50.1], 0],
  ["under a percent format", [0.6, 0.25].map((v) => ({ v, format: "0.0%" })), 1],
  ["under a percent format of none", [0.6, 0.25].map((v) => ({ v, format: "0%" })), 0],
  ["typed as text", ["60,5", "25,1", "51"], 1],
  ["typed as text, without", ["60", "25", "51"], 0],
  ["typed as text, two whole to one with places", ["60", "61", "25,5"], 1],
  ["typed, two whole to a text with places", [60, 61, "25,5"], 1],
  ["marks for zero say nothing", ["-", "-", 25.5], 1],
  ["computed whole, as many as are typed with places", [{ v: 60, f: "=B1" }, { v: 25, f: "=B2" }, 51.5, 50.5], 0],
  ["typed as text, three whole to one with places", ["60", "61", "62", "25,5"], 0],
  ["by a format of none, outvoted from above", [25.5, 50.1, 33.3, ...[60, 61].map((v) => ({ v, format: "0" }))], 1],
  ["by a format of two, outvoted from above", [25.5, 50.1, 33.3, ...[60, 61].map((v) => ({ v, format: "0.00" }))], 1],
  ["by a format of fifteen", [{ v: 60.5, format: "0.000000000000000" }], 15],
  [
    "computed under a format of none, as many as are typed",
    [{ v: 60, f: "=B1", format: "0" }, { v: 61, format: "0" }, 25.5, 50.1],
    0,
  ],
  ["computed, rounded by their formula", [60.5, 25.1].map((v) => ({ v, f: "=ROUND(B1,1)" })), 1],
  [
    "computed whole, which is no dropped zero",
    [{ v: 60, f: "=B1" }, { v: 25, f: "=B2" }, { v: 50, f: "=B3" }, 51.5],
    0,
  ],
  ["bare fractions", [0.605, 0.251, 0.514], 1],
])("the column states as many decimals as most of its figures: %s", (_, rates, precision) => {
  expect(scaleOf(rates).precision).toBe(precision);
});

test.each<[string, TestCell, boolean, string]>([
  ["points", 51.4, false, "51.4 to 1"],
  ["whole points", 51, false, "51 to 0"],
  ["points under a format", { v: 51.4, format: "0.00" }, false, "51.4 to 2"],
  ["points under a format of none", { v: 51.4, format: "0" }, false, "51.4 to 0"],
  ["a percent format", { v: 0.514, format: "0.0%" }, false, "51.4 to 1, a fraction"],
  ["a percent format that fixes no places", { v: 0.514, format: "0%" }, false, "51.4 to 0, a fraction"],
  ["a fraction", 0.514, true, "51.4 to 1, a fraction"],
  ["a whole fraction", 1, true, "100 to 0, a fraction"],
  ["a fraction of one place", 0.5, true, "50 to 0, a fraction"],
  ["a fraction under a format of three places", { v: 0.514, format: "0.000" }, true, "51.4 to 1, a fraction"],
  ["a fraction under a format of one place", { v: 0.514, format: "0.0" }, true, "51.4 to 0, a fraction"],
  ["a text", "51,4", false, "51.4 to 1"],
  ["a text, as a fraction", "0,514", true, "51.4 to 1, a fraction"],
  ["a text with a sign, among fractions", "51,4%", true, "51.4 to 1"],
  ["a text of one place, as a fraction", "0,5", true, "50 to 0, a fraction"],
  ["a mark for zero, among fractions", "-", true, "0 to 0"],
  ["a text of two readings, of which one can be a rate", "44.444", false, "44.444 to 3"],
  ["a text of two readings that no rate can be", "150.000", false, "150000 to 0"],
  ["a word", "x", true, "NaN to 0"],
  ["nothing", "", false, "NaN to 0"],
  ["an error", "#N/A", false, "NaN to 0"],
  ["below 0", -51.4, false, "-51.4 to 1"],
  ["a fraction below 0", -0.514, true, "-51.4 to 1, a fraction"],
  ["a fraction that doubles do not carry times 100", 0.565, true, "56.5 to 1, a fraction"],
  ["a fraction of one place above 1", 1.1, true, "110 to 0, a fraction"],
  ["a fraction of fifteen places", 0.142857142857143, true, "14.2857142857143 to 13, a fraction"],
  ["a fraction as a double has it", 1 / 7, true, "14.285714285714285 to 13, a fraction"],
])("a stated rate is read in points: %s", (_, cell, fractions, expected) => {
  for (const others of [[], [12.5, "x"]]) {
    const { snapshot, rows } = read([...others, cell]);
    const { values, decimals, fractions: marks } = readRates(snapshot, 0, rows, fractions);
    const last = rows.length - 1;
    expect(`${values[last]!} to ${decimals[last]!}${marks[last] === 1 ? ", a fraction" : ""}`).toBe(expected);
  }
});

test("a format is that of the cell's own row, wherever the sheet's cells begin", () => {
  const cells = [{ v: 0.25, format: "0.0%" }, 60, { v: 25, format: "0.00" }];
  for (const at of ["A1", "B7"]) {
    const { snapshot, rows } = read(cells, [], { at });
    const { values, decimals } = readRates(snapshot, snapshot.area!.left, rows, false);
    expect([[...values], [...decimals]]).toEqual([
      [25, 60, 25],
      [1, 0, 2],
    ]);
  }
});

test("the sheet's own numbers stay fractions when their rates are read in points", () => {
  const { snapshot, rows } = read([0.5, 0.25]);
  expect([...readRates(snapshot, 0, rows, true).values]).toEqual([50, 25]);
  expect([...snapshot.columns[0]!.numbers]).toEqual([0.5, 0.25]);
});

test("the decimals other rows have told are those of the column", () => {
  const { snapshot, rows } = read([51.4, 60]);
  expect(readRates(snapshot, 0, rows, false, 2).precision).toBe(2);
});

test("rates are read over many blocks of rows", () => {
  const { snapshot, rows } = read([...Array.from({ length: 3000 }, () => 51.4), { v: 25, format: "0.00" }, 7]);
  const { values, decimals } = readRates(snapshot, 0, rows, false);
  expect([values[0], values[2999], values[3000], values[3001]]).toEqual([51.4, 51.4, 25, 7]);
  expect([decimals[0], decimals[1024], decimals[2999], decimals[3000], decimals[3001]]).toEqual([1, 1, 1, 2, 0]);
});

describe("of a whole table, rates below 1 are", () => {
  const ratesOf = (...rows: readonly string[]) => {
    const header = "Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện|Không đề nghị|Tỷ lệ";
    const result = recognise(sheetOf([header, ...rows].join("\n")));
    return result.ok && [...result.value[0]!.rate!.values];
  };

  test("fractions where the options are half of all", () => {
    expect(ratesOf("Sở Nội vụ|200|60|40|100|0.5", "Sở Y tế|1000|400|0|600|0.4")).toEqual([50, 40]);
  });

  test("points where they are hardly any, of whichever option", () => {
    expect(ratesOf("Sở Nội vụ|200|1|0|199|0.5", "Sở Y tế|1000|4|0|996|0.4")).toEqual([0.5, 0.4]);
    expect(ratesOf("Sở Nội vụ|200|0|1|199|0.5", "Sở Y tế|1000|0|4|996|0.4")).toEqual([0.5, 0.4]);
  });
});
