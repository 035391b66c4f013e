import { dispatchReferences, sameNumber, sameSymbol } from "../../../src/core/checks/dispatch-reference";

const line = (text: string, row = 0) => ({ text, row, column: 0 });
/** "1900|UBND-NCPC|2021-11-23": number, symbol and date of each reference; "" for what is not there. */
const read = (...lines: string[]) =>
  dispatchReferences(lines.map((text, row) => line(text, row))).map(
    ({ number, symbol, date }) => `${number ?? ""}|${symbol ?? ""}|${date?.iso ?? ""}`,
  );

it.each([
  ["Số: 1900/UBND-NCPC", "1900|UBND-NCPC|"],
  ["  (Số :1900/UBND-NCPC)", "1900|UBND-NCPC|"],
  ["Số:   1900a/UBND", "1900a|UBND|"],
  ["Số: 1900 ... / UBND", "1900|UBND|"],
  ["Số:      /UBND-NCPC", "|UBND-NCPC|"],
  ["Số: …/BC-UBND-NC", "|BC-UBND-NC|"],
  ["Số: 1900/", "1900||"],
  ["Số: 1900/ubnd", "1900||"],
  ["Số: 05 / 2021 / QĐ-UBND", "05|2021 / QĐ-UBND|"],
  ["Kèm theo Công văn số 12/UB ngày 4/3/2021", "12|UB|2021-03-04"],
  ["Kèm theo Công văn số 12/UB, ngày  04  tháng  3  năm  2021", "12|UB|2021-03-04"],
  ["Kèm theo Công văn số 12/UB ngày 04 / 12 / 2021", "12|UB|2021-12-04"],
  ["Kèm theo Công văn số 12/UB ngày 04.12.2021", "12|UB|2021-12-04"],
  ["Kèm theo Công văn số 12/UB ngày04tháng12năm2021", "12|UB|2021-12-04"],
  ["Kèm theo Công văn số 12/UB ngày      tháng 11 năm 2021", "12|UB|"],
  ["Kèm theo Công văn số 12/UB ngày 23 tháng    năm 2021", "12|UB|"],
  ["Kèm theo Công văn số 12/UB ngày 23 tháng 11 năm", "12|UB|"],
  ["Kèm theo Công văn số 12/UB ngày ..../11/2021", "12|UB|"],
  ["Kèm theo Công văn số 12/UB ngày 23/11/", "12|UB|"],
  ["Kèm theo Công văn số 12/UB về Kế hoạch ngày 23/11/2021", "12|UB|"],
])("reads %j", (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

it.each([
  "Phụ lục số: 12/KH-UBND",
  "Kèm theo Công văn số hiệu 12/UBND",
  "Phụ lục số 12",
  "Thực hiện Kế hoạch số 12/KH-UBND",
  `${"x".repeat(1000)} kèm theo Công văn số 12/UBND`,
])("finds no dispatch in %j", (text) => {
  expect(read(text)).toEqual([]);
});

it("finds where number and symbol stand in the line", () => {
  const between = (text: string) =>
    dispatchReferences([line(text)]).map(({ place }) => text.slice(place!.start, place!.end));
  expect(between("Kèm theo Công văn số 12/UBND-NC ngày 4/3/2021")).toEqual(["12/UBND-NC"]);
  expect(between("Số:     /UBND-NC của tỉnh")).toEqual(["/UBND-NC"]);
  expect(between("Kèm theo Công văn số 12/ ngày 4/3/2021")).toEqual(["12/"]);
});

it("reads the date at the head of the next line, and of that alone", () => {
  const reference = "(Kèm theo Công văn số 12/UBND-NC";
  expect(read(reference, "ngày 24 tháng 11 năm 2021 của UBND tỉnh)")).toEqual(["12|UBND-NC|2021-11-24"]);
  expect(read(reference, "của UBND tỉnh ngày 24 tháng 11 năm 2021)")).toEqual(["12|UBND-NC|"]);
  expect(read(reference, "của UBND tỉnh)", "ngày 24 tháng 11 năm 2021")).toEqual(["12|UBND-NC|"]);
  expect(read(`${reference} ngày 23/11/2021`, "ngày 24 tháng 11 năm 2021")).toEqual(["12|UBND-NC|2021-11-23"]);
  const [{ date } = { date: null }] = dispatchReferences([line(reference), line("  ngày 24/11/2021", 1)]);
  expect(date).toEqual({ cell: { row: 1, column: 0 }, iso: "2021-11-24", written: "ngày 24/11/2021" });
});

describe("number and symbol in the cells beside", () => {
  const beside = (first: string, second: string, columns: readonly [number, number] = [1, 2], row = 0) =>
    dispatchReferences([
      { text: first, row: 0, column: columns[0] },
      { text: second, row, column: columns[1] },
    ]).map(({ number, symbol, cell, place }) => [number, symbol, cell.column, place]);

  it.each<[string, string, ReturnType<typeof beside>]>([
    ["Số:", "8900/UBND-NCPC", [["8900", "UBND-NCPC", 2, { start: 0, end: 14 }]]],
    ["Số: ", "  8900/UBND-NCPC", [["8900", "UBND-NCPC", 2, { start: 2, end: 16 }]]],
    ["Số: 8900", "/UBND-NCPC", [["8900", "UBND-NCPC", 1, null]]],
    ["Số: 8900a ", "  /UBND-NCPC", [["8900a", "UBND-NCPC", 1, null]]],
    ["Số: ……", "/UBND-NCPC", [[null, "UBND-NCPC", 1, null]]],
    ["Số: 8900 …", "/UBND-NCPC", [["8900", "UBND-NCPC", 1, null]]],
    ["Số: tờ 8900", "/UBND-NCPC", []],
    ["Số: 8900 bản", "/UBND-NCPC", []],
    ["Số: 8900", "UBND-NCPC", []],
    // By its capitals a symbol is known.
    ["Số:", "8900/Tổng-HC", []],
    ["Số:", "8900/TToán", []],
    ["Số:", "8900/", []],
    ["Số: 8900", "/ Tổng hợp", []],
    ["Số: 8900", "/", []],
  ])("of %j and %j", (first, second, expected) => {
    expect(beside(first, second)).toEqual(expected);
  });

  it("stand in the same row, to the right, within six columns", () => {
    const read = ["Số:", "8900/UBND-NCPC"] as const;
    expect(beside(...read, [1, 7])).toHaveLength(1);
    expect(beside(...read, [1, 8])).toEqual([]);
    expect(beside(...read, [3, 2])).toEqual([]);
    expect(beside(...read, [1, 2], 1)).toEqual([]);
  });
});

it.each([
  ["05", "5", true],
  ["005", "5", true],
  [" 5 ", "5", true],
  ["12A", "12a", true],
  ["0", "0", true],
  ["10", "1", false],
  ["105", "15", false],
  ["12a", "12", false],
])("takes the numbers %j and %j for the same: %s", (a, b, same) => {
  expect(sameNumber(a, b)).toBe(same);
});

it.each([
  ["UBND – NCPC", "UBND-NCPC", true],
  ["ubnd-ncpc", "UBND-NCPC", true],
  ["QÐ-UBND", "QĐ-UBND", true],
  ["QĐ-UBND".normalize("NFD"), "QĐ-UBND", true],
  ["2021/QĐ-UBND", "QĐ-UBND", true],
  ["2021 / QĐ-UBND", "2021/QĐ-UBND", true],
  ["QÐ-UBND", "Q-UBND", false],
  ["KH2021/UBND", "KHUBND", false],
  ["UBND-NC", "UBND-NCPC", false],
])("takes the symbols %j and %j for the same: %s", (a, b, same) => {
  expect(sameSymbol(a, b)).toBe(same);
});
