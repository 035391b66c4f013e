import { CONTENT_TYPES } from "../../src/xlsx/content-types";
import { relationshipsPart } from "../../src/xlsx/relationships";
import { contentTypesRoot } from "./package-editor";
import { element, parseElement, serializePart, type XmlNode } from "./xml-tree";
import { writeZip } from "./zip-writer";

export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const SPREADSHEET_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
export const STYLES_CONTENT = `${SPREADSHEET_CONTENT}styles+xml`;
export const WORKSHEET_CONTENT = `${SPREADSHEET_CONTENT}worksheet+xml`;

/** Styles of a workbook that has none: Calibri 11 and the two fills every styles part begins with. */
export function blankStyles(): XmlNode {
  return parseElement(
    `<styleSheet xmlns="${MAIN_NAMESPACE}">` +
      '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      "</styleSheet>",
  );
}

/** A worksheet without anything. */
export function blankWorksheet(namespace: string): XmlNode {
  return element("worksheet", { xmlns: namespace }, element("sheetData"));
}

/** A file without sheets, to save a workbook into that was not opened from one. */
export function blankFile(): Uint8Array {
  const types = contentTypesRoot();
  const override = (part: string, type: string) => element("Override", { PartName: `/${part}`, ContentType: type });
  types.children.push(
    override("xl/workbook.xml", `${SPREADSHEET_CONTENT}sheet.main+xml`),
    override("xl/styles.xml", STYLES_CONTENT),
  );
  const links = (id: string, kind: string, target: string) =>
    element(
      "Relationships",
      { xmlns: PACKAGE_RELATIONSHIPS },
      element("Relationship", { Id: id, Type: RELATIONSHIP_TYPES + kind, Target: target }),
    );
  const workbook = element(
    "workbook",
    { xmlns: MAIN_NAMESPACE, "xmlns:r": RELATIONSHIP_TYPES.slice(0, -1) },
    element("bookViews", {}, element("workbookView")),
    element("sheets"),
  );
  return writeZip([
    { name: CONTENT_TYPES, content: serializePart(types) },
    { name: relationshipsPart(""), content: serializePart(links("rId1", "officeDocument", "xl/workbook.xml")) },
    { name: "xl/workbook.xml", content: serializePart(workbook) },
    { name: relationshipsPart("xl/workbook.xml"), content: serializePart(links("rId1", "styles", "styles.xml")) },
    { name: "xl/styles.xml", content: serializePart(blankStyles()) },
  ]);
}
