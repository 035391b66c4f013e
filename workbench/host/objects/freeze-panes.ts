import { HostError, invalidArgument } from "../errors";
import type { ExcelHost } from "../host";
import { HostObject, integer, optional, text } from "../host-object";
import type { SheetModel } from "../model";
import { WHOLE_SHEET } from "../sheet/areas";
import { parseReference } from "../sheet/references";
import { RangeObject } from "./range";

export class FreezePanesObject extends HostObject {
  constructor(
    host: ExcelHost,
    readonly sheet: SheetModel,
  ) {
    super(host, "WorksheetFreezePanes");
  }

  #set(rows: number, columns: number): void {
    if (rows < 0 || columns < 0) throw invalidArgument();
    this.sheet.freezeRows = rows;
    if (columns > 0) this.sheet.freezeColumns = columns;
    else delete this.sheet.freezeColumns;
    this.host.note({ kind: "sheet", sheet: this.sheet });
  }

  FreezeRows(count?: unknown): void {
    this.#set(optional(count, integer) ?? 1, 0);
  }

  FreezeColumns(count?: unknown): void {
    this.#set(0, optional(count, integer) ?? 1);
  }

  /** The range is what stays: its last row and column are the last frozen ones (reference, `WorksheetFreezePanes.freezeAt`). */
  FreezeAt(range: unknown): void {
    const area = range instanceof RangeObject ? range.area : parseReference(text(range));
    if (!area) throw invalidArgument();
    const { bottom, right } = area;
    this.#set(bottom === WHOLE_SHEET.bottom ? 0 : bottom + 1, right === WHOLE_SHEET.right ? 0 : right + 1);
  }

  Unfreeze(): void {
    this.#set(0, 0);
  }

  GetLocation(): RangeObject {
    const { freezeRows: rows, freezeColumns: columns = 0 } = this.sheet;
    if (rows === 0 && columns === 0) throw new HostError("ItemNotFound");
    return new RangeObject(this.host, this.sheet, {
      ...WHOLE_SHEET,
      ...(rows > 0 && { bottom: rows - 1 }),
      ...(columns > 0 && { right: columns - 1 }),
    });
  }
}
