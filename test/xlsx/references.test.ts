import fc from "fast-check";
import { LAST_COLUMN, LAST_ROW } from "../../src/core/sheet/address";
import { cutFormula, shiftFormula } from "../../src/xlsx/references";

const shift = (formula: string, rows: number, columns: number) => shiftFormula(cutFormula(formula), rows, columns);

test.each([
  ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
  ["SUM(C7:E9)", "SUM(D9:F11)"],
  ["SUM(A:C,$A:C,3:5,$3:5)", "SUM(B:D,$A:D,5:7,$3:7)"],
  ["Sheet1!A1+'Bảng 1'!A1+'It''s A1'!B2", "Sheet1!B3+'Bảng 1'!B3+'It''s A1'!C4"],
  ['"A1"&"say ""A1"""&A1', '"A1"&"say ""A1"""&B3'],
  ["LOG10(A1)+ATAN2(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)"],
  ["TAX_A1+A1B+B1.x+Tổng1+_A1", "TAX_A1+A1B+B1.x+Tổng1+_A1"],
  ["1E5+2.5E1*A1", "1E5+2.5E1*B3"],
  ["Table1[[#This Row],[A1]]+[1]Sheet1!A1", "Table1[[#This Row],[A1]]+[1]Sheet1!B3"],
  ["#REF!+A1+#N/A+#DIV/0!", "#REF!+B3+#N/A+#DIV/0!"],
  ["A1:INDEX(B:B,2)", "B3:INDEX(C:C,4)".replace(",4", ",2")],
  ["Sheet1:Sheet3!A1", "Sheet1:Sheet3!B3"],
  ["AB1!C1", "AB1!D3"],
  ["a1+xfd1", "B3+#REF!"],
  ["A1#", "B3#"],
  ["XFE1+A1048577+A0", "XFE1+A1048577+A0"],
])("%s, two rows down and a column to the right", (formula, expected) => {
  expect(shift(formula, 2, 1)).toBe(expected);
});

test("references that leave the sheet on the left or above", () => {
  expect(shift("A2+B1+$A$1", -1, -1)).toBe("#REF!+#REF!+$A$1");
});

const cell = fc.record({
  row: fc.nat(LAST_ROW - 200),
  column: fc.nat(LAST_COLUMN - 200),
  rowFixed: fc.boolean(),
  columnFixed: fc.boolean(),
});

test("moving there and back gives the formula again", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), fc.nat(200), fc.nat(200), (cells, rows, columns) => {
      const formula = cells
        .map(({ row, column, rowFixed, columnFixed }) => shiftFormula([[{ row, column, rowFixed, columnFixed }]], 0, 0))
        .join("+");
      expect(shift(shift(formula, rows, columns), -rows, -columns)).toBe(formula);
    }),
  );
});

test("not moving changes nothing but the case of references, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(shift(text, 0, 0).toLowerCase()).toBe(text.toLowerCase());
    }),
  );
});

test("a long text of quotes and brackets is cut in one pass", () => {
  const text = `${'"'.repeat(100_001)}${"[".repeat(100_000)}${"'".repeat(100_001)}`;
  expect(cutFormula(text)).toEqual([text]);
});
