import { HostError, invalidArgument } from "../errors";
import type { ExcelHost } from "../host";
import { HostCollection, HostObject, text } from "../host-object";
import type { SheetModel } from "../model";
import { parseReference } from "../sheet/references";
import { RangeObject } from "./range";

/** `Worksheet.horizontalPageBreaks`: rows that begin a new page. */
export class PageBreakCollection extends HostCollection<PageBreakObject> {
  readonly #sheet: SheetModel;

  constructor(host: ExcelHost, sheet: SheetModel) {
    super(host, "PageBreakCollection");
    this.#sheet = sheet;
  }

  items(): PageBreakObject[] {
    return this.#sheet.pageLayout.horizontalBreaks.map((row) => new PageBreakObject(this.host, this.#sheet, row));
  }

  find(key: string): PageBreakObject | undefined {
    return this.items().find(({ row }) => String(row) === key);
  }

  /** Breaks "before the top-left cell of the range specified" (reference, `PageBreakCollection.add`). */
  Add(range: unknown): PageBreakObject {
    const area = range instanceof RangeObject ? range.area : parseReference(text(range));
    if (!area || area.top === 0) throw invalidArgument();
    const { pageLayout } = this.#sheet;
    pageLayout.horizontalBreaks = [...new Set([...pageLayout.horizontalBreaks, area.top])].sort((a, b) => a - b);
    this.host.note({ kind: "sheet", sheet: this.#sheet });
    return new PageBreakObject(this.host, this.#sheet, area.top);
  }

  RemovePageBreaks(): void {
    this.#sheet.pageLayout.horizontalBreaks = [];
    this.host.note({ kind: "sheet", sheet: this.#sheet });
  }
}

class PageBreakObject extends HostObject {
  readonly #sheet: SheetModel;

  constructor(
    host: ExcelHost,
    sheet: SheetModel,
    readonly row: number,
  ) {
    super(host, "PageBreak");
    this.#sheet = sheet;
  }

  override identity(): Record<string, unknown> {
    return { _Id: String(this.row) };
  }

  get RowIndex(): number {
    return this.row;
  }

  get ColumnIndex(): number {
    return 0;
  }

  GetCellAfterBreak(): RangeObject {
    return new RangeObject(this.host, this.#sheet, { top: this.row, left: 0, bottom: this.row, right: 0 });
  }

  Delete(): void {
    const { pageLayout } = this.#sheet;
    if (!pageLayout.horizontalBreaks.includes(this.row)) throw new HostError("ItemNotFound");
    pageLayout.horizontalBreaks = pageLayout.horizontalBreaks.filter((row) => row !== this.row);
    this.host.note({ kind: "sheet", sheet: this.#sheet });
  }
}
