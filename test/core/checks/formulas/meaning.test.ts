import type { Linear } from "../../../../src/core/checks/formulas/linear";
import { meaningOf, numberIn, type CellMeanings } from "../../../../src/core/checks/formulas/meaning";
import { formulaTree } from "../../../../src/core/checks/formulas/syntax";
import { meaningText } from "../../../support/meanings";

const LETTERS = ["A", "B", "C", "D", "E", "F"];

/** Figures in columns C to F, the number 100 in A, a rate rounded to one place in G and nothing known elsewhere. */
function cells(work = 1000): CellMeanings {
  let left = work;
  const figures = (column: number, top: number, bottom: number, mark = "") => ({
    field: `${LETTERS[column]!}${mark}`,
    first: top,
    end: bottom + 1,
    times: 1,
  });
  const isFigure = (column: number) => {
    if (!Number.isInteger(column)) throw new RangeError(`No column: ${column}`);
    return column >= 2 && column <= 5;
  };
  return {
    identities: [{ whole: "C", parts: ["D", "E", "F"], complete: true }],
    spend: (spent) => (left -= spent) > 0,
    cell(row, column) {
      if (column === 0) return { part: { constant: 100, terms: [] }, whole: null, rounding: null };
      const part: Linear = { constant: 0, terms: [figures(Math.min(column, 5), row, row)] };
      if (column === 6) return { part, whole: null, rounding: { mode: "nearest", places: 1 } };
      return isFigure(column) ? { part, whole: null, rounding: null } : null;
    },
    area({ top, bottom, left: first, right }, as) {
      if (!isFigure(first) || !isFigure(right)) return null;
      const columns = Array.from({ length: right - first + 1 }, (_, at) => first + at);
      return { constant: 0, terms: columns.map((column) => figures(column, top, bottom, as === "sum" ? "" : "~")) };
    },
  };
}

const place = (row: number) => (row > 1e6 ? "end" : String(row + 1));

/** What a formula in row 6 works out. */
const meaning = (formula: string, work?: number) =>
  meaningText(meaningOf(formulaTree(formula)!, 5, cells(work)), ({ field, first, end }) =>
    end === first + 1 ? field + place(first) : `${field}${place(first)}:${place(end - 1)}`,
  );

test.each([
  ["=5", "5"],
  ["=D6", "D6"],
  ["=$D$9", "D9"],
  ["=D6:D6", "D6"],
  ["=@D6", "D6"],
  ["=@D:D", "D6"],
  ["=@D2:D9", "D6"],
  ["=@D6:D9", "D6"],
  ["=@D9:D6", "D6"],
  ["=@D2:D6", "D6"],
  ["=+D6", "D6"],
  ["=-D6", "-1 D6"],
  ["=D6+E6-F6", "D6 + E6 + -1 F6"],
  ["=D6+2", "D6 + 2"],
  ["=5%", "0.05"],
  ["=D6%", "0.01 D6"],
  ["=D6*100", "100 D6"],
  ["=100*D6", "100 D6"],
  ["=A6*D6", "100 D6"],
  ["=D6/4", "0.25 D6"],
  ["=0*D6", "0"],
])("figures: %s works out %s", (formula, expected) => {
  expect(meaning(formula)).toBe(expected);
});

test.each([
  ["=D6/C6", "(D6) / (C6)"],
  ["=100*D6/C6", "(100 D6) / (C6)"],
  ["=D6/C6*100", "(100 D6) / (C6)"],
  ["=1-F6/C6", "(C6 + -1 F6) / (C6)"],
  ["=D6/C6+E6/C6", "(D6 + E6) / (C6)"],
  ["=D6/C6+E6/(D6+E6+F6)", "(D6 + E6) / (C6)"],
])("fractions: %s works out %s", (formula, expected) => {
  expect(meaning(formula)).toBe(expected);
});

