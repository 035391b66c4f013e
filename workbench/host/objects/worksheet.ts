import type { Area } from "../../../src/core/sheet/address";
import { colorFrom } from "../colors";
import { HostError, invalidArgument } from "../errors";
import { EventNumber } from "../events";
import type { ExcelHost } from "../host";
import { HostObject, finite, flag, integer, oneOf, optional, text } from "../host-object";
import type { SheetModel } from "../model";
import { WHOLE_SHEET } from "../sheet/areas";
import { usedArea } from "../sheet/cells";
import { guardAction, guardStructure } from "../sheet/protection";
import { parseReference, splitSheetName } from "../sheet/references";
import { checkSheetName, copySheet, deleteSheet, moveSheet, renameSheet } from "../sheet/sheets";
import { AutoFilterObject } from "./auto-filter";
import { ChartCollection } from "./charts";
import { FreezePanesObject } from "./freeze-panes";
import { NamedItemCollection, areaOfName } from "./names";
import { PageBreakCollection } from "./page-breaks";
import { PageLayoutObject } from "./page-layout";
import { EmptyCollection } from "./property-bag";
import { RangeObject } from "./range";
import { RangeAreasObject, parseAreas } from "./range-areas";
import { TableCollection } from "./tables";
import { WorksheetProtectionObject } from "./worksheet-protection";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** By the names the library registers them under; the others are never raised. */
export const SHEET_EVENTS: ReadonlyMap<string, number> = new Map([
  ["DataChangedEvent", EventNumber.Changed],
  ["ActivatedEvent", EventNumber.Activated],
  ["DeactivatedEvent", EventNumber.Deactivated],
  ["SelectionChangedEvent", EventNumber.SelectionChanged],
  ["EventNameChanged", EventNumber.NameChanged],
  ["EventVisibilityChanged", EventNumber.VisibilityChanged],
  ["ProtectionChangedEvent", EventNumber.ProtectionChanged],
]);

export class WorksheetObject extends HostObject {
  readonly #sheet: SheetModel;

  constructor(host: ExcelHost, sheet: SheetModel) {
    super(host, "Worksheet");
    this.#sheet = sheet;
  }

