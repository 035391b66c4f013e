import { HostError } from "../errors";
import type { ExcelHost } from "../host";
import { HostObject, text } from "../host-object";
import { parseReference, splitSheetName } from "../sheet/references";
import { ApplicationObject } from "./application";
import { NamedItemCollection } from "./names";
import { EmptyCollection, PropertyBag, type BagStore } from "./property-bag";
import { RangeObject } from "./range";
import { RangeAreasObject } from "./range-areas";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorkbookProtectionObject } from "./workbook-protection";
import { WorksheetCollection } from "./worksheets";

/** The root: what `context.workbook` is. */
export class WorkbookObject extends HostObject {
  readonly #properties: BagStore = new Map<string, unknown>();

  constructor(host: ExcelHost) {
    super(host, "Workbook");
  }

  get Name(): string {
    return this.host.fileName;
  }

  get ReadOnly(): boolean {
    return false;
  }

  get AutoSave(): boolean {
    return false;
  }

  get Application(): HostObject {
    return new ApplicationObject(this.host);
  }

  get Worksheets(): HostObject {
    return new WorksheetCollection(this.host);
  }

  get Names(): HostObject {
    return new NamedItemCollection(this.host, null);
  }

  get Settings(): HostObject {
    return new SettingCollection(this.host);
  }

  get Protection(): HostObject {
    return new WorkbookProtectionObject(this.host);
  }

  get Tables(): HostObject {
    return new TableCollection(this.host, "TableCollection");
  }

  get PivotTables(): HostObject {
    return new EmptyCollection(this.host, "PivotTableCollection");
  }

  get Comments(): HostObject {
    return new EmptyCollection(this.host, "CommentCollection");
  }

  get Bindings(): HostObject {
    return new EmptyCollection(this.host, "BindingCollection");
  }

  get Properties(): HostObject {
    return new PropertyBag(this.host, "DocumentProperties", this.#properties);
  }

  GetActiveCell(): RangeObject {
    const { top, left } = this.host.model.selection;
    return new RangeObject(this.host, this.host.activeSheet, { top, left, bottom: top, right: left });
  }

  GetSelectedRange(): RangeObject {
    return new RangeObject(this.host, this.host.activeSheet, this.host.model.selection);
  }

  GetSelectedRanges(): RangeAreasObject {
    return new RangeAreasObject(this.host, this.host.activeSheet, [this.host.model.selection]);
  }

  // What the library itself asks for

  _RemoveReference(id: unknown): void {
    this.host.references.remove(text(id));
  }

  _RemoveAllReferences(): void {
    this.host.references.removeAll();
  }

  _GetReferenceCount(): number {
    return this.host.references.count;
  }

  /** `args.getRange(context)` of an event: the place the event named. */
  _GetRangeForEventByReferenceId(reference: unknown): RangeObject {
    const { sheet: id, rest } = splitSheetName(text(reference));
    const sheet = this.host.model.sheets.find((one) => one.id === id);
    const area = parseReference(rest);
    if (!sheet || !area) throw new HostError("ItemNotFound");
    return new RangeObject(this.host, sheet, area);
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): RangeObject | null {
    try {
      return this._GetRangeForEventByReferenceId(reference);
    } catch (error) {
      if (error instanceof HostError) return null;
      throw error;
    }
  }
}
