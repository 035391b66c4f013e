import { areaName } from "../../../src/core/sheet/address";
import type { BorderEdge } from "../../../workbench/host/model";
import { HostError } from "../../../workbench/host/errors";
import { newSheet, newSheetId } from "../../../workbench/host/new-workbook";
import { BAC_KAN } from "../../core/appendix/reports";
import type { Row } from "../../core/appendix/reports";
import { cell, documentOf, excelWith, format, rowValues, written } from "./stage";

describe("the new sheet", () => {
  test("holds heading, header, agencies, totals and note", async () => {
    const sheet = await written(documentOf());
    expect(rowValues(sheet, 1)[0]).toBe("Phụ lục");
    expect(rowValues(sheet, 2)[0]).toBe("DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT");
    expect(rowValues(sheet, 3)[0]).toMatch(/^\(Kèm theo Công văn số 8900\/UBND-NCPC ngày 23 tháng 11 năm 2021/);
    expect(rowValues(sheet, 4)[0]).toMatch(/^_{30,}$/);
    expect(rowValues(sheet, 5)).toEqual([
      "STT",
      "Tên đơn vị",
      "Tổng số TTHC đã rà soát",
      "Phương án phân cấp",
      "",
      "Số TTHC không đề nghị phân cấp",
      "Tỷ lệ % đạt được",
    ]);
    expect(rowValues(sheet, 6)).toEqual(["", "", "", "Phân cấp ngay", "Phân cấp kèm theo các điều kiện", "", ""]);
    expect(rowValues(sheet, 7)).toEqual(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"]);
    BAC_KAN.forEach(([name, total, immediate, conditional, notProposed], i) => {
      const values = [i + 1, name, total, immediate, conditional ?? 0, notProposed];
      expect(rowValues(sheet, 8 + i).slice(0, 6)).toEqual(values);
    });
    expect(rowValues(sheet, 26)).toEqual(["", "Tổng cộng", 569, 136, 20, 413, 27.4]);
    expect(rowValues(sheet, 27)[0]).toMatch(/^Ghi chú: Sở Văn hóa, Thể thao và Du lịch có tỷ lệ đúng bằng 20%/);
  });

  test("has live rates and totals", async () => {
    const sheet = await written(documentOf());
    expect(cell(sheet, "G8")).toMatchObject({ formula: '=IF(C8=0,"",ROUND(100*(D8+E8)/C8,1))', value: 69 });
    expect(cell(sheet, "G9")).toMatchObject({ value: 51.4 });
    expect(cell(sheet, "C26")).toMatchObject({ formula: "=SUM(C8:C25)", value: 569 });
    expect(["A8", "B8", "C8", "G8"].map((name) => format(sheet, name).numberFormat)).toEqual([
      "0",
      "General",
      "#,##0",
      "0.0",
    ]);
  });

  test("has subtotals in groups that the total does not count twice", async () => {
    const sheet = await written(documentOf(BAC_KAN, { layout: "groups" }));
    expect(rowValues(sheet, 21)).toEqual(["", "Cộng nhóm I", 428, 131, 19, 278, 35]);
    expect(rowValues(sheet, 29)).toEqual(["", "Cộng nhóm II", 141, 5, 1, 135, 4.3]);
    expect(rowValues(sheet, 30)).toEqual(["", "Tổng cộng", 569, 136, 20, 413, 27.4]);
    expect(format(sheet, "A8")).toMatchObject({ horizontalAlignment: "Left", indentLevel: 1, font: { bold: true } });
    expect(sheet.merges.map(areaName)).toEqual(expect.arrayContaining(["A8:G8", "A22:G22"]));
  });

  test("looks as the decree wants it: Times New Roman, black, lines centred, table ruled", async () => {
    const sheet = await written(documentOf());
    expect(sheet.merges.map(areaName).sort()).toEqual(
      ["A1:G1", "A2:G2", "A3:G3", "A4:G4", "A27:G27", "A5:A6", "B5:B6", "C5:C6", "D5:E5", "F5:F6", "G5:G6"].sort(),
    );
    const font = (name: string) => {
      const { name: face, size, bold, italic, color } = format(sheet, name).font;
      return [face, size, bold, italic, color];
    };
    expect(font("A1")).toEqual(["Times New Roman", 14, true, false, "#000000"]);
    expect(font("A2")).toEqual(["Times New Roman", 14, true, false, "#000000"]);
    expect(font("A3")).toEqual(["Times New Roman", 14, false, true, "#000000"]);
    expect(font("D6")).toEqual(["Times New Roman", 12, true, false, "#000000"]);
    expect(font("A7")).toEqual(["Times New Roman", 12, false, true, "#000000"]);
    expect(font("B8")).toEqual(["Times New Roman", 12, false, false, "#000000"]);
    expect(font("C26")).toEqual(["Times New Roman", 12, true, false, "#000000"]);
    expect(font("A27")).toEqual(["Times New Roman", 12, false, true, "#000000"]);

    const aligned = ["A1", "A3", "D5", "A8", "B8", "C8", "G8", "A27"];
    expect(aligned.map((name) => format(sheet, name).horizontalAlignment)).toEqual([
      "Center",
      "Center",
      "Center",
      "Center",
      "Left",
      "Center",
      "Center",
      "Left",
    ]);
    expect(["A2", "B8", "A27"].every((name) => format(sheet, name).wrapText)).toBe(true);
    // Names stand off the border, figures and lines around the table in their middle or at its edge.
    expect(["B8", "B26", "A8", "C8", "A2", "A27"].map((name) => format(sheet, name).indentLevel)).toEqual([
      1, 1, 0, 0, 0, 0,
    ]);

    // A line between two cells is kept with one of them.
    const drawn = (name: string, edge: BorderEdge) => format(sheet, name).borders[edge]?.style === "Continuous";
    const between = (above: string, below: string) => drawn(above, "EdgeBottom") || drawn(below, "EdgeTop");
    const beside = (left: string, right: string) => drawn(left, "EdgeRight") || drawn(right, "EdgeLeft");
    expect([between("A4", "A5"), between("D5", "D6"), between("B12", "B13"), between("G26", "G27")]).not.toContain(
      false,
    );
    expect([
      drawn("A9", "EdgeLeft"),
      beside("A5", "B5"),
      beside("D6", "E6"),
      beside("F20", "G20"),
      drawn("G26", "EdgeRight"),
    ]).not.toContain(false);
    expect([
      between("A1", "A2"),
      between("A3", "A4"),
      drawn("A27", "EdgeBottom"),
      drawn("A27", "EdgeLeft"),
    ]).not.toContain(true);
  });

  test("is set up for an A4 page: margins, repeated header, page number from page 2", async () => {
    const { pageLayout } = await written(documentOf());
    const millimetres = Object.entries(pageLayout.margins).map(([side, points]) => [
      side,
      Math.round((points / 72) * 254) / 10,
    ]);
    expect(Object.fromEntries(millimetres)).toMatchObject({ top: 20, bottom: 20, left: 30, right: 15 });
    expect(pageLayout).toMatchObject({
      paperSize: "A4",
      orientation: "Portrait",
      titleRows: { top: 4, bottom: 6 },
      printArea: { top: 0, left: 0, bottom: 26, right: 6 },
      zoom: { horizontalFitToPages: 1 },
      firstPageNumber: 1,
      differentFirstPage: true,
      headers: { default: { centerHeader: '&"Times New Roman,Regular"&14&P' }, first: { centerHeader: "" } },
    });
    // The number stands between the paper's edge and the text.
    expect(pageLayout.margins.header + 14).toBeLessThan(pageLayout.margins.top);
  });

  test("has a width for every column and a height for every row", async () => {
    const sheet = await written(
      documentOf([["Ban Quản lý dự án đầu tư xây dựng ".repeat(4), 10, 3, 0, 7], ...BAC_KAN]),
    );
    const widths = Array.from({ length: 7 }, (_, column) => sheet.columns.get(column)!.width!);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual((165 / 25.4) * 72 + 0.01);
    expect(widths[1]).toBeGreaterThan(2 * widths[2]!);
    const heights = Array.from({ length: 28 }, (_, row) => sheet.rows.get(row)?.height ?? 0);
    expect(Math.min(...heights)).toBeGreaterThan(10);
    // The long name is first by rate among those of 30 %: it is the only agency row of several lines but three others.
    const long = heights[7 + 6]!;
    expect(rowValues(sheet, 14)[1]).toMatch(/^Ban Quản lý dự án/);
    expect(long).toBeGreaterThan(2.5 * heights[7]!);
  });

  test("comes to the front under a free name", async () => {
    const excel = excelWith(["Biểu 1", "PHỤ LỤC", "Phụ lục (2)"]);
    expect(await excel.write()).toMatchObject({ ok: true, value: [{ sheetName: "Phụ lục (3)", fittedToWidth: true }] });
    expect(excel.names()).toEqual(["Biểu 1", "PHỤ LỤC", "Phụ lục (2)", "Phụ lục (3)"]);
    expect(excel.model.activeSheet).toBe(3);
  });
});

test("text stays text, whatever it begins with or looks like", async () => {
  const names = [
    "=cmd|' /C calc'!A0",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "'quoted",
    "1/2",
    "20,5",
    "TRUE",
    "<b>Sở</b>",
    "#REF!",
    "=1+1",
  ];
  const sheet = await written(documentOf(names.map((name): Row => [name, 10, 3, 0, 7])));
  names.forEach((name, i) => {
    expect(cell(sheet, `B${String(8 + i)}`)).toMatchObject({ value: name, type: "String" });
    expect(cell(sheet, `B${String(8 + i)}`)).not.toHaveProperty("formula");
  });
});

test("agencies without a rate have a text in its place", async () => {
  const sheet = await written(
    documentOf([
      ["Ban A", 0, 0, 0, 0],
      ["Ban B", null, null, null, null],
    ]),
  );
  expect(rowValues(sheet, 8)).toEqual([1, "Ban A", 0, 0, 0, 0, "không áp dụng"]);
  expect(rowValues(sheet, 9)).toEqual([2, "Ban B", "", "", "", "", "chưa có số liệu"]);
  expect(rowValues(sheet, 10)).toEqual(["", "Tổng cộng", 0, 0, 0, 0, "không áp dụng"]);
});

describe("what it costs", () => {
  test.each([1, 18, 500])("two syncs for %i agencies", async (agencies) => {
    const excel = excelWith();
    const rows = Array.from({ length: agencies }, (_, i): Row => [
      `Ủy ban nhân dân xã số ${String(i)}`,
      100 + i,
      i,
      0,
      100,
    ]);
    expect(await excel.write(documentOf(rows))).toMatchObject({ ok: true });
    expect(excel.traffic).toMatchObject({ batches: 2, cleanups: 0 });
  });

  test("5,000 agencies fit into one request of the web's limit", async () => {
    const excel = excelWith();
    const rows = Array.from({ length: 5000 }, (_, i): Row => [
      `Ủy ban nhân dân xã số ${String(i)}`,
      100 + i,
      i,
      0,
      100,
    ]);
    expect(await excel.write(documentOf(rows, { layout: "groups" }))).toMatchObject({ ok: true });
    expect(excel.traffic.batches).toBe(2);
    expect(excel.model.sheets[1]!.cells.size).toBeGreaterThan(5000);
    // The workbench's formulas take their time.
  }, 60_000);
});

test("nothing newer than ExcelApi 1.13 is needed", async () => {
  const excel = excelWith(["Biểu 1"], { requirements: { ExcelApi: "1.13" } });
  expect(await excel.write()).toMatchObject({ ok: true });
});

test("where Excel does not take the fit to the page's width, a scale is set instead, in a third sync", async () => {
  const excel = excelWith();
  excel.host.hooks.afterAction = ({ name }) => {
    if (name === "Zoom" && excel.traffic.batches === 2) excel.model.sheets[1]!.pageLayout.zoom = { scale: 100 };
  };
  expect(await excel.write()).toMatchObject({ ok: true, value: [{ fittedToWidth: false }] });
  expect(excel.traffic.batches).toBe(3);
  expect(excel.model.sheets[1]!.pageLayout.zoom).toEqual({ scale: 95 });
});

test("in a workbook calculated by hand the figures are there too", async () => {
  const excel = excelWith();
  excel.host.calculationMode = "Manual";
  expect(await excel.write()).toMatchObject({ ok: true });
  expect(rowValues(excel.model.sheets[1]!, 26)).toEqual(["", "Tổng cộng", 569, 136, 20, 413, 27.4]);
});

describe("when something is in the way, the workbook stays as it was:", () => {
  test("its structure is protected", async () => {
    const excel = excelWith();
    excel.model.structureProtected = true;
    expect(await excel.write()).toMatchObject({ ok: false, error: { code: "protected", scope: "workbook" } });
    expect(excel.names()).toEqual(["Biểu 1"]);
    expect(excel.traffic.batches).toBe(1);
  });

  test.each([1, 2])("a cell is being edited at sync %i", async (sync) => {
    const excel = excelWith();
    if (sync === 1) excel.host.editing = true;
    else excel.host.hooks.afterAction = () => (excel.host.editing = true);
    expect(await excel.write()).toEqual({ ok: false, error: { code: "cell-editing" } });
    expect(excel.traffic.batches).toBe(sync);
    expect(excel.names()).toEqual(["Biểu 1"]);
  });

  test.each(["Merge", "Style", "SetPrintArea", "Name", "Activate"])("Excel refuses half-way, at %s", async (member) => {
    const excel = excelWith();
    excel.host.hooks.beforeAction = ({ name }) => {
      if (name === member && excel.model.sheets.length === 2) throw new HostError("GeneralException");
    };
    expect(await excel.write()).toMatchObject({ ok: false, error: { code: "excel", errorCode: "GeneralException" } });
    expect(excel.names()).toEqual(["Biểu 1"]);
  });

  test("a co-author adds a sheet of that name in between; theirs is not touched", async () => {
    const excel = excelWith();
    excel.host.hooks.beforeAction = ({ name }) => {
      if (name !== "Activate" || excel.model.sheets.some((sheet) => sheet.name === "Phụ lục")) return;
      excel.model.sheets.push(newSheet("Phụ lục", newSheetId(excel.model)));
    };
    expect(await excel.write()).toMatchObject({ ok: false });
    expect(excel.names()).toEqual(["Biểu 1", "Phụ lục"]);
    expect(excel.model.sheets[1]!.cells.size).toBe(0);
  });

  test("Excel shows another figure than was written", async () => {
    const excel = excelWith();
    excel.host.hooks.afterAction = ({ name }) => {
      const target = excel.model.sheets[1] && cell(excel.model.sheets[1], "C9");
      if (name === "Calculate" && target) target.value = 38;
    };
    const result = await excel.write();
    expect(result).toMatchObject({ ok: false, error: { code: "sheet-unfinished", left: [] } });
    if (!result.ok && result.error.code === "sheet-unfinished") {
      expect(result.error.cells).toContainEqual({ cell: { row: 8, column: 2 }, expected: 37, found: 38 });
    }
    expect(excel.names()).toEqual(["Biểu 1"]);
  });
});

test("where even the deletion is refused, it is said which sheet is left", async () => {
  const excel = excelWith();
  excel.host.hooks.beforeAction = ({ name }) => {
    if (name === "SetPrintArea" || name === "Delete") throw new HostError("GeneralException");
  };
  const result = await excel.write();
  expect(result).toMatchObject({ ok: false, error: { code: "sheet-unfinished" } });
  if (!result.ok && result.error.code === "sheet-unfinished")
    expect(excel.names()).toEqual(["Biểu 1", ...result.error.left]);
});

describe("several appendices", () => {
  const three = () => [1, 2, 3].map((ordinal) => documentOf(BAC_KAN, { ordinal }));

  test("are new sheets in their order, written in two syncs, each with pages counted from 1", async () => {
    const excel = excelWith(["Biểu 1", "phụ lục ii"]);
    const [first, ...others] = three();
    expect(await excel.write(first, ...others)).toMatchObject({
      ok: true,
      value: [{ sheetName: "Phụ lục I" }, { sheetName: "Phụ lục II (2)" }, { sheetName: "Phụ lục III" }],
    });
    expect(excel.traffic).toMatchObject({ batches: 2, cleanups: 0 });
    expect(excel.names()).toEqual(["Biểu 1", "phụ lục ii", "Phụ lục I", "Phụ lục II (2)", "Phụ lục III"]);
    expect(excel.model.activeSheet).toBe(2);
    for (const [i, sheet] of excel.model.sheets.slice(2).entries()) {
      expect(rowValues(sheet, 1)[0]).toBe(`Phụ lục ${["I", "II", "III"][i]!}`);
      expect(rowValues(sheet, 26)).toEqual(["", "Tổng cộng", 569, 136, 20, 413, 27.4]);
      expect(sheet.pageLayout).toMatchObject({ firstPageNumber: 1, titleRows: { top: 4, bottom: 6 } });
    }
  });

  test.each([
    ["the second sheet's page", "SetPrintArea", 2],
    ["the third sheet's figures", "Calculate", 3],
    ["the last name", "Name", 3],
    ["the first name", "Name", 1],
  ])("leave none behind where Excel refuses %s", async (_, action, time) => {
    const excel = excelWith();
    let times = 0;
    excel.host.hooks.beforeAction = ({ name }) => {
      if (name === action && ++times === time) throw new HostError("GeneralException");
    };
    const [first, ...others] = three();
    expect(await excel.write(first, ...others)).toMatchObject({ ok: false, error: { code: "excel" } });
    expect(times).toBeGreaterThanOrEqual(time);
    expect(excel.names()).toEqual(["Biểu 1"]);
  });

  test("leave none behind where one of them shows another figure", async () => {
    const excel = excelWith();
    let times = 0;
    excel.host.hooks.afterAction = ({ name }) => {
      if (name === "Calculate" && ++times === 2) cell(excel.model.sheets[2]!, "C9")!.value = 38;
    };
    const [first, ...others] = three();
    expect(await excel.write(first, ...others)).toMatchObject({
      ok: false,
      error: { code: "sheet-unfinished", sheetName: "Phụ lục II", left: [], cells: [{ expected: 37, found: 38 }] },
    });
    expect(excel.names()).toEqual(["Biểu 1"]);
  });

  test("say which sheets are left where even the deletion is refused", async () => {
    const excel = excelWith();
    let times = 0;
    excel.host.hooks.beforeAction = ({ name }) => {
      if ((name === "SetPrintArea" && ++times === 3) || name === "Delete") throw new HostError("GeneralException");
    };
    const [first, ...others] = three();
    const result = await excel.write(first, ...others);
    if (result.ok || result.error.code !== "sheet-unfinished") throw new Error("It had to fail");
    expect(result.error.left).toHaveLength(3);
    expect(excel.names()).toEqual(["Biểu 1", ...result.error.left]);
  });

  test("do not take a sheet for theirs that another hand called so meanwhile", async () => {
    const excel = excelWith();
    let isThere = false;
    excel.host.hooks.beforeAction = ({ name }) => {
      if (name !== "Activate" || isThere) return;
      isThere = true;
      excel.model.sheets.push(newSheet("Phụ lục II", newSheetId(excel.model)));
    };
    const [first, ...others] = three();
    expect(await excel.write(first, ...others)).toMatchObject({ ok: false });
    expect(excel.names()).toEqual(["Biểu 1", "Phụ lục II"]);
  });
});
