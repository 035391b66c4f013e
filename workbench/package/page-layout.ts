import type { PageLayoutModel, SheetModel } from "../host/model";
import { newPageLayout } from "../host/new-workbook";
import { lineText, setLine } from "./header-footer";
import { replaceSection } from "./element-order";
import { inchesOfPoints, pointsOfInches } from "./units";
import {
  attributeOf,
  childOf,
  childrenOf,
  cloneNode,
  element,
  flagOf,
  numberOf,
  prefixOf,
  setAttribute,
  textOf,
  type XmlNode,
} from "./xml-tree";

/** `paperSize` of the file (ECMA-376 part 1, 18.3.1.63) beside the API's `Excel.PaperType`. */
const PAPERS: ReadonlyMap<number, string> = new Map([
  [1, "Letter"],
  [2, "LetterSmall"],
  [3, "Tabloid"],
  [4, "Ledger"],
  [5, "Legal"],
  [6, "Statement"],
  [7, "Executive"],
  [8, "A3"],
  [9, "A4"],
  [10, "A4Small"],
  [11, "A5"],
  [12, "B4"],
  [13, "B5"],
  [14, "Folio"],
]);

/** What the host remembers by the API's own name, beside the element and the attribute that hold it. */
const FLAGS: readonly (readonly [member: string, element: "printOptions" | "pageSetup", attribute: string])[] = [
  ["CenterVertically", "printOptions", "verticalCentered"],
  ["PrintGridlines", "printOptions", "gridLines"],
  ["PrintHeadings", "printOptions", "headings"],
  ["BlackAndWhite", "pageSetup", "blackAndWhite"],
  ["DraftMode", "pageSetup", "draft"],
];

const MARGIN_NAMES = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** Everything of the page set-up that stands in the sheet's own part; print area and titles are defined names. */
export function readPageLayout(root: XmlNode): PageLayoutModel {
  const layout = newPageLayout();
  const margins = childOf(root, "pageMargins");
  for (const name of MARGIN_NAMES) {
    const inches = numberOf(margins, name);
    if (inches !== undefined) layout.margins[name] = pointsOfInches(inches);
  }
  const setup = childOf(root, "pageSetup");
  layout.orientation = attributeOf(setup, "orientation") === "landscape" ? "Landscape" : "Portrait";
  const paper = numberOf(setup, "paperSize") ?? 1;
  layout.paperSize = PAPERS.get(paper) ?? paper;
  layout.firstPageNumber = flagOf(setup, "useFirstPageNumber") ? (numberOf(setup, "firstPageNumber") ?? "") : "";
  layout.zoom = readZoom(root, setup);
  layout.centerHorizontally = flagOf(childOf(root, "printOptions"), "horizontalCentered");
  const flags = FLAGS.filter(([, name, attribute]) => flagOf(childOf(root, name), attribute));
  if (flags.length > 0) layout.others = new Map(flags.map(([member]) => [member, true]));

  const texts = childOf(root, "headerFooter");
  layout.differentFirstPage = flagOf(texts, "differentFirst");
  setLine(layout.headers.default, "Header", textOf(childOf(texts, "oddHeader")));
  setLine(layout.headers.default, "Footer", textOf(childOf(texts, "oddFooter")));
  setLine(layout.headers.first, "Header", textOf(childOf(texts, "firstHeader")));
  setLine(layout.headers.first, "Footer", textOf(childOf(texts, "firstFooter")));

  const breaks = childOf(root, "rowBreaks");
  layout.horizontalBreaks = (breaks ? childrenOf(breaks, "brk") : []).flatMap((brk) => numberOf(brk, "id") ?? []);
  return layout;
}

function readZoom(root: XmlNode, setup: XmlNode | undefined): PageLayoutModel["zoom"] {
  if (!flagOf(childOf(childOf(root, "sheetPr"), "pageSetUpPr"), "fitToPage"))
    return { scale: numberOf(setup, "scale") ?? 100 };
  // 0 pages: as many as it takes.
  const wide = numberOf(setup, "fitToWidth") ?? 1;
  const tall = numberOf(setup, "fitToHeight") ?? 1;
  return { ...(wide > 0 && { horizontalFitToPages: wide }), ...(tall > 0 && { verticalFitToPages: tall }) };
}

/** @returns whether anything had to be written */
export function writePageLayout(root: XmlNode, sheet: SheetModel, before: SheetModel): boolean {
  const layout = sheet.pageLayout;
  if (sameLayout(layout, before.pageLayout)) return false;
  const name = (local: string) => prefixOf(root) + local;

  const options = cloneNode(childOf(root, "printOptions") ?? element(name("printOptions")));
  setAttribute(options, "horizontalCentered", layout.centerHorizontally ? 1 : undefined);
  writeFlags(options, "printOptions", layout);
  replaceSection(root, "printOptions", options.attributes.size > 0 ? [options] : []);

  const margins = element(name("pageMargins"));
  for (const side of MARGIN_NAMES) setAttribute(margins, side, inchesOfPoints(layout.margins[side]));
  replaceSection(root, "pageMargins", [margins]);

  const setup = cloneNode(childOf(root, "pageSetup") ?? element(name("pageSetup")));
  writeSetup(setup, layout);
  writeFlags(setup, "pageSetup", layout);
  replaceSection(root, "pageSetup", [setup]);
  writeFitToPage(root, isFitted(layout));

  const texts = headerFooterElement(layout, root);
  replaceSection(root, "headerFooter", texts ? [texts] : []);

  const rows = [...new Set(layout.horizontalBreaks)].sort((a, b) => a - b);
  const breaks = element(
    name("rowBreaks"),
    { count: rows.length, manualBreakCount: rows.length },
    ...rows.map((row) => element(name("brk"), { id: row, max: 16_383, man: 1 })),
  );
  replaceSection(root, "rowBreaks", rows.length > 0 ? [breaks] : []);
  return true;
}

