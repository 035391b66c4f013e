import { HostError } from "../errors";
import { EventNumber } from "../events";
import { HostCollection, flag, optional, text } from "../host-object";
import type { ExcelHost } from "../host";
import type { SheetModel } from "../model";
import { guardStructure } from "../sheet/protection";
import { addSheet, checkSheetName, freeSheetName, sameName } from "../sheet/sheets";
import { SHEET_EVENTS, WorksheetObject } from "./worksheet";

export class WorksheetCollection extends HostCollection<WorksheetObject> {
  constructor(host: ExcelHost) {
    super(host, "WorksheetCollection");
  }

  override readonly raisedEvents: ReadonlyMap<string, number> = new Map([
    ...SHEET_EVENTS,
    ["AddedEvent", EventNumber.Added],
    ["DeletedEvent", EventNumber.Deleted],
  ]);

  items(): WorksheetObject[] {
    return this.host.model.sheets.map((sheet) => this.#of(sheet));
  }

  /** By name, whatever the capitals, or by id. */
  find(key: string): WorksheetObject | undefined {
    const sheet = this.host.model.sheets.find((one) => sameName(one.name, key) || one.id === key);
    return sheet && this.#of(sheet);
  }

  #of(sheet: SheetModel): WorksheetObject {
    return new WorksheetObject(this.host, sheet);
  }

  #shown(visibleOnly: unknown): SheetModel[] {
    const visible = optional(visibleOnly, flag) ?? false;
    return this.host.model.sheets.filter((sheet) => !visible || sheet.visibility === "Visible");
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.#shown(visibleOnly).length;
  }

  GetFirst(visibleOnly?: unknown): WorksheetObject {
    return this.#oneOf(this.#shown(visibleOnly)[0]);
  }

  GetLast(visibleOnly?: unknown): WorksheetObject {
    const sheets = this.#shown(visibleOnly);
    return this.#oneOf(sheets[sheets.length - 1]);
  }

  #oneOf(sheet: SheetModel | undefined): WorksheetObject {
    if (!sheet) throw new HostError("ItemNotFound");
    return this.#of(sheet);
  }

  GetActiveWorksheet(): WorksheetObject {
    return this.#oneOf(this.host.model.sheets[this.host.model.activeSheet]);
  }

  Add(name?: unknown): WorksheetObject {
    const { host } = this;
    guardStructure(host.model);
    const wanted = optional(name, text) ?? freeSheetName(host.model, "Sheet");
    checkSheetName(host.model, wanted, null);
    return this.#of(addSheet(host, wanted));
  }
}
