import { type TestEntry, zip } from "./zip";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
export const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

interface TestSheet {
  readonly name?: string;
  readonly state?: string;
  /** What stands in the worksheet element. */
  readonly xml: string;
  /** The whole part instead. */
  readonly part?: string;
}

interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  /** Inside `sst`. */
  readonly strings?: string;
  /** Inside `styleSheet`. */
  readonly styles?: string;
  /** Inside `workbook`, before the sheets. */
  readonly workbook?: string;
  readonly workbookType?: string;
  readonly strict?: boolean;
  readonly extra?: readonly TestEntry[];
}

/** Entries of an .xlsx file made of bits of XML. */
export function parts({
  sheets,
  strings,
  styles,
  workbook = "",
  workbookType = WORKBOOK_TYPE,
  strict,
  extra = [],
}: TestWorkbook): TestEntry[] {
  const main = strict ? STRICT : MAIN;
  const links = strict ? STRICT_LINKS : LINKS;
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${links}/${kind}" Target="${target}"/>`;
  const relationships = (...all: string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  const list = sheets.map(
    ({ name = `Sheet${sheets.length}`, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="s${index}"/>`,
  );
  return [
    {
      name: "[Content_Types].xml",
      content:
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/></Types>`,
    },
    { name: "_rels/.rels", content: relationships(link("w", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships(
        ...sheets.map((_, index) => link(`s${index}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
        ...(strings === undefined ? [] : [link("t", "sharedStrings", "sharedStrings.xml")]),
        ...(styles === undefined ? [] : [link("f", "styles", "/xl/styles.xml")]),
      ),
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${main}" xmlns:r="${links}">${workbook}<sheets>${list.join("")}</sheets></workbook>`,
    },
    ...(strings === undefined
      ? []
      : [{ name: "xl/sharedStrings.xml", content: `<sst xmlns="${main}">${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: "xl/styles.xml", content: `<styleSheet xmlns="${main}">${styles}</styleSheet>` }]),
    ...sheets.map(({ xml, part }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: part ?? `<worksheet xmlns="${main}" xmlns:r="${links}">${xml}</worksheet>`,
    })),
    ...extra,
  ];
}

export function workbook(book: TestWorkbook): Uint8Array {
  return zip(parts(book));
}

/** A workbook of one sheet with these rows. */
export function rows(xml: string, more: Omit<TestWorkbook, "sheets"> = {}): Uint8Array {
  return workbook({ ...more, sheets: [{ name: "Sheet1", xml: `<sheetData>${xml}</sheetData>` }] });
}
