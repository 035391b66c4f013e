import type { CellFormat } from "../../../workbench/host/model";
import { DEFAULT_FORMAT } from "../../../workbench/host/sheet/formats";
import { rows, workbook } from "../../xlsx/support/workbook";
import { again, book, cell, changedParts, open, part, save, style, write } from "./support";

const STYLES = "xl/styles.xml";
const THIN = { style: "Continuous", weight: "Thin", color: "#000000" };

const styled = (fonts: string, fills: string, borders: string, xfs: string, more = "") =>
  rows('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', {
    styles: `${more}<fonts><font/>${fonts}</fonts><fills><fill/><fill/>${fills}</fills><borders><border/>${borders}</borders><cellXfs><xf/>${xfs}</cellXfs>`,
  });

const formatOf = (bytes: Uint8Array) => cell(open(bytes).model.sheets[0]!, "A1")!.format!;

describe("reading", () => {
  test("fonts", () => {
    const font =
      '<font><b/><i val="0"/><strike val="true"/><u val="double"/><sz val="13.5"/><color rgb="80ff0000"/><name val="Times New Roman"/></font>';
    expect(formatOf(styled(font, "", "", '<xf fontId="1"/>')).font).toEqual({
      name: "Times New Roman",
      size: 13.5,
      bold: true,
      italic: false,
      strikethrough: true,
      underline: "Double",
      color: "#FF0000",
    });
  });

  test.each([
    ['<color theme="1"/>', "#000000"],
    ['<color theme="0"/>', "#FFFFFF"],
    ['<color theme="4"/>', "#4F81BD"],
    ['<color theme="4" tint="-0.249977111117893"/>', "#376092"],
    ['<color theme="4" tint="0.59999389629810485"/>', "#B9CDE5"],
    ['<color theme="0" tint="-0.14999847407452621"/>', "#D9D9D9"],
    ['<color indexed="10"/>', "#FF0000"],
    ['<color indexed="64"/>', "#000000"],
    ['<color auto="1"/>', "#000000"],
    ['<color rgb="url(x)"/>', "#000000"],
  ])("the colour %s is %s, as Excel shows it", (color, expected) => {
    expect(formatOf(styled(`<font>${color}</font>`, "", "", '<xf fontId="1"/>')).font.color).toBe(expected);
  });

  test("a palette of the workbook's own", () => {
    const own = rows('<row r="1"><c r="A1" s="0"><v>1</v></c></row>', {
      styles:
        '<fonts><font><color indexed="1"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00123456"/></indexedColors></colors>',
    });
    expect(formatOf(own).font.color).toBe("#123456");
  });

  test.each([
    [
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>',
      "#FFC7CE",
    ],
    ['<fill><patternFill patternType="none"><fgColor rgb="FFFFC7CE"/></patternFill></fill>', ""],
    [
      '<fill><gradientFill><stop position="0"><color rgb="FF00FF00"/></stop><stop position="1"><color rgb="FF0000FF"/></stop></gradientFill></fill>',
      "#00FF00",
    ],
  ])("the fill %s", (fill, expected) => {
    expect(formatOf(styled("", fill, "", '<xf fillId="2"/>')).fill.color).toBe(expected);
  });

  test("borders", () => {
    const border =
      '<border diagonalDown="1"><left style="thin"><color rgb="FF112233"/></left><right style="mediumDashed"/><top style="none"/><bottom style="double"><color auto="1"/></bottom><diagonal style="hair"/></border>';
    expect(formatOf(styled("", "", border, '<xf borderId="1"/>')).borders).toEqual({
      EdgeLeft: { ...THIN, color: "#112233" },
      EdgeRight: { style: "Dash", weight: "Medium", color: "#000000" },
      EdgeBottom: { style: "Double", weight: "Thick", color: "#000000" },
      DiagonalDown: { style: "Continuous", weight: "Hairline", color: "#000000" },
    });
  });

  test("alignment, protection and number format", () => {
    const xf =
      '<xf numFmtId="165"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" indent="2" textRotation="120" shrinkToFit="1"/><protection locked="0"/></xf>';
    expect(
      formatOf(styled("", "", "", xf, '<numFmts><numFmt numFmtId="165" formatCode="0.0"/></numFmts>')),
    ).toMatchObject({
      numberFormat: "0.0",
      horizontalAlignment: "CenterAcrossSelection",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      textOrientation: -30,
      shrinkToFit: true,
      locked: false,
    });
  });
});

