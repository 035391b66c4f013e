import { defaultSettings } from "../../src/core/settings/defaults";
import { withAppendix } from "../../src/core/settings/appendices";
import { REQUIRED_API } from "../../src/excel/environment";
import { createSession, type Session } from "../../src/taskpane/session/session";
import type { SheetModel } from "../../workbench/host/model";
import { DISTRICTS_SHEET } from "../fixtures/districts";
import { bacKan, counting, everyCell, modelOf, shown, stage, valueOf, withApi, type Stage } from "./support";

/** The sheet of departments, and one of districts beside it. */
function twoSheets() {
  const model = bacKan();
  const [sheet] = modelOf(DISTRICTS_SHEET, { name: "Cấp huyện" }).sheets as [SheetModel];
  model.sheets.push({ ...sheet, id: "{0000-2}" });
  return model;
}

/** The pane over a workbook that keeps the list of its appendices. */
async function open(on: Stage, first: string): Promise<Session> {
  valueOf(await on.workbook.saveSettings(withAppendix(defaultSettings(), "Cấp huyện", first)));
  const session = createSession(on.workbook);
  await session.start();
  return session;
}

test(`two sheets become two appendices on ExcelApi ${REQUIRED_API}: two batches to read each, two to write both`, async () => {
  const model = twoSheets();
  const on = stage(model, { requirements: { ExcelApi: REQUIRED_API } });
  const before = everyCell(model);
  const restoreApi = withApi(REQUIRED_API);
  const session = await open(on, model.sheets[0]!.name);
  try {
    const made = await counting(on, () => session.addAppendices());
    expect(session.store.get().notice?.notice).toEqual({ kind: "appendix", sheetNames: ["Phụ lục I", "Phụ lục II"] });
    expect(made.syncs).toBe(2 * 2 + 2);
    expect([shown(model, "A1", 2), shown(model, "A1", 3)]).toEqual(["Phụ lục I", "Phụ lục II"]);
    // Their rates are formulas, worked out by the workbook itself.
    expect([shown(model, "G8", 2), shown(model, "G8", 3)]).toEqual([69, 30]);
    await session.undo();
    expect(everyCell(model)).toEqual(before);
  } finally {
    session.close();
    restoreApi();
  }
});

test("a sheet renamed since is told by the name it was listed by, and nothing is written", async () => {
  const model = twoSheets();
  const on = stage(model);
  const session = await open(on, model.sheets[0]!.name);
  model.sheets[1]!.name = "Các huyện";
  const before = everyCell(model);
  await session.addAppendices();
  expect(session.store.get().appendixProblems).toMatchObject([
    { sheetName: "Cấp huyện", why: { code: "failure", failure: { code: "sheet-gone", sheetName: "Cấp huyện" } } },
  ]);
  expect(everyCell(model)).toEqual(before);
  session.close();
});
