import type { CheckContext } from "../../../../src/core/checks/context";
import { formulaMeaning } from "../../../../src/core/checks/formulas/cell-meanings";
import { columnName, parseCell } from "../../../../src/core/sheet/address";
import { contextOf, FINE } from "../../../support/checked";
import { meaningText } from "../../../support/meanings";
import type { TestCell } from "../../../support/sheet";

const f = (formula: string): TestCell => ({ v: 1, f: formula });
const sum = (label: string, formula: (column: string) => string): TestCell[] => [
  "",
  label,
  ..."CDEF".split("").map((column) => f(formula(column))),
  "",
];

/** Agencies in rows 3, 4, 7 and 8, their sums in rows 5 and 9, and of all in row 10. */
const ROWS: TestCell[][] = [
  ["I", "Các sở, ban, ngành", "", "", "", "", "", "", 9],
  [...FINE[0]!.slice(0, 6), f("=100*D3/C3"), f("=D3+E3"), f("=H3"), 5, f("=K3"), f("=J3"), f("=Sheet2!A1"), f("=@D:D")],
  [...FINE[1]!, f("=I4"), f("=H4"), "chữ", f("=K4")],
  sum("Cộng I", (column) => `=SUM(${column}3:${column}4)`),
  ["II", "UBND các huyện"],
  [...FINE[2]!, f("=I7"), f("=J7"), f("=K7"), f("=L7"), f("=M7"), f("=N7"), f("=D7")],
  [...FINE[3]!, "", "", "", "", "", "", "", f("=SUM(D8:F8)")],
  sum("Cộng II", (column) => `=SUBTOTAL${column === "D" ? " " : ""}(9,${column}7:${column}8)`),
  [...sum("Tổng cộng", (column) => `=${column}5+${column}9`), "", "", 7],
  [],
  ["", "Mức chuẩn", "", "", "", "", "", 100, "", "", f("=H12/2"), "", "", "", "", "", "", "chữ"],
];

/** What a formula in a cell of the sheet works out; "D3:8" are the figures of the agencies in rows 3 to 8. */
function meaning(at: string, formula: string, context: CheckContext = contextOf(ROWS)): string | null {
  const { rows, counts } = context.agencies;
  return meaningText(formulaMeaning(context, parseCell(at)!, formula), ({ field, first, end }) => {
    const [top, bottom] = [rows[first]! + 1, rows[end - 1]! + 1];
    return columnName(counts[field]!.column) + (top === bottom ? String(top) : `${top}:${bottom}`);
  });
}

test.each<[string, string, string | null]>([
  ["an agency's figure", "=D3", "D3"],
  ["a subtotal's, which is its rows'", "=D5", "D3:4"],
  ["another subtotal's", "=D9", "D7:8"],
  ["the total's", "=D10", "D3:8"],
  ["a section's heading, which has none", "=D6", null],
  ["a number beside the table", "=H12", "100"],
  ["a number worked out beside the table", "=K12", "50"],
  ["a text beside the table", "=B12", null],
  ["an empty cell beside the table", "=D12", null],
  ["a number typed in the table, which may be made of figures", "=J3", null],
  ["a number typed in its first row", "=I2", null],
  ["a number typed in its last row", "=J10", null],
  ["a text in the table", "=J4", null],
  ["what stands in the other formula's own row", "=N3", "D3"],
  ["a formula", "=H3", "D3 + E3"],
  ["a formula by way of another", "=I3", "D3 + E3"],
  ["a rate's", "=G3", "(100 D3) / (C3)"],
  ["a rate that was typed", "=G4", null],
  ["a circle of formulas", "=H4", null],
  ["a formula of itself", "=K4", null],
  ["its own cell", "=P3", null],
  ["another sheet's", "=M3", null],
])("%s: %s works out %s", (_, formula, expected) => {
  expect(meaning("P3", formula)).toBe(expected);
});

test("a formula that comes back to its own cell is not followed", () => {
  expect(meaning("D3", "=D3")).toBeNull();
  expect(meaning("D3", "=H3")).toBeNull();
  expect(meaning("D4", "=H3")).toBe("D3 + E3");
  expect(meaning("D8", "=O8")).toBeNull();
  expect(meaning("C8", "=O8")).toBe("D8 + E8 + F8");
});

