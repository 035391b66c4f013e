import type { WorkbookModel } from "../../workbench/host/model";
import { cellTexts, likelyColumns, rosterInCells } from "../../src/core/roster/roster-cells";
import { parseArea } from "../../src/core/sheet/address";
import { bacKan, counting, failureOf, modelOf, stage, valueOf } from "./support";

const select = (model: WorkbookModel, area: string) => {
  model.selection = parseArea(area)!;
  return stage(model);
};

test("the selected names are read in two syncs, a whole column only as far as it is filled", async () => {
  const on = select(bacKan(), "B1:B1048576");
  const { result, syncs } = await counting(on, () => on.workbook.readSelection());
  const { cells, hasHiddenRows } = valueOf(result);
  expect(syncs).toBe(2);
  expect(cells).toMatchObject({ sheetName: "Phụ lục 8900", area: { left: 1, right: 1 } });
  expect(hasHiddenRows).toBe(false);
  const texts = cellTexts(cells);
  const read = rosterInCells(texts, likelyColumns(texts)!);
  expect(read?.file.agencies).toHaveLength(18);
  expect(read?.file.agencies[0]).toEqual({ name: "Sở Khoa học và Công nghệ", aliases: [] });
});

test("text of an old font is read by its font, errors and truth values are no text, hidden rows are told", async () => {
  const model = modelOf([
    [{ v: "Së Y tÕ", font: ".VnTime" }, "SYT"],
    [{ v: "Së Néi vô", font: ".VnTime" }, true],
    [{ v: "#DIV/0!", f: "=1/0" }, "x"],
  ]);
  model.sheets[0]!.rows.set(1, { ...model.sheets[0]!.rows.get(1), hidden: true });
  const on = select(model, "A1:B3");
  const { cells, hasHiddenRows } = valueOf(await on.workbook.readSelection());
  expect(hasHiddenRows).toBe(true);
  expect(cellTexts(cells).rows).toEqual([
    ["Sở Y tế", "SYT"],
    ["Sở Nội vụ", ""],
    ["", "x"],
  ]);
});

test.each([
  ["Z90:AB99", "blank"],
  ["A1:AC3", "too-large"],
])("%s is refused as %s", async (area, why) => {
  const wide = Array.from({ length: 3 }, () => Array.from({ length: 29 }, () => "Sở Y tế"));
  expect(failureOf(await select(modelOf(wide), area).workbook.readSelection())).toEqual({ code: "selection", why });
});
