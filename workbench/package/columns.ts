import { LAST_COLUMN } from "../../src/core/sheet/address";
import type { SheetModel } from "../host/model";
import { replaceSection } from "./element-order";
import type { StyleBook } from "./style-book";
import { charactersOfPoints, defaultColumnPoints, pointsOfCharacters } from "./units";
import {
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

type Column = NonNullable<ReturnType<SheetModel["columns"]["get"]>>;

/** Widths, hidden columns and column styles, and the sizes of what says nothing of itself. */
export function readColumns(root: XmlNode, sheet: SheetModel, styles: StyleBook): void {
  const digit = styles.digitPixels;
  const defaults = childOf(root, "sheetFormatPr");
  const width = numberOf(defaults, "defaultColWidth");
  sheet.defaultColumnWidth =
    width === undefined
      ? defaultColumnPoints(numberOf(defaults, "baseColWidth") ?? 8, digit)
      : pointsOfCharacters(width, digit);
  sheet.defaultRowHeight = numberOf(defaults, "defaultRowHeight") ?? 15;
  for (const col of columnElements(root)) {
    for (let column = col.first; column <= col.last; column++)
      sheet.columns.set(column, readColumn(col.node, styles, digit));
  }
}

function readColumn(node: XmlNode, styles: StyleBook, digit: number): Column {
  const width = numberOf(node, "width");
  const style = numberOf(node, "style") ?? 0;
  return {
    ...(width !== undefined && { width: pointsOfCharacters(width, digit) }),
    ...(flagOf(node, "hidden") && { hidden: true }),
    ...(style > 0 && { format: styles.formatOf(style) }),
  };
}

interface ColumnElement {
  readonly first: number;
  readonly last: number;
  readonly node: XmlNode;
}

function columnElements(root: XmlNode): ColumnElement[] {
  const cols = childOf(root, "cols");
  return (cols ? childrenOf(cols, "col") : []).flatMap((node) => {
    const first = (numberOf(node, "min") ?? 0) - 1;
    const last = Math.min((numberOf(node, "max") ?? 0) - 1, LAST_COLUMN);
    return first >= 0 && last >= first ? [{ first, last, node }] : [];
  });
}

/** @returns whether anything had to be written */
export function writeColumns(root: XmlNode, sheet: SheetModel, before: SheetModel, styles: StyleBook): boolean {
  const digit = styles.digitPixels;
  const sizes = writeDefaults(root, sheet, before, digit);
  const changed = [...new Set([...sheet.columns.keys(), ...before.columns.keys()])].filter(
    (column) => !sameColumn(sheet.columns.get(column), before.columns.get(column), styles),
  );
  if (changed.length === 0) return sizes;

  const nodes = new Map<number, XmlNode>();
  for (const { first, last, node } of columnElements(root))
    for (let column = first; column <= last; column++) nodes.set(column, node);
  for (const column of changed) {
    const node = cloneNode(nodes.get(column) ?? element(`${prefixOf(root)}col`));
    if (writeColumn(node, sheet.columns.get(column), before.columns.get(column), styles, digit))
      nodes.set(column, node);
    else nodes.delete(column);
  }
  const cols = element(`${prefixOf(root)}cols`, {}, ...joinColumns(nodes));
  replaceSection(root, "cols", cols.children.length > 0 ? [cols] : []);
  return true;
}

function writeDefaults(root: XmlNode, sheet: SheetModel, before: SheetModel, digit: number): boolean {
  const sameWidth = sheet.defaultColumnWidth === before.defaultColumnWidth;
  const sameHeight = sheet.defaultRowHeight === before.defaultRowHeight;
  if (sameWidth && sameHeight) return false;
  const defaults = cloneNode(childOf(root, "sheetFormatPr") ?? element(`${prefixOf(root)}sheetFormatPr`));
  if (!sameWidth) setAttribute(defaults, "defaultColWidth", charactersOfPoints(sheet.defaultColumnWidth, digit));
  setAttribute(defaults, "defaultRowHeight", sheet.defaultRowHeight);
  if (!sameHeight) setAttribute(defaults, "customHeight", 1);
  replaceSection(root, "sheetFormatPr", [defaults]);
  return true;
}

function sameColumn(one: Column | undefined, other: Column | undefined, styles: StyleBook): boolean {
  const format = styles.formatOf(0);
  return (
    one?.width === other?.width &&
    (one?.hidden ?? false) === (other?.hidden ?? false) &&
    styles.sameFormat(one?.format ?? format, other?.format ?? format)
  );
}

/** @returns whether the column still says anything */
function writeColumn(
  node: XmlNode,
  column: Column | undefined,
  before: Column | undefined,
  styles: StyleBook,
  digit: number,
): boolean {
  if (column?.width !== before?.width) {
    const width = column?.width;
    setAttribute(node, "width", width === undefined ? undefined : charactersOfPoints(width, digit));
    setAttribute(node, "customWidth", width === undefined ? undefined : 1);
    setAttribute(node, "bestFit", undefined);
  }
  setAttribute(node, "hidden", column?.hidden ? 1 : undefined);
  if (!column?.format) setAttribute(node, "style", undefined);
  else setAttribute(node, "style", styles.indexFor(column.format, numberOf(node, "style") ?? 0));
  const says = [...node.attributes.keys()].some((name) => name !== "min" && name !== "max");
  // Excel wants a width wherever a column is named.
  if (says && !node.attributes.has("width")) setAttribute(node, "width", charactersOfPoints(48, digit));
  return says;
}

/** One element for each run of columns that say the same. */
function joinColumns(nodes: ReadonlyMap<number, XmlNode>): XmlNode[] {
  const joined: { node: XmlNode; last: number; key: string }[] = [];
  for (const column of [...nodes.keys()].sort((a, b) => a - b)) {
    const node = cloneNode(nodes.get(column)!);
    setAttribute(node, "min", undefined);
    setAttribute(node, "max", undefined);
    const key = JSON.stringify([...node.attributes].sort());
    const previous = joined.at(-1);
    if (previous?.last === column - 1 && previous.key === key) {
      previous.last = column;
      setAttribute(previous.node, "max", column + 1);
      continue;
    }
    node.attributes = new Map([["min", String(column + 1)], ["max", String(column + 1)], ...node.attributes]);
    joined.push({ node, last: column, key });
  }
  return joined.map(({ node }) => node);
}
