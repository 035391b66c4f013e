import { type Area, columnIndex, columnName, LAST_COLUMN, LAST_ROW, parseArea } from "../../src/core/sheet/address";
import { displayFormula } from "../../src/xlsx/formula-text";
import type { NamedItemModel, PageLayoutModel, SheetModel, WorkbookModel } from "../host/model";
import { replaceWorkbookSection } from "./element-order";
import { storedFormula } from "./future-functions";
import {
  attributeOf,
  childOf,
  childrenOf,
  cloneNode,
  element,
  flagOf,
  prefixOf,
  setAttribute,
  textOf,
  type XmlNode,
} from "./xml-tree";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** Names of the workbook and of its sheets; print areas and titles go to the page layouts (ECMA-376 part 1, 18.2.5). */
export function readNames(
  root: XmlNode,
  model: WorkbookModel,
  sheetAt: (localSheetId: number) => SheetModel | undefined,
): void {
  for (const node of nameElements(root)) {
    const name = attributeOf(node, "name") ?? "";
    const local = attributeOf(node, "localSheetId");
    const sheet = local === undefined ? undefined : sheetAt(Number(local));
    if (name === "" || (local !== undefined && !sheet)) continue;
    const text = textOf(node);
    if (name === PRINT_AREA && sheet) sheet.pageLayout.printArea = areaIn(text);
    else if (name === PRINT_TITLES && sheet) Object.assign(sheet.pageLayout, titlesIn(text));
    if (name.startsWith("_xlnm.")) continue;
    const item: NamedItemModel = { name, formula: `=${displayFormula(text)}`, visible: !flagOf(node, "hidden") };
    if (sheet) (sheet.names ??= new Map()).set(name, item);
    else model.names.set(name, item);
  }
}

function nameElements(root: XmlNode): XmlNode[] {
  const names = childOf(root, "definedNames");
  return names ? childrenOf(names, "definedName") : [];
}

/** References of a name, each without its sheet: "'A, B'!$A$1:$C$3,'A, B'!$1:$2" → ["$A$1:$C$3", "$1:$2"]. */
function referencesIn(text: string): string[] {
  return [...text.matchAll(/(?:'(?:[^']|'')*'|[^'!,]+)!([^,]+)/g)].map((match) => match[1]!);
}

/** Where several areas are printed the first stands for them; while it is not changed all are kept. */
function areaIn(text: string): Area | null {
  const [first] = referencesIn(text);
  return first === undefined ? null : parseArea(first);
}

function titlesIn(text: string): Pick<PageLayoutModel, "titleRows" | "titleColumns"> {
  const titles: Pick<PageLayoutModel, "titleRows" | "titleColumns"> = { titleRows: null };
  for (const reference of referencesIn(text)) {
    const rows = /^\$?(\d+):\$?(\d+)$/.exec(reference);
    if (rows) titles.titleRows = { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
    const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(reference);
    if (columns) titles.titleColumns = { left: columnIndex(columns[1]!), right: columnIndex(columns[2]!) };
  }
  return titles;
}

/** Where the sheets stand in the new file and in the old one. */
export interface SheetPlaces {
  /** null: the sheet stands no longer in the file. */
  newPlace(oldPlace: number): number | null;
  placeOf(sheet: SheetModel): number;
  /** The sheet that stands at an old place, as it is now and as it was; undefined for sheets without cells. */
  at(oldPlace: number): { readonly now: SheetModel; readonly before: SheetModel } | undefined;
}

/** @returns whether anything had to be written */
export function writeNames(root: XmlNode, model: WorkbookModel, before: WorkbookModel, places: SheetPlaces): boolean {
  const old = nameElements(root);
  const nodes: XmlNode[] = [];
  const written = new Set<string>();
  for (const node of old) {
    const kept = keptName(node, model, before, places);
    if (!kept) continue;
    nodes.push(kept);
    written.add(nameKey(attributeOf(kept, "name") ?? "", attributeOf(kept, "localSheetId")));
  }
  const tag = `${prefixOf(root)}definedName`;
  const put = (name: string, place: number | undefined, text: string, visible = true) => {
    if (text === "" || written.has(nameKey(name, place === undefined ? undefined : String(place)))) return;
    nodes.push(element(tag, { name, localSheetId: place, hidden: visible ? undefined : 1 }, text));
  };
  for (const item of model.names.values()) put(item.name, undefined, formulaText(item), item.visible);
  for (const sheet of model.sheets) {
    const place = places.placeOf(sheet);
    for (const item of sheet.names?.values() ?? []) put(item.name, place, formulaText(item), item.visible);
    put(PRINT_AREA, place, printArea(sheet));
    put(PRINT_TITLES, place, printTitles(sheet));
  }
  if (nodes.length === old.length && nodes.every((node, index) => node === old[index])) return false;
  const list = element(`${prefixOf(root)}definedNames`, {}, ...nodes);
  replaceWorkbookSection(root, "definedNames", nodes.length > 0 ? [list] : []);
  return true;
}

/** The element as it may stay, the same object where nothing about it changed; null where the name is gone. */
function keptName(node: XmlNode, model: WorkbookModel, before: WorkbookModel, places: SheetPlaces): XmlNode | null {
  const name = attributeOf(node, "name") ?? "";
  const local = attributeOf(node, "localSheetId");
  const sheet = local === undefined ? undefined : places.at(Number(local));
  const place = local === undefined ? null : places.newPlace(Number(local));
  if (local !== undefined && place === null) return null;
  const moved = local === undefined || String(place) === local ? node : renumbered(node, place!);
  if (sheet && name === PRINT_AREA) {
    return sameArea(sheet.now.pageLayout.printArea, sheet.before.pageLayout.printArea) &&
      sheet.now.name === sheet.before.name
      ? moved
      : null;
  }
  if (sheet && name === PRINT_TITLES) return printTitles(sheet.now) === printTitles(sheet.before) ? moved : null;
  if (name.startsWith("_xlnm.") || (local !== undefined && !sheet)) return moved;
  const now = (local === undefined ? model.names : sheet?.now.names)?.get(name);
  const was = (local === undefined ? before.names : sheet?.before.names)?.get(name);
  if (!now) return null;
  if (was?.formula === now.formula && was.visible === now.visible) return moved;
  const changed = cloneNode(moved);
  changed.children = [formulaText(now)];
  setAttribute(changed, "hidden", now.visible ? undefined : 1);
  return changed;
}

function renumbered(node: XmlNode, place: number): XmlNode {
  const clone = cloneNode(node);
  setAttribute(clone, "localSheetId", place);
  return clone;
}

function nameKey(name: string, place: string | undefined): string {
  return `${place ?? ""} ${name.toLowerCase()}`;
}

function formulaText({ formula }: NamedItemModel): string {
  return storedFormula(formula.replace(/^=/, ""));
}

function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function printArea({ name, pageLayout }: SheetModel): string {
  const area = pageLayout.printArea;
  if (!area) return "";
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  return `${quotedSheet(name)}!${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}

function printTitles({ name, pageLayout }: SheetModel): string {
  const { titleRows, titleColumns } = pageLayout;
  const references = [];
  if (titleColumns)
    references.push(`$${columnName(titleColumns.left)}:$${columnName(Math.min(titleColumns.right, LAST_COLUMN))}`);
  if (titleRows) references.push(`$${titleRows.top + 1}:$${Math.min(titleRows.bottom, LAST_ROW) + 1}`);
  return references.map((reference) => `${quotedSheet(name)}!${reference}`).join(",");
}

function sameArea(one: Area | null, other: Area | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
