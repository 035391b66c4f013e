import { cellName } from "../../src/core/sheet/address";
import type { SheetModel } from "../host/model";
import type { Palette } from "./colors";
import { replaceSection } from "./element-order";
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
  type XmlNode,
} from "./xml-tree";

/** Gridlines, frozen panes and the colour of the tab. */
export function readSheetView(root: XmlNode, sheet: SheetModel, palette: Palette): void {
  const view = firstView(root);
  sheet.showGridlines = flagOf(view, "showGridLines", true);
  const pane = childOf(view, "pane");
  if (attributeOf(pane, "state")?.startsWith("frozen")) {
    sheet.freezeRows = numberOf(pane, "ySplit") ?? 0;
    const columns = numberOf(pane, "xSplit") ?? 0;
    if (columns > 0) sheet.freezeColumns = columns;
  }
  const color = palette.resolve(childOf(childOf(root, "sheetPr"), "tabColor"));
  if (color !== "") sheet.tabColor = color;
}

/** The area selected when the workbook was saved, as the file writes it. */
export function selectionOf(root: XmlNode): string | undefined {
  const view = firstView(root);
  const active = attributeOf(childOf(view, "pane"), "activePane") ?? "topLeft";
  const selections = view ? childrenOf(view, "selection") : [];
  const selection = selections.find((item) => (attributeOf(item, "pane") ?? "topLeft") === active) ?? selections[0];
  return attributeOf(selection, "sqref")?.split(/\s+/)[0];
}

/** @returns whether anything had to be written */
export function writeSheetView(root: XmlNode, sheet: SheetModel, before: SheetModel): boolean {
  const sameFreeze =
    sheet.freezeRows === before.freezeRows && (sheet.freezeColumns ?? 0) === (before.freezeColumns ?? 0);
  const sameColor = (sheet.tabColor ?? "") === (before.tabColor ?? "");
  if (sameFreeze && sameColor && sheet.showGridlines === before.showGridlines) return false;
  if (!sameFreeze || sheet.showGridlines !== before.showGridlines) {
    changeView(root, (view) => {
      setAttribute(view, "showGridLines", sheet.showGridlines ? undefined : 0);
      if (!sameFreeze) writePane(view, sheet);
    });
  }
  if (!sameColor) writeTabColor(root, sheet.tabColor ?? "");
  return true;
}

/** Whether the sheet is among the selected ones. @returns whether anything had to be written */
export function writeSelected(root: XmlNode, selected: boolean): boolean {
  if (flagOf(firstView(root), "tabSelected") === selected) return false;
  changeView(root, (view) => {
    setAttribute(view, "tabSelected", selected ? 1 : undefined);
  });
  return true;
}

function firstView(root: XmlNode): XmlNode | undefined {
  return childOf(childOf(root, "sheetViews"), "sheetView");
}

function changeView(root: XmlNode, change: (view: XmlNode) => void): void {
  const prefix = prefixOf(root);
  const views = cloneNode(childOf(root, "sheetViews") ?? element(`${prefix}sheetViews`));
  let view = childOf(views, "sheetView");
  if (!view) views.children.push((view = element(`${prefix}sheetView`, { workbookViewId: 0 })));
  change(view);
  replaceSection(root, "sheetViews", [views]);
}

function writePane(view: XmlNode, sheet: SheetModel): void {
  const prefix = prefixOf(view);
  view.children = view.children.filter(
    (child) => typeof child === "string" || (child.name !== `${prefix}pane` && child.name !== `${prefix}selection`),
  );
  setAttribute(view, "topLeftCell", undefined);
  const rows = sheet.freezeRows;
  const columns = sheet.freezeColumns ?? 0;
  if (rows === 0 && columns === 0) return;
  const activePane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const pane = element(`${prefix}pane`, {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellName({ row: rows, column: columns }),
    activePane,
    state: "frozen",
  });
  view.children.unshift(pane, element(`${prefix}selection`, { pane: activePane }));
}

function writeTabColor(root: XmlNode, color: string): void {
  const prefix = prefixOf(root);
  const properties = cloneNode(childOf(root, "sheetPr") ?? element(`${prefix}sheetPr`));
  properties.children = properties.children.filter(
    (child) => typeof child === "string" || child.name !== `${prefix}tabColor`,
  );
  if (color !== "")
    properties.children.unshift(element(`${prefix}tabColor`, { rgb: `FF${color.replace("#", "").toUpperCase()}` }));
  const isEmpty = properties.attributes.size === 0 && properties.children.length === 0;
  replaceSection(root, "sheetPr", isEmpty ? [] : [properties]);
}
