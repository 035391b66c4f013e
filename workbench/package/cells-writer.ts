import { areaName, cellName, LAST_COLUMN } from "../../src/core/sheet/address";
import { packCell } from "../../src/xlsx/cell-reference";
import { encodeXstring } from "../../src/xlsx/text";
import type { CellModel, SheetModel } from "../host/model";
import { storedFormula } from "./future-functions";
import { replaceSection } from "./element-order";
import type { StyleBook } from "./style-book";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  numberOf,
  prefixOf,
  setAttribute,
  textOf,
  type XmlNode,
} from "./xml-tree";

const WIDTH = LAST_COLUMN + 1;

export interface CellChanges {
  readonly any: boolean;
  /** A formula came, went or reads differently, so that the order of calculation in the file no longer holds. */
  readonly formulas: boolean;
}

/**
 * Brings rows and cells of a sheet's tree up to the model. Cells that mean what they meant keep their elements, whatever
 * else those say; cells the model does not know (beyond what was read) are left alone.
 *
 * @param sharedTexts the workbook's shared strings; new texts are written into their cells
 */
export function writeCells(
  root: XmlNode,
  sheet: SheetModel,
  before: SheetModel,
  styles: StyleBook,
  sharedTexts: readonly string[],
): CellChanges {
  const changes = findChanges(sheet, before, styles);
  if (changes.rows.size === 0) return { any: false, formulas: false };
  const data = childOf(root, "sheetData") ?? element(`${prefixOf(root)}sheetData`);
  const rows = readRows(data);
  spreadSharedFormulas(rows, sheet, changes);
  for (const row of changes.rows) {
    const node = rows.get(row) ?? element(`${prefixOf(root)}row`, { r: row + 1 });
    writeRow(node, row, sheet, before, { styles, sharedTexts, changed: changes.cells });
    const says = node.children.length > 0 || [...node.attributes.keys()].some((name) => name !== "r");
    if (says) rows.set(row, node);
    else rows.delete(row);
  }
  data.children = [...rows].sort(([a], [b]) => a - b).map(([, node]) => node);
  replaceSection(root, "sheetData", [data]);
  writeDimension(root, sheet);
  return { any: true, formulas: changes.formulas };
}

interface Changes {
  readonly rows: Set<number>;
  /** Packed positions. */
  readonly cells: Set<number>;
  formulas: boolean;
}

function findChanges(sheet: SheetModel, before: SheetModel, styles: StyleBook): Changes {
  const changes: Changes = { rows: new Set(), cells: new Set(), formulas: false };
  for (const row of new Set([...sheet.cells.keys(), ...before.cells.keys()])) {
    const now = sheet.cells.get(row) ?? NO_CELLS;
    const old = before.cells.get(row) ?? NO_CELLS;
    for (const column of new Set([...now.keys(), ...old.keys()])) {
      const cell = now.get(column);
      const was = old.get(column);
      if (sameCell(cell, was, styles)) continue;
      changes.rows.add(row);
      changes.cells.add(row * WIDTH + column);
      if (cell?.formula !== was?.formula) changes.formulas = true;
    }
  }
  for (const row of new Set([...sheet.rows.keys(), ...before.rows.keys()])) {
    if (!sameRow(sheet.rows.get(row), before.rows.get(row), styles)) changes.rows.add(row);
  }
  return changes;
}

const NO_CELLS: ReadonlyMap<number, CellModel> = new Map();

function sameCell(cell: CellModel | undefined, was: CellModel | undefined, styles: StyleBook): boolean {
  if (!cell || !was) return cell === was;
  if (cell.value !== was.value || cell.type !== was.type || cell.formula !== was.formula) return false;
  if ((cell.arrayFormula && areaName(cell.arrayFormula)) !== (was.arrayFormula && areaName(was.arrayFormula)))
    return false;
  return cell.format === was.format || styles.sameFormat(formatOf(cell, styles), formatOf(was, styles));
}

function formatOf(cell: CellModel, styles: StyleBook) {
  return cell.format ?? styles.formatOf(cell.styleIndex ?? 0);
}

type Row = NonNullable<ReturnType<SheetModel["rows"]["get"]>>;

function sameRow(row: Row | undefined, was: Row | undefined, styles: StyleBook): boolean {
  const plain = styles.formatOf(0);
  return (
    row?.height === was?.height &&
    (row?.hidden ?? false) === (was?.hidden ?? false) &&
    styles.sameFormat(row?.format ?? plain, was?.format ?? plain)
  );
}

/** The row elements by number, every row and cell with its reference written out, as some writers leave it away. */
function readRows(data: XmlNode): Map<number, XmlNode> {
  const rows = new Map<number, XmlNode>();
  let row = -1;
  for (const node of childrenOf(data, "row")) {
    row = (numberOf(node, "r") ?? row + 2) - 1;
    setAttribute(node, "r", row + 1);
    let column = -1;
    for (const cell of childrenOf(node, "c")) {
      const packed = packCell(attributeOf(cell, "r") ?? "");
      column = packed < 0 ? column + 1 : packed % WIDTH;
      setAttribute(cell, "r", cellName({ row, column }));
    }
    const known = rows.get(row);
    if (known) known.children.push(...node.children);
    else rows.set(row, node);
  }
  return rows;
}

