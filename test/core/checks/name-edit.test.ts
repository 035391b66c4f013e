import { nameEdit } from "../../../src/core/checks/name-edit";
import { contextOf } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

const FIGURES = [20, 5, 0, 15, 25];

/** The edit that writes "Sở Tài chính" for the second of three agencies, whose name stands so. */
function edit(name: TestCell, below: readonly (readonly TestCell[])[] = []) {
  const rows = [[1, "Sở Y tế", ...FIGURES], [2, name, ...FIGURES], ...below, [3, "Sở Nội vụ", ...FIGURES]];
  return nameEdit(contextOf(rows), 1, "Sở Tài chính");
}

it("writes a name in its own cell, over what stands there", () => {
  expect(edit(" Sở Tài Chính")).toEqual({
    cell: { row: 2, column: 1 },
    before: " Sở Tài Chính",
    after: "Sở Tài chính",
    isFormula: false,
    numberFormat: null,
  });
});

it.each<[string, TestCell, (readonly TestCell[])[]]>([
  ["a formula makes", { v: "Sở Tài Chính", f: '="Sở Tài "&"Chính"' }, []],
  ["runs on in the row below", "Sở Tài", [["", "chính tỉnh"]]],
  ["stands in a legacy font", { v: "Së Tµi chÝnh", font: ".VnTime" }, []],
])("writes none where the name %s", (_, name, below) => {
  expect(edit(name, below)).toBeNull();
});
