import fc from "fast-check";
import { LAST_COLUMN, LAST_ROW } from "../../../src/core/sheet/address";
import { cutFormula, moveFormula, partsOf, referenceText } from "../../../src/core/sheet/formula";

const found = (formula: string) =>
  partsOf(formula).flatMap((part) => (part.kind === "reference" ? referenceText(part.reference) : []));

test.each([
  ["=SUM(A1:b2)+$C$3", ["A1:B2", "$C$3"]],
  ["=IFERROR(F:$F,2:$3)&#REF!", ["F:$F", "2:$3"]],
  ["='Bảng 1'!$C$3*Tổng!D4:E5+'It''s'!A:A", ["'Bảng 1'!$C$3", "Tổng!D4:E5", "'It''s'!A:A"]],
  [
    "=[1]Sheet1!A1+[Book.xlsx]Tổng!B2+'[Book 1.xlsx]A'!C3",
    ["[1]Sheet1!A1", "[Book.xlsx]Tổng!B2", "'[Book 1.xlsx]A'!C3"],
  ],
  ["=SUM(Sheet1:Sheet3!A1,'A:B'!C2,[1]A:B!D4)", ["Sheet1:Sheet3!A1", "'A:B'!C2", "[1]A:B!D4"]],
  ["=C7:Sheet2!D9+Sheet1!A1:Sheet1!B2", ["C7", "Sheet2!D9", "Sheet1!A1", "Sheet1!B2"]],
  ["=A1:B2:C3+A1:B+A:B2", ["A1:B2", "C3", "A1", "B2"]],
  ["=#REF!A1+#REF!#REF!+A1#/B1", ["#REF!A1", "A1", "B1"]],
  ["=Table1[[#This Row],[A1]]+Table1[A'[1]+TAB1[A1]+[@A1]", []],
  ["=LOG10(5)+Sheet1!LOG10(5)+_xlfn.T1(2)+Q1_2021+Sheet1!A1B+[1]!A1B", []],
  ['="A1"&"B2""C3"&1E5&2.5E1&12:13.5', []],
  ["=A0+A01+XFE1+A1048577+A1:XFE1+3", ["A1"]],
  ["=XFD1048576:A1", ["XFD1048576:A1"]],
  ["=!A1+A1:5+A1:B", ["A1", "A1", "A1"]],
  ["='A1'+'B1+C1", []],
  ["=T[[a],B1]+A1", ["A1"]],
  ["=T[a'[]+A1", ["A1"]],
  ["=T[a']+B1]+A1", ["A1"]],
  ["=To\u0302\u0309ng1+C1\u0301+@D1", ["D1"]],
])("the references of %s", (formula, references) => {
  expect(found(formula)).toEqual(references);
});

test("every part has its kind", () => {
  expect(partsOf('=Sum(T1!x,1.5e+3)&"a"&#N/A').map(({ kind, text }) => [kind, text])).toEqual([
    ["other", "="],
    ["name", "Sum"],
    ["other", "("],
    ["sheet", "T1!"],
    ["name", "x"],
    ["other", ","],
    ["number", "1.5e+3"],
    ["other", ")"],
    ["other", "&"],
    ["text", '"a"'],
    ["other", "&"],
    ["error", "#N/A"],
  ]);
});

test("numbers are read whole", () => {
  const numbers = partsOf("12.+.55-2.25*1E5/1e-35&7+.5x").filter(({ kind }) => kind === "number");
  expect(numbers.map(({ text }) => text)).toEqual(["12.", ".55", "2.25", "1E5", "1e-35", "7"]);
});

test("what stands in quotes or brackets without a sheet's sign is one part", () => {
  expect(partsOf("'A 1'+[@A1]+'B").map(({ kind, text }) => [kind, text])).toEqual([
    ["other", "'A 1'"],
    ["other", "+"],
    ["other", "[@A1]"],
    ["other", "+"],
    ["other", "'B"],
  ]);
});

test.each([
  ["", 0],
  ["A1", 1],
  ["=A1", 2],
  ["A1:B2+C3", 3],
])("%j is cut into no more pieces than it needs", (formula, pieces) => {
  expect(cutFormula(formula)).toHaveLength(pieces);
});

const SIGNS = ["A", "b1", "$", "9", ":", "!", "'", '"', "[", "]", "#", "REF!", "(", ".", " ", "ổ", "\u0301", "😀"];

test("the parts joined are the formula, whatever the text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...SIGNS)).map((signs) => signs.join("")),
  );
  fc.assert(
    fc.property(text, (formula) => {
      expect(
        partsOf(formula)
          .map((part) => part.text)
          .join(""),
      ).toBe(formula);
    }),
  );
});

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
  ["A1:INDEX(B:B,2)", "B3:INDEX(C:C,2)"],
  ["Sheet1:Sheet3!A1", "Sheet1:Sheet3!B3"],
  ["AB1!C1", "AB1!D3"],
  ["a1+xfd1", "B3+#REF!"],
  ["A1#", "B3#"],
  [`IF(C7=0,"C7",ROUND(D7/C$7+SUM($E7:F8)+'T1'!C7,1))`, `IF(D9=0,"C7",ROUND(E9/D$7+SUM($E9:G10)+'T1'!D9,1))`],
  ["'T1'!XFD1+SUM(XFC:XFD)", "'T1'!#REF!+SUM(#REF!)"],
  ["XFE1+A1048577+A0", "XFE1+A1048577+A0"],
])("%s, two rows down and a column to the right", (formula, expected) => {
  expect(moveFormula(formula, 2, 1)).toBe(expected);
});

test("references that leave the sheet on the left or above", () => {
  expect(moveFormula("A2+B1+$A$1", -1, -1)).toBe("#REF!+#REF!+$A$1");
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
      const formula = cells.map((corner) => referenceText({ sheet: "", start: corner, end: null })).join("+");
      expect(moveFormula(moveFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
    }),
  );
});

test("not moving changes nothing but the case of references, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(moveFormula(text, 0, 0).toLowerCase()).toBe(text.toLowerCase());
    }),
  );
});

test("a long text of quotes and brackets is cut in one pass", () => {
  const text = `${'"'.repeat(100_001)}${"[".repeat(100_000)}${"'".repeat(100_001)}`;
  expect(cutFormula(text)).toEqual([text]);
});
