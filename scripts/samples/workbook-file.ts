import { strToU8, zipSync, type Zippable } from "fflate";
import { cellName, parseCell, type CellAddress } from "../../src/core/sheet/address";
import { styleSheet, type StyleName, STYLE_NAMES } from "./style-sheet";

/** A cell as a file holds it: text, number, or a formula with its stored result. */
export interface SampleCell {
  readonly style: StyleName;
  readonly value?: string | number;
  /** Without "="; `value` is then its result ("#DIV/0!" for an error). */
  readonly formula?: string;
}

export interface SampleSheet {
  readonly name: string;
  /** By cell name: "C7". */
  readonly cells: ReadonlyMap<string, SampleCell>;
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  /** Heights in points, by row number. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
  /** "5:6": printed again on every page. */
  readonly printedRows: string;
  readonly printArea: string;
}

/** What the document properties say; the date is of the dispatch, so that the file is the same whenever it is made. */
interface SampleProperties {
  readonly title: string;
  readonly created: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** An .xlsx of one sheet (ECMA-376, transitional), the same bytes at every run. */
export function workbookFile(sheet: SampleSheet, properties: SampleProperties): Uint8Array {
  const strings = new SharedStrings();
  const worksheet = worksheetXml(sheet, strings);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypesXml(),
    "_rels/.rels": relationshipsXml([
      [`${DOCUMENT}/relationships/officeDocument`, "xl/workbook.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      [`${DOCUMENT}/relationships/extended-properties`, "docProps/app.xml"],
    ]),
    "docProps/app.xml": `<Properties xmlns="${DOCUMENT}/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    "docProps/core.xml": coreXml(properties),
    "xl/workbook.xml": workbookXml(sheet),
    "xl/_rels/workbook.xml.rels": relationshipsXml([
      [`${DOCUMENT}/relationships/worksheet`, "worksheets/sheet1.xml"],
      [`${DOCUMENT}/relationships/styles`, "styles.xml"],
      [`${DOCUMENT}/relationships/sharedStrings`, "sharedStrings.xml"],
    ]),
    "xl/styles.xml": styleSheet(),
    "xl/sharedStrings.xml": strings.xml(),
    "xl/worksheets/sheet1.xml": worksheet,
  };
  const files: Zippable = {};
  for (const [path, xml] of Object.entries(parts)) files[path] = strToU8(HEAD + xml);
  // Zip times have no zone: these fields are the same everywhere.
  return zipSync(files, { level: 9, mtime: new Date(2021, 10, 23, 8, 0, 0) });
}

class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private count = 0;

  index(text: string): number {
    this.count += 1;
    let index = this.indexes.get(text);
    if (index === undefined) this.indexes.set(text, (index = this.indexes.size));
    return index;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    return `<sst xmlns="${MAIN}" count="${this.count}" uniqueCount="${this.indexes.size}">${items.join("")}</sst>`;
  }
}

function worksheetXml(sheet: SampleSheet, strings: SharedStrings): string {
  const addresses = [...sheet.cells].map(([name, cell]) => ({ ...address(name), name, cell }));
  addresses.sort((a, b) => a.row - b.row || a.column - b.column);
  const lastRow = Math.max(...addresses.map(({ row }) => row));
  const lastColumn = Math.max(...addresses.map(({ column }) => column));
  const rows: string[] = [];
  for (let row = 0; row <= lastRow; row += 1) {
    const cells = addresses.filter((one) => one.row === row).map(({ name, cell }) => cellXml(name, cell, strings));
    const height = sheet.heights.get(row + 1);
    const attributes =
      (height === undefined ? "" : ` ht="${height}" customHeight="1"`) +
      (sheet.hiddenRows.includes(row + 1) ? ' hidden="1"' : "");
    if (cells.length > 0 || attributes !== "") rows.push(`<row r="${row + 1}"${attributes}>${cells.join("")}</row>`);
  }
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${merge}"/>`);
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${cellName({ row: lastRow, column: lastColumn })}"/>` +
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16.5"/><cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` +
    `<printOptions horizontalCentered="1"/>` +
    // Nghị định 30/2020/NĐ-CP, in inches: 30 mm left, 15 mm right, 20 mm top and bottom.
    `<pageMargins left="1.18" right="0.59" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>` +
    `<pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/></worksheet>`
  );
}

function cellXml(name: string, { style, value, formula }: SampleCell, strings: SharedStrings): string {
  const attributes = `r="${name}" s="${STYLE_NAMES.indexOf(style)}"`;
  if (formula !== undefined) {
    const type = typeof value === "number" ? "" : String(value).startsWith("#") ? ' t="e"' : ' t="str"';
    return `<c ${attributes}${type}><f>${escaped(formula)}</f><v>${escaped(String(value))}</v></c>`;
  }
  if (value === undefined) return `<c ${attributes}/>`;
  if (typeof value === "number") return `<c ${attributes}><v>${value}</v></c>`;
  return `<c ${attributes} t="s"><v>${strings.index(value)}</v></c>`;
}

function workbookXml({ name, printedRows, printArea }: SampleSheet): string {
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  const absolute = (area: string) => area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const rows = printedRows.replace(/\d+/g, "$$$&");
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}/relationships"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${escaped(sheet + absolute(printArea))}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(sheet + rows)}</definedName></definedNames></workbook>`
  );
}

function contentTypesXml(): string {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = [
    ["/xl/workbook.xml", `${main}.sheet.main+xml`],
    ["/xl/worksheets/sheet1.xml", `${main}.worksheet+xml`],
    ["/xl/styles.xml", `${main}.styles+xml`],
    ["/xl/sharedStrings.xml", `${main}.sharedStrings+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function relationshipsXml(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function coreXml({ title, created }: SampleProperties): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>` +
    `<dc:creator>Rà soát</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`
  );
}

function address(name: string): CellAddress {
  const cell = parseCell(name);
  if (!cell) throw new Error(`${name} is no cell`);
  return cell;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
