import { DEFAULT_FORMAT } from "../../../workbench/host/sheet/formats";
import { newSheet, newWorkbook } from "../../../workbench/host/new-workbook";
import { newPackage, savePackage } from "../../../workbench/package/package";
import { parts, workbook } from "../../xlsx/support/workbook";
import { zip } from "../../xlsx/support/zip";
import { again, book, changedParts, open, part, partNames, plain, save, sheetNamed, write } from "./support";

const cellXml = (value: string) => `<sheetData><row r="1"><c r="A1">${value}</c></row></sheetData>`;

/** Two worksheets with a chart sheet between them, names on both, a filter, print titles and an order of calculation. */
function threeSheets(): Uint8Array {
  const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const entries = parts({
    sheets: [
      { name: "Một", xml: cellXml("<v>1</v>") },
      { name: "Hai", xml: cellXml("<f>'Một'!A1</f><v>1</v>") },
    ],
    workbook: '<bookViews><workbookView activeTab="2"/></bookViews>',
  });
  return zip(
    entries
      .map((entry) => {
        const text = String(entry.content);
        if (entry.name === "xl/workbook.xml") {
          const names =
            '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">Hai!$A$1:$B$2</definedName>' +
            '<definedName name="_xlnm.Print_Titles" localSheetId="2">Hai!$A:$B,Hai!$1:$3</definedName>' +
            '<definedName name="chung">\'Một\'!$A$1</definedName><definedName name="riêng" localSheetId="0" hidden="1">\'Một\'!$B$2</definedName></definedNames>' +
            '<calcPr calcId="191029"/>';
          const chart = '<sheet name="Biểu đồ" sheetId="9" r:id="chart"/>';
          return {
            ...entry,
            content: text
              .replace('<sheet name="Hai"', `${chart}<sheet name="Hai"`)
              .replace("</workbook>", `${names}</workbook>`),
          };
        }
        if (entry.name === "xl/_rels/workbook.xml.rels") {
          const more =
            `<Relationship Id="chart" Type="${LINKS}/chartsheet" Target="chartsheets/sheet1.xml"/>` +
            `<Relationship Id="calc" Type="${LINKS}/calcChain" Target="calcChain.xml"/>`;
          return { ...entry, content: text.replace("</", `${more}</`) };
        }
        if (entry.name === "[Content_Types].xml") {
          return {
            ...entry,
            content: text.replace(
              "</Types>",
              '<Override PartName="/xl/calcChain.xml" ContentType="application/x"/></Types>',
            ),
          };
        }
        return entry;
      })
      .concat([
        { name: "xl/chartsheets/sheet1.xml", content: "<chartsheet/>" },
        { name: "xl/calcChain.xml", content: "<calcChain/>" },
      ]),
  );
}

describe("opening", () => {
  test("chart sheets are passed over; names and the active sheet are those of the right sheets", () => {
    const { model } = open(threeSheets());
    expect(model.sheets.map(({ name }) => name)).toEqual(["Một", "Hai"]);
    expect(model.activeSheet).toBe(1);
    expect([...model.names.values()]).toEqual([{ name: "chung", formula: "='Một'!$A$1", visible: true }]);
    expect([...sheetNamed(model, "Một").names!.values()]).toEqual([
      { name: "riêng", formula: "='Một'!$B$2", visible: false },
    ]);
    expect(sheetNamed(model, "Hai").pageLayout).toMatchObject({
      titleRows: { top: 0, bottom: 2 },
      titleColumns: { left: 0, right: 1 },
    });
  });

  test("a workbook of chart sheets alone has nothing to show", () => {
    expect(() => open(savePackage(newPackage(), { ...newWorkbook(), sheets: [] }))).toThrow('{"code":"missing-part"');
  });

  test("failures are plain", () => {
    expect(() => open(new Uint8Array([1, 2, 3]))).toThrow('{"code":"not-xlsx"');
  });
});

describe("a new sheet", () => {
  const opened = open(threeSheets());
  const added = newSheet("Phụ lục", "{new}");
  opened.model.sheets.push(added);
  write(added, "A1", "PHỤ LỤC");
  opened.model.activeSheet = 2;
  const saved = again(opened);

  test("gets a part, a content type, a relationship and a tab", () => {
    expect(partNames(saved.bytes)).toContain("xl/worksheets/sheet3.xml");
    expect(part(saved.bytes, "[Content_Types].xml")).toContain(
      '<Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
    );
    expect(part(saved.bytes, "xl/workbook.xml")).toMatch(
      /<sheet name="Hai"[^>]*\/><sheet name="Phụ lục" sheetId="10" r:id="rId\d+"\/><\/sheets>/,
    );
    expect(saved.model.sheets.map(({ name }) => name)).toEqual(["Một", "Hai", "Phụ lục"]);
    expect(saved.model.activeSheet).toBe(2);
  });

  test("is the only one selected", () => {
    expect(part(saved.bytes, "xl/worksheets/sheet3.xml")).toContain('tabSelected="1"');
    expect(part(saved.bytes, "xl/workbook.xml")).toContain('activeTab="3"');
  });

  test("leaves the other sheets and the order of calculation as they were", () => {
    expect(changedParts(threeSheets(), saved.bytes)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
    ]);
  });

  test("may be saved a second time from the same file", () => {
    expect(again(opened).bytes).toEqual(saved.bytes);
  });
});

