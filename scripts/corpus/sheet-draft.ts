import { cellName, columnNumber, parseCell, type Cell, type Sheet, type Style } from "./cells";

type Extras = Partial<Omit<Sheet, "name" | "cells" | "merges" | "widths" | "hiddenRows" | "hiddenColumns">>;

/** A sheet while it is being laid out. */
export class SheetDraft {
  readonly cells = new Map<string, Cell>();
  readonly merges: string[] = [];
  readonly widths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  private extras: Extras = {};

  constructor(readonly name: string) {}

  put(row: number, column: number, cell: Cell): this {
    this.cells.set(cellName(row, column), cell);
    return this;
  }

  /** A value at "B7". */
  at(name: string, value: string | number | Cell, style: Style = {}): this {
    const { row, column } = parseCell(name);
    return this.put(row, column, typeof value === "object" ? { style, ...value } : { value, style });
  }

  /** A line of text over the columns of a range such as "A1:G1"; one cell is not merged. */
  line(area: string, text: string | Cell, style: Style = {}): this {
    const [first = area, last] = area.split(":");
    this.at(first, text, { align: "center", ...style });
    if (last !== undefined) this.merges.push(area);
    return this;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push(`${cellName(top, left)}:${cellName(bottom, right)}`);
  }

  hideColumn(letters: string): this {
    this.hiddenColumns.add(columnNumber(letters));
    return this;
  }

  with(extras: Extras): this {
    this.extras = { ...this.extras, ...extras };
    return this;
  }

  sheet(): Sheet {
    const { name, cells, merges, widths, hiddenRows, hiddenColumns, extras } = this;
    return { name, cells, merges, widths, hiddenRows, hiddenColumns, ...extras };
  }
}
