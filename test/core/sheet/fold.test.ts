import fc from "fast-check";
import { parseArea, parseCell, type Area } from "../../../src/core/sheet/address";
import { hasFormulas } from "../../../src/core/sheet/cells";
import { foldedCell, formulaMoved, partStarts, unfold, unfoldedCell, type Fold } from "../../../src/core/sheet/fold";
import { gridsOf } from "../../support/grids";
import { sheet, type TestCell } from "../../support/sheet";

const area = (name: string): Area => parseArea(name)!;
const at = (name: string) => parseCell(name)!;

/** Three halves beside each other, in columns B, F and J, headings in row 2; the last is a row shorter. */
const FOLD: Fold = {
  bottom: 4,
  beside: area("F2:L5"),
  parts: [
    { area: area("F3:H5"), shift: 4 },
    { area: area("J3:L4"), shift: 8 },
  ],
};

const HEADER: readonly TestCell[] = ["STT", "Tên", "Số"];
const bold = (v: string): TestCell => ({ v, font: "VnTime" });
const percent = (v: number, f: string): TestCell => ({ v, f, format: "0.0%" });

const FOLDED = sheet(
  [
    [...HEADER, "", ...HEADER, "", ...HEADER],
    [1, bold("Sở A"), 10, "|", 4, "Sở D", percent(0.4, "=F3*0.1+$H$4"), "|", 7, "Sở G", true],
    [2, "Sở B", { v: 0.2, f: "20%" }, "|", 5, "=E4", "#N/A", "|", 8, "=K4", 80],
    [3, "Sở C", "", "|", 6, "Sở F", { v: 60, format: "0.00" }, "|", "", "dưới cùng", ""],
    ["", "Tổng", { v: 1, f: "=SUM(D3:D5)+SUM(H3:H5,L3:L4)" }, "|", "", "", "bên", "", "", "", ""],
    ["Ghi chú", "", "", "", "", "", "", "", "", "", { v: 2, f: "=D6" }],
  ],
  { at: "B2", merges: ["B2:B2", "F3:G4", "L3:L4", "B7:D8"], hiddenRows: [3, 6], hiddenColumns: ["E"], name: "Bảng" },
);

const UNFOLDED = sheet(
  [
    [...HEADER, "", "", "", "", "", "", "", ""],
    [1, bold("Sở A"), 10, "|", "", "", "", "|"],
    [2, "Sở B", 0.2, "|", "", "", "", "|"],
    [3, "Sở C", "", "|", "", "", "", "|", "", "dưới cùng", ""],
    [4, "Sở D", percent(0.4, "=B6*0.1+$D$7")],
    [5, "=E4", "#N/A"],
    [6, "Sở F", { v: 60, format: "0.00" }],
    [7, "Sở G", true],
    [8, "=K4", 80],
    ["", "Tổng", { v: 1, f: "=SUM(D3:D5)+SUM(D6:D8,D9:D10)" }, "|", "", "", "bên"],
    ["Ghi chú", "", "", "", "", "", "", "", "", "", { v: 2, f: "=D11" }],
  ],
  { at: "B2" },
);

