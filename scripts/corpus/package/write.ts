import { strToU8, zipSync, type Zippable } from "fflate";
import type { Book, Sheet } from "../cells";
import { CHART_CONTENT_TYPES, chartSheetParts } from "./chart";
import { StyleBook } from "./style-book";
import { commentsXml, notesDrawing, SharedStrings, worksheetXml } from "./worksheet";
import { absolute, escaped, HEAD, MAIN, quoted, RELATIONSHIPS } from "./xml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An .xlsx of the book (ECMA-376, transitional), the same bytes at every run. Knows nothing of the product's own reader. */
export function packageOf(book: Book): Uint8Array {
  const strings = new SharedStrings();
  const styles = new StyleBook();
  const parts: Record<string, string> = {};
  const contentTypes: [string, string][] = [["/xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`]];
  const links: [string, string][] = [];
  const put = (path: string, xml: string, type: string) => {
    parts[path] = HEAD + dialectOf(book, xml);
    contentTypes.push([`/${path}`, type]);
  };
  for (const [at, sheet] of book.sheets.entries()) {
    const number = at + 1;
    put(`xl/worksheets/sheet${number}.xml`, worksheetXml(sheet, strings, styles), `${SPREADSHEET}.worksheet+xml`);
    links.push(["worksheet", `worksheets/sheet${number}.xml`]);
    if (sheet.comments) putNotes(parts, contentTypes, sheet.comments, number);
  }
  if (book.chartSheet !== undefined) {
    Object.assign(parts, chartSheetParts(book.chartSheet));
    contentTypes.push(...(CHART_CONTENT_TYPES as [string, string][]));
    links.push(["chartsheet", "chartsheets/sheet1.xml"]);
  }
  put("xl/styles.xml", styles.xml(), `${SPREADSHEET}.styles+xml`);
  links.push(["styles", "styles.xml"]);
  put("xl/sharedStrings.xml", strings.xml(), `${SPREADSHEET}.sharedStrings+xml`);
  links.push(["sharedStrings", "sharedStrings.xml"]);

  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypesXml(contentTypes),
    "_rels/.rels": HEAD + relationshipsXml([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": HEAD + dialectOf(book, workbookXml(book)),
    "xl/_rels/workbook.xml.rels": HEAD + relationshipsXml(links),
    ...parts,
  };
  const entries: Zippable = {};
  for (const [path, xml] of Object.entries(files)) entries[path] = strToU8(xml);
  // Zip times have no zone: these fields are the same everywhere.
  return zipSync(entries, { level: 9, mtime: new Date(2022, 2, 4, 8, 0, 0) });
}

function putNotes(
  parts: Record<string, string>,
  contentTypes: [string, string][],
  comments: NonNullable<Sheet["comments"]>,
  number: number,
): void {
  parts[`xl/comments${number}.xml`] = HEAD + commentsXml(comments);
  parts[`xl/drawings/vmlDrawing${number}.vml`] = notesDrawing(comments);
  parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] =
    HEAD +
    relationshipsXml([
      ["vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
      ["comments", `../comments${number}.xml`],
    ]);
  contentTypes.push([`/xl/comments${number}.xml`, `${SPREADSHEET}.comments+xml`]);
}

/** Some libraries write every element with a prefix ("<x:row>"), and name the namespace at the root. */
function dialectOf({ dialect }: Book, xml: string): string {
  if (dialect !== "prefixed") return xml;
  return xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
}

function workbookXml({ sheets, names = {}, chartSheet }: Book): string {
  const tabs = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  if (chartSheet !== undefined)
    tabs.push(`<sheet name="Biểu đồ" sheetId="${sheets.length + 1}" r:id="rId${sheets.length + 1}"/>`);
  const defined = [...sheets.entries()].flatMap(([at, sheet]) => {
    const local = (name: string, area: string) =>
      `<definedName name="${name}" localSheetId="${at}">${escaped(`${quoted(sheet.name)}!${absolute(area)}`)}</definedName>`;
    return [
      ...(sheet.printArea === undefined ? [] : [local("_xlnm.Print_Area", sheet.printArea)]),
      ...(sheet.printedRows === undefined ? [] : [local("_xlnm.Print_Titles", sheet.printedRows)]),
      ...(sheet.autoFilter === undefined
        ? []
        : [local("_xlnm._FilterDatabase", sheet.autoFilter).replace("<definedName ", '<definedName hidden="1" ')]),
    ];
  });
  const others = Object.entries(names).map(
    ([name, target]) => `<definedName name="${name}">${escaped(target)}</definedName>`,
  );
  const all = [...defined, ...others];
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="19200" windowHeight="8000"/></bookViews><sheets>${tabs.join("")}</sheets>` +
    (all.length > 0 ? `<definedNames>${all.join("")}</definedNames>` : "") +
    '<calcPr calcId="191029"/></workbook>'
  );
}

function contentTypesXml(types: readonly (readonly [string, string])[]): string {
  const overrides = types.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${overrides.join("")}</Types>`
  );
}

function relationshipsXml(links: readonly (readonly [string, string])[]): string {
  const items = links.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}
