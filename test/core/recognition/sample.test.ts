import { headerBand } from "../../../src/core/recognition/header-band";
import { sampleBody } from "../../../src/core/recognition/sample";
import { sheet, type TestCell } from "../../support/sheet";

/** What is sampled below a header of three columns in C3, beside a column of other things. */
function sampled(body: readonly (readonly TestCell[])[]) {
  const snapshot = sheet([["Đơn vị", "Tổng số", "Tỷ lệ", "ngoài"], ...body], { at: "C3" });
  const band = headerBand(snapshot, { top: 2, bottom: 2, left: 2, right: 4 }, null, 3);
  const { rows, columns } = sampleBody(snapshot, band);
  return { rows: rows.map((row) => row - 3), columns };
}

/** The second column beside agencies: "4 filled, 3 numeric …". */
function column(...cells: readonly TestCell[]) {
  const [, second] = sampled(cells.map((cell) => ["Sở Y tế", cell, 1])).columns;
  const { numbers, ...counts } = second!;
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  return `${[...numbers].join(" ")}: ${told.map(([name, count]) => `${count} ${name}`).join(", ")}`;
}

test("rows with a word and a number are sampled, in whatever columns they stand", () => {
  const rows: readonly (readonly TestCell[])[] = [
    ["Sở Nội vụ", 10, 60],
    ["Các sở"],
    [1, 2, 3],
    ["Sở Y tế", "", "20"],
    [5, "x"],
    ["-", 4],
    ["Sở Tư pháp", "-", "…"],
    ["Sở Xây dựng", true],
    ["Sở Công Thương", "", "", 5],
    ["Ban Dân tộc", "chưa gửi", 0],
  ];
  expect(sampled(rows).rows).toEqual([0, 3, 4, 9]);
});

test("each column of the header, and no other, says what it holds", () => {
  const { columns } = sampled([["Sở Nội vụ", 10, 60.5, "x"]]);
  expect(columns.map(({ numbers, worded, whole }) => [numbers[0], worded, whole])).toEqual([
    [NaN, 1, 0],
    [10, 0, 1],
    [60.5, 0, 0],
  ]);
});

test.each<[string, readonly TestCell[], string]>([
  ["numbers", [5, 0, 2.5], "5 0 2.5: 3 filled, 3 numeric, 2 whole, 2 nonZero"],
  ["typed numbers", ["5", "0", "2,5"], "5 0 2.5: 3 filled, 3 numeric, 2 whole, 2 nonZero"],
  ["nothing", ["", " ", "\u00a0"], "NaN NaN NaN: "],
  ["marks for nothing", ["-", "không"], "0 0: 2 filled"],
  [
    "short words and long ones",
    ["I.2a", "Nội vụ", "Tư pháp", " Nội vụ "],
    "NaN NaN NaN NaN: 4 filled, 4 worded, 1 long, 1 coded",
  ],
  ["codes", ["H05.01", " SNV1 ", "Quận 1"], "NaN NaN NaN: 3 filled, 3 worded, 2 coded"],
  ["signs, truths and errors are no words", ["?", true, "#N/A"], "NaN NaN NaN: 3 filled"],
  [
    "a percent sign typed, or shown",
    ["45%", { v: 0.45, format: "0%" }, { v: 45, format: "0.0" }],
    "45 0.45 45: 3 filled, 3 numeric, 2 whole, 2 percent, 3 nonZero",
  ],
])("a column of %s", (_, cells, expected) => {
  expect(column(...cells)).toBe(expected);
});

test("the sample ends after twenty empty rows and one more", () => {
  const agency = ["Sở Y tế", 5, 1];
  const gap = (rows: number) => Array.from({ length: rows }, () => [] as readonly TestCell[]);
  expect(sampled([agency, ...gap(20), agency, ...gap(20), agency]).rows).toEqual([0, 21, 42]);
  expect(sampled([agency, ...gap(21), agency]).rows).toEqual([0]);
  const words = [["Các sở"]];
  expect(sampled([agency, ...gap(15), ...words, ...gap(15), agency]).rows).toEqual([0, 32]);
});

test("the sample ends with the sheet, and long before the end of a long one", () => {
  const many = Array.from({ length: 500 }, (_, row) => ["Sở Y tế", row, 1]);
  const { rows, columns } = sampled(many);
  expect(rows.length).toBeLessThan(250);
  expect(rows.length).toBeGreaterThan(150);
  expect(columns[1]!.numbers.at(-1)).toBe(rows.length - 1);
  expect(sampled([]).rows).toEqual([]);
});
