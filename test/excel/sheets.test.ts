import { newSheet } from "../../workbench/host/new-workbook";
import { bacKan, counting, stage, valueOf } from "./support";

test("sheet names come in the order of the tabs, in one sync; what cannot be shown is left out", async () => {
  const model = bacKan();
  const [first] = model.sheets;
  model.sheets.push(newSheet("Kỳ trước", "{0000-2}"), newSheet("Ẩn kỹ", "{0000-3}"), newSheet("Ẩn", "{0000-4}"));
  model.sheets[2]!.visibility = "VeryHidden";
  model.sheets[3]!.visibility = "Hidden";
  const on = stage(model);
  const { result, syncs } = await counting(on, () => on.workbook.sheetNames());
  expect(valueOf(result)).toEqual([first!.name, "Kỳ trước", "Ẩn"]);
  expect(syncs).toBe(1);
});

test("the beginnings of the sheets in sight are read in three syncs, empty ones and cut ones among them", async () => {
  const model = bacKan();
  const [first] = model.sheets;
  const long = newSheet("Dài", "{0000-2}");
  for (let row = 2; row < 500; row += 1)
    long.cells.set(row, new Map([[3, { ...first!.cells.get(4)!.get(2)!, value: row }]]));
  model.sheets.push(long, newSheet("Trống", "{0000-3}"), newSheet("Ẩn", "{0000-4}"));
  model.sheets[3]!.visibility = "Hidden";
  const on = stage(model);
  const { result, syncs } = await counting(on, () => on.workbook.surveySheets());
  const { heads, rows, notRead } = valueOf(result);
  expect(syncs).toBe(3);
  expect(heads.map(({ sheetName }) => sheetName)).toEqual([first!.name, "Dài", "Trống"]);
  expect(heads[0]!.values[3]).toContain("Tên đơn vị");
  expect(heads[1]!.area).toEqual({ top: 2, left: 3, bottom: 1 + rows, right: 3 });
  expect(heads[1]!.values).toHaveLength(rows);
  expect(heads[2]).toEqual({ sheetName: "Trống", area: null, values: [] });
  expect(notRead).toBe(0);
});
