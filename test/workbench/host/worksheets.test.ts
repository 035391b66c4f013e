import { newWorkbook } from "../../../workbench/host/new-workbook";
import { bench } from "./support";

describe("worksheets", () => {
  it("are added at the end, without coming to the front", async () => {
    const read = await bench({ model: newWorkbook("S", "Ẩn") }).run(async (_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Ẩn").visibility = "Hidden";
      const added = worksheets.add("Phụ lục");
      const unnamed = worksheets.add();
      const active = worksheets.getActiveWorksheet();
      const last = worksheets.getLast(true);
      added.load("name,position,visibility,id");
      unnamed.load("name");
      active.load("name");
      last.load("name");
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      return [
        added.name,
        added.position,
        added.visibility,
        active.name,
        last.name,
        unnamed.name,
        all.value,
        visible.value,
      ];
    });
    expect(read).toEqual(["Phụ lục", 2, "Visible", "S", "Sheet4", "Sheet4", 4, 3]);
  });

  it("are found by name whatever the capitals, and by id", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet.load("id");
      await context.sync();
      const { worksheets } = context.workbook;
      const found = [worksheets.getItem("s"), worksheets.getItem(sheet.id)];
      const missing = worksheets.getItemOrNullObject("không có");
      for (const one of [...found, missing]) one.load("name");
      await context.sync();
      return [...found.map(({ name }) => name), missing.isNullObject];
    });
    expect(read).toEqual(["S", "S", true]);
  });

  it.each(["", "a/b", "a:b", "[a]", "x".repeat(32), "'a"])("are not named %j", async (name) => {
    const naming = bench().run(async (_sheet, context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(naming).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("do not share a name", async () => {
    const naming = bench().run(async (_sheet, context) => {
      context.workbook.worksheets.add("s");
      await context.sync();
    });
    await expect(naming).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("take the formulas that name them along to a new name, and leave #REF! behind", async () => {
    const { run, host } = bench({ model: newWorkbook("S", "Số liệu") });
    await run(async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [["='Số liệu'!A1+SUM('Số liệu'!$B$2:C3)", "='Số liệu'!A1"]];
      context.workbook.worksheets.getItem("Số liệu").name = "DuLieu";
      await context.sync();
    });
    const formulas = (): (string | undefined)[] =>
      [0, 1].map((column) => host.model.sheets[0]!.cells.get(0)!.get(column)!.formula);
    expect(formulas()).toEqual(["=DuLieu!A1+SUM(DuLieu!$B$2:C3)", "=DuLieu!A1"]);
    await run(async (_sheet, context) => {
      context.workbook.worksheets.getItem("DuLieu").delete();
      await context.sync();
    });
    expect(formulas()).toEqual(["=#REF!+SUM(#REF!)", "=#REF!"]);
  });

  it("leave one visible sheet", async () => {
    const { run } = bench();
    for (const change of [
      (sheet: Excel.Worksheet) => {
        sheet.delete();
      },
      (sheet: Excel.Worksheet) => (sheet.visibility = "Hidden"),
    ]) {
      const changing = run(async (sheet, context) => {
        change(sheet);
        await context.sync();
      });
      await expect(changing).rejects.toMatchObject({ code: "InvalidOperation" });
    }
  });

  it("come to the front, move, are copied and deleted", async () => {
    const { run, host } = bench({ model: newWorkbook("A", "B", "C") });
    await run(async (sheet, context) => {
      sheet.getRange("A1").values = [["x"]];
      const copy = sheet.copy("After", sheet);
      copy.getRange("A1").values = [["bản sao"]];
      context.workbook.worksheets.getItem("C").position = 0;
      context.workbook.worksheets.getItem("B").activate();
      await context.sync();
    });
    expect(host.model.sheets.map(({ name }) => name)).toEqual(["C", "A", "A (2)", "B"]);
    expect(host.activeSheet.name).toBe("B");
    expect(host.model.sheets[1]!.cells.get(0)!.get(0)!.value).toBe("x");
    await run(async (_sheet, context) => {
      context.workbook.worksheets.getItem("B").delete();
      await context.sync();
    });
    expect(host.activeSheet.name).toBe("A (2)");
  });

  it("of a deleted object answer as not found", async () => {
    const using = bench({ model: newWorkbook("A", "B") }).run(async (_sheet, context) => {
      const sheet = context.workbook.worksheets.getItem("B");
      const range = sheet.getRange("A1");
      sheet.delete();
      range.values = [[1]];
      await context.sync();
    });
    await expect(using).rejects.toMatchObject({ code: "InvalidReference" });
  });

  it("remember tab colour, grid lines and frozen panes", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet.tabColor = "#0F6CBD";
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B6"));
      sheet.load("tabColor,showGridlines,standardHeight");
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      none.load("address");
      await context.sync();
      return [sheet.tabColor, sheet.showGridlines, location.address, none.isNullObject];
    });
    expect(read).toEqual(["#0F6CBD", false, "S!A1:B6", true]);
  });
});

describe("the selection", () => {
  it("follows select, and brings the sheet to the front", async () => {
    const { run, host } = bench({ model: newWorkbook("A", "B") });
    const read = await run(async (_sheet, context) => {
      context.workbook.worksheets.getItem("B").getRange("C3:D4").select();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      selected.load("address");
      cell.load("address");
      await context.sync();
      return [selected.address, cell.address];
    });
    expect(read).toEqual(["B!C3:D4", "B!C3"]);
    expect(host.activeSheet.name).toBe("B");
  });
});
