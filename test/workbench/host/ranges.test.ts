import { bench } from "./support";

/** The address a navigation ends at, from C3:E6 on a sheet with values in B2:F8. */
async function address(go: (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return bench().run(async (sheet, context) => {
    (sheet.getRange("B2:F8") as { values: unknown }).values = 1;
    const range = go(sheet.getRange("C3:E6"), sheet);
    range.load("address");
    await context.sync();
    return range.isNullObject ? "null" : range.address.replace("S!", "");
  });
}

describe("ranges from ranges", () => {
  it.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range]>([
    ["D4", (range) => range.getCell(1, 1)],
    ["I10", (range) => range.getCell(7, 6)],
    ["C4:E4", (range) => range.getRow(1)],
    ["E3:E6", (range) => range.getColumn(2)],
    ["E6", (range) => range.getLastCell()],
    ["C6:E6", (range) => range.getLastRow()],
    ["E3:E6", (range) => range.getLastColumn()],
    ["3:6", (range) => range.getEntireRow()],
    ["C:E", (range) => range.getEntireColumn()],
    ["D5:F8", (range) => range.getOffsetRange(2, 1)],
    ["C3:F5", (range) => range.getResizedRange(-1, 1)],
    ["C3:D7", (range) => range.getAbsoluteResizedRange(5, 2)],
    ["C2:E2", (range) => range.getRowsAbove()],
    ["C7:E8", (range) => range.getRowsBelow(2)],
    ["C5:E6", (range) => range.getRowsBelow(-2)],
    ["A3:B6", (range) => range.getColumnsBefore(2)],
    ["F3:F6", (range) => range.getColumnsAfter(1)],
    ["D5:E6", (range) => range.getIntersection("D5:H9")],
    ["null", (range) => range.getIntersectionOrNullObject("H9:I9")],
    ["A1:E6", (range, sheet) => range.getBoundingRect(sheet.getRange("A1"))],
    ["C3:E6", (range) => range.getUsedRange(true)],
    ["B2:F8", (_range, sheet) => sheet.getRange("A:Z").getUsedRange()],
    ["null", (_range, sheet) => sheet.getRange("Z1:Z5").getUsedRangeOrNullObject()],
    ["B2:F8", (range) => range.getSurroundingRegion()],
    ["A1", (_range, sheet) => sheet.getCell(0, 0)],
    ["C3:E6", (_range, sheet) => sheet.getRangeByIndexes(2, 2, 4, 3)],
    ["1:1048576", (_range, sheet) => sheet.getRange()],
    ["B2:F8", (_range, sheet) => sheet.getUsedRange()],
    ["D4", (range) => range.getCell(1, 1).getEntireRow().getIntersection("D:D")],
  ])("%s", async (expected, go) => {
    await expect(address(go)).resolves.toBe(expected);
  });

  it.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range]>([
    ["ItemNotFound", (range) => range.getIntersection("H9:I9")],
    ["ItemNotFound", (_range, sheet) => sheet.getRange("Z1:Z5").getUsedRange()],
    ["InvalidArgument", (range) => range.getRow(4)],
    ["InvalidArgument", (range) => range.getOffsetRange(-3, 0)],
    ["InvalidArgument", (range) => range.getResizedRange(-4, 0)],
    ["InvalidArgument", (_range, sheet) => sheet.getRange("không có")],
    ["InvalidArgument", (_range, sheet) => sheet.getRange("XFE1")],
  ])("%s", async (code, go) => {
    await expect(address(go)).rejects.toMatchObject({ code });
  });

  it("count their cells and tell where they lie", async () => {
    const read = await bench().run(async (sheet, context) => {
      const range = sheet.getRange("C3:E6");
      range.load("rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow,top,left,height,width");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      rowIndex: 2,
      columnIndex: 2,
      rowCount: 4,
      columnCount: 3,
      cellCount: 12,
      isEntireRow: false,
    });
    expect(read).toMatchObject({ top: 30, left: 96, height: 60, width: 144 });
  });
});