  get sheet(): SheetModel {
    if (!this.host.model.sheets.includes(this.#sheet)) throw new HostError("ItemNotFound");
    return this.#sheet;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.#sheet.id };
  }

  override readonly raisedEvents = SHEET_EVENTS;

  override get eventTarget(): string {
    return this.#sheet.id;
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(value: unknown) {
    const name = text(value);
    guardStructure(this.host.model);
    checkSheetName(this.host.model, name, this.sheet);
    renameSheet(this.host, this.sheet, name);
  }

  get Position(): number {
    return this.host.model.sheets.indexOf(this.sheet);
  }

  set Position(value: unknown) {
    guardStructure(this.host.model);
    moveSheet(this.host, this.sheet, integer(value));
  }

  get Visibility(): string {
    return this.sheet.visibility;
  }

  set Visibility(value: unknown) {
    const visibility = oneOf(value, VISIBILITIES);
    guardStructure(this.host.model);
    const { host, sheet } = this;
    const others = host.model.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    // A workbook shows at least one sheet.
    if (visibility !== "Visible" && others.length === 0) throw new HostError("InvalidOperation");
    const before = sheet.visibility;
    if (before === visibility) return;
    if (visibility !== "Visible" && host.model.sheets[host.model.activeSheet] === sheet) host.activate(others[0]!);
    sheet.visibility = visibility;
    host.events.ofSheet(EventNumber.VisibilityChanged, sheet, {
      visibilityBefore: before,
      visibilityAfter: visibility,
    });
    host.note({ kind: "sheets" });
  }

  get TabColor(): string {
    return this.sheet.tabColor ?? "";
  }

  set TabColor(value: unknown) {
    this.sheet.tabColor = value === "" ? "" : colorFrom(value);
    this.host.note({ kind: "sheets" });
  }

  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set ShowGridlines(value: unknown) {
    this.sheet.showGridlines = flag(value);
    this.#changed();
  }

  get StandardHeight(): number {
    return this.sheet.defaultRowHeight;
  }

  get StandardWidth(): number {
    return this.sheet.defaultColumnWidth;
  }

  set StandardWidth(value: unknown) {
    guardAction(this.sheet, "allowFormatColumns");
    this.sheet.defaultColumnWidth = finite(value);
    this.#changed();
  }

  #changed(): void {
    this.host.note({ kind: "sheet", sheet: this.sheet });
  }

  // What it holds

  GetRange(address?: unknown): RangeObject {
    const wanted = optional(address, text);
    const area = wanted === undefined || wanted === "" ? WHOLE_SHEET : this.#areaOf(wanted);
    return new RangeObject(this.host, this.sheet, area);
  }

  /** An address of this sheet, with or without its name, or a defined name. */
  #areaOf(wanted: string): Area {
    const { sheet: name, rest } = splitSheetName(wanted);
    if (name !== null && name.toLowerCase() !== this.sheet.name.toLowerCase()) throw invalidArgument();
    const area = parseReference(rest) ?? areaOfName(this.host, this.sheet, wanted);
    if (!area) throw invalidArgument(`no range ${wanted}`);
    return area;
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeObject {
    const [top, left] = [integer(row), integer(column)];
    return new RangeObject(this.host, this.sheet, {
      top,
      left,
      bottom: top + integer(rows) - 1,
      right: left + integer(columns) - 1,
    });
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetRanges(address?: unknown): RangeAreasObject {
    const wanted = optional(address, text);
    return new RangeAreasObject(this.host, this.sheet, wanted ? parseAreas(wanted) : [WHOLE_SHEET]);
  }

  #usedArea(valuesOnly: unknown): Area | null {
    this.host.calculateDirty();
    return usedArea(this.sheet, WHOLE_SHEET, optional(valuesOnly, flag) ?? false);
  }

  /** "If the entire worksheet is blank, this function will return the top left cell" (reference, `Worksheet.getUsedRange`). */
  GetUsedRange(valuesOnly?: unknown): RangeObject {
    return new RangeObject(
      this.host,
      this.sheet,
      this.#usedArea(valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 },
    );
  }

  GetUsedRangeOrNullObject(valuesOnly?: unknown): RangeObject | null {
    const area = this.#usedArea(valuesOnly);
    return area && new RangeObject(this.host, this.sheet, area);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, this.sheet);
  }

  get Protection(): HostObject {
    return new WorksheetProtectionObject(this.host, this.sheet);
  }

  get PageLayout(): HostObject {
    return new PageLayoutObject(this.host, this.sheet);
  }

  get FreezePanes(): HostObject {
    return new FreezePanesObject(this.host, this.sheet);
  }

  get HorizontalPageBreaks(): HostObject {
    return new PageBreakCollection(this.host, this.sheet);
  }

  get AutoFilter(): HostObject {
    return new AutoFilterObject(this.host);
  }

  get Tables(): HostObject {
    return new TableCollection(this.host, "TableCollection");
  }

  get Charts(): HostObject {
    return new ChartCollection(this.host, this.sheet);
  }

  get PivotTables(): HostObject {
    return new EmptyCollection(this.host, "PivotTableCollection");
  }

  get Comments(): HostObject {
    return new EmptyCollection(this.host, "CommentCollection");
  }

  get Shapes(): HostObject {
    return new EmptyCollection(this.host, "ShapeCollection");
  }

  // Among the other sheets

  Activate(): void {
    this.host.activate(this.sheet);
  }

  Delete(): void {
    guardStructure(this.host.model);
    deleteSheet(this.host, this.sheet);
  }

  Copy(position?: unknown, relativeTo?: unknown): WorksheetObject {
    guardStructure(this.host.model);
    const where =
      optional(position, (value) => oneOf(value, ["None", "Before", "After", "Beginning", "End"])) ?? "None";
    const relative = relativeTo instanceof WorksheetObject ? relativeTo.sheet : null;
    return new WorksheetObject(this.host, copySheet(this.host, this.sheet, where, relative));
  }

  GetNext(visibleOnly?: unknown): WorksheetObject {
    return this.#beside(1, visibleOnly);
  }

  GetPrevious(visibleOnly?: unknown): WorksheetObject {
    return this.#beside(-1, visibleOnly);
  }

  #beside(step: 1 | -1, visibleOnly: unknown): WorksheetObject {
    const visible = optional(visibleOnly, flag) ?? false;
    const { sheets } = this.host.model;
    for (let at = this.Position + step; at >= 0 && at < sheets.length; at += step) {
      if (!visible || sheets[at]!.visibility === "Visible") return new WorksheetObject(this.host, sheets[at]!);
    }
    throw new HostError("ItemNotFound");
  }

  Calculate(): void {
    this.host.calculateAll();
  }
}