test.each([
  ["=ROUND(D6/C6,3)", "(D6) / (C6), nearest 3"],
  ["=ROUNDDOWN(D6/C6,3)", "(D6) / (C6), down 3"],
  ["=TRUNC(D6/C6)", "(D6) / (C6), down 0"],
  ["=ROUNDUP(D6/C6,3)", "(D6) / (C6), up 3"],
  ["=INT(D6/C6)", "(D6) / (C6), down 0"],
  ["=ROUND(D6/C6,3)*100", "(100 D6) / (C6), nearest 1"],
  ["=ROUND(100*D6/C6,1)/100", "(D6) / (C6), nearest 3"],
  ["=ROUND(100*D6/C6,1)%", "(D6) / (C6), nearest 3"],
  ["=ROUND(D6/C6,3)+0", "(D6) / (C6), nearest 3"],
  ["=0+ROUND(D6/C6,3)", "(D6) / (C6), nearest 3"],
  ["=0*ROUND(D6/C6,3)", "0"],
  ["=ROUND(ROUND(D6/C6,3),3)", "(D6) / (C6), nearest 3"],
  ["=ROUND(ROUND(D6/C6,3),4)", "(D6) / (C6), nearest 3"],
  // Counts are whole already, and stay so when they are added up.
  ["=ROUND(D6+E6,0)", "D6 + E6"],
  ["=INT(2*D6)", "2 D6"],
  ["=ROUND(D6,1)", "D6"],
  ["=ROUND(D6,-1)", "D6, nearest -1"],
  ["=ROUND(D6/2,0)", "0.5 D6, nearest 0"],
  ["=ROUND(D6+E6/2,0)", "D6 + 0.5 E6, nearest 0"],
  ["=ROUND(D6+0.5,0)", "D6 + 0.5, nearest 0"],
])("rounding: %s works out %s", (formula, expected) => {
  expect(meaning(formula)).toBe(expected);
});

test.each([
  ["=SUM(D6:F6)", "D6 + E6 + F6"],
  ["=SUM(F6:D6)", "D6 + E6 + F6"],
  ["=SUM(D6,E6)", "D6 + E6"],
  ["=SUM(D6,,3)", "D6 + 3"],
  ["=SUM(D2:D9)", "D2:9"],
  ["=SUM(D9:D2)", "D2:9"],
  ["=SUM(D:D)", "D1:end"],
  ["=SUM(D6*2,E6)", "2 D6 + E6"],
  ["=SUMPRODUCT(D2:D9)", "D2:9"],
  ["=SUBTOTAL(9,D2:D9)", "D~2:9"],
  ["=SUBTOTAL(109,D2:D9,E6)", "D~2:9 + E~6"],
  ["=PRODUCT(100,D6)", "100 D6"],
  ["=ABS(D6)", "D6"],
  ["=N(D6)", "D6"],
  ["=VALUE(D6)", "D6"],
  ["=_xlfn.SINGLE(D6)", "D6"],
  ["=IFERROR(D6/C6,0)", "(D6) / (C6)"],
  ['=IFNA(D6/C6,"")', "(D6) / (C6)"],
])("functions: %s works out %s", (formula, expected) => {
  expect(meaning(formula)).toBe(expected);
});

