import { cellName } from "../../src/core/sheet/address";
import { fontNameAt } from "../../src/core/sheet/cells";
import { gridsOf } from "../support/grids";
import { convertOne, describeWithLibreOffice, sheetsAsText } from "../support/libreoffice";
import { failure, read } from "./support/read";
import { rows, workbook } from "./support/workbook";

describeWithLibreOffice("files LibreOffice writes", () => {
  const source = workbook({
    sheets: [
      {
        name: "Bảng 1",
        xml:
          '<cols><col min="3" max="3" hidden="1" width="9"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>Rich </t></r><r><rPr><b/><rFont val=".VnTime"/></rPr><t>text</t></r></is></c></row>' +
          '<row r="2"><c r="A2"><v>19</v></c><c r="B2"><v>6</v></c><c r="C2"><f>ROUND(B2/A2*100,1)</f></c><c r="D2" t="b"><v>1</v></c></row>' +
          '<row r="3" hidden="1"><c r="A3"><v>7</v></c><c r="B3"><v>0.125</v></c><c r="C3"><f>ROUND(B3/A3*100,1)</f></c><c r="D3"><f>1/0</f></c></row>' +
          '<row r="4"><c r="A4" t="inlineStr"><is><t xml:space="preserve"> a  b </t></is></c><c r="B4"><f>IF(A2=0,1,"")</f></c></row></sheetData>' +
          '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>',
      },
      {
        name: "Ẩn",
        state: "hidden",
        xml: '<sheetData><row r="3"><c r="B3"><f>\'Bảng 1\'!A2</f></c></row></sheetData><sheetProtection sheet="1"/>',
      },
    ],
  });
  const saved = convertOne(source, ".xlsx", "xlsx");

  test("are read with their values, formulas, merges and hidden parts", () => {
    const [first, second] = read(saved).sheets;
    expect(first!.snapshot).toMatchObject({
      sheetName: "Bảng 1",
      area: { top: 0, left: 0, bottom: 3, right: 3 },
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      hiddenRows: [2],
      hiddenColumns: [2],
      isProtected: false,
    });
    expect(gridsOf(first!.snapshot).values).toEqual([
      ["Rich text", "", "", ""],
      [19, 6, 31.6, true],
      [7, 0.125, 1.8, "#DIV/0!"],
      [" a  b ", "", "", ""],
    ]);
    expect(gridsOf(first!.snapshot).formulas[1]).toEqual([19, 6, "=ROUND(B2/A2*100,1)", "=TRUE()"]);
    expect(fontNameAt(first!.snapshot, 0, 0)).toBe("");
    expect(first!.uncalculated).toBeNull();
    expect(second).toMatchObject({ state: "hidden", snapshot: { isProtected: true } });
    expect(gridsOf(second!.snapshot)).toMatchObject({ values: [[19]], formulas: [["='Bảng 1'!A2"]] });
  });

  test("say the same to us as to LibreOffice itself", () => {
    const text = sheetsAsText(saved);
    for (const { snapshot } of read(saved).sheets) {
      const theirs = text.get(snapshot.sheetName)!;
      gridsOf(snapshot).values.forEach((row, r) => {
        row.forEach((value, c) => {
          const { top, left } = snapshot.area!;
          const cell = cellName({ row: top + r, column: left + c });
          const shown = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
          expect([cell, theirs[top + r]?.[left + c] ?? ""]).toEqual([cell, shown]);
        });
      });
    }
  });

  test("an old .xls it wrote is known for one", () => {
    expect(failure(convertOne(rows('<row r="1"><c r="A1"><v>1</v></c></row>'), ".xlsx", "xls"))).toEqual({
      code: "old-xls",
    });
  });

  test("an OpenDocument sheet it wrote is known for one", () => {
    expect(failure(convertOne(rows('<row r="1"><c r="A1"><v>1</v></c></row>'), ".xlsx", "ods"))).toEqual({
      code: "not-xlsx",
      found: "opendocument",
    });
  });
});
