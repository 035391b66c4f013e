import { newWorkbook } from "../../../workbench/host/new-workbook";
import { bench } from "./support";

describe("merged areas", () => {
  it("keep the first content, and are found by their top-left cell alone", async () => {
    const { run } = bench();
    const read = await run(async (sheet, context) => {
      sheet.getRange("B1:D1").values = [["", "Phương án", "bỏ"]];
      sheet.getRange("B1:D1").merge();
      sheet.getRange("A3:B4").merge(true);
      const title = sheet.getRange("B1:D1");
      title.load("values");
      const all = sheet.getRange("A1:E9").getMergedAreasOrNullObject();
      const cut = sheet.getRange("C1:E9").getMergedAreasOrNullObject();
      all.load("address");
      cut.load("address");
      await context.sync();
      return [title.values, all.address, cut.isNullObject];
    });
    expect(read).toEqual([[["Phương án", "", ""]], "S!B1:D1,S!A3:B3,S!A4:B4", true]);
  });

  it("lose formats that were set before, except the first cell's", async () => {
    const { run, host } = bench();
    await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.format.borders.getItem("EdgeRight").style = "Continuous";
      sheet.getRange("A1").format.fill.color = "#FF0000";
      range.merge();
      await context.sync();
    });
    const second = host.activeSheet.cells.get(0)!.get(1)!;
    expect(second.format).toMatchObject({ borders: {}, fill: { color: "#FF0000" } });
  });

  it("fail beyond 512", async () => {
    const { run, host } = bench();
    host.activeSheet.merges = Array.from({ length: 513 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
    const asking = run(async (sheet, context) => {
      sheet.getRange("A1:B600").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({ code: "RangeExceedsLimit" });
  });

  it("come apart, and go with a clearing of formats", async () => {
    const { run, host } = bench();
    await run(async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A2:B2").merge();
      sheet.getRange("A3:B3").merge();
      sheet.getRange("A1").unmerge();
      sheet.getRange("A2:B2").clear();
      sheet.getRange("A3:B3").clear("Contents");
      await context.sync();
    });
    expect(host.activeSheet.merges).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }]);
  });
});

describe("inserting and deleting rows", () => {
  /** A table in A1:C4 with a total, a merge, a rule and another sheet that refers to it. */
  async function table(change: (sheet: Excel.Worksheet) => void): Promise<Record<string, unknown>> {
    const { run, host } = bench({ model: newWorkbook("S", "Khác") });
    await run(async (sheet, context) => {
      sheet.getRange("A1:C4").values = [
        ["Cơ quan", "Tổng số", "Tỷ lệ"],
        ["Sở A", 10, "=B2/B$4"],
        ["Sở B", 20, "=B3/B$4"],
        ["Cộng", "=SUM(B2:B3)", ""],
      ];
      context.workbook.worksheets.getItem("Khác").getRange("A1").formulas = [["=S!B4+SUM(S!B2:B3)"]];
      sheet.getRange("A4:C4").format.rowHeight = 33;
      sheet.getRange("B3").format.font.bold = true;
      sheet.getRange("A4:A4").getResizedRange(0, 0).load("address");
      sheet.getRange("B4:C4").merge();
      const rule = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$B2>15";
      context.workbook.names.add("Cong", sheet.getRange("B4"));
      await context.sync();
      change(sheet);
      await context.sync();
    });
    const { activeSheet: sheet, model } = host;
    const formulas: Record<string, string> = {};
    for (const [row, cells] of sheet.cells)
      for (const [column, cell] of cells) if (cell.formula) formulas[`${row},${column}`] = cell.formula;
    return {
      formulas,
      merges: sheet.merges,
      rule: sheet.conditionalFormats.map(({ areas, formula }) => ({ areas, formula })),
      heights: [...sheet.rows].map(([row, line]) => [row, line.height]),
      name: model.names.get("Cong")!.formula,
      other: model.sheets[1]!.cells.get(0)!.get(0)!.formula,
    };
  }

  it("moves everything below an inserted row, and stretches what it comes into", async () => {
    const after = await table((sheet) => {
      sheet.getRange("3:3").insert("Down");
    });
    expect(after).toEqual({
      formulas: { "1,2": "=B2/B$5", "3,2": "=B4/B$5", "4,1": "=SUM(B2:B4)" },
      merges: [{ top: 4, left: 1, bottom: 4, right: 2 }],
      rule: [{ areas: [{ top: 1, left: 1, bottom: 3, right: 1 }], formula: "=$B2>15" }],
      heights: [[4, 33]],
      name: "=S!$B$5",
      other: "=S!B5+SUM(S!B2:B4)",
    });
  });

  it("shrinks what a deleted row belonged to, and leaves #REF! where a cell is gone", async () => {
    const after = await table((sheet) => {
      sheet.getRange("3:4").delete("Up");
    });
    expect(after).toMatchObject({
      formulas: { "1,2": "=B2/#REF!" },
      merges: [],
      rule: [{ areas: [{ top: 1, left: 1, bottom: 1, right: 1 }], formula: "=$B2>15" }],
      heights: [],
      name: "=S!#REF!",
      other: "=S!#REF!+SUM(S!B2:B2)",
    });
  });

  it("moves only the columns it is in, and refuses to cut a merge", async () => {
    const { run } = bench();
    const values = await run(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A1").insert("Down");
      const range = sheet.getRange("A1:B3");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ["", 2],
      [1, 4],
      [3, ""],
    ]);
    const cutting = run(async (sheet, context) => {
      sheet.getRange("A5:B5").merge();
      sheet.getRange("A4").insert("Down");
      await context.sync();
    });
    await expect(cutting).rejects.toMatchObject({ code: "MergedRangeConflict" });
  });

  it("works across for columns, and gives inserted cells the look of their neighbours", async () => {
    const { run, host } = bench();
    await run(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[1, "=A1*2"]];
      sheet.getRange("A1").format.font.italic = true;
      sheet.getRange("B:B").insert("Right");
      await context.sync();
    });
    const row = host.activeSheet.cells.get(0)!;
    expect(row.get(2)).toMatchObject({ formula: "=A1*2" });
    expect(row.get(1)?.format?.font.italic).toBe(true);
  });

  it("refuses to push what is filled off the sheet", async () => {
    const pushing = bench().run(async (sheet, context) => {
      sheet.getRange("A1048576").values = [[1]];
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    await expect(pushing).rejects.toMatchObject({ code: "NonBlankCellOffSheet" });
  });
});

