import { writtenName } from "../../../src/core/checks/written-name";
import { sheet, type TestCell } from "../../support/sheet";

const written = (cell: TestCell, agency: string) => writtenName(sheet([[cell]]), 0, 0, agency);

it.each([
  ["Sở Y tế", "Sở Y tế"],
  ["  Sở Y tế\t ", "Sở Y tế"],
  ["\r\n\nSở Y tế \r\n", "Sở Y tế"],
  ["Sở  Y tế", "Sở  Y tế"],
  // What nobody sees is part of how a name is written, and for the rules to tell of.
  ["Sở Y tế\u00a0", "Sở Y tế\u00a0"],
  ["\u00a0 Sở Y tế", "\u00a0 Sở Y tế"],
])("of %j is %j", (cell, name) => {
  expect(written(cell, cell.trim())).toBe(name);
});

it("of a name that is more than its cell is what was read", () => {
  expect(written(" Ban Quản lý ", "Ban Quản lý dự án đầu tư")).toBe("Ban Quản lý dự án đầu tư");
  expect(written("", "Ban Dân tộc")).toBe("Ban Dân tộc");
});

it("of a number is what was read", () => {
  expect(written(115, "115")).toBe("115");
});
