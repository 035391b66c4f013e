import { HostError } from "../../../workbench/host/errors";
import { bench } from "./support";

describe("an error", () => {
  it("tells code, place and statement; what came before stays done and is answered", async () => {
    const { run, host } = bench();
    const failure = await run(async (sheet, context) => {
      const first = sheet.getRange("A1");
      first.values = [[1]];
      first.load("values");
      sheet.getRange("A2").format.font.size = 0;
      sheet.getRange("A3").values = [[3]];
      try {
        await context.sync();
        return null;
      } catch (error) {
        return { error: error as OfficeExtension.Error, values: first.values as unknown };
      }
    });
    expect(failure?.error.code).toBe("InvalidArgument");
    expect(failure?.error.debugInfo.errorLocation).toBe("RangeFont.size");
    expect(failure?.error.debugInfo.statement).toContain("font.size = ");
    expect(failure?.values).toEqual([[1]]);
    expect([...host.activeSheet.cells.keys()]).toEqual([0]);
  });

  it("comes for members the host does not implement, with their names", async () => {
    const { run } = bench();
    const autofill = run(async (sheet, context) => {
      sheet.getRange("A1").autoFill("A1:A5");
      await context.sync();
    });
    await expect(autofill).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Range.autoFill") as string,
    });
    const clicked = run(async (sheet, context) => {
      sheet.onSingleClicked.add(() => Promise.resolve());
      await context.sync();
    });
    await expect(clicked).rejects.toMatchObject({ code: "ApiNotFound" });
    const load = run(async (sheet, context) => {
      sheet.getRange("A1").load("linkedDataTypeState");
      await context.sync();
    });
    await expect(load).rejects.toMatchObject({
      message: expect.stringContaining("Range.linkedDataTypeState") as string,
    });
  });

  it("comes in the library, not from the host, for what was not loaded", async () => {
    const read = bench().run(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      return range.address;
    });
    await expect(read).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });
});

describe("requirement sets", () => {
  it("refuse members that are newer", async () => {
    const { run, host } = bench({ requirements: { ExcelApi: "1.12" } });
    const ask = run(async (sheet, context) => {
      sheet.getRange("A1").getMergedAreasOrNullObject();
      await context.sync();
    });
    await expect(ask).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("ExcelApi 1.13") as string,
    });
    expect(host.requirements.has("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
  });

  it("leave newer properties out of a load of everything", async () => {
    const { run } = bench({ requirements: { ExcelApi: "1.6" } });
    const read = run(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load();
      await context.sync();
      expect(range.rowCount).toBe(1);
      return range.isEntireRow;
    });
    await expect(read).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });
});

describe("objects kept over batches", () => {
  it("are the same range, and are let go in the end", async () => {
    const { run, host, traffic } = bench();
    const addresses = await run(async (sheet, context) => {
      const range = sheet.getRange("B5");
      range.load("address");
      await context.sync();
      const before = range.address;
      sheet.getRange("2:3").insert("Down");
      range.load("address");
      await context.sync();
      expect(host.references.count).toBeGreaterThan(0);
      return [before, range.address];
    });
    expect(addresses).toEqual(["S!B5", "S!B7"]);
    expect(host.references.count).toBe(0);
    expect(traffic).toMatchObject({ batches: 2, cleanups: 1 });
  });

  it("work from one run to the next when tracked", async () => {
    const { run } = bench();
    const range = await run(async (sheet, context) => {
      const tracked = sheet.getRange("C3");
      context.trackedObjects.add(tracked);
      await context.sync();
      return tracked;
    });
    range.values = [[9]];
    range.load("values");
    await range.context.sync();
    expect(range.values).toEqual([[9]]);
  });
});

describe("null objects", () => {
  it("make everything below them null", async () => {
    const read = await bench().run(async (_sheet, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("không có");
      const cell = missing.getRange("A1");
      cell.load("values");
      cell.values = [[1]];
      missing.delete();
      await context.sync();
      return [missing.isNullObject, cell.isNullObject];
    });
    expect(read).toEqual([true, true]);
  });
});

describe("loads", () => {
  it("reach below: navigation properties, collections within objects, top and skip", async () => {
    const read = await bench().run(async (sheet, context) => {
      context.workbook.worksheets.add("T");
      context.workbook.worksheets.add("U");
      const range = sheet.getRange("A1:B1");
      range.load({ address: true, worksheet: { name: true }, format: { fill: { color: true }, font: { bold: true } } });
      const sheets = context.workbook.worksheets;
      sheets.load({ $top: 2, $skip: 1, name: true, id: true });
      await context.sync();
      return {
        sheet: range.worksheet.name,
        fill: range.format.fill.color,
        bold: range.format.font.bold,
        names: sheets.items.map(({ name }) => name),
      };
    });
    expect(read).toEqual({ sheet: "S", fill: "#FFFFFF", bold: false, names: ["T", "U"] });
  });

  it("of items make objects that can be used in the next batch", async () => {
    const read = await bench().run(async (_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const range = worksheets.items[0]!.getRange("A1");
      range.values = [["x"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual([["x"]]);
  });

  it("retrieve gives plain values", async () => {
    const read = await bench().run(async (sheet, context) => {
      const range = sheet.getRange("A1") as unknown as { retrieve(names: string): { toJSON(): unknown } };
      const result = range.retrieve("address,rowCount");
      await context.sync();
      return result.toJSON();
    });
    expect(read).toEqual({ address: "S!A1", rowCount: 1 });
  });
});

describe("a host that misbehaves on purpose", () => {
  it("refuses while a cell is edited, and waits where it is asked to", async () => {
    const { host } = bench();
    host.editing = true;
    const read = (options: Excel.RunOptions): Promise<void> =>
      Excel.run(options, async (context) => {
        context.workbook.worksheets.load("items/name");
        await context.sync();
      });
    await expect(read({})).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = read({ delayForCellEdit: true });
    setTimeout(() => {
      host.editing = false;
    }, 5);
    await expect(waiting).resolves.toBeUndefined();
  });

  it("fails the action a hook fails, and lets another person in between batches", async () => {
    const { run, host } = bench();
    host.hooks.beforeAction = ({ name }) => {
      if (name === "Values") throw new HostError("GeneralException");
    };
    const writing = run(async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "GeneralException" });
    delete host.hooks.beforeAction;
    let batches = 0;
    host.hooks.beforeBatch = () => {
      batches += 1;
      if (batches === 2) host.activeSheet.cells.get(0)!.get(0)!.value = "của người khác";
    };
    const seen = await run(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.values = [["của ta"]];
      await context.sync();
      cell.load("values");
      await context.sync();
      return cell.values[0]![0] as unknown;
    });
    expect(seen).toBe("của người khác");
  });

  it("refuses requests and answers beyond their size", async () => {
    const { run } = bench({ limits: { requestBytes: 10_000, responseBytes: 10_000 } });
    const write = run(async (sheet, context) => {
      sheet.getRange("A1").values = [["ă".repeat(6_000)]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    const read = run(async (sheet, context) => {
      sheet.getRange("A1:Z100").load("valueTypes");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});
