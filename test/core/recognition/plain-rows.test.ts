import { PlainRows } from "../../../src/core/recognition/plain-rows";
import { sheet, type TestCell } from "../../support/sheet";

const COLUMNS = { sequence: 2, agency: 3, figures: [4, 5] };

/** How many rows from the first on are ordinary, of a sheet that begins in C5. */
function ordinary(rows: readonly (readonly TestCell[])[], columns = COLUMNS, at = "C5"): number {
  const snapshot = sheet(rows, { at });
  const { top } = snapshot.area!;
  return new PlainRows(snapshot, columns).endFrom(top, top + rows.length) - top;
}

const LAST = [9, "Sở Y tế", 10, 5];

test.each([
  "Sở Nội vụ",
  "Đoàn Đại biểu Quốc hội",
  "Hòa An",
  "VP.UBND tỉnh",
  "Thanh tra tỉnh",
  "Thị xã Buôn Hồ",
  "Tỉnh đoàn",
  "Trung tâm Phục vụ hành chính công",
  "Trường Cao đẳng Y tế",
  "Công an tỉnh",
  "CÔNG AN TỈNH",
  "Công ty Cấp nước",
  "Cục Thuế",
  "Cao Bằng",
  "Ca\u0302\u0300u Giấy",
  "Chu\u031b\u0300 Prông",
  "Thuế",
  "Sa",
])("an agency that needs no closer look: %s", (name) => {
  expect(ordinary([[1, name, 10, 5], LAST])).toBe(2);
  expect(ordinary([[1, name, 10, 5]])).toBe(1);
});

test.each<[string, readonly TestCell[]]>([
  ["a sum", [1, "Tổng cộng", 10, 5]],
  ["a sum with a numeral of its own", [1, "I. Cộng", 10, 5]],
  ["a sum with a long numeral of its own", [1, "VIII. Cộng", 10, 5]],
  ["a sum with a letter of its own", [1, "b) Cộng", 10, 5]],
  ["a sum of one word", [1, "Cộng", 10, 5]],
  ["what begins like a sum", [1, "Tổng cục Thuế", 10, 5]],
  ["a letter that may be another in TCVN3", [1, "C\u00e9ng", 10, 5]],
  ["a bullet", [1, "- Sở Nội vụ", 10, 5]],
  ["a number before the name", [1, "1. Sở Nội vụ", 10, 5]],
  ["no name", [1, "", 10, 5]],
  ["a number for a name", [1, 12, 10, 5]],
  ["an error for a name", [1, "#REF!", 10, 5]],
  ["no number", ["", "Sở Nội vụ", 10, 5]],
  ["a numeral", ["I", "Sở Nội vụ", 10, 5]],
  ["a number of two levels", [1.1, "Sở Nội vụ", 10, 5]],
  ["no first figure", [1, "Sở Nội vụ", "", 5]],
  ["a first figure typed as text", [1, "Sở Nội vụ", "10", 5]],
])("a row that gets a closer look: %s", (_, row) => {
  for (const at of ["C5", "C1"]) {
    expect(ordinary([row, LAST], COLUMNS, at)).toBe(0);
    expect(ordinary([LAST, row, LAST], COLUMNS, at)).toBe(1);
    expect(ordinary([LAST, LAST, row], COLUMNS, at)).toBe(2);
  }
});

test("thousands of rows are ordinary, up to the first that is not", () => {
  const rows = Array.from({ length: 5000 }, () => LAST);
  expect(ordinary(rows)).toBe(5000);
  for (const odd of [0, 1023, 1024, 4999])
    expect(ordinary(rows.map((row, at) => (at === odd ? ["", "Tổng cộng", 10, 5] : row)))).toBe(odd);
});

test("none is where a column is missing, above the sheet's cells, or past the last row asked for", () => {
  const rows = [LAST, LAST, LAST];
  expect(ordinary(rows, { ...COLUMNS, agency: 9 })).toBe(0);
  expect(ordinary(rows, { ...COLUMNS, sequence: 9 })).toBe(0);
  expect(ordinary(rows, { ...COLUMNS, figures: [9] })).toBe(0);
  const plain = new PlainRows(sheet(rows, { at: "C5" }), COLUMNS);
  expect([plain.endFrom(3, 7), plain.endFrom(4, 6), plain.endFrom(5, 9), plain.endFrom(6, 6)]).toEqual([3, 6, 7, 6]);
  const unnumbered = new PlainRows(sheet(rows, { at: "C5" }), { ...COLUMNS, sequence: null });
  expect(unnumbered.endFrom(4, 7)).toBe(4);
  const coded = new PlainRows(sheet(rows, { at: "A5" }), { sequence: null, agency: 1, figures: [2] });
  expect(coded.endFrom(4, 7)).toBe(4);
});
