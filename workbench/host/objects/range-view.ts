import type { Area } from "../../../src/core/sheet/address";
import type { ExcelHost } from "../host";
import { HostCollection, HostObject } from "../host-object";
import { addressOf } from "../sheet/references";
import { RangeObject } from "./range";

/** `Range.getVisibleView`: the cells of a range whose row and column are shown. */
export class RangeViewObject extends HostObject {
  readonly #range: RangeObject;
  readonly #index: number;

  constructor(host: ExcelHost, range: RangeObject, index = 0) {
    super(host, "RangeView");
    this.#range = range;
    this.#index = index;
  }

  get #rows(): number[] {
    const { area, sheet } = this.#range;
    return numbers(area.top, area.bottom).filter((row) => !sheet.rows.get(row)?.hidden);
  }

  get #columns(): number[] {
    const { area, sheet } = this.#range;
    return numbers(area.left, area.right).filter((column) => !sheet.columns.get(column)?.hidden);
  }

  #shown(grid: unknown): unknown[][] | null {
    if (!Array.isArray(grid)) return null;
    const { top, left } = this.#range.area;
    return this.#rows.map((row) => this.#columns.map((column) => (grid as unknown[][])[row - top]![column - left]));
  }

  get Index(): number {
    return this.#index;
  }

  get RowCount(): number {
    return this.#rows.length;
  }

  get ColumnCount(): number {
    return this.#columns.length;
  }

  get Values(): unknown {
    return this.#shown(this.#range.Values);
  }

  get ValueTypes(): unknown {
    return this.#shown(this.#range.ValueTypes);
  }

  get Text(): unknown {
    return this.#shown(this.#range.Text);
  }

  get Formulas(): unknown {
    return this.#shown(this.#range.Formulas);
  }

  get FormulasLocal(): unknown {
    return this.#shown(this.#range.FormulasLocal);
  }

  get FormulasR1C1(): unknown {
    return this.#shown(this.#range.FormulasR1C1);
  }

  get NumberFormat(): unknown {
    return this.#shown(this.#range.NumberFormat);
  }

  get CellAddresses(): string[][] {
    const { name } = this.#range.sheet;
    return this.#rows.map((row) =>
      this.#columns.map((column) => addressOf(name, { top: row, left: column, bottom: row, right: column })),
    );
  }

  get Rows(): RangeViewCollection {
    const { sheet, area } = this.#range;
    const lines = this.#rows.map((row): Area => ({ ...area, top: row, bottom: row }));
    return new RangeViewCollection(
      lines.map((line, index) => new RangeViewObject(this.host, new RangeObject(this.host, sheet, line), index)),
      this.host,
    );
  }

  GetRange(): RangeObject {
    return this.#range;
  }
}

class RangeViewCollection extends HostCollection<RangeViewObject> {
  readonly #views: RangeViewObject[];

  constructor(views: RangeViewObject[], host: ExcelHost) {
    super(host, "RangeViewCollection");
    this.#views = views;
  }

  items(): RangeViewObject[] {
    return this.#views;
  }

  find(): undefined {
    return undefined;
  }
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
