import { newSheet } from "../../workbench/host/new-workbook";
import { bacKan, counting, failureOf, stage, valueOf } from "./support";

test("selecting a cell shows its sheet, in one sync", async () => {
  const model = bacKan();
  model.sheets.push(newSheet("Kỳ trước", "{0000-2}"));
  model.activeSheet = 1;
  const on = stage(model);
  const { result, syncs } = await counting(on, () => on.workbook.select("Phụ lục 8900", { row: 7, column: 2 }));
  valueOf(result);
  expect(syncs).toBe(1);
  expect(model.activeSheet).toBe(0);
  expect(model.selection).toEqual({ top: 7, bottom: 7, left: 2, right: 2 });
});

test("a sheet that is gone is named, and the selection stays", async () => {
  const on = stage(bacKan());
  const before = on.model.selection;
  expect(failureOf(await on.workbook.select("Phụ lục 1", { row: 7, column: 2 }))).toEqual({
    code: "sheet-gone",
    sheetName: "Phụ lục 1",
  });
  expect(on.model.selection).toEqual(before);
});