test("formulas are followed six deep", () => {
  expect(meaning("P3", "=J7")).toBe("D7");
  expect(meaning("P3", "=I7")).toBeNull();
});

test.each<[string, string, string | null]>([
  ["a row's figures", "=SUM(C3:F3)", "C3 + D3 + E3 + F3"],
  ["a total's figures", "=SUM(C5:D5)", "C3:4 + D3:4"],
  ["a row's figures with names", "=SUM(A4:D4)", null],
  ["a row's figures with a text", "=SUM(B3:D3)", "C3 + D3"],
  ["a row's figures with nothing beside them", "=SUM(F8:F8,I8:K8)", "F8"],
  ["a row's figures with another number", "=SUM(F3:G3)", null],
  ["a row's figures to the end of the sheet", "=SUM(F8:XFD8)", null],
  ["a row beyond the table", "=SUM(D12:F12)", "0"],
  ["a number beyond the table", "=SUM(D12:H12)", null],
  ["agencies", "=SUM(D3:D4)", "D3:4"],
  ["agencies and a heading without figures", "=SUM(D2:D4)", "D3:4"],
  ["agencies, and their sum again", "=SUM(D3:D5)", "D3:4 + D3:4"],
  ["agencies of two sections, and the first one's sum", "=SUM(D4:D7)", "D4:7 + D3:4"],
  ["a sum alone", "=SUM(D5:D6)", "D3:4"],
  ["a heading alone", "=SUM(D6:E6)", "0"],
  ["all rows", "=SUM(D3:D10)", "D3:8 + D3:4 + D7:8 + D3:8"],
  ["a whole column", "=SUM(D:D)", "D3:8 + D3:4 + D7:8 + D3:8"],
  ["rows far beyond the sheet", "=SUM(D8:D1048576)", "D8 + D7:8 + D3:8"],
  ["several columns", "=SUM(D3:E4)", "D3:4 + E3:4"],
  ["a column of text and the next", "=SUM(B3:C4)", "C3:4"],
  ["a column of other numbers", "=SUM(G3:G4)", null],
  ["the columns beside the table", "=SUM(Q2:XFD9)", "0"],
  ["itself", "=SUM(O3:Q3)", null],
  ["rows with itself", "=SUM(P2:P4)", null],
  ["itself at the corner", "=SUM(P3:Q4)", null],
  ["itself at the other corner", "=SUM(O2:P3)", null],
  ["the rows above itself", "=SUM(P1:P2)", "0"],
  ["the rows below itself", "=SUM(P4:P5)", "0"],
  ["the columns before itself", "=SUM(O3:O4)", "0"],
  ["the columns after itself", "=SUM(Q3:Q4)", "0"],
  // SUBTOTAL passes over what SUBTOTAL made.
  ["agencies, and their sum made by SUM", "=SUBTOTAL(9,D3:D5)", "D3:4 + D3:4"],
  ["agencies, and their sum made by SUBTOTAL", "=SUBTOTAL(9,D7:D9)", "D7:8"],
  ["the next column's", "=SUBTOTAL(9,E7:E9)", "E7:8"],
  ["sums alone that SUBTOTAL made", "=SUBTOTAL(9,D9:E9)", "0"],
  ["sums alone that SUM made", "=SUBTOTAL(9,D5:E5)", "D3:4 + E3:4"],
  ["agencies, and that sum again", "=SUM(D7:D9)", "D7:8 + D7:8"],
])("the sum of %s: %s works out %s", (_, formula, expected) => {
  expect(meaning("P3", formula)).toBe(expected);
});

test("SUM counts hidden rows, and SUBTOTAL may not", () => {
  const hidden = contextOf(ROWS, { hiddenRows: [3] });
  expect(meaning("P3", "=SUM(D3:D4)", hidden)).toBe("D3:4");
  expect(meaning("P3", "=SUBTOTAL(9,D3:D4)", hidden)).toBeNull();
  expect(meaning("P3", "=SUBTOTAL(9,D4:D5)", hidden)).toBeNull();
  expect(meaning("P3", "=SUBTOTAL(9,D3:D3)", hidden)).toBe("D3");
  expect(meaning("P3", "=SUBTOTAL(9,D7:D8)", hidden)).toBe("D7:8");
});

