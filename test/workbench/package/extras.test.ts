import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConditionalFormatModel } from "../../../workbench/host/model";
import { ADD_IN } from "../../../workbench/package/add-in-settings";
import { workbook } from "../../xlsx/support/workbook";
import { again, book, cell, changedParts, open, part, partNames, plain, replacePart, save, write } from "./support";

const SHEET = "xl/worksheets/sheet1.xml";
const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

const flag = (more: Partial<ConditionalFormatModel>): ConditionalFormatModel => ({
  id: "{new}",
  type: "Custom",
  areas: [{ top: 6, left: 0, bottom: 23, right: 6 }],
  formula: "=AND($C7>0,100*($D7+$E7)<20*$C7)",
  priority: 0,
  stopIfTrue: false,
  format: { fillColor: "#FFC7CE", font: { bold: true, color: "#9C0006" } },
  ...more,
});

describe("conditional formats", () => {
  const FILE = workbook({
    sheets: [
      {
        name: "S",
        xml:
          `${DATA}<conditionalFormatting sqref="A1:A9 C1:C9"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>20</formula></cfRule>` +
          '<cfRule type="expression" dxfId="1" priority="1" stopIfTrue="1"><formula>$A1="x"</formula></cfRule></conditionalFormatting>' +
          '<conditionalFormatting sqref="D:D"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>',
      },
    ],
    styles:
      '<cellXfs><xf/></cellXfs><dxfs count="2"><dxf><font><color rgb="FFFF0000"/></font></dxf><dxf><font><b val="0"/><i/></font><numFmt numFmtId="170" formatCode="0.00"/><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill><border><left style="thin"><color rgb="FF0000FF"/></left></border></dxf></dxfs>',
  });

  test("are read by their priority, their kinds by the API's names", () => {
    const rules = open(FILE).model.sheets[0]!.conditionalFormats;
    expect(rules.map(({ type, priority, areas }) => [type, priority, areas.length])).toEqual([
      ["Custom", 0, 2],
      ["CellValue", 1, 2],
      ["ColorScale", 2, 1],
    ]);
    expect(rules[0]).toMatchObject({
      formula: '=$A1="x"',
      stopIfTrue: true,
      format: {
        font: { bold: false, italic: true },
        fillColor: "#FFFF00",
        numberFormat: "0.00",
        borders: { EdgeLeft: { style: "Continuous", weight: "Thin", color: "#0000FF" } },
      },
    });
    expect(rules[2]!.areas).toEqual([{ top: 0, left: 3, bottom: 1_048_575, right: 3 }]);
  });

  test("new rules are written before the old ones, which keep their wording", () => {
    const opened = open(FILE);
    const sheet = opened.model.sheets[0]!;
    for (const rule of sheet.conditionalFormats) rule.priority += 1;
    sheet.conditionalFormats.unshift(flag({}));
    const saved = again(opened);
    const xml = part(saved.bytes, SHEET);
    expect(xml).toContain(
      '<conditionalFormatting sqref="A7:G24"><cfRule type="expression" dxfId="2" priority="1"><formula>AND($C7&gt;0,100*($D7+$E7)&lt;20*$C7)</formula></cfRule></conditionalFormatting>',
    );
    expect(xml).toContain(
      '<cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>20</formula></cfRule>',
    );
    expect(xml).toContain('<cfRule type="colorScale" priority="4"><colorScale><cfvo type="min"/>');
    expect(plain(saved.model)).toEqual(plain(opened.model));
  });

  test("a rule taken away again leaves the file as it was", () => {
    const opened = open(FILE);
    const sheet = opened.model.sheets[0]!;
    sheet.conditionalFormats.unshift(flag({}));
    sheet.conditionalFormats.shift();
    expect(changedParts(FILE, again(opened).bytes)).toEqual([]);
  });

  test("an old rule whose formula changes is written anew", () => {
    const opened = open(FILE);
    opened.model.sheets[0]!.conditionalFormats[0]!.formula = '=$A1="y"';
    const saved = again(opened);
    expect(part(saved.bytes, SHEET)).toContain('stopIfTrue="1"><formula>$A1="y"</formula>');
    expect(plain(saved.model)).toEqual(plain(opened.model));
  });

  test("rules go", () => {
    const opened = open(FILE);
    opened.model.sheets[0]!.conditionalFormats = [];
    expect(part(again(opened).bytes, SHEET)).not.toContain("conditionalFormatting");
  });
});