function writeFlags(node: XmlNode, name: string, layout: PageLayoutModel): void {
  for (const [member, holder, attribute] of FLAGS) {
    if (holder === name) setAttribute(node, attribute, layout.others?.get(member) === true ? 1 : undefined);
  }
}

function isFitted({ zoom }: PageLayoutModel): boolean {
  return (zoom.horizontalFitToPages ?? 0) > 0 || (zoom.verticalFitToPages ?? 0) > 0;
}

function writeSetup(setup: XmlNode, layout: PageLayoutModel): void {
  const { zoom, paperSize } = layout;
  const paper = typeof paperSize === "number" ? paperSize : paperNumber(paperSize);
  const before = numberOf(setup, "paperSize");
  setAttribute(setup, "paperSize", paper ?? before);
  // The printer's own settings would overrule the paper.
  if (paper !== before)
    for (const attribute of [...setup.attributes.keys()])
      if (attribute.endsWith(":id")) setup.attributes.delete(attribute);
  setAttribute(setup, "orientation", layout.orientation.toLowerCase());
  const fitted = isFitted(layout);
  setAttribute(setup, "scale", fitted || zoom.scale === undefined || zoom.scale === 100 ? undefined : zoom.scale);
  setAttribute(setup, "fitToWidth", fitted ? (zoom.horizontalFitToPages ?? 0) : undefined);
  setAttribute(setup, "fitToHeight", fitted ? (zoom.verticalFitToPages ?? 0) : undefined);
  const numbered = layout.firstPageNumber !== "";
  setAttribute(setup, "firstPageNumber", layout.firstPageNumber === "" ? undefined : layout.firstPageNumber);
  setAttribute(setup, "useFirstPageNumber", numbered ? 1 : undefined);
}

function paperNumber(name: string): number | undefined {
  for (const [number, known] of PAPERS) if (known.toLowerCase() === name.toLowerCase()) return number;
  return undefined;
}

function writeFitToPage(root: XmlNode, fitted: boolean): void {
  const name = (local: string) => prefixOf(root) + local;
  const properties = cloneNode(childOf(root, "sheetPr") ?? element(name("sheetPr")));
  const page = childOf(properties, "pageSetUpPr") ?? element(name("pageSetUpPr"));
  setAttribute(page, "fitToPage", fitted ? 1 : undefined);
  properties.children = properties.children.filter((child) => child !== page);
  // It is the last of the element's children.
  if (page.attributes.size > 0) properties.children.push(page);
  const isEmpty = properties.attributes.size === 0 && properties.children.length === 0;
  replaceSection(root, "sheetPr", isEmpty ? [] : [properties]);
}

function headerFooterElement(layout: PageLayoutModel, root: XmlNode): XmlNode | null {
  const prefix = prefixOf(root);
  const node = cloneNode(childOf(root, "headerFooter") ?? element(`${prefix}headerFooter`));
  const texts: readonly (readonly [string, string])[] = [
    ["oddHeader", lineText(layout.headers.default, "Header")],
    ["oddFooter", lineText(layout.headers.default, "Footer")],
    ["evenHeader", textOf(childOf(node, "evenHeader"))],
    ["evenFooter", textOf(childOf(node, "evenFooter"))],
    ["firstHeader", lineText(layout.headers.first, "Header")],
    ["firstFooter", lineText(layout.headers.first, "Footer")],
  ];
  setAttribute(node, "differentFirst", layout.differentFirstPage ? 1 : undefined);
  node.children = texts.flatMap(([local, text]) => (text === "" ? [] : [element(prefix + local, {}, text)]));
  return node.children.length > 0 || node.attributes.size > 0 ? node : null;
}

/** What stands in the sheet's part; names and what the host alone knows are left out. */
function sameLayout(one: PageLayoutModel, other: PageLayoutModel): boolean {
  const key = (layout: PageLayoutModel) =>
    JSON.stringify([
      layout.orientation,
      layout.paperSize,
      MARGIN_NAMES.map((side) => Math.round(layout.margins[side] * 1e4)),
      isFitted(layout)
        ? [layout.zoom.horizontalFitToPages ?? 0, layout.zoom.verticalFitToPages ?? 0]
        : (layout.zoom.scale ?? 100),
      layout.centerHorizontally,
      FLAGS.map(([member]) => layout.others?.get(member) === true),
      layout.firstPageNumber,
      layout.differentFirstPage,
      (["default", "first"] as const).map((page) =>
        (["Header", "Footer"] as const).map((line) => lineText(layout.headers[page], line)),
      ),
      [...layout.horizontalBreaks].sort((a, b) => a - b),
    ]);
  return key(one) === key(other);
}
