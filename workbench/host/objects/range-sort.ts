import { columnCount, rowCount } from "../../../src/core/sheet/address";
import { moveFormula } from "../../../src/core/sheet/formula";
import { invalidArgument, notImplemented } from "../errors";
import type { ExcelHost } from "../host";
import { HostObject, flag, integer, oneOf, optional, record } from "../host-object";
import type { CellModel } from "../model";
import { intersection } from "../sheet/areas";
import { cellAt, putCell, removeCell } from "../sheet/cells";
import { editContents } from "../sheet/edit";
import { HostError } from "../errors";
import { guardAction, guardContents } from "../sheet/protection";
import type { RangeObject } from "./range";

interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Numbers before texts before logical values before errors; blanks last whatever the direction. */
const ORDER = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 } as const;

/** `Range.sort`: rows are put in order, with their formats; references of their formulas to their own row follow. */
export class RangeSortObject extends HostObject {
  readonly #range: RangeObject;

  constructor(host: ExcelHost, range: RangeObject) {
    super(host, "RangeSort");
    this.#range = range;
  }

  Apply(fields: unknown, matchCase?: unknown, hasHeaders?: unknown, orientation?: unknown): void {
    const { host } = this;
    const { sheet } = this.#range;
    const header = optional(hasHeaders, flag) ?? false;
    const exact = optional(matchCase, flag) ?? false;
    if ((optional(orientation, (value) => oneOf(value, ["Rows", "Columns"])) ?? "Rows") === "Columns") {
      throw notImplemented("sorting columns");
    }
    const area = { ...this.#range.area, top: this.#range.area.top + (header ? 1 : 0) };
    if (area.top > area.bottom) return;
    guardAction(sheet, "allowSort");
    guardContents(sheet, area);
    if (sheet.merges.some((merge) => intersection(merge, area)))
      throw new HostError("InvalidOperation", "merged cells");
    const keys = keysFrom(fields, columnCount(area));
    host.calculateDirty();

    const rows = Array.from({ length: rowCount(area) }, (_, index) => area.top + index);
    const compare = (a: CellModel | undefined, b: CellModel | undefined, ascending: boolean): number => {
      const [x, y] = [ORDER[a?.type ?? "Empty"], ORDER[b?.type ?? "Empty"]];
      if (x === ORDER.Empty || y === ORDER.Empty) return x - y;
      const order = x !== y ? x - y : compareValues(a!.value, b!.value, exact);
      return ascending ? order : -order;
    };
    const sorted = [...rows].sort((one, other) => {
      for (const { column, ascending } of keys) {
        const order = compare(
          cellAt(sheet, one, area.left + column),
          cellAt(sheet, other, area.left + column),
          ascending,
        );
        if (order !== 0) return order;
      }
      return one - other;
    });
    editContents(host, sheet, area, "ThisLocalAddin", () => {
      const taken = sorted.map((row) => ({ row, cells: cellsOfRow(row) }));
      for (const [index, { row, cells }] of taken.entries()) {
        const to = area.top + index;
        for (let column = area.left; column <= area.right; column++) removeCell(sheet, to, column);
        for (const [column, cell] of cells) {
          putCell(
            sheet,
            to,
            column,
            cell.formula === undefined ? cell : { ...cell, formula: moveFormula(cell.formula, to - row, 0) },
          );
        }
      }
    });
    function cellsOfRow(row: number): [number, CellModel][] {
      const found: [number, CellModel][] = [];
      for (let column = area.left; column <= area.right; column++) {
        const cell = cellAt(sheet, row, column);
        if (cell) found.push([column, cell]);
      }
      return found;
    }
  }
}

function compareValues(a: CellModel["value"], b: CellModel["value"], exact: boolean): number {
  if (typeof a === "string" && typeof b === "string")
    return a.localeCompare(b, "vi", { sensitivity: exact ? "variant" : "accent" });
  return Number(a) - Number(b);
}

function keysFrom(fields: unknown, columns: number): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return fields.map((field: unknown) => {
    const entry = record(field);
    const column = integer(entry["key"]);
    if (column < 0 || column >= columns) throw invalidArgument();
    const sortOn = entry["sortOn"];
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value")
      throw notImplemented("sorting on anything but values");
    return { column, ascending: optional(entry["ascending"], flag) ?? true };
  });
}