describe("writing", () => {
  const FORMATS: readonly Partial<CellFormat>[] = [
    { numberFormat: "0.0" },
    { numberFormat: "0%" },
    { numberFormat: "@" },
    { numberFormat: '#,##0" hồ sơ"' },
    {
      font: {
        ...DEFAULT_FORMAT.font,
        name: "Times New Roman",
        size: 13,
        bold: true,
        italic: true,
        underline: "Single",
        strikethrough: true,
        color: "#C00000",
      },
    },
    { font: { ...DEFAULT_FORMAT.font, underline: "DoubleAccountant" } },
    { fill: { color: "#FFF2CC" } },
    { borders: { EdgeTop: THIN, EdgeBottom: { style: "Double", weight: "Thick", color: "#FF0000" } } },
    { borders: { DiagonalUp: { style: "Dot", weight: "Thin", color: "#00FF00" } } },
    { horizontalAlignment: "Center", verticalAlignment: "Center", wrapText: true },
    { horizontalAlignment: "Justify", verticalAlignment: "Top", indentLevel: 3, shrinkToFit: true },
    { textOrientation: 45 },
    { textOrientation: -90 },
    { textOrientation: 180 },
    { locked: false },
  ];

  test.each(FORMATS.map((format) => [JSON.stringify(format), format] as const))("%s", (_, format) => {
    const model = book({ S: { A1: 1 } });
    style(model.sheets[0]!, "A1", format);
    const bytes = save(model);
    expect(cell(open(bytes).model.sheets[0]!, "A1")!.format).toEqual({ ...DEFAULT_FORMAT, ...format });
    expect(again(open(bytes)).bytes).toEqual(bytes);
  });

  test("a border that was taken away is none", () => {
    const model = book({ S: { A1: 1 } });
    style(model.sheets[0]!, "A1", { borders: { EdgeTop: { ...THIN, style: "None" } } });
    expect(cell(open(save(model)).model.sheets[0]!, "A1")!.format!.borders).toEqual({});
  });

  test("the same format is written once, whoever asks for it", () => {
    const model = book({ S: { A1: 1, B1: 2, C1: 3 } });
    for (const name of ["A1", "B1", "C1"])
      style(model.sheets[0]!, name, { numberFormat: "0.0", fill: { color: "#FFF2CC" } });
    const xml = part(save(model), STYLES);
    expect(xml).toContain('<cellXfs count="2">');
    expect(xml).toContain('<fills count="3">');
    expect(xml).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>');
  });

  const FILE = rows('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>', {
    styles:
      '<fonts count="2"><font><name val="Calibri"/></font><font><vertAlign val="superscript"/><sz val="12"/><color theme="4" tint="0.4"/><name val="Cambria"/><family val="1"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="4" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0"/></cellStyles>',
  });

  test("styles are appended: what stands in the part keeps its place and wording", () => {
    const opened = open(FILE);
    style(opened.model.sheets[0]!, "A1", { numberFormat: "0.0" });
    const { bytes } = again(opened);
    const before = part(FILE, STYLES);
    const after = part(bytes, STYLES);
    expect(after).toContain(
      '<font><vertAlign val="superscript"/><sz val="12"/><color theme="4" tint="0.4"/><name val="Cambria"/><family val="1"/></font></fonts>',
    );
    expect(after).toContain(
      '<xf/><xf numFmtId="4" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="0" borderId="0"',
    );
    expect(after).not.toEqual(before);
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="B1" s="1"><v>2</v></c>');
  });

  test("what the host does not know of a font survives a change of what it knows", () => {
    const opened = open(FILE);
    const format = cell(opened.model.sheets[0]!, "A1")!.format!;
    style(opened.model.sheets[0]!, "A1", { font: { ...format.font, bold: true } });
    expect(part(again(opened).bytes, STYLES)).toContain(
      '<font><b/><vertAlign val="superscript"/><sz val="12"/><color rgb="FF95B3D7"/><name val="Cambria"/><family val="1"/></font>',
    );
  });

  test("a format changed and changed back writes nothing", () => {
    const opened = open(FILE);
    const sheet = opened.model.sheets[0]!;
    const format = cell(sheet, "A1")!.format!;
    style(sheet, "A1", { numberFormat: "0.0" });
    style(sheet, "A1", { numberFormat: format.numberFormat });
    expect(changedParts(FILE, again(opened).bytes)).toEqual([]);
  });

  test("a text that begins like a formula stays text when a person edits it", () => {
    const model = book({ S: { A1: 1 } });
    for (const [column, value] of ["=1+1", "+84", "-", "@x", "chữ"].entries()) {
      model.sheets[0]!.cells.get(0)!.set(column, { value, type: "String" });
    }
    const bytes = save(model);
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain(
      '<c r="A1" s="1" t="inlineStr"><is><t>=1+1</t></is></c><c r="B1" s="1" t="inlineStr"><is><t>+84</t></is></c><c r="C1" t="inlineStr"><is><t>-</t></is></c><c r="D1" s="1" t="inlineStr">',
    );
    expect(part(bytes, STYLES)).toContain('quotePrefix="1"');
    const opened = open(bytes);
    write(opened.model.sheets[0]!, "A1", 5);
    expect(part(again(opened).bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="A1"><v>5</v></c>');
  });
});

describe("rows and columns", () => {
  test("sizes, hidden lines and their formats", () => {
    const model = book({ S: { A1: 1 } });
    const sheet = model.sheets[0]!;
    const format = { ...DEFAULT_FORMAT, numberFormat: "0.0" };
    sheet.columns.set(0, { width: 30 }).set(1, { width: 30 }).set(2, { width: 187.5, hidden: true }).set(3, { format });
    sheet.rows.set(0, { height: 33.5 }).set(4, { hidden: true, format });
    const bytes = save(model);
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain(
      '<cols><col min="1" max="2" width="5.7109375" customWidth="1"/><col min="3" max="3" width="35.7109375" customWidth="1" hidden="1"/><col min="4" max="4" style="1" width="9.140625"/></cols>',
    );
    const again = open(bytes).model.sheets[0]!;
    expect(again.columns).toEqual(
      new Map([
        [0, { width: 30 }],
        [1, { width: 30 }],
        [2, { width: 187.5, hidden: true }],
        [3, { width: 48, format }],
      ]),
    );
    expect(again.rows).toEqual(
      new Map([
        [0, { height: 33.5 }],
        [4, { hidden: true, format }],
      ]),
    );
  });

  test("a column that changes leaves what the others say", () => {
    const cols = '<cols><col min="1" max="5" width="20.7109375" customWidth="1" outlineLevel="1"/></cols>';
    const opened = open(
      workbook({
        sheets: [{ name: "S", xml: `${cols}<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>` }],
      }),
    );
    opened.model.sheets[0]!.columns.set(2, { width: 30 });
    expect(part(again(opened).bytes, "xl/worksheets/sheet1.xml")).toContain(
      '<cols><col min="1" max="2" width="20.7109375" customWidth="1" outlineLevel="1"/>' +
        '<col min="3" max="3" width="5.7109375" customWidth="1" outlineLevel="1"/>' +
        '<col min="4" max="5" width="20.7109375" customWidth="1" outlineLevel="1"/></cols>',
    );
  });

  test.each([
    ["Calibri", 11, 48],
    ["Times New Roman", 13, 60],
    ["Arial", 10, 48],
  ])("a column nobody has set under %s %d is %d points wide", (name, size, points) => {
    const bytes = rows('<row r="1"><c r="A1"><v>1</v></c></row>', {
      styles: `<fonts><font><sz val="${size}"/><name val="${name}"/></font></fonts><cellStyleXfs><xf fontId="0"/></cellStyleXfs><cellXfs><xf/></cellXfs>`,
    });
    expect(open(bytes).model.sheets[0]!.defaultColumnWidth).toBe(points);
  });
});