describe("settings of the add-in", () => {
  const VALUE = { target: ">20", names: ["Sở Tài chính", "<&>\"'\n"], deep: { n: 1.5, b: true, z: null } };

  test("survive saving, as Excel keeps them: in a web extension part", () => {
    const model = book({ S: { A1: 1 } });
    model.settings.set("RaSoat", VALUE).set("__proto__", "x");
    const bytes = save(model);
    expect(open(bytes).model.settings).toEqual(model.settings);
    expect(part(bytes, "xl/webextensions/taskpanes.xml")).toContain('visibility="0"');
    expect(part(bytes, "_rels/.rels")).toContain(
      "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
    );
    expect(part(bytes, "[Content_Types].xml")).toContain(
      'PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"',
    );
    expect(part(bytes, "xl/webextensions/webextension1.xml")).toContain(ADD_IN.id);
  });

  test("the part names the add-in as its manifest does", () => {
    const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
    expect(manifest).toContain(`<Id>${ADD_IN.id}</Id>`);
    expect(manifest).toContain(`<Version>${ADD_IN.version}</Version>`);
  });

  test("change in their own part alone, and leave no second one", () => {
    const model = book({ S: { A1: 1 } });
    model.settings.set("a", 1);
    const bytes = save(model);
    const opened = open(bytes);
    opened.model.settings.set("a", 2);
    expect(changedParts(bytes, again(opened).bytes)).toEqual(["xl/webextensions/webextension1.xml"]);
    opened.model.settings.delete("a");
    const without = again(opened);
    expect(without.model.settings.size).toBe(0);
    expect(partNames(without.bytes)).toEqual(partNames(bytes));
  });

  test("those of another add-in are neither read nor touched", () => {
    const OTHER = "xl/webextensions/webextension1.xml";
    const model = book({ S: { A1: 1 } });
    model.settings.set("a", 1);
    const bytes = replacePart(save(model), OTHER, (xml) => xml.replaceAll(/667ccf7e/gi, "00000000"));
    const opened = open(bytes);
    expect(opened.model.settings.size).toBe(0);
    opened.model.settings.set("b", 2);
    const saved = again(opened);
    expect(part(saved.bytes, OTHER)).toBe(part(bytes, OTHER));
    expect(saved.model.settings).toEqual(new Map([["b", 2]]));
    expect(part(saved.bytes, "xl/webextensions/taskpanes.xml").match(/<wetp:taskpane /g)).toHaveLength(2);
  });
});

describe("links", () => {
  const LINK = '<hyperlinks><hyperlink ref="A1:B1" location="Sheet2!A1" tooltip="Đến"/></hyperlinks>';
  const FILE = workbook({
    sheets: [
      { name: "S", xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>${LINK}` },
    ],
  });

  test("are read for each cell they cover", () => {
    const sheet = open(FILE).model.sheets[0]!;
    expect(cell(sheet, "B1")!.hyperlink).toEqual({ documentReference: "Sheet2!A1", screenTip: "Đến" });
  });

  test("stay while they are not changed", () => {
    const opened = open(FILE);
    write(opened.model.sheets[0]!, "A1", 5);
    expect(part(again(opened).bytes, SHEET)).toContain(LINK);
  });

  test("a new address gets its relationship; the other cells keep theirs", () => {
    const opened = open(FILE);
    cell(opened.model.sheets[0]!, "A1")!.hyperlink = { address: "https://example.vn/?a=1&b=2", screenTip: "x" };
    const saved = again(opened);
    expect(part(saved.bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'Target="https://example.vn/?a=1&amp;b=2" TargetMode="External"',
    );
    expect(plain(saved.model)).toEqual(plain(opened.model));
  });
});

describe("formulas", () => {
  test("newer functions are stored with the prefix Excel wants, and shown without", () => {
    const model = book({ S: { A1: '=IFS(B1>1,"IFS(",TRUE,CONCAT(SORT(B1:B2)))' } });
    const bytes = save(model);
    expect(part(bytes, SHEET)).toContain('<f>_xlfn.IFS(B1&gt;1,"IFS(",TRUE,_xlfn.CONCAT(_xlfn._xlws.SORT(B1:B2)))</f>');
    expect(cell(open(bytes).model.sheets[0]!, "A1")!.formula).toBe('=IFS(B1>1,"IFS(",TRUE,CONCAT(SORT(B1:B2)))');
  });

  test("array formulas keep their area", () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData>';
    const opened = open(workbook({ sheets: [{ name: "S", xml }] }));
    expect(cell(opened.model.sheets[0]!, "A1")).toMatchObject({
      formula: "=B1:B2*2",
      arrayFormula: { top: 0, left: 0, bottom: 1, right: 0 },
    });
    cell(opened.model.sheets[0]!, "A1")!.value = 6;
    expect(part(again(opened).bytes, SHEET)).toContain('<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>6</v></c>');
    write(opened.model.sheets[0]!, "A1", "=1");
    expect(part(again(opened).bytes, SHEET)).toContain('<c r="A1"><f>1</f>');
  });

  test("a workbook with formulas asks Excel to work them out when it opens the file", () => {
    expect(part(save(book({ S: { A1: "=1+1" } })), "xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(part(save(book({ S: { A1: 1 } })), "xl/workbook.xml")).not.toContain("calcPr");
  });
});
