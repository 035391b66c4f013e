import { connectHost } from "../../../workbench/host/bridge";
import { newWorkbook } from "../../../workbench/host/new-workbook";

function sheetOf(...names: string[]) {
  return connectHost({ model: newWorkbook(...names) });
}

describe("values of a range", () => {
  it("come back as they were written", async () => {
    const { Excel, traffic } = sheetOf("Bảng 1");
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Bảng 1").getRange("A1:B2");
      range.values = [
        ["Sở Tài chính", 20],
        [true, ""],
      ];
      range.load("values,valueTypes,address,text,formulas");
      await context.sync();
      return { values: range.values, types: range.valueTypes, address: range.address, text: range.text };
    });
    expect(read.values).toEqual([
      ["Sở Tài chính", 20],
      [true, ""],
    ]);
    expect(read.types).toEqual([
      ["String", "Double"],
      ["Boolean", "Empty"],
    ]);
    expect(read.address).toBe("'Bảng 1'!A1:B2");
    expect(read.text).toEqual([
      ["Sở Tài chính", "20"],
      ["TRUE", ""],
    ]);
    expect(traffic.batches).toBe(1);
  });

  it("are null objects where nothing is used, and errors tell code and location", async () => {
    const { Excel } = sheetOf("A");
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("A").getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("B").load("name");
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });
});
