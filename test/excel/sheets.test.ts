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
