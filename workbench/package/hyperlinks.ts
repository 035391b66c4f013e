import { type Area, cellName, columnCount, parseArea, rowCount } from "../../src/core/sheet/address";
import type { Relationship } from "../../src/xlsx/relationships";
import { RELATIONSHIP_IDS } from "../../src/xlsx/xml";
import type { HyperlinkModel, SheetModel } from "../host/model";
import { declare, type PackageEditor } from "./package-editor";
import { replaceSection } from "./element-order";
import { attributeOf, childOf, childrenOf, element, prefixOf, type XmlNode } from "./xml-tree";

/** A link over more cells than this is given to its first cell only. */
const MOST_CELLS = 1_000;

/** Gives the cells their links (ECMA-376 part 1, 18.3.1.47). */
export function readHyperlinks(
  root: XmlNode,
  sheet: SheetModel,
  relationships: ReadonlyMap<string, Relationship>,
): void {
  const prefix = relationshipPrefix(root);
  for (const node of linkElements(root)) {
    const area = parseArea(attributeOf(node, "ref") ?? "");
    if (!area) continue;
    const address = relationships.get(attributeOf(node, `${prefix}id`) ?? "")?.target;
    const documentReference = attributeOf(node, "location");
    const screenTip = attributeOf(node, "tooltip");
    const link: HyperlinkModel = {
      ...(address !== undefined && { address }),
      ...(documentReference !== undefined && { documentReference }),
      ...(screenTip !== undefined && { screenTip }),
    };
    for (const { row, column } of cellsOf(area)) {
      const cell = sheet.cells.get(row)?.get(column);
      if (cell) cell.hyperlink = link;
    }
  }
}

/** @returns whether anything had to be written */
export function writeHyperlinks(
  root: XmlNode,
  sheet: SheetModel,
  before: SheetModel,
  part: string,
  relationshipType: (kind: string) => string,
  editor: PackageEditor,
): boolean {
  const now = linksOf(sheet);
  const was = linksOf(before);
  const changed = [...new Set([...now.keys(), ...was.keys()])].filter(
    (cell) => linkKey(now.get(cell)) !== linkKey(was.get(cell)),
  );
  if (changed.length === 0) return false;

  const touched = new Set(changed);
  const nodes = linkElements(root).flatMap((node) => splitLink(node, touched));
  for (const cell of changed) {
    const link = now.get(cell);
    if (!link) continue;
    const node = element(`${prefixOf(root)}hyperlink`, { ref: cell });
    if (link.address !== undefined) {
      const namespace = relationshipType("").replace(/\/$/, "");
      const prefix = declare(root, RELATIONSHIP_IDS, "r", namespace);
      node.attributes.set(`${prefix}id`, editor.relate(part, relationshipType("hyperlink"), link.address, true));
    }
    if (link.documentReference !== undefined) node.attributes.set("location", link.documentReference);
    if (link.screenTip !== undefined) node.attributes.set("tooltip", link.screenTip);
    nodes.push(node);
  }
  replaceSection(root, "hyperlinks", nodes.length > 0 ? [element(`${prefixOf(root)}hyperlinks`, {}, ...nodes)] : []);
  return true;
}

function linkElements(root: XmlNode): XmlNode[] {
  const links = childOf(root, "hyperlinks");
  return links ? childrenOf(links, "hyperlink") : [];
}

function relationshipPrefix(root: XmlNode): string {
  for (const [name, value] of root.attributes) {
    if (name.startsWith("xmlns:") && RELATIONSHIP_IDS.has(value)) return `${name.slice(6)}:`;
  }
  return "r:";
}

/** What is left of a link's element when these cells have links of their own: the element, or one for each other cell. */
function splitLink(node: XmlNode, touched: ReadonlySet<string>): XmlNode[] {
  const area = parseArea(attributeOf(node, "ref") ?? "");
  if (!area) return [node];
  const cells = cellsOf(area).map(cellName);
  if (!cells.some((cell) => touched.has(cell))) return [node];
  return cells
    .filter((cell) => !touched.has(cell))
    .map((cell) => ({ ...node, attributes: new Map(node.attributes).set("ref", cell) }));
}

function cellsOf(area: Area): { row: number; column: number }[] {
  const first = { row: area.top, column: area.left };
  if (rowCount(area) * columnCount(area) > MOST_CELLS) return [first];
  const cells = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push({ row, column });
  }
  return cells;
}

function linksOf(sheet: SheetModel): Map<string, HyperlinkModel> {
  const links = new Map<string, HyperlinkModel>();
  for (const [row, cells] of sheet.cells) {
    for (const [column, { hyperlink }] of cells) if (hyperlink) links.set(cellName({ row, column }), hyperlink);
  }
  return links;
}

function linkKey(link: HyperlinkModel | undefined): string {
  return JSON.stringify(link && [link.address, link.documentReference, link.screenTip]);
}