/** Where the cell that a shared formula is written in changes, the others of its group get formulas of their own. */
function spreadSharedFormulas(rows: ReadonlyMap<number, XmlNode>, sheet: SheetModel, changes: Changes): void {
  const groups = new Map<number, { broken: boolean; readonly members: number[] }>();
  for (const node of rows.values()) {
    for (const cell of childrenOf(node, "c")) {
      const formula = childOf(cell, "f");
      if (attributeOf(formula, "t") !== "shared") continue;
      const packed = packCell(attributeOf(cell, "r") ?? "");
      const number = numberOf(formula, "si") ?? -1;
      const group = groups.get(number) ?? { broken: false, members: [] };
      group.members.push(packed);
      if (textOf(formula).trim() !== "" && changes.cells.has(packed)) group.broken = true;
      groups.set(number, group);
    }
  }
  for (const { broken, members } of groups.values()) {
    for (const packed of broken ? members : []) {
      const row = Math.floor(packed / WIDTH);
      if (!sheet.cells.get(row)?.has(packed % WIDTH)) continue;
      changes.rows.add(row);
      changes.cells.add(packed);
    }
  }
}

interface RowContext {
  readonly styles: StyleBook;
  readonly sharedTexts: readonly string[];
  readonly changed: ReadonlySet<number>;
}

function writeRow(
  node: XmlNode,
  row: number,
  sheet: SheetModel,
  before: SheetModel,
  { styles, sharedTexts, changed }: RowContext,
): void {
  const line = sheet.rows.get(row);
  const was = before.rows.get(row);
  setAttribute(node, "spans", undefined);
  if (line?.height !== was?.height) {
    setAttribute(node, "ht", line?.height);
    setAttribute(node, "customHeight", line?.height === undefined ? undefined : 1);
  }
  if ((line?.hidden ?? false) !== (was?.hidden ?? false)) setAttribute(node, "hidden", line?.hidden ? 1 : undefined);
  if (line?.format !== was?.format) {
    setAttribute(node, "s", line?.format && styles.indexFor(line.format, numberOf(node, "s") ?? 0));
    setAttribute(node, "customFormat", line?.format ? 1 : undefined);
  }

  const elements = new Map<number, XmlNode>();
  for (const cell of childrenOf(node, "c")) elements.set(packCell(attributeOf(cell, "r") ?? "") % WIDTH, cell);
  const columns = new Set([...elements.keys(), ...(sheet.cells.get(row)?.keys() ?? [])]);
  for (const column of columns) {
    if (!changed.has(row * WIDTH + column)) continue;
    const cell = sheet.cells.get(row)?.get(column);
    const style = numberOf(elements.get(column), "s") ?? 0;
    if (!cell) {
      elements.delete(column);
      continue;
    }
    const c = element(`${prefixOf(node)}c`, {
      r: cellName({ row, column }),
      s: styleOf(cell, style, styles) || undefined,
    });
    writeContent(c, cell, sharedTexts);
    elements.set(column, c);
  }
  const others = node.children.filter((child) => typeof child !== "string" && child.name !== `${prefixOf(node)}c`);
  node.children = [...[...elements].sort(([a], [b]) => a - b).map(([, cell]) => cell), ...others];
}

function writeContent(node: XmlNode, cell: CellModel, sharedTexts: readonly string[]): void {
  const { value, type, formula, arrayFormula, sharedString } = cell;
  const prefix = prefixOf(node);
  const put = (kind: string | undefined, text: string) => {
    setAttribute(node, "t", kind);
    node.children.push(element(`${prefix}v`, {}, text));
  };
  if (formula !== undefined) {
    const stored = storedFormula(formula.replace(/^=/, ""));
    const array = arrayFormula && { t: "array", ref: areaName(arrayFormula) };
    node.children.push(element(`${prefix}f`, array ?? {}, stored));
  }
  switch (type) {
    case "Double":
      put(undefined, String(value));
      break;
    case "Boolean":
      put("b", value === true ? "1" : "0");
      break;
    case "Error":
      put("e", String(value));
      break;
    case "String":
      if (formula !== undefined) put("str", encodeXstring(String(value)));
      // The text is the one the shared string holds, rich text and all.
      else if (sharedString !== undefined && sharedTexts[sharedString] === value) put("s", String(sharedString));
      else putInline(node, String(value), prefix);
      break;
    case "Empty":
      break;
  }
}

function putInline(node: XmlNode, text: string, prefix: string): void {
  setAttribute(node, "t", "inlineStr");
  const piece = element(
    `${prefix}t`,
    { "xml:space": /^\s|\s$|\n/.test(text) ? "preserve" : undefined },
    encodeXstring(text),
  );
  node.children.push(element(`${prefix}is`, {}, piece));
}

/** @param before style of the cell that stood there */
function styleOf(cell: CellModel, before: number, styles: StyleBook): number {
  const own = cell.styleIndex !== undefined && styles.has(cell.styleIndex) ? cell.styleIndex : undefined;
  const format = cell.format ?? styles.formatOf(own ?? 0);
  const isText = cell.type === "String" && cell.formula === undefined;
  const looksLikeFormula = isText && /^[=+\-@]./s.test(String(cell.value));
  const quote = looksLikeFormula ? true : isText ? null : false;
  return styles.indexFor(format, own ?? (cell.format ? before : 0), quote);
}

function writeDimension(root: XmlNode, sheet: SheetModel): void {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of sheet.cells) {
    for (const column of cells.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const ref = bottom < 0 ? "A1" : areaName({ top, left, bottom, right });
  replaceSection(root, "dimension", [element(`${prefixOf(root)}dimension`, { ref })]);
}
