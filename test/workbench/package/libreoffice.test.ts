import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellName } from "../../../src/core/sheet/address";
import { createCalculator } from "../../../workbench/formulas/calculator";
import { newSheet } from "../../../workbench/host/new-workbook";
import type { SheetModel, WorkbookModel } from "../../../workbench/host/model";
import { DEFAULT_FORMAT } from "../../../workbench/host/sheet/formats";
import { savePackage } from "../../../workbench/package/package";
import { convertOne, describeWithLibreOffice, sheetsAsText } from "../../support/libreoffice";
import { again, book, cell, changedParts, open, part, save, sheetNamed, style, write } from "./support";

const sample = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples/bac-kan-2021-loi.xlsx")));

function shown(sheet: SheetModel, row: number, column: number): string {
  const value = sheet.cells.get(row)?.get(column)?.value ?? "";
  if (typeof value === "boolean") return String(value).toUpperCase();
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : value;
}

/** Every cell of every sheet, beside what LibreOffice makes of the file. */
function expectAsLibreOfficeReads(bytes: Uint8Array, model: WorkbookModel): void {
  const text = sheetsAsText(bytes);
  for (const sheet of model.sheets) {
    const theirs = model.sheets.length === 1 ? [...text.values()][0]! : text.get(sheet.name)!;
    const width = Math.max(...theirs.map((row) => row.length));
    for (const row of sheet.cells.keys()) {
      for (let column = 0; column < width; column++) {
        const name = `${sheet.name}!${cellName({ row, column })}`;
        expect([name, theirs[row]?.[column] ?? ""]).toEqual([name, shown(sheet, row, column)]);
      }
    }
  }
}

describeWithLibreOffice("saved files in LibreOffice", () => {
  test("a sample, opened, edited, given a new sheet and calculated, reads there as it does here", () => {
    const opened = open(sample);
    const { model } = opened;
    write(model.sheets[0]!, "C8", 40);
    write(model.sheets[0]!, "I3", "=SUM(C6:C23)");
    model.sheets.push(newSheet("Phụ lục", "{new}"));
    const added = sheetNamed(model, "Phụ lục");
    const texts = ["PHỤ LỤC", " khoảng  trắng ", "dòng\nmới", "<&>\"'", "=A1", "+84", "_x000D_", "\u0001"];
    texts.forEach((text, row) => added.cells.set(row, new Map([[0, { value: text, type: "String" }]])));
    write(added, "B1", `='${model.sheets[0]!.name}'!I3*2`);
    write(added, "B2", true);
    write(added, "B3", 0.1 + 0.2);
    createCalculator().recalculate(model, null);
    expectAsLibreOfficeReads(savePackage(opened.package, model), model);
  });

  test("it works out the same results where ours are stripped", () => {
    const opened = open(sample);
    createCalculator().recalculate(opened.model, null);
    const expected = opened.model.sheets.map((sheet) => structuredClone({ name: sheet.name, cells: sheet.cells }));
    for (const sheet of opened.model.sheets) {
      for (const row of sheet.cells.values()) {
        for (const content of row.values())
          if (content.formula !== undefined) Object.assign(content, { value: "", type: "Empty" });
      }
    }
    const bytes = savePackage(opened.package, opened.model);
    expectAsLibreOfficeReads(bytes, {
      ...opened.model,
      sheets: opened.model.sheets.map((sheet, index) => ({ ...sheet, cells: expected[index]!.cells })),
    });
  });

  test("formats, sizes, page and rules come back from it as they went", () => {
    const model = book({ S: { A1: "Tỷ lệ", B2: 0.5, C3: 12 } });
    const sheet = model.sheets[0]!;
    const look = {
      numberFormat: "0.0%",
      font: { ...DEFAULT_FORMAT.font, name: "Times New Roman", size: 13, bold: true, color: "#C00000" },
      fill: { color: "#FFF2CC" },
      borders: { EdgeBottom: { style: "Continuous", weight: "Thin", color: "#000000" } },
      horizontalAlignment: "Center",
      verticalAlignment: "Center",
      wrapText: true,
    };
    style(sheet, "B2", look);
    sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 3 });
    sheet.columns.set(1, { width: 90 });
    sheet.rows.set(1, { height: 40 });
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.margins = { top: 72, bottom: 72, left: 90, right: 36, header: 36, footer: 36 };
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.titleRows = { top: 0, bottom: 1 };
    sheet.pageLayout.differentFirstPage = true;
    sheet.pageLayout.headers.default.centerHeader = "&P";
    sheet.conditionalFormats.push({
      id: "{new}",
      type: "Custom",
      areas: [{ top: 1, left: 0, bottom: 4, right: 2 }],
      formula: "=$C2>10",
      priority: 0,
      stopIfTrue: false,
      format: { fillColor: "#FFC7CE", font: { bold: true } },
    });
    const theirs = open(convertOne(save(model), ".xlsx", "xlsx")).model.sheets[0]!;
    expect(cell(theirs, "B2")!.format).toMatchObject(look);
    expect(theirs.merges).toEqual(sheet.merges);
    expect(theirs.columns.get(1)!.width).toBeCloseTo(90, 0);
    expect(theirs.rows.get(1)!.height).toBeCloseTo(40, 0);
    expect(theirs.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      titleRows: { top: 0, bottom: 1 },
      differentFirstPage: true,
    });
    expect(theirs.pageLayout.margins.left).toBeCloseTo(90, 0);
    expect(theirs.pageLayout.headers.default.centerHeader).toContain("&P");
    expect(theirs.conditionalFormats).toMatchObject([
      {
        formula: "=$C2>10",
        areas: [{ top: 1, left: 0, bottom: 4, right: 2 }],
        format: { fillColor: "#FFC7CE", font: { bold: true } },
      },
    ]);
  });

  describe("a file it wrote", () => {
    const theirs = convertOne(sample, ".xlsx", "xlsx");

    test("opened and saved is the same file", () => {
      const { model, package: file } = open(theirs);
      expect(savePackage(file, model)).toEqual(theirs);
    });

    test("keeps every part but the sheet that changes", () => {
      const opened = open(theirs);
      const sheet = opened.model.sheets[0]!;
      write(sheet, "C8", 99);
      const saved = again(opened);
      expect(changedParts(theirs, saved.bytes).filter((name) => name !== "xl/workbook.xml")).toEqual([sheet.part]);
      expect(part(saved.bytes, sheet.part!)).toContain("<v>99</v>");
      expectAsLibreOfficeReads(saved.bytes, saved.model);
    });
  });
});
