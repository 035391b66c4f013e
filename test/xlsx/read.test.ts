import { fontNameAt, formulaAt, numberFormatAt, valueAt, valueTypeAt } from "../../src/core/sheet/cells";
import { gridsOf } from "../support/grids";
import { firstSheet, read } from "./support/read";
import { parts, rows, workbook } from "./support/workbook";
import { zip } from "./support/zip";

const FONTS =
  '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>' +
  '<cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs>';

describe("values", () => {
  const { snapshot } = firstSheet(
    rows(
      '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><v>51.4</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#DIV/0!</v></c></row>' +
        '<row r="3"><c r="B3" t="inlineStr"><is><t> hai </t></is></c><c r="C3" t="str"><f>B3</f><v> hai </v></c>' +
        '<c r="D3" t="d"><v>2021-10-05T12:00:00</v></c><c r="E3" t="s"><v>1</v></c></row>',
      { strings: "<si><t>Sở Tài chính</t></si><si><t>#DIV/0!</t></si>" },
    ),
  );

  test("the used area is the rectangle around what cells hold", () => {
    expect(snapshot.area).toEqual({ top: 1, left: 1, bottom: 2, right: 4 });
  });

  test("each type of cell has its value and its type", () => {
    expect(gridsOf(snapshot).values).toEqual([
      ["Sở Tài chính", 51.4, true, "#DIV/0!"],
      [" hai ", " hai ", 44474.5, "#DIV/0!"],
    ]);
    expect(gridsOf(snapshot).valueTypes).toEqual([
      ["String", "Double", "Boolean", "Error"],
      ["String", "String", "Double", "String"],
    ]);
  });

  test("numerals are those of the reader's country, since no file tells", () => {
    expect(snapshot.numerals).toEqual({ decimal: ",", group: "." });
  });

  test.each([
    ["1E+02", 100],
    ["-0.5", -0.5],
    [".5", 0.5],
    ["9007199254740993", 9007199254740992],
    ["1e-320", 1e-320],
  ])("the number %s", (text, value) => {
    expect(gridsOf(firstSheet(rows(`<row r="1"><c r="A1"><v>${text}</v></c></row>`)).snapshot).values).toEqual([
      [value],
    ]);
  });

  test("characters that XML cannot hold are unescaped, escaped underscores too", () => {
    const sheet = firstSheet(
      rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: "<si><t>a_x000D_b_x005F_x000D_</t></si>" }),
    );
    expect(gridsOf(sheet.snapshot).values).toEqual([["a\rb_x000D_"]]);
  });

  test("entities and CDATA of XML itself are text", () => {
    const sheet = firstSheet(
      rows('<row r="1"><c r="A1" t="str"><v>&lt;b&gt; &amp;#38; <![CDATA[<&>]]> &#7871;</v></c></row>'),
    );
    expect(gridsOf(sheet.snapshot).values).toEqual([["<b> &#38; <&> ế"]]);
  });

  test("dates count from 1904 where the workbook says so", () => {
    const book = read(
      rows('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>', { workbook: '<workbookPr date1904="1"/>' }),
    );
    expect(book.date1904).toBe(true);
    expect(gridsOf(book.sheets[0]!.snapshot).values).toEqual([[1]]);
  });

  test("the 29 February 1900 that never was is counted", () => {
    const sheet = firstSheet(
      rows('<row r="1"><c r="A1" t="d"><v>1900-02-28</v></c><c r="B1" t="d"><v>1900-03-01</v></c></row>'),
    );
    expect(gridsOf(sheet.snapshot).values).toEqual([[59, 61]]);
  });

  test("cells and rows without references follow each other", () => {
    const sheet = firstSheet(
      rows(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect(sheet.snapshot.area).toEqual({ top: 0, left: 0, bottom: 4, right: 3 });
    expect(valueAt(sheet.snapshot, 3, 3)).toBe(4);
    expect(valueAt(sheet.snapshot, 4, 0)).toBe(5);
  });

  test("rows in any order come out in theirs", () => {
    const sheet = firstSheet(
      rows('<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>'),
    );
    expect(gridsOf(sheet.snapshot).values).toEqual([
      [1, 2],
      ["", ""],
      [3, ""],
    ]);
  });

  test("an empty sheet has no area", () => {
    const sheet = firstSheet(
      rows('<row r="1"><c r="A1" s="0"/><c r="B1" t="s"/><c r="C1" t="str"><v></v></c></row>', { strings: "" }),
    );
    expect(sheet.snapshot.area).toBeNull();
    expect(gridsOf(sheet.snapshot).values).toEqual([]);
  });
});

