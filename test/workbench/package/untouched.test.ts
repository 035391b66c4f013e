import { readFileSync } from "node:fs";
import { join } from "node:path";
import { savePackage } from "../../../workbench/package/package";
import { rows, workbook } from "../../xlsx/support/workbook";
import { again, changedParts, open, part, partNames, plain, sheetNamed, write } from "./support";

const SAMPLES = join(__dirname, "../../../assets/samples");
const sample = new Uint8Array(readFileSync(join(SAMPLES, "bac-kan-2021.xlsx")));

/** A file with parts and elements the workbench knows nothing of. */
function rich(): Uint8Array {
  const data =
    '<sheetPr codeName="Sheet1"><tabColor theme="4"/></sheetPr><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"/></sheetViews>' +
    '<sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" ref="A2:A4" si="0">B2*2</f><v>0</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>0</v></c></row>' +
    '<row r="4"><c r="A4"><f t="shared" si="0"/><v>0</v></c></row></sheetData><autoFilter ref="A1:B4"/>' +
    '<dataValidations count="1"><dataValidation type="whole" sqref="B1"><formula1>0</formula1></dataValidation></dataValidations>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/>' +
    '<extLst><ext uri="{x}" xmlns:x14="urn:x14"><x14:thing kept="yes"/></ext></extLst>';
  return workbook({
    sheets: [
      { name: "Một", xml: data },
      { name: "Hai", xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
    ],
    strings: '<si><r><t xml:space="preserve">Đậm </t></r><r><rPr><b/></rPr><t>nhạt</t></r></si>',
    styles:
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><vertAlign val="superscript"/><sz val="12"/><color theme="4" tint="0.4"/><name val="Cambria"/><scheme val="major"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="4" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    extra: [
      { name: "xl/drawings/drawing1.xml", content: "<drawing>untouched</drawing>" },
      { name: "xl/media/image1.png", content: new Uint8Array([137, 80, 78, 71, 0, 255]), method: 0 },
      { name: "xl/calcChain.xml", content: "<calcChain/>" },
    ],
  });
}

test.each(["bac-kan-2021.xlsx", "bac-kan-2021-loi.xlsx"])("%s, opened and saved, is the same file", (name) => {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
  const { model, package: file } = open(bytes);
  expect(savePackage(file, model)).toEqual(bytes);
});

test("one figure changed changes one sheet, and what tells Excel to calculate", () => {
  const opened = open(sample);
  const sheet = opened.model.sheets[0]!;
  write(sheet, "C7", 1234);
  const saved = again(opened);
  const touched = changedParts(sample, saved.bytes).filter((name) => name !== "xl/workbook.xml");
  expect(touched).toEqual([sheet.part]);
  expect(plain(saved.model)).toEqual(plain(opened.model));
});

test("a figure changed and put back gives the file it was", () => {
  const opened = open(sample);
  const sheet = opened.model.sheets[0]!;
  const before = sheet.cells.get(6)!.get(2)!.value;
  write(sheet, "C7", 1234);
  write(sheet, "C7", before);
  expect(savePackage(opened.package, opened.model)).toEqual(sample);
});

test("the same workbook gives the same bytes each time", () => {
  const opened = open(sample);
  write(opened.model.sheets[0]!, "C7", 1234);
  expect(savePackage(opened.package, opened.model)).toEqual(savePackage(opened.package, opened.model));
});

test("what the workbench does not know stays, byte for byte where its part is not written", () => {
  const bytes = rich();
  const opened = open(bytes);
  write(sheetNamed(opened.model, "Một"), "B2", 5);
  const saved = again(opened);
  expect(changedParts(bytes, saved.bytes)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  const sheet = part(saved.bytes, "xl/worksheets/sheet1.xml");
  for (const kept of [
    '<sheetPr codeName="Sheet1"><tabColor theme="4"/></sheetPr>',
    '<sheetView tabSelected="1" zoomScale="85" workbookViewId="0"/>',
    '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>2</v></c>',
    '<f t="shared" ref="A2:A4" si="0">B2*2</f>',
    '<autoFilter ref="A1:B4"/><dataValidations count="1">',
    '<drawing r:id="rId1"/><extLst><ext uri="{x}" xmlns:x14="urn:x14"><x14:thing kept="yes"/></ext></extLst>',
  ]) {
    expect(sheet).toContain(kept);
  }
});

test("a text of several fonts stays so while it is not changed, wherever it moves", () => {
  const opened = open(rich());
  const sheet = sheetNamed(opened.model, "Một");
  sheet.cells.set(9, new Map([[0, { ...sheet.cells.get(0)!.get(0)! }]]));
  const saved = again(opened);
  expect(part(saved.bytes, "xl/worksheets/sheet1.xml")).toContain('<row r="10"><c r="A10" t="s"><v>0</v></c></row>');
  write(sheet, "A10", "khác");
  expect(part(again(opened).bytes, "xl/worksheets/sheet1.xml")).toContain(
    '<c r="A10" t="inlineStr"><is><t>khác</t></is></c>',
  );
});

test("where the head of a shared formula changes the others keep theirs", () => {
  const opened = open(rich());
  const sheet = sheetNamed(opened.model, "Một");
  write(sheet, "A2", 7);
  const xml = part(again(opened).bytes, "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<c r="A2"><v>7</v></c>');
  expect(xml).toContain('<c r="A3"><f>B3*2</f><v>0</v></c>');
  expect(xml).toContain('<c r="A4"><f>B4*2</f><v>0</v></c>');
  expect(xml).not.toContain("shared");
});

test("where a member of a shared formula changes the head keeps it", () => {
  const opened = open(rich());
  write(sheetNamed(opened.model, "Một"), "A3", 7);
  const xml = part(again(opened).bytes, "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<f t="shared" ref="A2:A4" si="0">B2*2</f>');
  expect(xml).toContain('<c r="A3"><v>7</v></c>');
});

test("rows and cells without references get theirs when their sheet is written", () => {
  const opened = open(rows("<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>"));
  write(opened.model.sheets[0]!, "B1", 9);
  const saved = again(opened);
  expect(part(saved.bytes, "xl/worksheets/sheet1.xml")).toContain(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>',
  );
});

test("prefixed parts keep their prefix", () => {
  const xml =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const opened = open(workbook({ sheets: [{ name: "S", xml: "", part: xml }] }));
  const sheet = opened.model.sheets[0]!;
  write(sheet, "B1", "chữ");
  sheet.merges.push({ top: 2, left: 0, bottom: 2, right: 1 });
  sheet.columns.set(0, { width: 100 });
  const saved = again(opened);
  expect(part(saved.bytes, sheet.part!)).not.toMatch(/<(?!x:|\?|\/x:)/);
  expect(plain(saved.model)).toEqual(
    plain({ ...opened.model, sheets: [{ ...sheet, columns: new Map([[0, { width: 99.75 }]]) }] }),
  );
});

test("beyond the blanks that are read, styled rows stay in the file", () => {
  const blanks = Array.from(
    { length: 60_000 },
    (_, row) => `<row r="${row + 2}"><c r="A${row + 2}" s="1"/></row>`,
  ).join("");
  const opened = open(
    rows(`<row r="1"><c r="A1"><v>1</v></c></row>${blanks}`, { styles: '<cellXfs><xf/><xf numFmtId="9"/></cellXfs>' }),
  );
  write(opened.model.sheets[0]!, "A1", 2);
  const xml = part(again(opened).bytes, "xl/worksheets/sheet1.xml");
  expect(xml.match(/<c /g)).toHaveLength(60_001);
});

test("parts are named as the archive names them", () => {
  expect(partNames(again(open(rich())).bytes)).toEqual(partNames(rich()));
});
