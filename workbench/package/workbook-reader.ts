import { contains, parseArea } from "../../src/core/sheet/address";
import { findWorkbookPart } from "../../src/xlsx/content-types";
import type { XlsxLimits } from "../../src/xlsx/limits";
import type { Parts } from "../../src/xlsx/parts";
import { readRelationships } from "../../src/xlsx/relationships";
import { NO_STRINGS, readSharedStrings } from "../../src/xlsx/shared-strings";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "../../src/xlsx/workbook-part";
import type { SheetModel, WorkbookModel } from "../host/model";
import { newSheet, newWorkbook } from "../host/new-workbook";
import { readSettings } from "./add-in-settings";
import { blankStyles } from "./blank";
import { type CellBudget, readCells } from "./cells-reader";
import { Palette } from "./colors";
import { readColumns } from "./columns";
import { readConditionalFormats } from "./conditional-formats";
import { readNames } from "./defined-names";
import { readHyperlinks } from "./hyperlinks";
import { readPageLayout } from "./page-layout";
import { readProtection } from "./protection";
import { readSheetView, selectionOf } from "./sheet-view";
import { StyleBook } from "./style-book";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, parseTree, type XmlNode } from "./xml-tree";

/** Elements of a sheet beside its cells, each an object. */
const MOST_ELEMENTS = 500_000;

/** A file as the host will hold it, with what writing it back needs. */
export interface OpenedWorkbook {
  readonly model: WorkbookModel;
  readonly workbook: WorkbookPart;
  readonly styles: StyleBook;
  readonly palette: Palette;
  readonly sharedTexts: readonly string[];
}

export function readWorkbook(parts: Parts, limits: XlsxLimits): OpenedWorkbook {
  const workbook = readWorkbookPart(parts, findWorkbookPart(parts), limits);
  const strings =
    workbook.sharedStrings === null ? NO_STRINGS : readSharedStrings(parts, workbook.sharedStrings, limits);
  const stylesRoot =
    workbook.styles === null ? blankStyles() : parseTree(parts.bytes(workbook.styles), workbook.styles);
  const palette = new Palette(themeRoot(parts, workbook.part), stylesRoot);
  const styles = new StyleBook(stylesRoot, palette);
  const root = parseTree(parts.bytes(workbook.part), workbook.part);
  const budget: CellBudget = { cells: limits.cells, formulaCharacters: limits.formulaCharacters };

  const model = newWorkbook();
  const selections: (string | undefined)[] = [];
  model.sheets = workbook.sheets.map((entry, index) => {
    const tree = parseTree(parts.bytes(entry.part, "large"), entry.part, { hollow: "sheetData", most: MOST_ELEMENTS });
    const sheet = startSheet(entry, index);
    readSheetTree(tree, sheet, styles, palette);
    readCells(parts, entry.part, sheet, styles, { strings, date1904: workbook.date1904 }, limits, budget);
    readHyperlinks(tree, sheet, readRelationships(parts, entry.part));
    selections.push(selectionOf(tree));
    return sheet;
  });
  model.structureProtected = flagOf(childOf(root, "workbookProtection"), "lockStructure");
  model.settings = readSettings(parts);
  const places = worksheetPlaces(root, parts, workbook);
  readNames(root, model, (place) => model.sheets[places.indexOf(place)]);
  model.activeSheet = activeSheet(root, places);
  const selected = parseArea(selections[model.activeSheet] ?? "");
  if (
    selected &&
    contains({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }, { row: selected.top, column: selected.left })
  ) {
    model.selection = selected;
  }
  return { model, workbook, styles, palette, sharedTexts: strings.texts };
}

/** All of a sheet but its cells and what stands in other parts. */
export function readSheetTree(tree: XmlNode, sheet: SheetModel, styles: StyleBook, palette: Palette): void {
  readColumns(tree, sheet, styles);
  readSheetView(tree, sheet, palette);
  sheet.pageLayout = readPageLayout(tree);
  sheet.protection = readProtection(tree);
  sheet.conditionalFormats = readConditionalFormats(tree, styles);
  const merges = childOf(tree, "mergeCells");
  sheet.merges = (merges ? childrenOf(merges, "mergeCell") : []).flatMap(
    (node) => parseArea(attributeOf(node, "ref") ?? "") ?? [],
  );
}

function startSheet({ name, state, part }: SheetEntry, index: number): SheetModel {
  const id = `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
  const visibility = ({ visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const)[state];
  return { ...newSheet(name, id), visibility, part };
}

function themeRoot(parts: Parts, workbookPart: string): XmlNode | null {
  for (const link of readRelationships(parts, workbookPart).values()) {
    if (link.kind === "theme" && parts.has(link.target)) return parseTree(parts.bytes(link.target), link.target);
  }
  return null;
}

/** Places of the worksheets among all sheets of the file, chart sheets included. */
export function worksheetPlaces(root: XmlNode, parts: Parts, workbook: WorkbookPart): number[] {
  const relationships = readRelationships(parts, workbook.part);
  const nodes = childrenOf(childOf(root, "sheets") ?? root, "sheet");
  const places: number[] = [];
  nodes.forEach((node, place) => {
    if (relationships.get(sheetRelationship(node))?.kind === "worksheet") places.push(place);
  });
  return places;
}

/** Id of the relationship that leads from a `sheet` element to its part. */
export function sheetRelationship(node: XmlNode): string {
  for (const [name, value] of node.attributes) if (name.endsWith(":id")) return value;
  return "";
}

function activeSheet(root: XmlNode, places: readonly number[]): number {
  const view = childOf(childOf(root, "bookViews"), "workbookView");
  return Math.max(0, places.indexOf(numberOf(view, "activeTab") ?? 0));
}
