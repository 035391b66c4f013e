import { LAST_COLUMN, LAST_ROW, type Area } from "../../../src/core/sheet/address";
import { HostError, invalidArgument } from "../errors";
import type { ExcelHost } from "../host";
import { HostCollection, HostObject, flag, integer, optional, text } from "../host-object";
import type { SheetModel } from "../model";
import { cellCountOf, intersection, isEntireColumn, isEntireRow } from "../sheet/areas";
import { usedArea } from "../sheet/cells";
import { clearArea } from "../sheet/clear";
import { addressOf, parseReference } from "../sheet/references";
import { specialCells } from "../sheet/special";
import { ConditionalFormatCollection } from "./conditional-formats";
import { RangeObject } from "./range";
import { RangeFormatObject } from "./range-format";
import { WorksheetObject } from "./worksheet";

/** Rectangles of one sheet, treated as one. */
export class RangeAreasObject extends HostObject {
  constructor(
    host: ExcelHost,
    readonly sheet: SheetModel,
    readonly areas: readonly Area[],
  ) {
    super(host, "RangeAreas");
    if (areas.length === 0) throw new HostError("ItemNotFound");
  }

  get Address(): string {
    return this.areas.map((area) => addressOf(this.sheet.name, area)).join(",");
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get AreaCount(): number {
    return this.areas.length;
  }

  get CellCount(): number {
    const count = this.areas.reduce((sum, area) => sum + cellCountOf(area), 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get IsEntireColumn(): boolean {
    return this.areas.every(isEntireColumn);
  }

  get IsEntireRow(): boolean {
    return this.areas.every(isEntireRow);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this);
  }

  get Worksheet(): HostObject {
    return new WorksheetObject(this.host, this.sheet);
  }

  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.host, this.sheet, this.areas);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.host, this.sheet, this.areas);
  }

  #of(areas: readonly Area[]): RangeAreasObject {
    return new RangeAreasObject(this.host, this.sheet, areas);
  }

  GetEntireColumn(): RangeAreasObject {
    return this.#of(this.areas.map((area) => ({ ...area, top: 0, bottom: LAST_ROW })));
  }

  GetEntireRow(): RangeAreasObject {
    return this.#of(this.areas.map((area) => ({ ...area, left: 0, right: LAST_COLUMN })));
  }

  GetOffsetRangeAreas(rows: unknown, columns: unknown): RangeAreasObject {
    const [down, across] = [integer(rows), integer(columns)];
    const moved = this.areas.map(({ top, left, bottom, right }) => ({
      top: top + down,
      left: left + across,
      bottom: bottom + down,
      right: right + across,
    }));
    if (moved.some((area) => area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN))
      throw invalidArgument();
    return this.#of(moved);
  }

  GetIntersection(other: unknown): RangeAreasObject {
    const others = areasFrom(other, this.sheet);
    return this.#of(this.areas.flatMap((area) => others.flatMap((one) => intersection(area, one) ?? [])));
  }

  GetSpecialCells(cellType: unknown, valueType?: unknown): RangeAreasObject {
    this.host.calculateDirty();
    return this.#of(specialCells(this.sheet, this.areas, cellType, valueType));
  }

  GetUsedRangeAreas(valuesOnly?: unknown): RangeAreasObject {
    const values = optional(valuesOnly, flag) ?? false;
    return this.#of(this.areas.flatMap((area) => usedArea(this.sheet, area, values) ?? []));
  }

  Clear(applyTo?: unknown): void {
    for (const area of this.areas) clearArea(this.host, this.sheet, area, applyTo);
  }

  Calculate(): void {
    this.host.calculateAll();
  }

  SetDirty(): void {
    for (const area of this.areas) this.host.wrote(this.sheet, area);
  }
}

/** `RangeAreas.areas`. */
class RangeCollection extends HostCollection<RangeObject> {
  constructor(readonly owner: RangeAreasObject) {
    super(owner.host, "RangeCollection");
  }

  items(): RangeObject[] {
    return this.owner.areas.map((area) => new RangeObject(this.host, this.owner.sheet, area));
  }

  find(): undefined {
    return undefined;
  }
}

/** "A1:B2,D4" → its areas. */
export function parseAreas(list: string): Area[] {
  return list.split(",").map((part) => {
    const area = parseReference(part.trim().replace(/^.*!/s, ""));
    if (!area) throw invalidArgument();
    return area;
  });
}

/** Areas of this sheet, given as a range, as areas or as a text. */
export function areasFrom(value: unknown, sheet: SheetModel): readonly Area[] {
  if (value instanceof RangeObject && value.sheet === sheet) return [value.area];
  if (value instanceof RangeAreasObject && value.sheet === sheet) return value.areas;
  return parseAreas(text(value));
}
