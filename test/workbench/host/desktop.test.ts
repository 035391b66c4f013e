import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { JSDOM, ResourceLoader } from "jsdom";
import { desktopExternal, shellOf } from "../../../workbench/host/desktop";
import { DARK_THEME, ExcelHost, type HostOptions } from "../../../workbench/host/host";
import { libraryFolder } from "../../../workbench/host/library";

type PaneWindow = typeof globalThis & { Office: typeof Office; Excel: typeof Excel; external: object };

/** Serves Microsoft's files from the installed package, as the workbench's server does. */
class InstalledLibrary extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const path = normalize(join(libraryFolder(), new URL(url).pathname.replace("/office-js/", "")));
    return Promise.resolve(readFileSync(path)) as ReturnType<ResourceLoader["fetch"]>;
  }
}

const panes: JSDOM[] = [];
afterEach(() => {
  for (const pane of panes.splice(0)) pane.window.close();
});

/** A pane's page on the unmodified office.js, with a host behind it. */
async function openPane(options: HostOptions = {}): Promise<{ host: ExcelHost; window: PaneWindow; info: unknown }> {
  const host = new ExcelHost(options);
  const dom = new JSDOM('<!doctype html><meta charset="utf-8"><script src="/office-js/office.js"></script>', {
    url: "http://localhost:3000/pane.html",
    runScripts: "dangerously",
    resources: new InstalledLibrary(),
    beforeParse(window) {
      Object.defineProperty(window, "external", { value: desktopExternal(shellOf(host)), configurable: true });
    },
  });
  panes.push(dom);
  await new Promise((done) => {
    dom.window.addEventListener("load", done);
  });
  const window = dom.window as unknown as PaneWindow;
  const info = await window.Office.onReady();
  return { host, window, info };
}

describe("a task pane on the real office.js", () => {
  it("is in Excel on a PC, and its batches reach the workbook", async () => {
    const { host, window, info } = await openPane();
    expect(info).toMatchObject({ host: "Excel", platform: "PC" });
    const address = await window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C2");
      range.values = [["Sở Tư pháp", 22.7]];
      range.load("address,text");
      await context.sync();
      return `${range.address} ${range.text.flat().join("|")}`;
    });
    expect(address).toBe("Sheet1!B2:C2 Sở Tư pháp|22,7");
    expect(host.model.sheets[0]!.cells.get(1)!.get(2)!.value).toBe(22.7);
  });

  it("knows the host's API sets, language and theme", async () => {
    const { window } = await openPane({ requirements: { ExcelApi: "1.13" }, uiLocale: "en-US", theme: DARK_THEME });
    const { requirements, displayLanguage, officeTheme } = window.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
    expect(displayLanguage).toBe("en-US");
    expect(officeTheme.bodyBackgroundColor).toBe("#262626");
  });

  it("hears that a cell is being edited, and waits where it asked to wait", async () => {
    const { host, window } = await openPane();
    const read = (options: Excel.RunOptions = {}): Promise<string> =>
      window.Excel.run(options, async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load("name");
        await context.sync();
        return sheet.name;
      });
    host.editing = true;
    await expect(read()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = read({ delayForCellEdit: true });
    host.editing = false;
    await expect(waiting).resolves.toBe("Sheet1");
  });

  it("gets events of sheets and of the selection", async () => {
    const { host, window } = await openPane();
    const seen: string[] = [];
    await window.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((args) =>
        Promise.resolve(void seen.push(`${args.changeType} ${args.address}`)),
      );
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void seen.push("selection")));
      await context.sync();
    });
    await window.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
    host.select(host.activeSheet, { top: 3, left: 3, bottom: 3, right: 3 });
    host.announce();
    await new Promise((done) => setTimeout(done, 50));
    expect(seen).toEqual(["RangeEdited A1", "selection"]);
  });

  it("is told when a batch or its answer is larger than the web allows", async () => {
    const { window } = await openPane({ limits: { requestBytes: 20_000, responseBytes: 20_000 } });
    const write = window.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x".repeat(30_000)]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    const read = window.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:ZZ100").load("valueTypes");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});