describe("copying", () => {
  it("moves relative references, formats, merges and rules along", async () => {
    const { run, host } = bench();
    const read = await run(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, "=A1*10"],
        [2, "=A2*$A$1"],
      ];
      sheet.getRange("A1").format.fill.color = "#ABCDEF";
      sheet.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
      const target = sheet.getRange("D5");
      target.copyFrom("A1:B2");
      const copy = sheet.getRange("D5:E6");
      copy.load("formulas");
      const fill = target.format.fill;
      fill.load("color");
      await context.sync();
      return [copy.formulas, fill.color];
    });
    expect(read).toEqual([
      [
        [1, "=D5*10"],
        [2, "=D6*$A$1"],
      ],
      "#ABCDEF",
    ]);
    expect(host.activeSheet.conditionalFormats.map(({ areas }) => areas)).toEqual([
      [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 4, left: 3, bottom: 5, right: 3 },
      ],
    ]);
  });

  it("fills a multiple of the source; values alone, formats alone, blanks skipped, turned", async () => {
    const read = await bench().run(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("A3:D4").copyFrom("A1:B1", "Values");
      sheet.getRange("A6:B6").copyFrom("A1:B1", "Formats");
      sheet.getRange("A8:B8").values = [["giữ", "x"]];
      sheet.getRange("A10:B10").values = [["", "mới"]];
      sheet.getRange("A8:B8").copyFrom("A10:B10", "All", true);
      sheet.getRange("F1").copyFrom("A1:B1", "Formulas", false, true);
      const asked = ["A3:D4", "A6:B6", "A8:B8", "F1:F2"].map((address) => {
        const range = sheet.getRange(address);
        range.load("formulas,format/font/bold");
        return range;
      });
      await context.sync();
      return asked.map((range) => [range.formulas, range.format.font.bold]);
    });
    expect(read).toEqual([
      [
        [
          [1, 0, 1, 0],
          [1, 0, 1, 0],
        ],
        false,
      ],
      [[["", ""]], true],
      [[["giữ", "mới"]], false],
      [[[1], ["=E2+1"]], false],
    ]);
  });

  it("of overlapping ranges takes all before it puts", async () => {
    const values = await bench().run(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("A2").copyFrom("A1:A3");
      const range = sheet.getRange("A1:A4");
      range.load("values");
      await context.sync();
      return range.values.flat() as unknown[];
    });
    expect(values).toEqual([1, 1, 2, 3]);
  });
});

describe("sorting", () => {
  it("puts rows in order, equal ones as they stood, blanks last", async () => {
    const values = await bench().run(async (sheet, context) => {
      const range = sheet.getRange("A1:C5");
      range.values = [
        ["Cơ quan", "Tỷ lệ", "Gấp đôi"],
        ["Sở B", 20, "=B2*2"],
        ["Sở A", 69, "=B3*2"],
        ["Sở Đ", "", "=B4*2"],
        ["Sở C", 20, "=B5*2"],
      ];
      range.sort.apply([{ key: 1, ascending: false }], false, true);
      range.load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(values).toEqual([
      ["Cơ quan", "Tỷ lệ", "Gấp đôi"],
      ["Sở A", 69, "=B2*2"],
      ["Sở B", 20, "=B3*2"],
      ["Sở C", 20, "=B4*2"],
      ["Sở Đ", "", "=B5*2"],
    ]);
  });
});