describe("an empty sheet", () => {
  it("has A1 as its used range, or none", async () => {
    const read = await bench().run(async (sheet, context) => {
      const used = sheet.getUsedRange();
      const none = sheet.getUsedRangeOrNullObject();
      used.load("address");
      none.load("address");
      await context.sync();
      return [used.address, none.isNullObject];
    });
    expect(read).toEqual(["S!A1", true]);
  });

  it("has cells with a format in its used range, unless only values count", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D9").format.fill.color = "yellow";
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      all.load("address");
      values.load("address");
      await context.sync();
      return [all.address, values.address];
    });
    expect(read).toEqual(["S!B2:D9", "S!B2"]);
  });
});

describe("range areas", () => {
  it("are several ranges as one", async () => {
    const read = await bench().run(async (sheet, context) => {
      const areas = sheet.getRanges("A1:B2,D4");
      areas.format.fill.color = "#FFFF00";
      areas.load("address,areaCount,cellCount");
      areas.areas.load("items/address");
      const fill = sheet.getRange("D4").format.fill;
      fill.load("color");
      await context.sync();
      return [
        areas.address,
        areas.areaCount,
        areas.cellCount,
        areas.areas.items.map((range) => range.address),
        fill.color,
      ];
    });
    expect(read).toEqual(["S!A1:B2,S!D4", 2, 5, ["S!A1:B2", "S!D4"], "#FFFF00"]);
  });

  it("answer for special cells", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet.getRange("A1:C3").values = [
        ["Sở", 1, ""],
        ["Ban", "=1+1", 3],
        ["", true, "=A1"],
      ];
      sheet.getRange("2:2").rowHidden = true;
      const all = sheet.getRange("A1:C3");
      const asked = [
        all.getSpecialCells("Constants"),
        all.getSpecialCells("Constants", "Numbers"),
        all.getSpecialCells("Constants", "Text"),
        all.getSpecialCells("Formulas"),
        all.getSpecialCells("Blanks"),
        all.getSpecialCells("Visible"),
      ];
      const none = all.getSpecialCellsOrNullObject("Formulas", "Errors");
      for (const areas of [...asked, none]) areas.load("address");
      await context.sync();
      return [...asked.map((areas) => areas.address.replaceAll("S!", "")), none.isNullObject];
    });
    expect(read).toEqual(["A1:B1,A2,C2,B3", "B1,C2", "A1:A2", "B2,C3", "C1,A3", "A1:C1,A3:C3", true]);
  });
});

it("shows a view of what is visible", async () => {
  const read = await bench().run(async (sheet, context) => {
    sheet.getRange("A1:C3").values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    sheet.getRange("B:B").columnHidden = true;
    sheet.getRange("2:2").rowHidden = true;
    const range = sheet.getRange("A1:C3");
    const view = range.getVisibleView();
    view.load("values,cellAddresses,rowCount");
    range.load("rowHidden,columnHidden,hidden");
    await context.sync();
    return [view.values, view.cellAddresses, view.rowCount, range.rowHidden, range.columnHidden, range.hidden];
  });
  expect(read).toEqual([
    [
      [1, 3],
      [7, 9],
    ],
    [
      ["S!A1", "S!C1"],
      ["S!A3", "S!C3"],
    ],
    2,
    null,
    null,
    null,
  ]);
});

it("finds text, and says where there is none", async () => {
  const read = await bench().run(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [["Tổng cộng"], ["Sở Y tế"], ["tổng"]];
    const column = sheet.getRange("A:A");
    const loose = column.find("tổng", {});
    const exact = column.find("tổng", { completeMatch: true, matchCase: true });
    const none = column.findOrNullObject("Ban", {});
    for (const range of [loose, exact, none]) range.load("address");
    await context.sync();
    return [loose.address, exact.address, none.isNullObject];
  });
  expect(read).toEqual(["S!A1", "S!A3", true]);
});
