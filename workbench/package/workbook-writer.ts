import { areaName } from "../../src/core/sheet/address";
import type { XlsxLimits } from "../../src/xlsx/limits";
import type { Parts } from "../../src/xlsx/parts";
import { readRelationships } from "../../src/xlsx/relationships";
import { RELATIONSHIP_IDS } from "../../src/xlsx/xml";
import type { SheetModel, WorkbookModel } from "../host/model";
import { newSheet } from "../host/new-workbook";
import { writeSettings } from "./add-in-settings";
import { blankWorksheet, MAIN_NAMESPACE, RELATIONSHIP_TYPES, STYLES_CONTENT, WORKSHEET_CONTENT } from "./blank";
import { type CellChanges, writeCells } from "./cells-writer";
import { writeCharts } from "./charts";
import { writeColumns } from "./columns";
import { writeConditionalFormats } from "./conditional-formats";
import { type SheetPlaces, writeNames } from "./defined-names";
import { replaceSection, replaceWorkbookSection } from "./element-order";
import { writeHyperlinks } from "./hyperlinks";
import { declare, PackageEditor } from "./package-editor";
import { writePageLayout } from "./page-layout";
import { writeProtection } from "./protection";
import { writeSelected, writeSheetView } from "./sheet-view";
import {
  type OpenedWorkbook,
  readSheetTree,
  readWorkbook,
  sheetRelationship,
  worksheetPlaces,
} from "./workbook-reader";
import {
  attributeOf,
  childOf,
  childrenOf,
  cloneNode,
  element,
  numberOf,
  prefixOf,
  setAttribute,
  type XmlNode,
} from "./xml-tree";

/** Writes what differs between the model and the file it was opened from. */
export function writeWorkbook(parts: Parts, limits: XlsxLimits, model: WorkbookModel): Uint8Array {
  return new WorkbookWriter(parts, readWorkbook(parts, limits), model).write();
}

/** A sheet to be written: where it goes, and what stands there. */
interface SheetTask {
  readonly sheet: SheetModel;
  readonly before: SheetModel;
  readonly part: string;
  readonly isNew: boolean;
}

class WorkbookWriter {
  private readonly editor: PackageEditor;
  private readonly root: XmlNode;
  private readonly part: string;
  /** Address of the relationship types, Transitional or Strict as the file is. */
  private readonly relationshipTypes: string;

  constructor(
    private readonly parts: Parts,
    private readonly opened: OpenedWorkbook,
    private readonly model: WorkbookModel,
  ) {
    this.editor = new PackageEditor(parts);
    this.part = opened.workbook.part;
    this.root = this.editor.tree(this.part);
    this.relationshipTypes = strictTypes(this.root) ?? RELATIONSHIP_TYPES;
  }

  write(): Uint8Array {
    const { model, opened, editor } = this;
    const tasks = this.tasks();
    const gone = opened.model.sheets.filter((sheet) => !tasks.some(({ before }) => before === sheet));
    let any = false;
    let formulas = gone.length > 0;
    for (const task of tasks) {
      const changes = this.writeSheet(task);
      any ||= changes.any;
      formulas ||= changes.formulas;
    }
    const oldPlaces = worksheetPlaces(this.root, this.parts, opened.workbook);
    const newNodes = this.writeSheetList(tasks, gone, oldPlaces);
    const places = sheetPlaces(tasks, opened.model.sheets, oldPlaces, newNodes);
    if (writeNames(this.root, model, opened.model, places)) editor.touch(this.part);
    this.writeActiveTab(places);
    this.writeStructureProtection();
    if (formulas) this.dropCalculationChain();
    if ((any || formulas) && hasFormulas(model)) this.askForCalculation();
    writeSettings(editor, this.parts, model.settings, opened.model.settings);
    this.writeStyles();
    return editor.isChanged ? editor.toBytes() : this.parts.archive.bytes;
  }

  private tasks(): SheetTask[] {
    const open = new Map(this.opened.model.sheets.map((sheet) => [sheet.part, sheet]));
    return this.model.sheets.map((sheet) => {
      const before = open.get(sheet.part);
      // A copy of a sheet names the part of the original: the first one keeps it.
      if (before && open.delete(sheet.part)) return { sheet, before, part: sheet.part!, isNew: false };
      return this.newTask(sheet);
    });
  }

