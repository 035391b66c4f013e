import { strToU8, zipSync } from "fflate";
import { cellName } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/snapshot";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;

/** The least .xlsx that holds rows of numbers and texts: for sheets too long to be laid out cell by cell. */
export function workbookOf(rows: readonly (readonly CellValue[])[]): Uint8Array {
  const body = rows.map((cells, row) => {
    const filled = cells.map((value, column) => (value === "" ? "" : cellXml(cellName({ row, column }), value)));
    return `<row r="${row + 1}">${filled.join("")}</row>`;
  });
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "worksheet", "worksheets/sheet1.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${body.join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)])), {
    level: 1,
  });
}

function cellXml(name: string, value: CellValue): string {
  if (typeof value === "number") return `<c r="${name}"><v>${value}</v></c>`;
  const text = String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