describe("rich text", () => {
  const strings =
    '<si><r><t xml:space="preserve">Sở </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>Néi vô</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si>' +
    '<si><r><rPr><rFont val="VNI-Times"/></rPr><t>Sôû</t></r><r><t> </t></r></si><si><t>trơn</t><phoneticPr fontId="0"/></si>';
  const cells = [0, 1, 2].map((index) => `<c r="${"ABC"[index]!}1" t="s"><v>${index}</v></c>`).join("");
  const { snapshot } = firstSheet(
    rows(`<row r="1">${cells}</row>`, { strings, styles: `${FONTS}<cellXfs><xf numFmtId="0" fontId="0"/></cellXfs>` }),
  );

  test("runs are one text, phonetic guides no part of it", () => {
    expect(gridsOf(snapshot).values).toEqual([["Sở Néi vô", "Sôû ", "trơn"]]);
  });

  test("the font of the runs is the cell's, and none where they differ", () => {
    expect(gridsOf(snapshot).fontNames).toEqual([["", "VNI-Times", "Times New Roman"]]);
  });

  test("inline runs as well", () => {
    const xml =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><rFont val=".VnTimeH"/></rPr><t>së</t></r></is></c></row>';
    expect(fontNameAt(firstSheet(rows(xml)).snapshot, 0, 0)).toBe(".VnTimeH");
  });
});

describe("formats", () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/></numFmts>' +
    `${FONTS}<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1" applyNumberFormat="0"/><xf numFmtId="10" fontId="7"/><xf numFmtId="49"/></cellXfs>` +
    '<dxfs><dxf><font><name val="X"/></font><numFmt numFmtId="164" formatCode="dxf"/></dxf></dxfs>';
  const cells = [0, 1, 2, 3, 9].map((style, index) => `<c r="${"ABCDE"[index]!}1" s="${style}"><v>1</v></c>`).join("");
  const { snapshot } = firstSheet(rows(`<row r="1">${cells}</row>`, { styles }));

  test("built-in and own number formats by the cell's style", () => {
    expect(gridsOf(snapshot).numberFormats).toEqual([["General", '0.0" %"', "0.00%", "@", "General"]]);
  });

  test("font names by the cell's style; none where the style names none", () => {
    expect(gridsOf(snapshot).fontNames).toEqual([["Times New Roman", ".VnTime", "", "Times New Roman", ""]]);
  });

  test("without styles everything is General", () => {
    expect(numberFormatAt(firstSheet(rows('<row r="1"><c r="A1" s="3"><v>1</v></c></row>')).snapshot, 0, 0)).toBe(
      "General",
    );
  });
});

