import { deviationsOf, type Purpose } from "../../../../src/core/checks/formulas/deviations";
import { cellName, parseCell } from "../../../../src/core/sheet/address";
import { contextOf, FINE } from "../../../support/checked";

const RATE = { parts: ["immediate", "conditional"], whole: "total" };
/** Agencies in rows 2 to 5, their total in row 6; H8 takes two figures of row 3, H9 one of row 5. */
const CONTEXT = contextOf([
  ...FINE,
  ["", "Tổng cộng", 159, 46, 0, 113, 28.9],
  [],
  ["", "", "", "", "", "", "", { v: 6, f: "=D3+E3" }],
  ["", "", "", "", "", "", "", { v: 6, f: "=D5" }],
]);

/** "missed E3": what a formula does otherwise than it is there for, and the cell that is named. */
function said(at: string, purpose: Purpose, formula: string): string[] | null {
  const found = deviationsOf(CONTEXT, parseCell(at)!, formula, purpose);
  return found && found.map(({ kind, cell }) => (cell ? `${kind} ${cellName(cell)}` : kind));
}

test.each<[string, string[] | null]>([
  ["=ROUND(100*(D3+E3)/C3,1)", []],
  ["=(D3+E3)/C3", []],
  ["=SUM(D3:E3)/SUM(D3:F3)", []],
  ["=1-F3/C3", []],
  ["=(D3+E3)/(D3+E3+F3)", []],
  ["=(E3+D3)/(F3+E3+D3)", []],
  ["=3*(D3+E3)/(3*C3)", []],
  ["=100*(2*D3+2*E3)/(C3+C3)", []],
  ["=100*H8/C3", []],
  ["=ROUNDDOWN(100*(D3+E3)/C3,1)", ["truncated"]],
  ["=ROUNDUP(100*(D3+E3)/C3,1)", ["rounded-up"]],
  // Rounding is told only where nothing else is amiss.
  ["=ROUNDDOWN(100*D3/C3,1)", ["missed E3"]],
  ["=D3/C3", ["missed E3"]],
  ["=100*E3/C3", ["missed D3"]],
  ["=100*(D3+E3+E3)/C3", ["twice E3"]],
  ["=100*(3*D3+E3)/C3", ["twice D3"]],
  ["=100*F3/C3", ["missed E3", "missed D3", "other"]],
  ["=100*(D3-E3)/C3", ["other"]],
  ["=100*(D3+E3)/C3+100", ["twice E3", "twice D3", "other"]],
  ["=(100*D3+50*E3)/C3", ["other"]],
  ["=(100*D3+150*E3)/C3", ["other"]],
  ["=(100*(D3+E3)+1)/C3", ["other"]],
  ["=50*(D3+E3)/C3", ["other"]],
  ["=100*(D3+E3)/F3", ["other"]],
  ["=100*(D3+E3)/(C3+1)", ["other"]],
  ["=100*(D3+E3)/(C3-C3)", ["other"]],
  ["=100*(D3+E3)/67", ["other"]],
  ["=D3+E3", ["other"]],
  // Other rows: all of it, the part or the whole alone; the first row that is none of its own is named.
  ["=100*(D2+E2)/C2", ["other-row D2"]],
  ["=100*(D4+E3)/C3", ["other-row D4"]],
  ["=100*(D3+E5)/C3", ["other-row E5"]],
  ["=100*(D3+E3)/C4", ["other-row C4"]],
  ["=100*(D3+E3+D5-E4)/C3", ["other-row E4"]],
  ["=100*SUM(D2:E3)/SUM(C2:C3)", ["other-row D2"]],
  ["=100*SUM(D3:E5)/SUM(C3:C5)", ["other-row D4"]],
  ["=100*(SUM(D3:D5)+E3)/C3", ["other-row D4"]],
  ["=100*(D3+D3+D4+E3)/C3", ["other-row D4"]],
  ["=50*(D4+E3)/C3", ["other-row D4"]],
  ["=D4", ["other-row D4"]],
  ["=100*(D6+E6)/C6", ["other-row D6"]],
  // The row is found by way of another cell.
  ["=100*(H9+E3)/C3", ["other-row D5"]],
  // No figure is taken from a cell.
  ["=100*6/27", null],
  ["=22.2", null],
  ["=100*6/C3", ["other"]],
  ["=VLOOKUP(B3,B:G,6,0)", null],
])("the rate of a row: %s", (formula, expected) => {
  expect(said("G3", { ...RATE, first: 1, end: 2 }, formula)).toEqual(expected);
});

