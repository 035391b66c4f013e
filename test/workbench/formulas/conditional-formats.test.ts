import { parseArea, parseCell } from "../../../src/core/sheet/address";
import { matchConditionalFormats } from "../../../workbench/formulas/conditional-formats";
import type { ConditionalFormatModel } from "../../../workbench/host/model";
import { book } from "../package/support";

const rule = (formula: string, area: string, more: Partial<ConditionalFormatModel> = {}): ConditionalFormatModel => ({
  id: formula,
  type: "Custom",
  areas: area.split(" ").map((text) => parseArea(text)!),
  formula,
  priority: 0,
  stopIfTrue: false,
  format: {},
  ...more,
});

const model = book({
  "Bảng 'A'": { A1: 10, B1: 2, C1: 0, A2: 20, B2: 4, C2: 1, A3: 0, B3: 0, A4: "x", B4: 1, A5: "#N/A", B5: 1 },
  Khác: { A1: 5 },
});
const sheet = model.sheets[0]!;
const holds = (formula: string, area: string, cell: string) => {
  const ruled = { ...sheet, conditionalFormats: [rule(formula, area)] };
  return matchConditionalFormats(model, ruled, parseArea(cell)!).rulesAt(parseCell(cell)!).length > 0;
};

test.each([
  ["=AND($A1>0,100*($B1+$C1)<=20*$A1)", "A1:C5", ["A1", "C1"], ["A2", "A3"]],
  ["=A1=10", "A1:C5", ["A1"], ["A2", "B1"]],
  ["=$A$1=10", "A1:C5", ["A1", "C5"], []],
  ["=A1=10", "B2:C5", ["B2"], ["C3"]],
  ["=ROW()=2", "A1:C5", ["A2", "C2"], ["A1"]],
  ["=COLUMN( )=2", "A1:C5", [], ["A1"]],
  ["=MOD(ROW(),2)=COLUMN()-1", "A1:C5", ["A2", "B1"], ["A1", "B2"]],
  ["=Khác!A1=5", "A1:C5", ["A1"], ["A2", "B1"]],
  ["=$A1", "A1:C5", ["A1"], ["A3", "A4", "A5"]],
  ['="x"', "A1:C5", [], ["A1"]],
  ["=1/0", "A1:C5", [], ["A1"]],
  ["=ISERROR($A1)", "A1:C5", ["C5"], ["C4"]],
  ["=SUM(A:A)>0", "A1:C5", [], ["A1"]],
  ["=COUNTIF($A$1:$A$5,$A1)=1", "A1:C5", ["A1", "A4"], []],
  ['=N("ra-soat:short")=0', "A1:C5", ["A1"], []],
])("%s over %s", (formula, area, yes, no) => {
  for (const cell of yes) expect([cell, holds(formula, area, cell)]).toEqual([cell, true]);
  for (const cell of no) expect([cell, holds(formula, area, cell)]).toEqual([cell, false]);
});

test("a rule with several areas is written for the first one's corner", () => {
  expect(holds("=$A3=0", "B3:B5 A1:A2", "A1")).toBe(false);
  expect(holds("=$A3=0", "B3:B5 A1:A2", "B3")).toBe(true);
});

test("a cell the rule does not cover", () => {
  expect(holds("=TRUE", "A1:A2", "B1")).toBe(false);
});

test("the rules of a cell come by their priority, none behind one that stops", () => {
  const rules = [
    rule("=TRUE", "A1:A3", { id: "third", priority: 2 }),
    rule("=$A1=10", "A1:A3", { id: "second", priority: 1, stopIfTrue: true }),
    rule("=TRUE", "A1:B3 A1:A1", { id: "first", priority: 0 }),
    rule("", "A1:A3", { id: "other", type: "DataBar" }),
  ];
  delete rules[3]!.formula;
  const marked = { ...sheet, conditionalFormats: rules };
  const matches = matchConditionalFormats(model, marked, parseArea("A1:B2")!);
  const ids = (cell: string) => matches.rulesAt(parseCell(cell)!).map(({ id }) => id);
  expect(ids("A1")).toEqual(["first", "second"]);
  expect(ids("A2")).toEqual(["first", "third"]);
  expect(ids("B1")).toEqual(["first"]);
  expect(ids("A3")).toEqual([]);
});

test("asking changes no cell", () => {
  const before = structuredClone(sheet.cells);
  matchConditionalFormats(model, { ...sheet, conditionalFormats: [rule("=A1>0", "A1:Z50")] }, parseArea("A1:Z50")!);
  expect(sheet.cells).toEqual(before);
});
