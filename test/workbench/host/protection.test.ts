import { bench } from "./support";

type Change = (sheet: Excel.Worksheet) => void;

/** Tries a change on a protected sheet where only B1 is unlocked. */
async function attempt(change: Change, options?: Excel.WorksheetProtectionOptions): Promise<string> {
  const { run } = bench();
  await run(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });
  try {
    await run(async (sheet, context) => {
      change(sheet);
      await context.sync();
    });
    return "done";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

describe("a protected sheet", () => {
  it.each<[string, Change, Excel.WorksheetProtectionOptions?]>([
    ["AccessDenied", (sheet) => (sheet.getRange("A1").values = [[5]])],
    ["AccessDenied", (sheet) => (sheet.getRange("A1:B1").values = [[null, 5]])],
    ["done", (sheet) => (sheet.getRange("B1").values = [[5]])],
    ["AccessDenied", (sheet) => (sheet.getRange("B1").format.font.bold = true)],
    ["done", (sheet) => (sheet.getRange("A1").format.font.bold = true), { allowFormatCells: true }],
    ["AccessDenied", (sheet) => (sheet.getRange("A1").numberFormat = [["0.0"]])],
    ["AccessDenied", (sheet) => (sheet.getRange("A1").format.columnWidth = 10)],
    ["done", (sheet) => (sheet.getRange("A1").format.columnWidth = 10), { allowFormatColumns: true }],
    ["AccessDenied", (sheet) => (sheet.getRange("1:1").rowHidden = true)],
    ["AccessDenied", (sheet) => sheet.getRange("2:2").insert("Down")],
    ["done", (sheet) => sheet.getRange("2:2").insert("Down"), { allowInsertRows: true }],
    [
      "AccessDenied",
      (sheet) => {
        sheet.getRange("2:2").delete("Up");
      },
      { allowInsertRows: true },
    ],
    [
      "AccessDenied",
      (sheet) => {
        sheet.getRange("A1:B1").merge();
      },
    ],
    [
      "AccessDenied",
      (sheet) => {
        sheet.getRange("A1").clear();
      },
    ],
    [
      "AccessDenied",
      (sheet) => {
        sheet.getRange("C1").copyFrom("A1");
      },
    ],
    [
      "AccessDenied",
      (sheet) => {
        sheet.getRange("A1:B1").sort.apply([{ key: 0 }]);
      },
    ],
    ["AccessDenied", (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")],
    ["done", (sheet) => (sheet.pageLayout.orientation = "Landscape")],
    [
      "done",
      (sheet) => {
        sheet.getRange("A1").select();
      },
    ],
    ["done", (sheet) => (sheet.name = "Tên khác")],
  ])("%s", async (...[outcome, change, options]) => {
    await expect(attempt(change, options)).resolves.toBe(outcome);
  });

  it("tells that it is, and what it allows; it cannot be protected twice, nor opened without its password", async () => {
    const { run, host } = bench();
    const read = await run(async (sheet, context) => {
      sheet.protection.protect({ allowSort: true }, "mật khẩu");
      sheet.protection.load("protected,options");
      await context.sync();
      return [
        sheet.protection.protected,
        sheet.protection.options.allowSort,
        sheet.protection.options.allowFormatCells,
      ];
    });
    expect(read).toEqual([true, true, false]);
    const again = run(async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
    });
    await expect(again).rejects.toMatchObject({ code: "InvalidOperation" });
    const wrong = run(async (sheet, context) => {
      sheet.protection.unprotect("sai");
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: "AccessDenied" });
    await run(async (sheet, context) => {
      sheet.protection.unprotect("mật khẩu");
      await context.sync();
    });
    expect(host.activeSheet.protection).toBeNull();
  });
});

describe("a protected workbook", () => {
  it.each<[string, (sheet: Excel.Worksheet, sheets: Excel.WorksheetCollection) => void]>([
    ["adding", (_sheet, sheets) => sheets.add("T")],
    [
      "deleting",
      (sheet) => {
        sheet.delete();
      },
    ],
    ["renaming", (sheet) => (sheet.name = "T")],
    ["moving", (sheet) => (sheet.position = 0)],
    ["hiding", (sheet) => (sheet.visibility = "Hidden")],
    ["copying", (sheet) => sheet.copy()],
  ])("refuses %s sheets", async (_what, change) => {
    const { run, host } = bench();
    const changing = run(async (sheet, context) => {
      context.workbook.protection.protect();
      change(sheet, context.workbook.worksheets);
      await context.sync();
    });
    await expect(changing).rejects.toMatchObject({ code: "AccessDenied" });
    expect(host.model.sheets.map(({ name }) => name)).toEqual(["S"]);
    await run(async (_sheet, context) => {
      context.workbook.protection.unprotect();
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(false);
    });
  });
});