describe("formulas", () => {
  test("a shared formula reads in each cell as that cell's own", () => {
    const { snapshot } = firstSheet(
      rows(
        '<row r="7"><c r="G7"><f t="shared" ref="G7:G9" si="0">IF($C7=0,"C7",ROUND((D7+E$7)/C7*100,1)+LOG10(C7))</f><v>1</v></c></row>' +
          '<row r="8"><c r="G8"><f t="shared" si="0"/><v>2</v></c></row><row r="9"><c r="G9"><f t="shared" si="0"></f><v>3</v></c></row>',
      ),
    );
    expect(gridsOf(snapshot).formulas).toEqual([
      ['=IF($C7=0,"C7",ROUND((D7+E$7)/C7*100,1)+LOG10(C7))'],
      ['=IF($C8=0,"C7",ROUND((D8+E$7)/C8*100,1)+LOG10(C8))'],
      ['=IF($C9=0,"C7",ROUND((D9+E$7)/C9*100,1)+LOG10(C9))'],
    ]);
  });

  test("members may stand before the cell the formula is written in", () => {
    const xml =
      '<row r="1"><c r="B1"><f t="shared" si="3"/><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" ref="B1:B2" si="3">A2*2</f><v>2</v></c></row>';
    expect(gridsOf(firstSheet(rows(xml)).snapshot).formulas).toEqual([["=A1*2"], ["=A2*2"]]);
  });

  test("an array formula shows in all its cells, a spilling one in its own", () => {
    const { snapshot } = firstSheet(
      rows(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1" cm="1"><f t="array" ref="C1:C2">_xlfn.UNIQUE(B1:B2)</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><v>4</v></c><c r="C2"><v>2</v></c></row>',
      ),
    );
    expect(gridsOf(snapshot).formulas).toEqual([
      ["=B1:B2*2", "", "=UNIQUE(B1:B2)"],
      ["=B1:B2*2", "", 2],
    ]);
  });

  test("prefixes of newer functions are not shown; the same letters in a text are", () => {
    const xml = '<row r="1"><c r="A1"><f>_xlfn.CONCAT("_xlfn.",_xlfn._xlws.SORT(B1:B2))</f><v>1</v></c></row>';
    expect(formulaAt(firstSheet(rows(xml)).snapshot, 0, 0)).toBe('=CONCAT("_xlfn.",SORT(B1:B2))');
  });

  test("a formula that gives an empty text is a text, and stands in the used area", () => {
    const { snapshot, uncalculated } = firstSheet(rows('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>'));
    expect(valueTypeAt(snapshot, 0, 0)).toBe("String");
    expect(uncalculated).toBeNull();
  });

  test("formulas without a stored result are told", () => {
    const { uncalculated } = firstSheet(
      rows('<row r="2"><c r="B2"><f>1+1</f></c><c r="C2"><f>2+2</f><v/></c><c r="D2"><f>1</f><v>1</v></c></row>'),
    );
    expect(uncalculated).toEqual({ count: 2, first: { row: 1, column: 1 } });
  });

  test("a text that begins with = is no formula", () => {
    const { snapshot } = firstSheet(rows('<row r="1"><c r="A1" t="inlineStr"><is><t>=A2</t></is></c></row>'));
    expect(gridsOf(snapshot).values).toEqual([["=A2"]]);
    expect(formulaAt(snapshot, 0, 0)).toBeNull();
  });

  test("a what-if table has values alone", () => {
    const { snapshot } = firstSheet(
      rows('<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>5</v></c></row>'),
    );
    expect(gridsOf(snapshot).formulas).toEqual([[5]]);
  });
});

describe("sheets", () => {
  const data = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

  test("come in the order of their tabs with their states", () => {
    const book = read(
      workbook({
        sheets: [
          { name: "Tháng 1", xml: data },
          { name: "ẩn", state: "hidden", xml: data },
          { name: "rất ẩn", state: "veryHidden", xml: data },
          { name: "__proto__", xml: data },
        ],
      }),
    );
    expect(book.sheets.map(({ snapshot, state }) => [snapshot.sheetName, state])).toEqual([
      ["Tháng 1", "visible"],
      ["ẩn", "hidden"],
      ["rất ẩn", "veryHidden"],
      ["__proto__", "visible"],
    ]);
  });

  test("merges are cut to the used area; those outside it are dropped", () => {
    const xml =
      '<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>1</v></c></row><row r="5"><c r="B5"><v>1</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="B3:D4"/><mergeCell ref="A5:C6"/><mergeCell ref="F1:G9"/><mergeCell ref="D2:D2"/></mergeCells>';
    expect(firstSheet(workbook({ sheets: [{ xml }] })).snapshot.merges).toEqual([
      { top: 2, left: 1, bottom: 3, right: 3 },
      { top: 4, left: 1, bottom: 4, right: 2 },
    ]);
  });

  test("hidden rows and columns are those of the used area", () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/><col min="6" max="16384" hidden="true"/><col min="4" max="4" width="0"/></cols>' +
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" ht="0"><c r="A3"><v>1</v></c></row>' +
      '<row r="4" hidden="0"><c r="A4"><v>1</v></c></row><row r="9" hidden="1"/></sheetData>';
    const { snapshot } = firstSheet(workbook({ sheets: [{ xml }] }));
    expect(snapshot.hiddenRows).toEqual([1, 2]);
    expect(snapshot.hiddenColumns).toEqual([1, 2, 3]);
  });

  test("rows may be hidden by default", () => {
    const xml =
      '<sheetFormatPr zeroHeight="1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row></sheetData>';
    expect(firstSheet(workbook({ sheets: [{ xml }] })).snapshot.hiddenRows).toEqual([1, 2]);
  });

  test.each([
    ['<sheetProtection sheet="1" objects="1"/>', true],
    ['<sheetProtection sheet="true"/>', true],
    ['<sheetProtection objects="1"/>', false],
    ["", false],
  ])("protection %s", (xml, expected) => {
    expect(firstSheet(workbook({ sheets: [{ xml: data + xml }] })).snapshot.isProtected).toBe(expected);
  });
});

