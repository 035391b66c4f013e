import { formulaTree, type FormulaNode } from "../../../../src/core/checks/formulas/syntax";
import { LONGEST_FORMULA, referenceText } from "../../../../src/core/sheet/formula";

/** A tree with each node in brackets of its own. */
function written(node: FormulaNode | null): string {
  if (node === null) return "nothing";
  switch (node.kind) {
    case "number":
      return String(node.value);
    case "text":
      return "text";
    case "reference":
      return (node.ownRow ? "@" : "") + referenceText(node.reference);
    case "sum":
      return `(${node.terms.map((term) => (term.sign === 1 ? "+" : "-") + written(term.node)).join(" ")})`;
    case "binary":
      return `(${written(node.left)} ${node.operator} ${written(node.right)})`;
    case "percent":
      return `(${written(node.node)}%)`;
    case "call":
      return `${node.name}(${node.args.map(written).join(", ")})`;
  }
}

const read = (formula: string) => written(formulaTree(formula));

test.each([
  ["=5", "5"],
  ["5", "5"],
  ["=0.5", "0.5"],
  ["=1.5E3", "1500"],
  ['="Đạt ""tốt"""', "text"],
  ["=D6", "D6"],
  ["=$D$6:E$9", "$D$6:E$9"],
  ["=D:D", "D:D"],
  ["='Bảng 1'!D6", "'Bảng 1'!D6"],
  ["=@D:D", "@D:D"],
  ["=@D2:D9", "@D2:D9"],
  ["=@5", "5"],
  [" = D6 + E6 ", "(+D6 +E6)"],
  ["=D6+\nE6", "(+D6 +E6)"],
  ["=D6+E6-F6", "(+D6 +E6 -F6)"],
  ["=D6-E6+F6", "(+D6 -E6 +F6)"],
  ["=D6-(E6+F6)", "(+D6 -(+E6 +F6))"],
  ["=-D6", "(-D6)"],
  ["=+D6", "D6"],
  ["-D6", "(-D6)"],
  ["=--D6", "D6"],
  ["=-+-+-D6", "(-D6)"],
  ["=D6--E6", "(+D6 -(-E6))"],
  ["=2*3/4*5", "(((2 * 3) / 4) * 5)"],
  ["=2/3/4", "((2 / 3) / 4)"],
  ["=1+2*3", "(+1 +(2 * 3))"],
  ["=(1+2)*3", "((+1 +2) * 3)"],
  ["=2*-3", "(2 * (-3))"],
  ["=2^3^4", "((2 ^ 3) ^ 4)"],
  ["=2*3^4", "(2 * (3 ^ 4))"],
  ["=2^-3", "(2 ^ (-3))"],
  ["=5%", "(5%)"],
  ["=5%%", "((5%)%)"],
  ["=-5%", "(-(5%))"],
  ["=2^5%", "(2 ^ (5%))"],
  ["=D6/C6%", "(D6 / (C6%))"],
  ["=1&2&3", "((1 & 2) & 3)"],
  ["=1+2&3+4", "((+1 +2) & (+3 +4))"],
  ["=1=2", "(1 compare 2)"],
  ["=1<2", "(1 compare 2)"],
  ["=1>2", "(1 compare 2)"],
  ["=1<=2", "(1 compare 2)"],
  ["=1>=2", "(1 compare 2)"],
  ["=1<>2", "(1 compare 2)"],
  ["=1<2=3", "((1 compare 2) compare 3)"],
  ["=1&2=3&4", "((1 & 2) compare (3 & 4))"],
  ["=((D6))", "D6"],
])("%s is %s", (formula, tree) => {
  expect(read(formula)).toBe(tree);
});

test.each([
  ["=SUM(D6:F6)", "SUM(D6:F6)"],
  ["=sum(d6,e6)", "SUM(D6, E6)"],
  ["=SUM(D6;E6)", "SUM(D6, E6)"],
  ["=ROUND ( D6 , 1 )", "ROUND(D6, 1)"],
  ["=PI()", "PI()"],
  ["=SUM(D6,)", "SUM(D6, nothing)"],
  ["=SUM(,D6)", "SUM(nothing, D6)"],
  ["=SUM(;D6)", "SUM(nothing, D6)"],
  ["=IF(D6=0,,D6/C6)", "IF((D6 compare 0), nothing, (D6 / C6))"],
  ["=ROUND(100*(D6+E6)/C6,1)", "ROUND(((100 * (+D6 +E6)) / C6), 1)"],
  ["=SUM(D6)*2", "(SUM(D6) * 2)"],
  ["=SUM(ABS(D6),-E6)", "SUM(ABS(D6), (-E6))"],
  // What files put before newer functions' names is no part of them.
  ["=_xlfn.SINGLE(D6)", "SINGLE(D6)"],
  ["=_xlfn._xlws.SORT(D6)", "SORT(D6)"],
  ["=A_XLFN.B(D6)", "A_XLFN.B(D6)"],
  ["=@SUM(D6)", "SUM(D6)"],
])("%s calls %s", (formula, tree) => {
  expect(read(formula)).toBe(tree);
});

test.each([
  "",
  "=",
  "=+",
  "=D6+",
  "=D6*",
  "=D6/",
  "=D6^",
  "=D6&",
  "=D6=",
  "=*D6",
  "=%",
  "=(D6",
  "=D6)",
  "=()",
  "=(D6,E6)",
  "=D6,E6",
  "=D6 E6",
  "=SUM(D6",
  "=SUM(D6+)",
  "=SUM(D6,E6",
  "=SUM(D6 E6)",
  "=SUM(D6:E6)F6",
  "=Tổng",
  "=Tổng*2",
  "=Sheet2!Tổng",
  "=#REF!",
  "=#REF!+D6",
  "=#REF!A1+D6+#N/A",
  "={1,2}",
  "=SUM({1,2})",
  "=SUM(#REF!)",
  "=SUM(D6,Tổng)",
  "=*D6)",
  "=Table1[@Tổng]",
  "=@",
  "=[1]Sheet1!",
])("%s is not followed", (formula) => {
  expect(formulaTree(formula)).toBeNull();
});

test("brackets and calls are followed sixty deep, and no deeper", () => {
  const brackets = (depth: number) => `=${"(".repeat(depth)}D6${")".repeat(depth)}`;
  const calls = (depth: number) => `=${"ABS(".repeat(depth)}D6${")".repeat(depth)}`;
  expect(read(brackets(60))).toBe("D6");
  expect(formulaTree(brackets(61))).toBeNull();
  expect(formulaTree(calls(60))).not.toBeNull();
  expect(formulaTree(calls(61))).toBeNull();
});

test("what is longer than Excel takes is no formula", () => {
  const ofLength = (length: number) => `=${"1".repeat(length - 1)}`;
  expect(formulaTree(ofLength(LONGEST_FORMULA))).not.toBeNull();
  expect(formulaTree(ofLength(LONGEST_FORMULA + 1))).toBeNull();
});
