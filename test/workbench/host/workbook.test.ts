import { AMERICAN } from "../../../workbench/host/culture";
import { bench } from "./support";

describe("settings of a workbook", () => {
  it("are added, changed, found and deleted", async () => {
    const { run, host } = bench();
    const read = await run(async (_sheet, context) => {
      const { settings } = context.workbook;
      settings.add("raSoat", { target: 20, comparator: ">" });
      settings.add("ngôn ngữ", "vi");
      settings.add("ngôn ngữ", "en");
      const found = settings.getItemOrNullObject("raSoat");
      const missing = settings.getItemOrNullObject("khác");
      found.load("key,value");
      missing.load("value");
      settings.load("items/key");
      await context.sync();
      const keys = settings.items.map(({ key }) => key);
      settings.getItem("ngôn ngữ").delete();
      const count = settings.getCount();
      await context.sync();
      return [found.value as unknown, missing.isNullObject, keys, count.value];
    });
    expect(read).toEqual([{ target: 20, comparator: ">" }, true, ["raSoat", "ngôn ngữ"], 1]);
    expect(host.model.settings).toEqual(new Map([["raSoat", { target: 20, comparator: ">" }]]));
  });
});

describe("names", () => {
  it("stand for ranges, for the workbook or one sheet", async () => {
    const read = await bench().run(async (sheet, context) => {
      context.workbook.names.add("TongSo", sheet.getRange("C7:C24"), "cột tổng số");
      sheet.names.add("RiengSheet", "=S!$A$1");
      const named = context.workbook.names.getItem("tongso");
      named.load("name,formula,type,scope,comment,value");
      const range = named.getRange();
      range.load("address");
      const byName = sheet.getRange("RiengSheet");
      byName.load("address");
      const missing = context.workbook.names.getItemOrNullObject("RiengSheet");
      missing.load("name");
      await context.sync();
      return [
        named.name,
        named.formula,
        named.type,
        named.scope,
        named.comment,
        range.address,
        byName.address,
        missing.isNullObject,
      ] as unknown[];
    });
    expect(read).toEqual(["TongSo", "=S!$C$7:$C$24", "Range", "Workbook", "cột tổng số", "S!C7:C24", "S!A1", true]);
  });

  it.each(["A1", "1a", "có dấu cách", "R"])("are not %j", async (name) => {
    const naming = bench().run(async (sheet, context) => {
      context.workbook.names.add(name, sheet.getRange("A1"));
      await context.sync();
    });
    await expect(naming).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("the application", () => {
  it("tells the user's marks", async () => {
    const marks = (culture?: typeof AMERICAN): Promise<unknown> =>
      bench(culture && { culture }).run(async (_sheet, context) => {
        const info = context.application.cultureInfo;
        info.load({ name: true, numberFormat: { numberDecimalSeparator: true, numberGroupSeparator: true } });
        await context.sync();
        return [info.name, info.numberFormat.numberDecimalSeparator, info.numberFormat.numberGroupSeparator];
      });
    await expect(marks()).resolves.toEqual(["vi-VN", ",", "."]);
    await expect(marks(AMERICAN)).resolves.toEqual(["en-US", ".", ","]);
  });

  it("calculates when it is told, and not at all in manual mode until then", async () => {
    let calculations = 0;
    const { run } = bench({ calculator: { recalculate: () => (calculations += 1) } });
    await run(async (sheet, context) => {
      context.application.calculationMode = "Manual";
      const cell = sheet.getRange("A1");
      cell.formulas = [["=1+1"]];
      cell.load("values");
      context.application.load("calculationMode");
      await context.sync();
      expect(calculations).toBe(0);
      context.application.calculate("Full");
      await context.sync();
      expect(context.application.calculationMode).toBe("Manual");
    });
    expect(calculations).toBe(1);
  });

  it("holds calculation back until the end of a batch", async () => {
    const seen: number[] = [];
    const { run } = bench({ calculator: { recalculate: (_model, changed) => seen.push(changed?.length ?? -1) } });
    await run(async (sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      for (const row of [1, 2, 3]) {
        const cell = sheet.getRange(`A${row}`);
        cell.values = [[row]];
        cell.load("values");
      }
      await context.sync();
    });
    expect(seen).toEqual([3]);
  });
});

describe("what the host only remembers", () => {
  it("is given back as it was set, and refused before", async () => {
    const { run } = bench();
    const read = await run(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns");
      chart.title.text = "Tỷ lệ phân cấp";
      chart.title.format.font.size = 14;
      chart.load("name,chartType");
      chart.title.load("text,format/font/size");
      sheet.charts.load("items/name");
      await context.sync();
      return [chart.chartType, chart.title.text, chart.title.format.font.size, sheet.charts.items.length];
    });
    expect(read).toEqual(["ColumnClustered", "Tỷ lệ phân cấp", 14, 1]);
    const before = run(async (sheet, context) => {
      sheet.charts.getItemAt(0).legend.load("position");
      await context.sync();
    });
    await expect(before).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("ChartLegend.position before it is set") as string,
    });
  });

  it("has no tables, comments or pivot tables, and none can be added", async () => {
    const { run } = bench();
    const counts = await run(async (sheet, context) => {
      const asked = [
        sheet.tables.getCount(),
        sheet.comments.getCount(),
        sheet.pivotTables.getCount(),
        context.workbook.tables.getCount(),
      ];
      await context.sync();
      return asked.map(({ value }) => value);
    });
    expect(counts).toEqual([0, 0, 0, 0]);
    const adding = run(async (sheet, context) => {
      sheet.tables.add("A1:B2", true);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("TableCollection.add") as string,
    });
  });
});
