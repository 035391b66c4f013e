import { bench } from "./support";

describe("formats of a range", () => {
  it("are set for every cell and read where all agree", async () => {
    const read = await bench().run(async (sheet, context) => {
      const range = sheet.getRange("A1:C2");
      range.format.set({ wrapText: true, horizontalAlignment: "Center", verticalAlignment: "Center", indentLevel: 1 });
      range.format.font.set({
        name: "Times New Roman",
        size: 13,
        bold: true,
        italic: true,
        underline: "Single",
        color: "red",
      });
      sheet.getRange("B1").format.font.bold = false;
      range.load({
        format: {
          wrapText: true,
          horizontalAlignment: true,
          font: { name: true, size: true, bold: true, color: true, underline: true },
        },
      });
      await context.sync();
      const { format } = range;
      return [
        format.wrapText,
        format.horizontalAlignment,
        format.font.name,
        format.font.size,
        format.font.bold,
        format.font.color,
      ];
    });
    expect(read).toEqual([true, "Center", "Times New Roman", 13, null, "#FF0000"]);
  });

  it.each([
    ["#ffa500", "#FFA500"],
    ["FFA500", "#FFA500"],
    ["orange", "#FFA500"],
  ])("take the colour %s", async (written, color) => {
    const read = await bench().run(async (sheet, context) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = written;
      fill.load("color");
      await context.sync();
      return fill.color;
    });
    expect(read).toBe(color);
  });

  it("give a fill back to none", async () => {
    const { run, host } = bench();
    await run(async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.format.fill.color = "#000000";
      sheet.getRange("A1").format.fill.clear();
      sheet.getRange("A2").format.fill.color = "";
      await context.sync();
    });
    expect(host.activeSheet.cells.get(0)!.get(0)!.format!.fill.color).toBe("");
    expect(host.activeSheet.cells.get(1)!.get(0)!.format!.fill.color).toBe("");
  });

  it("refuse what Excel would not take", async () => {
    const { run } = bench();
    const tries: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange("A1").format.fill.color = "không màu"),
      (sheet) => (sheet.getRange("A1").format.font.size = 500),
      (sheet) => (sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center"),
      (sheet) => (sheet.getRange("A1").format.rowHeight = 500),
      (sheet) => (sheet.getRange("A1").format.font.bold = null as unknown as boolean),
    ];
    for (const write of tries) {
      const writing = run(async (sheet, context) => {
        write(sheet);
        await context.sync();
      });
      await expect(writing).rejects.toMatchObject({ code: "InvalidArgument" });
    }
  });

  it("of whole columns hold for cells that come later", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet.getRange("B1").values = [[1]];
      sheet.getRange("B:B").format.font.name = "Arial";
      sheet.getRange("B9").values = [[2]];
      const cells = sheet.getRange("B1:B9");
      cells.load("format/font/name");
      const columns = sheet.getRange("B:C");
      columns.load("format/font/name");
      await context.sync();
      return [cells.format.font.name, columns.format.font.name];
    });
    expect(read).toEqual(["Arial", null]);
  });

  it("of numbers are one for all cells or one for each, and none for whole columns", async () => {
    const { run } = bench();
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      (range as { numberFormat: unknown }).numberFormat = "0.0";
      range.numberFormat = [["", null, "@"]];
      const column = sheet.getRange("A:A");
      range.load("numberFormat");
      column.load("numberFormat");
      await context.sync();
      return [range.numberFormat, column.numberFormat];
    });
    expect(read).toEqual([[["General", "0.0", "@"]], null]);
    const writing = run(async (sheet, context) => {
      (sheet.getRange("A:A") as { numberFormat: unknown }).numberFormat = "0.0";
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("borders", () => {
  it("go around a range and between its cells", async () => {
    const { run, host } = bench();
    await run(async (sheet, context) => {
      const { borders } = sheet.getRange("B2:C3").format;
      borders.getItem("EdgeTop").style = "Double";
      const inside = borders.getItem("InsideVertical");
      inside.style = "Continuous";
      inside.weight = "Medium";
      inside.color = "#00FF00";
      await context.sync();
    });
    const bordersAt = (row: number, column: number): unknown =>
      host.activeSheet.cells.get(row)?.get(column)?.format?.borders;
    expect(bordersAt(1, 1)).toEqual({
      EdgeTop: { style: "Double", weight: "Thin", color: "#000000" },
      EdgeRight: { style: "Continuous", weight: "Medium", color: "#00FF00" },
    });
    expect(bordersAt(2, 2)).toBeUndefined();
  });

  it("are the same line seen from both cells it parts", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Continuous";
      const below = sheet.getRange("A2").format.borders.getItem("EdgeTop");
      below.load("style,weight,color,sideIndex");
      await context.sync();
      const before = below.style;
      below.style = "None";
      const above = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
      above.load("style");
      await context.sync();
      return [before, below.sideIndex, above.style];
    });
    expect(read).toEqual(["Continuous", "EdgeTop", "None"]);
  });

  it("come as a collection of eight, and are null where cells differ", async () => {
    const read = await bench().run(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Dash";
      const { borders } = range.format;
      borders.load("items/style,items/sideIndex,count");
      await context.sync();
      return [borders.count, borders.items.find(({ sideIndex }) => sideIndex === "EdgeBottom")?.style];
    });
    expect(read).toEqual([8, null]);
  });
});