describe("a sheet unfolded", () => {
  // A fold of its own each time: what was unfolded before is remembered by it.
  const unfolded = () => unfold(FOLDED, { ...FOLD });

  test("has the further halves under the first, and under them what stood there", () => {
    expect(unfolded().area).toEqual(area("B2:L12"));
    const read = gridsOf(unfolded());
    const expected = gridsOf(UNFOLDED);
    expect(read.values).toEqual(expected.values);
    expect(read.formulas).toEqual(expected.formulas);
    expect(read.valueTypes).toEqual(expected.valueTypes);
    expect(read.numberFormats).toEqual(expected.numberFormats);
    // Where nothing is left of a further half no font is known.
    expect(read.fontNames.map((fonts) => fonts.slice(0, 3))).toEqual(
      expected.fontNames.map((fonts) => fonts.slice(0, 3)),
    );
  });

  test("keeps a column without formulas free of them", () => {
    expect([1, 2, 3].map((column) => hasFormulas(unfolded(), column))).toEqual([false, false, true]);
  });

  test("takes merged areas and hidden rows with it", () => {
    expect(unfolded().merges).toEqual(["B2:B2", "B6:C7", "D9:D10", "B12:D13"].map(area));
    expect(unfolded().hiddenRows).toEqual([3, 6, 9, 11]);
    expect(unfold({ ...FOLDED, hiddenRows: [] }, FOLD).hiddenRows).toEqual([]);
  });

  test("is otherwise the sheet it was", () => {
    const { sheetName, hiddenColumns, isProtected, numerals, hasFonts } = FOLDED;
    expect(unfolded()).toMatchObject({ sheetName, hiddenColumns, isProtected, numerals, hasFonts });
    expect(unfold(sheet([["a"]], { valuesOnly: true }), FOLD).hasFonts).toBe(false);
  });

  test("is made once", () => {
    const once = unfold(FOLDED, FOLD);
    expect(unfold(FOLDED, FOLD)).toBe(once);
    expect(unfolded()).not.toBe(once);
  });
});

test("the further halves begin under the first, one after the other", () => {
  expect(partStarts(FOLD)).toEqual([5, 8]);
});

test("a sheet without a fold, or without cells, is itself", () => {
  const empty = sheet([]);
  expect(unfold(FOLDED, null)).toBe(FOLDED);
  expect(unfold(empty, FOLD)).toBe(empty);
});

test.each([
  ["B2", "B2"],
  ["D5", "D5"],
  ["F3", "B6"],
  ["H5", "D8"],
  ["J3", "B9"],
  ["L4", "D10"],
  ["B6", "B11"],
  ["H6", "H11"],
  ["L7", "L12"],
  ["E3", "E3"],
  ["A3", "A3"],
  ["M4", "M4"],
])("%s of the sheet stands in %s, and is found from there", (folded, unfolded) => {
  expect(unfoldedCell(FOLD, at(folded))).toEqual(at(unfolded));
  expect(foldedCell(FOLD, at(unfolded))).toEqual(at(folded));
});

test.each([
  ["F2", "B2"],
  ["H2", "D2"],
  ["J2", "B2"],
  ["L2", "D2"],
])("the heading %s of a further half is the heading %s", (heading, first) => {
  expect(unfoldedCell(FOLD, at(heading))).toEqual(at(first));
});

test("what stands above the headings, or under a shorter half, stays", () => {
  for (const cell of ["F1", "J5", "L5"].map(at)) expect(unfoldedCell(FOLD, cell)).toEqual(cell);
});

test("every cell of the list leads back to itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 3 }), (row, column) => {
      expect(unfoldedCell(FOLD, foldedCell(FOLD, { row, column }))).toEqual({ row, column });
    }),
  );
});

test.each([
  ["=F3+$H$4+D6", "=B6+$D$7+D11"],
  ["=SUM(H3:H5)", "=SUM(D6:D8)"],
  ["=SUM(F:F,3:3)", "=SUM(F:F,3:3)"],
  ["='Khác'!F3+Khác!H5", "='Khác'!F3+Khác!H5"],
  ['=IF(F3="F3",1,"H4")', '=IF(B6="F3",1,"H4")'],
])("the formula %s reads %s unfolded, and back", (folded, unfolded) => {
  expect(formulaMoved(folded, (cell) => unfoldedCell(FOLD, cell))).toBe(unfolded);
  expect(formulaMoved(unfolded, (cell) => foldedCell(FOLD, cell))).toBe(folded);
});

test("whole columns and rows move with nothing", () => {
  const down = ({ row, column }: { row: number; column: number }) => ({ row: row + 1, column: column + 1 });
  expect(formulaMoved("=SUM(F:F,3:3,F3)", down)).toBe("=SUM(F:F,3:3,G4)");
});