describe("files of other programs", () => {
  test("prefixed names, as the Open XML SDK writes them", () => {
    const part =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(gridsOf(firstSheet(workbook({ sheets: [{ xml: "", part }] })).snapshot).values).toEqual([[7]]);
  });

  test("elements of other vocabularies are not the sheet's, whatever their names", () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext xmlns:e="urn:e"><e:v>2</e:v><e:c r="B1"><v>9</v></e:c></ext></extLst></c></row></sheetData>' +
      '<extLst><ext xmlns:x14="urn:x14"><x14:mergeCell ref="A1:B2"/><x14:c r="C3"><x14:v>5</x14:v></x14:c></ext></extLst>';
    const { snapshot } = firstSheet(workbook({ sheets: [{ xml }] }));
    expect(gridsOf(snapshot).values).toEqual([[1]]);
    expect(snapshot.merges).toEqual([]);
  });

  test("Strict Open XML", () => {
    const book = rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      strict: true,
      strings: "<si><t>Strict</t></si>",
    });
    expect(gridsOf(firstSheet(book).snapshot).values).toEqual([["Strict"]]);
  });

  test("a table of texts that is named but left out is not missed", () => {
    const entries = parts({
      sheets: [{ xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
      strings: "",
    });
    const bytes = zip(entries.filter(({ name }) => name !== "xl/sharedStrings.xml"));
    expect(gridsOf(firstSheet(bytes).snapshot).values).toEqual([[1]]);
  });

  test("a workbook with macros is read and says so", () => {
    const entries = parts({
      sheets: [{ xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
      workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    });
    const macros =
      '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></';
    const book = read(
      zip(
        entries.map((entry) =>
          entry.name === "xl/_rels/workbook.xml.rels"
            ? { ...entry, content: String(entry.content).replace("</", macros) }
            : entry,
        ),
      ),
    );
    expect(book.hasMacros).toBe(true);
    expect(gridsOf(book.sheets[0]!.snapshot).values).toEqual([[1]]);
  });

  test("a part whose name is written as a URI", () => {
    const entries = parts({ sheets: [{ xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }] }).map(
      (entry) => ({
        ...entry,
        name: entry.name.replace("sheet1.xml", "Bảng 1.xml"),
        content: String(entry.content).replace("sheet1.xml", "B%E1%BA%A3ng%201.xml"),
      }),
    );
    expect(gridsOf(firstSheet(zip(entries)).snapshot).values).toEqual([[1]]);
  });

  test("UTF-16 parts with a byte order mark", () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Sở</t></si></sst>';
    const sheet = { xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' };
    const content = new Uint8Array(Buffer.from(`\uFEFF${xml}`, "utf16le"));
    const entries = parts({ sheets: [sheet], strings: "" }).map((entry) =>
      entry.name === "xl/sharedStrings.xml" ? { ...entry, content } : entry,
    );
    expect(gridsOf(firstSheet(zip(entries)).snapshot).values).toEqual([["Sở"]]);
  });
});
