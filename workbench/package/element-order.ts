import { localName, prefixOf, type XmlNode } from "./xml-tree";

/** Order of a worksheet's elements (ECMA-376 part 1, 18.3.1.99): Excel refuses any other. */
const WORKSHEET = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
  "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions " +
  "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
  "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** Order of a workbook's elements (18.2.27). */
const WORKBOOK = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr " +
  "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Order of the lists of a styles part (18.8.39). */
const STYLES = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** In a worksheet: takes away all elements of that name and puts these in their place. */
export function replaceSection(root: XmlNode, name: string, nodes: readonly XmlNode[]): void {
  replace(root, WORKSHEET, name, nodes);
}

/** The same in a workbook part. */
export function replaceWorkbookSection(root: XmlNode, name: string, nodes: readonly XmlNode[]): void {
  replace(root, WORKBOOK, name, nodes);
}

/** The same in a styles part. */
export function replaceStyleSection(root: XmlNode, name: string, nodes: readonly XmlNode[]): void {
  replace(root, STYLES, name, nodes);
}

function replace(root: XmlNode, order: readonly string[], name: string, nodes: readonly XmlNode[]): void {
  const full = prefixOf(root) + name;
  root.children = root.children.filter((child) => typeof child === "string" || child.name !== full);
  const rank = order.indexOf(name);
  const next = root.children.findIndex(
    (child) => typeof child !== "string" && order.indexOf(localName(child.name)) > rank,
  );
  root.children.splice(next < 0 ? root.children.length : next, 0, ...nodes);
}