  private newTask(sheet: SheetModel): SheetTask {
    const namespace = this.root.attributes.get(`xmlns${prefixOf(this.root) && `:${prefixOf(this.root).slice(0, -1)}`}`);
    const root = blankWorksheet(namespace ?? MAIN_NAMESPACE);
    const folder = this.part.slice(0, this.part.lastIndexOf("/") + 1);
    const part = this.editor.freeName(`${folder}worksheets/sheet`, ".xml");
    this.editor.add(part, WORKSHEET_CONTENT, root);
    const before = newSheet(sheet.name, sheet.id);
    readSheetTree(root, before, this.opened.styles, this.opened.palette);
    return { sheet, before, part, isNew: true };
  }

  private writeSheet({ sheet, before, part, isNew }: SheetTask): CellChanges {
    const { editor } = this;
    const { styles, sharedTexts } = this.opened;
    const root = this.editor.tree(part);
    const cells = writeCells(root, sheet, before, styles, sharedTexts);
    const wroteSections = [
      cells.any,
      writeColumns(root, sheet, before, styles),
      writeMerges(root, sheet, before),
      writeConditionalFormats(root, sheet, before, styles),
      writePageLayout(root, sheet, before),
      writeProtection(root, sheet, before),
      writeSheetView(root, sheet, before),
      writeHyperlinks(root, sheet, before, part, (kind) => this.relationshipTypes + kind, editor),
      writeCharts(root, sheet, part, (kind) => this.relationshipTypes + kind, editor, this.parts),
      this.writeSelection(root, sheet, isNew),
    ];
    if (wroteSections.includes(true)) this.editor.touch(part);
    return cells;
  }

  /** Of the sheets selected in the file only the active one stays so, once another is active: what is typed would go to all. */
  private writeSelection(root: XmlNode, sheet: SheetModel, isNew: boolean): boolean {
    const active = this.model.sheets[this.model.activeSheet];
    const wasActive = this.opened.model.sheets[this.opened.model.activeSheet];
    const sameActive = active?.part !== undefined && active.part === wasActive?.part;
    return (isNew || !sameActive) && writeSelected(root, sheet === active);
  }

