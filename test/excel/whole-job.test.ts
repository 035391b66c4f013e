import { composeAppendix } from "../../src/core/appendix/compose";
import { checkTable } from "../../src/core/checks/check";
import type { Report } from "../../src/core/checks/report";
import { planRates } from "../../src/core/corrections/rates";
import { planSafeCorrections } from "../../src/core/corrections/safe";
import { defaultSettings } from "../../src/core/settings/defaults";
import type { Settings } from "../../src/core/settings/settings";
import { rankOrder } from "../../src/core/standing/compute";
import { planFlags } from "../../src/core/standing/flagging";
import { planOrder } from "../../src/core/standing/row-order";
import { REQUIRED_API } from "../../src/excel/environment";
import type { WorkbookModel } from "../../workbench/host/model";
import {
  bacKan,
  counting,
  everyCell,
  put,
  putText,
  readTable,
  shown,
  stage,
  valueOf,
  withApi,
  type Stage,
} from "./support";

const SETTINGS: Settings = {
  ...defaultSettings(),
  dispatch: {
    ...defaultSettings().dispatch,
    number: "8900",
    symbol: "UBND-NCPC",
    date: "2021-11-23",
    issuer: "UBND tỉnh Bắc Kạn",
  },
};

/** The Bắc Kạn sheet with what typing by hand leaves behind. */
function withMistakes(): WorkbookModel {
  const model = bacKan();
  const sheet = model.sheets[0]!;
  putText(sheet, "C8", "36");
  putText(sheet, "G9", "44,0", "@");
  put(sheet, "G12", 28.9);
  put(sheet, "G6", "");
  return model;
}

async function check(on: Stage): Promise<Report> {
  const { snapshot, table } = await readTable(on);
  return checkTable(snapshot, table, SETTINGS, null);
}

/** Every action of the pane on an Excel that has nothing newer than the floor, each with its number of batches. */
test(`the whole job on ExcelApi ${REQUIRED_API}: 2 batches a check, 2 a write, 3 an appendix, and all of it taken back`, async () => {
  const model = withMistakes();
  const original = everyCell(model);
  const on = stage(model, { requirements: { ExcelApi: REQUIRED_API } });
  const restoreApi = withApi(REQUIRED_API);
  try {
    const first = await counting(on, () => check(on));
    expect(first.syncs).toBe(2);

    const corrected = await counting(on, () => on.workbook.apply(planSafeCorrections(first.result)));
    expect(valueOf(corrected.result).count).toBeGreaterThanOrEqual(2);
    expect(corrected.syncs).toBe(2);
    expect(shown(model, "C8")).toBe(36);

    const rates = planRates(await check(on));
    const recomputed = await counting(on, () => on.workbook.apply(rates));
    expect(valueOf(recomputed.result).count).toBe(rates.edits.length);
    expect(recomputed.syncs).toBe(2);
    expect([shown(model, "G6"), shown(model, "G9"), shown(model, "G12")]).toEqual([69, 44, 29.9]);

    const report = await check(on);
    const flagged = await counting(on, () => on.workbook.flag(planFlags(report.table, SETTINGS.target)));
    expect(valueOf(flagged.result).count).toBe(6);
    expect(flagged.syncs).toBe(2);

    const from = rankOrder(report).reverse();
    const sorted = await counting(on, () => on.workbook.reorder(planOrder(report.table, from)));
    expect(valueOf(sorted.result).count).toBe(18);
    expect(sorted.syncs).toBe(2);

    const unflagged = await counting(on, () => on.workbook.unflag(report.table.sheetName));
    expect(valueOf(unflagged.result).count).toBe(4);
    expect(unflagged.syncs).toBe(2);

    const clean = await check(on);
    const appendix = composeAppendix({ ...clean, findings: [] }, SETTINGS);
    if (!appendix.ok) throw new Error("The appendix is blocked");
    const added = await counting(on, () => on.workbook.addAppendices([appendix.value]));
    expect(valueOf(added.result).kind).toBe("sheet");
    expect(added.syncs).toBeLessThanOrEqual(3);

    const kinds: string[] = [];
    while (on.workbook.undoable) {
      const undone = await counting(on, () => on.workbook.undo());
      kinds.push(valueOf(undone.result).kind);
      expect(undone.syncs).toBe(2);
    }
    expect(kinds).toEqual(["sheet", "flags", "order", "flags", "edits", "edits"]);
    expect(everyCell(model)).toEqual(original);
  } finally {
    restoreApi();
  }
});