test.each([
  ['=IF(C6=0,"",D6/C6)', "(D6) / (C6)"],
  ["=IF(C6=0,0,D6/C6)", "(D6) / (C6)"],
  ["=IF(C6=0,,D6/C6)", "(D6) / (C6)"],
  ["=IF(C6=0,NA(),D6/C6)", "(D6) / (C6)"],
  ['=IF(C6>0,D6/C6,"")', "(D6) / (C6)"],
  ["=IF(C6>0,D6/C6)", "(D6) / (C6)"],
  ["=IF(C6>0,D6/C6,NA())", "(D6) / (C6)"],
  ["=IF(B6=1,C6,D6+E6+F6)", "C6"],
  ["=IF(B6=1,D6/C6,D6/SUM(D6:F6))", "(D6) / (C6)"],
  ["=IF(B6=1,ROUND(D6/C6,1),ROUND(D6/C6,1))", "(D6) / (C6), nearest 1"],
  // Branches that differ, or show nothing at all.
  ["=IF(B6=1,D6,E6)", null],
  ["=IF(B6=1,D6/C6,D6)", null],
  ["=IF(B6=1,D6/C6,D6/E6)", null],
  ["=IF(B6=1,D6/C6,ROUND(D6/C6,1))", null],
  ["=IF(B6=1,ROUND(D6/C6,1),D6/C6)", null],
  ["=IF(B6=1,ROUND(D6/C6,1),ROUND(D6/C6,2))", null],
  ["=IF(B6=1,ROUND(D6/C6,1),ROUNDUP(D6/C6,1))", null],
  ["=IF(B6=1,D6,PI())", null],
  ["=IF(B6=1,PI(),D6)", null],
  ['=IF(B6=1,"",0)', null],
  ["=IF(B6=1,5,D6)", null],
])("conditions: %s works out %s", (formula, expected) => {
  expect(meaning(formula)).toBe(expected);
});

test.each([
  '="5"',
  "=Sheet2!D6",
  "=SUM(Sheet2!D6:E6)",
  "=6:6",
  "=SUM(6:6)",
  "=@6:6",
  "=@D7:D9",
  "=@D2:D5",
  "=@D6:E6",
  "=D6:D9",
  "=D6:E6",
  "=D6:E9",
  "=D:D",
  "=H6",
  "=D6+H6",
  "=SUM(H6:H9)",
  "=D6*E6",
  "=D6/0",
  "=D6^2",
  '=D6&""',
  "=D6=5",
  "=D6/C6/E6",
  "=(D6/C6)/(E6/C6)",
  "=D6/(E6/C6)",
  "=ROUND(D6/C6,1)/C6",
  "=C6/ROUND(D6/C6,1)",
  "=D6/C6+E6",
  "=D6/C6+E6/F6",
  "=ROUND(D6/C6,1)+1",
  "=ROUND(D6/C6,1)+ROUND(E6/C6,1)",
  "=G6+D6",
  "=ROUND(D6/C6,1)*2",
  "=ROUND(D6/C6,1)*-10",
  "=ROUND(D6/C6,E6)",
  "=ROUND(D6/C6,0.5)",
  "=ROUND(ROUND(D6/C6,3),1)",
  "=ROUND(ROUNDUP(D6/C6,1),3)",
  "=SUMPRODUCT(D2:D9,E2:E9)",
  "=SUBTOTAL(1,D2:D9)",
  "=SUBTOTAL(9,D6*2)",
  "=PRODUCT(2,D6,E6)",
  "=PRODUCT(D6)",
  "=PRODUCT(100,)",
  "=SUM()",
  "=SUM(,D6)",
  "=PI()",
  "=-PI()",
  "=PI()%",
  "=AVERAGE(D6)",
  "=MAX(D6,0)",
])("%s is not followed", (formula) => {
  expect(meaning(formula)).toBeNull();
});

test("a formula is followed as far as there is work left for it", () => {
  expect(meaning("=D6", 2)).toBe("D6");
  expect(meaning("=D6", 1)).toBeNull();
  // Each node is a step, and each term that is added up or multiplied.
  expect(meaning("=D6+E6", 6)).toBe("D6 + E6");
  expect(meaning("=D6+E6", 5)).toBeNull();
  expect(meaning("=100*SUM(D6:F6)", 11)).toBe("100 D6 + 100 E6 + 100 F6");
  expect(meaning("=100*SUM(D6:F6)", 8)).toBeNull();
});

test("a number is what no figure comes into", () => {
  const number = (formula: string) => numberIn(meaningOf(formulaTree(formula)!, 5, cells()));
  expect(number("=2+3")).toBe(5);
  expect(number("=PI()")).toBeNull();
  expect(number("=D6")).toBeNull();
  expect(number("=5/C6")).toBeNull();
  expect(number("=ROUND(5.55,1)")).toBeNull();
});
