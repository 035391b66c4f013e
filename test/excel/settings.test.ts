import { defaultSettings } from "../../src/core/settings/defaults";
import type { Settings } from "../../src/core/settings/settings";
import { bacKan, counting, everyCell, failureOf, stage, valueOf } from "./support";

const SETTINGS: Settings = {
  ...defaultSettings(),
  target: { percent: "92.5", comparator: ">=" },
  decimals: 2,
  dispatch: {
    ...defaultSettings().dispatch,
    number: "8900",
    symbol: "UBND-NCPC",
    date: "2021-11-23",
    issuer: "UBND tỉnh Bắc Kạn",
  },
};

describe("settings kept in the workbook", () => {
  test("come back as they were, in another session too, in one sync each", async () => {
    const model = bacKan();
    const cells = everyCell(model);
    const on = stage(model);
    const saved = await counting(on, () => on.workbook.saveSettings(SETTINGS));
    valueOf(saved.result);
    expect(saved.syncs).toBe(1);
    const later = stage(model);
    const loaded = await counting(later, () => later.workbook.loadSettings());
    expect(valueOf(loaded.result)).toEqual(SETTINGS);
    expect(loaded.syncs).toBe(1);
    expect(everyCell(model)).toEqual(cells);
  });

  test("replace those kept before", async () => {
    const on = stage(bacKan());
    valueOf(await on.workbook.saveSettings(SETTINGS));
    valueOf(await on.workbook.saveSettings({ ...SETTINGS, decimals: 0 }));
    expect(valueOf(await on.workbook.loadSettings())).toEqual({ ...SETTINGS, decimals: 0 });
    expect(on.model.settings.size).toBe(1);
  });

  test("are null where the workbook has none, or none that can be read", async () => {
    const on = stage(bacKan());
    expect(valueOf(await on.workbook.loadSettings())).toBeNull();
    valueOf(await on.workbook.saveSettings(SETTINGS));
    const [key] = on.model.settings.keys();
    for (const damaged of ["{", 7, ["x"], "x".repeat(1_000_001)]) {
      on.model.settings.set(key!, damaged);
      expect(valueOf(await on.workbook.loadSettings())).toBeNull();
    }
  });

  test("that are damaged keep what is valid", async () => {
    const on = stage(bacKan());
    valueOf(await on.workbook.saveSettings(SETTINGS));
    const [key] = on.model.settings.keys();
    on.model.settings.set(key!, JSON.stringify({ ...SETTINGS, decimals: "two", __proto__: { polluted: true } }));
    expect(valueOf(await on.workbook.loadSettings())).toEqual({ ...SETTINGS, decimals: 1 });
    expect({}).not.toHaveProperty("polluted");
  });

  test("are not taken for kept where the workbook lost them", async () => {
    const on = stage(bacKan());
    on.host.hooks.afterAction = () => {
      for (const key of on.model.settings.keys()) on.model.settings.set(key, "");
    };
    expect(failureOf(await on.workbook.saveSettings(SETTINGS))).toMatchObject({
      code: "excel",
      errorCode: "SettingNotKept",
    });
  });

  test("cannot be kept while a cell is being edited", async () => {
    const on = stage(bacKan());
    on.host.editing = true;
    expect(failureOf(await on.workbook.saveSettings(SETTINGS))).toEqual({ code: "cell-editing" });
    expect(on.model.settings.size).toBe(0);
  });
});