  /** @returns the elements of all sheets in their new order, chart sheets where they were, beside their worksheet */
  private writeSheetList(
    tasks: readonly SheetTask[],
    gone: readonly SheetModel[],
    oldPlaces: readonly number[],
  ): readonly (readonly [XmlNode, SheetTask | null])[] {
    const list = childOf(this.root, "sheets") ?? element(`${prefixOf(this.root)}sheets`);
    const old = childrenOf(list, "sheet");
    const placeOf = new Map(this.opened.model.sheets.map((sheet, index) => [sheet, oldPlaces[index]!]));
    const taken = old.map((node) => numberOf(node, "sheetId") ?? 0);
    const queue = tasks.map((task) => {
      const place = placeOf.get(task.before);
      const node = place === undefined ? this.newSheetElement(task, Math.max(0, ...taken) + 1) : cloneNode(old[place]!);
      if (place === undefined) taken.push(numberOf(node, "sheetId")!);
      setAttribute(node, "name", task.sheet.name);
      const state = ({ Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const)[
        task.sheet.visibility
      ];
      // "visible" may be written out.
      if (state !== undefined || attributeOf(node, "state") !== "visible") setAttribute(node, "state", state);
      return [node, task] as const;
    });
    const worksheets = new Set(oldPlaces);
    const nodes: (readonly [XmlNode, SheetTask | null])[] = [];
    old.forEach((node, place) => {
      if (!worksheets.has(place)) nodes.push([node, null]);
      else if (queue.length > 0) nodes.push(queue.shift()!);
    });
    nodes.push(...queue);
    for (const sheet of gone) this.removeSheet(sheet);
    if (nodes.length !== old.length || nodes.some(([node], index) => !sameElement(node, old[index]!))) {
      list.children = nodes.map(([node]) => node);
      replaceWorkbookSection(this.root, "sheets", [list]);
      this.editor.touch(this.part);
    }
    return nodes;
  }

  private newSheetElement(task: SheetTask, sheetId: number): XmlNode {
    const prefix = declare(this.root, RELATIONSHIP_IDS, "r", this.relationshipTypes.slice(0, -1));
    const id = this.editor.relate(this.part, `${this.relationshipTypes}worksheet`, `/${task.part}`);
    return element(`${prefixOf(this.root)}sheet`, { name: task.sheet.name, sheetId, [`${prefix}id`]: id });
  }

  private removeSheet({ part }: SheetModel): void {
    if (part === undefined) return;
    this.editor.remove(part);
    this.editor.unrelate(this.part, part);
  }

  private writeActiveTab(places: SheetPlaces): void {
    const active = this.model.sheets[this.model.activeSheet];
    if (!active) return;
    const place = places.placeOf(active);
    const views = childOf(this.root, "bookViews");
    const view = childOf(views, "workbookView");
    if ((numberOf(view, "activeTab") ?? 0) === place) return;
    if (view) setAttribute(view, "activeTab", place);
    else {
      const prefix = prefixOf(this.root);
      replaceWorkbookSection(this.root, "bookViews", [
        element(`${prefix}bookViews`, {}, element(`${prefix}workbookView`, { activeTab: place })),
      ]);
    }
    this.editor.touch(this.part);
  }

  private writeStructureProtection(): void {
    const { structureProtected } = this.model;
    if (structureProtected === this.opened.model.structureProtected) return;
    const node = element(`${prefixOf(this.root)}workbookProtection`, { lockStructure: 1 });
    replaceWorkbookSection(this.root, "workbookProtection", structureProtected ? [node] : []);
    this.editor.touch(this.part);
  }

  /** The order of calculation the file holds is for the formulas it held; Excel makes a new one. */
  private dropCalculationChain(): void {
    for (const link of readRelationships(this.parts, this.part).values()) {
      if (link.kind !== "calcChain" || link.external) continue;
      if (this.editor.has(link.target)) this.editor.remove(link.target);
      this.editor.unrelate(this.part, link.target);
    }
  }

  /** The results written are the workbench's; Excel works out its own when it opens the file. */
  private askForCalculation(): void {
    const node = cloneNode(childOf(this.root, "calcPr") ?? element(`${prefixOf(this.root)}calcPr`));
    setAttribute(node, "fullCalcOnLoad", 1);
    replaceWorkbookSection(this.root, "calcPr", [node]);
    this.editor.touch(this.part);
  }

  private writeStyles(): void {
    const { styles, workbook } = this.opened;
    if (!styles.changed) return;
    if (workbook.styles !== null) {
      this.editor.put(workbook.styles, styles.root);
      return;
    }
    const part = `${this.part.slice(0, this.part.lastIndexOf("/") + 1)}styles.xml`;
    this.editor.add(part, STYLES_CONTENT, styles.root);
    this.editor.relate(this.part, `${this.relationshipTypes}styles`, `/${part}`);
  }
}

function strictTypes(root: XmlNode): string | null {
  for (const value of root.attributes.values()) {
    if (value === "http://purl.oclc.org/ooxml/officeDocument/relationships") return `${value}/`;
  }
  return null;
}

function writeMerges(root: XmlNode, sheet: SheetModel, before: SheetModel): boolean {
  const names = (merges: SheetModel["merges"]) => merges.map(areaName);
  const now = names(sheet.merges);
  if (JSON.stringify([...now].sort()) === JSON.stringify(names(before.merges).sort())) return false;
  const prefix = prefixOf(root);
  const node = element(
    `${prefix}mergeCells`,
    { count: now.length },
    ...now.map((ref) => element(`${prefix}mergeCell`, { ref })),
  );
  replaceSection(root, "mergeCells", now.length > 0 ? [node] : []);
  return true;
}

function sheetPlaces(
  tasks: readonly SheetTask[],
  oldSheets: readonly SheetModel[],
  oldPlaces: readonly number[],
  nodes: readonly (readonly [XmlNode, SheetTask | null])[],
): SheetPlaces {
  const taskAt = (oldPlace: number) => {
    const before = oldSheets[oldPlaces.indexOf(oldPlace)];
    return tasks.find((task) => task.before === before);
  };
  return {
    placeOf: (sheet) => nodes.findIndex(([, task]) => task?.sheet === sheet),
    newPlace: (oldPlace) => {
      if (!oldPlaces.includes(oldPlace)) {
        const others = nodes.flatMap(([, task], place) => (task === null ? [place] : []));
        const nth = oldPlace - oldPlaces.filter((place) => place < oldPlace).length;
        return others[nth] ?? null;
      }
      const task = taskAt(oldPlace);
      return task ? nodes.findIndex(([, other]) => other === task) : null;
    },
    at: (oldPlace) => {
      const task = taskAt(oldPlace);
      return task && { now: task.sheet, before: task.before };
    },
  };
}

function sameElement(one: XmlNode, other: XmlNode): boolean {
  return (
    JSON.stringify([...one.attributes]) === JSON.stringify([...other.attributes]) &&
    sheetRelationship(one) === sheetRelationship(other)
  );
}

function hasFormulas(model: WorkbookModel): boolean {
  return model.sheets.some((sheet) =>
    [...sheet.cells.values()].some((cells) => [...cells.values()].some((cell) => cell.formula !== undefined)),
  );
}