describe("sizes", () => {
  it("are points, null where they differ", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet.getRange("A:B").format.columnWidth = 100;
      sheet.getRange("C:C").format.columnWidth = 50;
      sheet.getRange("2:2").format.rowHeight = 40;
      const range = sheet.getRange("A1:B1");
      const mixed = sheet.getRange("A1:C2");
      range.load("format/columnWidth,format/rowHeight,width");
      mixed.load("format/columnWidth,format/rowHeight,top");
      await context.sync();
      return [
        range.format.columnWidth,
        range.format.rowHeight,
        range.width,
        mixed.format.columnWidth,
        mixed.format.rowHeight,
      ];
    });
    expect(read).toEqual([100, 15, 200, null, null]);
  });

  it("fit what stands in rows and columns, merged cells aside", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet.getRange("A1").values = [["Trung tâm Phục vụ hành chính công"]];
      sheet.getRange("B1:B2").merge();
      sheet.getRange("B1").values = [["Một tiêu đề thật dài trong ô đã gộp"]];
      const both = [sheet.getRange("A:A"), sheet.getRange("B:B")];
      for (const column of both) {
        column.format.autofitColumns();
        column.load("format/columnWidth");
      }
      await context.sync();
      return both.map((column) => column.format.columnWidth);
    });
    expect(read[0]).toBeGreaterThan(120);
    expect(read[1]).toBe(48);
  });
});

describe("cell properties", () => {
  it("are read for every cell at once", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["ABC", "x"]];
      sheet.getRange("A1").format.font.name = ".VnTime";
      sheet.getRange("B1").format.borders.getItem("EdgeTop").style = "Double";
      const properties = sheet.getRange("A1:B2").getCellProperties({
        address: true,
        format: {
          font: { name: true },
          borders: { style: true },
        },
      });
      await context.sync();
      return properties.value;
    });
    expect(
      read.flat().map(({ address, format }) => [address, format?.font?.name, format?.borders?.top?.style]),
    ).toEqual([
      ["S!A1", ".VnTime", "None"],
      ["S!B1", "Calibri", "Double"],
      ["S!A2", "Calibri", "None"],
      ["S!B2", "Calibri", "None"],
    ]);
    expect(Object.keys(read[0]![0]!.format!.borders!)).toHaveLength(8);
  });

  it("are set cell by cell, row by row, column by column", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [
            { format: { fill: { color: "#111111" }, font: { bold: true } } },
            { format: { borders: { bottom: { style: "Continuous" } } } },
          ],
        ]);
      sheet.getRange("1:2").setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      sheet.getRange("A:B").setColumnProperties([{ format: { columnWidth: 20 } }, { columnHidden: true }]);
      const range = sheet.getRange("A1:B2");
      const rows = range.getRowProperties({ rowIndex: true, rowHidden: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      const fill = sheet.getRange("A1").format.fill;
      fill.load("color");
      await context.sync();
      return { rows: rows.value, columns: columns.value, fill: fill.color };
    });
    expect(read).toEqual({
      rows: [
        { rowIndex: 0, rowHidden: false, format: { rowHeight: 30 } },
        { rowIndex: 1, rowHidden: true, format: { rowHeight: 0 } },
      ],
      columns: [
        { columnHidden: false, format: { columnWidth: 20 } },
        { columnHidden: true, format: { columnWidth: 0 } },
      ],
      fill: "#111111",
    });
  });
});

it("a changed format forgets the opened file's style, an unchanged one keeps it", async () => {
  const { run, host } = bench();
  const cells = new Map([
    [0, { value: 1, type: "Double" as const, styleIndex: 5, sharedString: 3 }],
    [1, { value: 2, type: "Double" as const, styleIndex: 6, sharedString: 4 }],
  ]);
  host.activeSheet.cells.set(0, cells);
  await run(async (sheet, context) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("B1").values = [[3]];
    await context.sync();
  });
  expect(cells.get(0)).toMatchObject({ sharedString: 3 });
  expect(cells.get(0)).not.toHaveProperty("styleIndex");
  expect(cells.get(1)).toMatchObject({ value: 3, styleIndex: 6 });
  expect(cells.get(1)).not.toHaveProperty("sharedString");
});
