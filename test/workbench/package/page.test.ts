import type { PageLayoutModel } from "../../../workbench/host/model";
import { joinSections, splitSections } from "../../../workbench/package/header-footer";
import { workbook } from "../../xlsx/support/workbook";
import { again, book, open, part, save, write } from "./support";

const SHEET = "xl/worksheets/sheet1.xml";
const NO_TEXT = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

describe("page set-up", () => {
  const appendix: PageLayoutModel = {
    orientation: "Landscape",
    paperSize: "A4",
    margins: { top: 56.692913, bottom: 56.692913, left: 85.03937, right: 42.519685, header: 28.346457, footer: 21.6 },
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    printArea: { top: 0, left: 0, bottom: 40, right: 6 },
    titleRows: { top: 4, bottom: 6 },
    firstPageNumber: 1,
    differentFirstPage: true,
    headers: { default: { ...NO_TEXT, centerHeader: '&"Times New Roman,Regular"&13&P' }, first: { ...NO_TEXT } },
    horizontalBreaks: [20, 30],
  };

  test("all that an appendix asks for is written and read", () => {
    const model = book({ "Phụ lục": { A1: 1 } });
    model.sheets[0]!.pageLayout = appendix;
    const bytes = save(model);
    const xml = part(bytes, SHEET);
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0" firstPageNumber="1" useFirstPageNumber="1"/>' +
        '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader></headerFooter>' +
        '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="30" max="16383" man="1"/></rowBreaks>',
    );
    expect(open(bytes).model.sheets[0]!.pageLayout).toEqual(appendix);
  });

  test("a scale instead of pages", () => {
    const model = book({ S: { A1: 1 } });
    model.sheets[0]!.pageLayout.zoom = { scale: 85 };
    expect(open(save(model)).model.sheets[0]!.pageLayout.zoom).toEqual({ scale: 85 });
  });

  test("flags the host only remembers", () => {
    const model = book({ S: { A1: 1 } });
    model.sheets[0]!.pageLayout.others = new Map<string, unknown>([
      ["CenterVertically", true],
      ["BlackAndWhite", true],
      ["PrintGridlines", false],
    ]);
    expect(open(save(model)).model.sheets[0]!.pageLayout.others).toEqual(
      new Map([
        ["CenterVertically", true],
        ["BlackAndWhite", true],
      ]),
    );
  });

  test("a set-up that is not changed stays as it is written, the printer's settings with it", () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" scale="95" orientation="portrait" horizontalDpi="300" r:id="rId1"/><headerFooter alignWithMargins="0"><oddFooter>&amp;CTrang &amp;P</oddFooter><evenHeader>x</evenHeader></headerFooter>';
    const opened = open(workbook({ sheets: [{ name: "S", xml }] }));
    write(opened.model.sheets[0]!, "A1", 2);
    expect(part(again(opened).bytes, SHEET)).toContain(xml.slice(xml.indexOf("<pageMargins")));
    opened.model.sheets[0]!.pageLayout.orientation = "Landscape";
    const changed = part(again(opened).bytes, SHEET);
    expect(changed).toContain(
      '<pageSetup paperSize="9" scale="95" orientation="landscape" horizontalDpi="300" r:id="rId1"/>',
    );
    expect(changed).toContain("<oddFooter>&amp;CTrang &amp;P</oddFooter><evenHeader>x</evenHeader>");
  });
});

describe("headers and footers", () => {
  test.each([
    ["&LTrái&CGiữa&RPhải", { left: "Trái", center: "Giữa", right: "Phải" }],
    ["giữa", { left: "", center: "giữa", right: "" }],
    ['&C&"Times New Roman,Regular"&13&P/&N', { left: "", center: '&"Times New Roman,Regular"&13&P/&N', right: "" }],
    ["&LR&&D &D", { left: "R&&D &D", center: "", right: "" }],
    ['&L&"&C,x"a', { left: '&"&C,x"a', center: "", right: "" }],
    ["", { left: "", center: "", right: "" }],
  ])("%s", (text, sections) => {
    expect(splitSections(text)).toEqual(sections);
    expect(splitSections(joinSections(sections.left, sections.center, sections.right))).toEqual(sections);
  });
});

describe("the sheet's view", () => {
  test.each([
    [
      { freezeRows: 3 },
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>',
    ],
    [
      { freezeColumns: 2 },
      '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/><selection pane="topRight"/>',
    ],
    [
      { freezeRows: 1, freezeColumns: 1 },
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    ],
  ])("frozen %j", (frozen, xml) => {
    const model = book({ S: { A1: 1 } });
    Object.assign(model.sheets[0]!, frozen);
    const bytes = save(model);
    expect(part(bytes, SHEET)).toContain(xml);
    expect(open(bytes).model.sheets[0]).toMatchObject(frozen);
  });

  test("gridlines, the tab's colour, and back", () => {
    const model = book({ S: { A1: 1 } });
    Object.assign(model.sheets[0]!, { showGridlines: false, tabColor: "#FF0000", freezeRows: 1 });
    const opened = open(save(model));
    expect(opened.model.sheets[0]).toMatchObject({ showGridlines: false, tabColor: "#FF0000" });
    Object.assign(opened.model.sheets[0]!, { showGridlines: true, tabColor: "", freezeRows: 0 });
    expect(part(again(opened).bytes, SHEET)).not.toMatch(/showGridLines|tabColor|<pane/);
  });
});

describe("protection", () => {
  test("a sheet protected with what it still allows", () => {
    const model = book({ S: { A1: 1 } });
    model.sheets[0]!.protection = { options: { allowSort: true, allowEditObjects: true } };
    const bytes = save(model);
    expect(part(bytes, SHEET)).toContain('<sheetProtection sheet="1" scenarios="1" sort="0"/>');
    expect(open(bytes).model.sheets[0]!.protection).toEqual({ options: { allowSort: true, allowEditObjects: true } });
  });

  test("a password is kept as its hash, and no text equals the one read", () => {
    const model = book({ S: { A1: 1 } });
    model.sheets[0]!.protection = { password: "test", options: {} };
    const opened = open(save(model));
    expect(part(again(opened).bytes, SHEET)).toContain('password="CBEB"');
    expect(opened.model.sheets[0]!.protection!.password).toMatch(/^\0/);
    opened.model.sheets[0]!.protection = null;
    expect(part(again(opened).bytes, SHEET)).not.toContain("sheetProtection");
  });

  test("the workbook's structure", () => {
    const model = book({ S: { A1: 1 } });
    model.structureProtected = true;
    expect(open(save(model)).model.structureProtected).toBe(true);
  });
});