test.each<[string, string[] | null]>([
  ["=D3+E3+F3", []],
  ["=SUM(D3:F3)", []],
  ["=D3+F3", ["missed E3"]],
  ["=D3+E3+F3+1", ["other"]],
  ["=D3+E3+F3/2", ["other"]],
  ["=2*D3+E3", ["twice D3", "missed F3"]],
  ["=D3/E3", ["other"]],
  ["=D2+E3+F3", ["other-row D2"]],
  ["=SUM(D3:F4)", ["other-row D4"]],
])("the whole of a row: %s", (formula, expected) => {
  expect(said("C3", { parts: ["total"], whole: null, first: 1, end: 2 }, formula)).toEqual(expected);
});

test.each<[string, string[] | null]>([
  ["=SUM(D2:D5)", []],
  ["=D2+D3+D4+D5", []],
  ["=SUM(D3:D5)", ["missed D2"]],
  ["=SUM(D2:D4)", ["missed D5"]],
  ["=D2+D5", ["missed D3"]],
  ["=SUM(D2:D5)+D4", ["twice D4"]],
  ["=SUM(D2:D3)+SUM(D3:D4)", ["twice D3", "missed D5"]],
  ["=SUM(D2:D5)+E2", ["other"]],
  ["=SUM(E2:E5)", ["other", "missed D2"]],
])("a total: %s", (formula, expected) => {
  expect(said("D6", { parts: ["immediate"], whole: null, first: 0, end: 4 }, formula)).toEqual(expected);
});

test("a total of wholes that leaves out a row: the whole is named, under the total", () => {
  const total = { parts: ["total"], whole: null, first: 0, end: 4 };
  expect(said("C6", total, "=SUM(C2:C5)")).toEqual([]);
  expect(said("C6", total, "=SUM(C2:C4)")).toEqual(["missed C5", "missed C5", "missed C5"]);
});

test("a subtotal that reaches beyond its rows", () => {
  const subtotal = { parts: ["immediate"], whole: null, first: 1, end: 3 };
  expect(said("D6", subtotal, "=SUM(D3:D4)")).toEqual([]);
  expect(said("D6", subtotal, "=SUM(D2:D4)")).toEqual(["other-row D2"]);
  expect(said("D6", subtotal, "=SUM(D3:D4)+D5")).toEqual(["other-row D5"]);
  expect(said("D6", subtotal, "=SUM(D3:D5)+SUM(D3:D4)")).toEqual(["other-row D5"]);
});

test.each<[string, string[] | null]>([
  ["=100*(D6+E6)/C6", []],
  ["=100*SUM(D2:E5)/SUM(C2:C5)", []],
  // What is left out is named in the total's own row, beside the rate.
  ["=100*D6/C6", ["missed E6"]],
  ["=100*(D6+2*E6)/C6", ["twice E6"]],
])("the rate of a total: %s", (formula, expected) => {
  expect(said("G6", { ...RATE, first: 0, end: 4 }, formula)).toEqual(expected);
});

test("a figure taken by way of a total's row is named there", () => {
  const sections = contextOf([
    ["I", "Các sở, ban, ngành"],
    ...FINE.slice(0, 2),
    ["", "Cộng I", 94, 26, 0, 68, ""],
    ["II", "UBND các huyện"],
    ...FINE.slice(2),
    ["", "Cộng II", 65, 20, 0, 45, ""],
    ["", "Tổng cộng", 159, 46, 0, 113, ""],
  ]);
  const named = (at: string, first: number, formula: string) =>
    deviationsOf(sections, parseCell(at)!, formula, { ...RATE, first, end: first + 1 })?.map(
      ({ kind, cell }) => kind + " " + cellName(cell!),
    );
  expect(named("G3", 0, "=100*(D10+E3)/C3")).toEqual(["other-row D10"]);
  expect(named("G3", 0, "=100*(D5+E3)/C3")).toEqual(["other-row D5"]);
  // The total that counts the figure, not the one that stands first.
  expect(named("G3", 0, "=100*(0*D5+D9+E3)/C3")).toEqual(["other-row D9"]);
  expect(named("G7", 2, "=100*(0*D9+D5+E7)/C7")).toEqual(["other-row D5"]);
  // The figure itself before the total.
  expect(named("G3", 0, "=100*(D9+D7+E3)/C3")).toEqual(["other-row D7"]);
});