test("sums over figures that are neither an agency's nor a total's are not followed", () => {
  const details = contextOf([
    ...FINE.slice(0, 2),
    ["", "- Chi cục Quản lý thị trường", 7, 2, "", 5, ""],
    ...FINE.slice(2),
    ["", "- Trung tâm Y tế", 7, "", 0, 7, ""],
    sum("Tổng cộng", (column) => `=SUM(${column}2:${column}6)`),
    [],
    ["", "Mức chuẩn", "", 100],
  ]);
  expect(details.table.otherRows.map(({ row }) => row + 1)).toEqual([4, 7]);
  expect(meaning("P8", "=SUM(D2:D3)", details)).toBe("D2:3");
  expect(meaning("P8", "=SUM(D5:D6)", details)).toBe("D5:6");
  expect(meaning("P8", "=SUM(D2:D4)", details)).toBeNull();
  expect(meaning("P8", "=SUM(D4:D5)", details)).toBeNull();
  expect(meaning("P8", "=SUM(D2:D6)", details)).toBeNull();
  // Beside them nothing stands in the column of conditions.
  expect(meaning("P8", "=SUM(E2:E6)", details)).toBe("E2:6");
  expect(meaning("P8", "=SUM(E5:E7)", details)).toBeNull();
  expect(meaning("P8", "=SUM(D7:D8)", details)).toBe("D2:6");
  expect(meaning("P8", "=D4", details)).toBeNull();
  // Nor are those above and below the table.
  expect(meaning("P8", "=SUM(D8:D10)", details)).toBeNull();
  expect(meaning("P8", "=SUM(D8:D9)", details)).toBe("D2:6");
});

test("sums that reach up to column numbers are not followed", () => {
  const numbered = contextOf([[1, 2, 3, 4, 5, 6, 7], ...FINE]);
  expect(numbered.table.body.top).toBe(2);
  expect(meaning("P3", "=SUM(D3:D4)", numbered)).toBe("D3:4");
  expect(meaning("P3", "=SUM(D2:D4)", numbered)).toBeNull();
  expect(meaning("P3", "=SUM(D:D)", numbered)).toBeNull();
  expect(meaning("P3", "=D2", numbered)).toBe("4");
});

/** A sheet of which so many formulas were read: of 8,000 letters each unless told. */
function worn(formulas: number, rows: readonly (readonly TestCell[])[], formula?: string): CheckContext {
  const context = contextOf(rows);
  const read = formula ?? `="${"x".repeat(7997)}"`;
  for (let at = 0; at < formulas; at += 1) formulaMeaning(context, { row: 1, column: 9 }, read);
  return context;
}

test("long formulas use up the work of a sheet, of which there is more for more rows", () => {
  expect(meaning("P3", "=D3", worn(199, FINE))).toBe("D3");
  expect(meaning("P3", "=D3", worn(201, FINE))).toBeNull();
  const sections = Array.from({ length: 300 }, (_, at) => [
    [1, `Xã số ${at}`, 32, 13, 0, 19, 40.6],
    ["", "Cộng", 32, 13, 0, 19, 40.6],
  ]).flat();
  expect(meaning("P3", "=D2", worn(223, sections))).toBe("D2");
  expect(meaning("P3", "=D2", worn(225, sections))).toBeNull();
});

test("long sums use it up too, and areas by their rows", () => {
  // 4,000 numbers in 8,000 letters.
  const numbers = `=1${"+1".repeat(3999)}`;
  expect(meaning("P3", "=D3", worn(39, FINE, numbers))).toBe("D3");
  expect(meaning("P3", "=D3", worn(41, FINE, numbers))).toBeNull();
  const thousand = Array.from({ length: 1000 }, (_, at) => [at + 1, `Xã số ${at}`, 32, 13, 0, 19, 40.6]);
  expect(meaning("P3", "=D3", worn(230, thousand, "=SUM(A:A)"))).toBe("D3");
  expect(meaning("P3", "=D3", worn(230, [...thousand, ["", "", "", "", "", "", "", "x"]], "=SUM(H:H)"))).toBe("D3");
  expect(meaning("P3", "=D3", worn(245, [...thousand, ["", "", "", "", "", "", "", "x"]], "=SUM(H:H)"))).toBeNull();
});