describe("a sheet that goes", () => {
  const opened = open(threeSheets());
  opened.model.sheets.shift();
  opened.model.activeSheet = 0;
  opened.model.names.delete("chung");
  write(opened.model.sheets[0]!, "A1", 5);
  const saved = again(opened);

  test("takes its part, its relationship and its names along", () => {
    expect(partNames(saved.bytes)).not.toContain("xl/worksheets/sheet1.xml");
    expect(part(saved.bytes, "xl/_rels/workbook.xml.rels")).not.toContain("worksheets/sheet1.xml");
    const book = part(saved.bytes, "xl/workbook.xml");
    expect(book).not.toContain("riêng");
    expect(book).not.toContain("chung");
  });

  test("names of the others follow their sheets' new places", () => {
    const book = part(saved.bytes, "xl/workbook.xml");
    expect(book).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Hai!$A$1:$B$2</definedName>',
    );
    expect(book).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">Hai!$A:$B,Hai!$1:$3</definedName>');
  });

  test("the order of calculation goes with the formula", () => {
    expect(partNames(saved.bytes)).not.toContain("xl/calcChain.xml");
    expect(part(saved.bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(part(saved.bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

test("renaming, hiding and moving sheets", () => {
  const opened = open(threeSheets());
  opened.model.sheets.reverse();
  opened.model.sheets[1]!.name = "Đã đổi & tên";
  opened.model.sheets[1]!.visibility = "VeryHidden";
  opened.model.activeSheet = 0;
  const saved = again(opened);
  expect(saved.model.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Hai", "Visible"],
    ["Đã đổi & tên", "VeryHidden"],
  ]);
  expect(sheetNamed(saved.model, "Hai").pageLayout.titleRows).toEqual({ top: 0, bottom: 2 });
  expect(part(saved.bytes, "xl/workbook.xml")).toContain('name="Biểu đồ"');
});

test("another active sheet is the only one selected", () => {
  const view = (selected: boolean) =>
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ""} workbookViewId="0"/></sheetViews>`;
  const opened = open(
    workbook({
      sheets: [
        { name: "A", xml: view(true) + cellXml("<v>1</v>") },
        { name: "B", xml: view(true) + cellXml("<v>1</v>") },
        { name: "C", xml: view(false) + cellXml("<v>1</v>") },
      ],
    }),
  );
  opened.model.activeSheet = 2;
  const { bytes, model } = again(opened);
  expect([1, 2, 3].map((number) => part(bytes, `xl/worksheets/sheet${number}.xml`).includes("tabSelected"))).toEqual([
    false,
    false,
    true,
  ]);
  expect(model.activeSheet).toBe(2);
});

test("names come, change and go", () => {
  const opened = open(threeSheets());
  const { model } = opened;
  model.names.set("mới", { name: "mới", formula: "=Hai!$A$1*2", visible: false });
  model.names.get("chung")!.formula = "=Hai!$A$9";
  sheetNamed(model, "Một").names!.delete("riêng");
  sheetNamed(model, "Hai").names = new Map([["của_hai", { name: "của_hai", formula: "=1", visible: true }]]);
  const saved = again(opened);
  expect(plain(saved.model)).toEqual(plain(model));
  expect(part(saved.bytes, "xl/workbook.xml")).toContain(
    '<definedName name="của_hai" localSheetId="2">1</definedName>',
  );
});

test("print areas and titles are names of their sheet, its name quoted", () => {
  const model = book({ "Bảng 'số' 1": { A1: 1 } });
  const { pageLayout } = model.sheets[0]!;
  pageLayout.printArea = { top: 0, left: 0, bottom: 29, right: 6 };
  pageLayout.titleRows = { top: 3, bottom: 5 };
  const bytes = save(model);
  expect(part(bytes, "xl/workbook.xml")).toContain(
    "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Bảng ''số'' 1'!$A$1:$G$30</definedName>" +
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Bảng ''số'' 1'!$4:$6</definedName>",
  );
  expect(open(bytes).model.sheets[0]!.pageLayout).toMatchObject({
    printArea: pageLayout.printArea,
    titleRows: pageLayout.titleRows,
  });
});

test("a workbook that came from no file is saved whole", () => {
  const model = book({
    "Bảng 1": { A1: "Chữ", B2: 2.5, C3: true, D4: "=1+1", E5: "#N/A" },
    ["__proto__"]: { A1: "ok" },
  });
  const saved = open(save(model)).model;
  expect(saved.sheets.map(({ name }) => name)).toEqual(["Bảng 1", "__proto__"]);
  expect(saved.sheets[0]!.cells.get(3)!.get(3)).toMatchObject({ formula: "=1+1", value: 0 });
  expect(saved.sheets[0]!.cells.get(0)!.get(0)!.format).toEqual(DEFAULT_FORMAT);
});

test("Strict files stay Strict", () => {
  const opened = open(workbook({ sheets: [{ name: "S", xml: cellXml("<v>1</v>") }], strict: true }));
  opened.model.sheets.push(newSheet("Mới", "{new}"));
  write(opened.model.sheets[1]!, "A1", 1);
  const { bytes } = again(opened);
  expect(part(bytes, "xl/worksheets/sheet2.xml")).toContain(
    '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">',
  );
  expect(part(bytes, "xl/_rels/workbook.xml.rels")).toContain(
    'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"',
  );
});
