import { LAST_COLUMN, LAST_ROW, columnCount, rowCount, type Area } from "../../../src/core/sheet/address";
import { HostError, invalidArgument } from "../errors";
import { fromLocalFormula, toLocalFormula } from "../formula/local";
import { fromR1C1, toR1C1 } from "../formula/r1c1";
import type { ExcelHost } from "../host";
import { HostObject, flag, integer, oneOf, optional, record, text } from "../host-object";
import { readInput, type CellContent } from "../input";
import type { CellModel, SheetModel } from "../model";
import { textOf } from "../number-text";
import { boundingArea, cellCountOf, intersection, isEntireColumn, isEntireRow } from "../sheet/areas";
import { usedArea, writeContent } from "../sheet/cells";
import { clearArea } from "../sheet/clear";
import { copyCells } from "../sheet/copy";
import { editContents } from "../sheet/edit";
import { findCell } from "../sheet/find";
import { FormatMemo, formatAt, setFormat } from "../sheet/formats";
import {
  columnLeft,
  hideColumns,
  hideRows,
  isColumnHidden,
  isRowHidden,
  rowTop,
  sizeOfColumns,
  sizeOfRows,
} from "../sheet/lines";
import { mergeCells, mergedAreas, unmergeCells } from "../sheet/merges";
import { guardAction, guardContents } from "../sheet/protection";
import { addressOf, parseReference, splitSheetName } from "../sheet/references";
import { deleteCells, insertCells } from "../sheet/shift";
import { specialCells } from "../sheet/special";
import { surroundingArea } from "../sheet/regions";
import { CellProperties } from "./cell-properties";
import { ConditionalFormatCollection } from "./conditional-formats";
import { RangeAreasObject } from "./range-areas";
import { RangeFormatObject } from "./range-format";
import { gridEntries, isCovered, readGrid, valueOf } from "./range-grid";
import { RangeSortObject } from "./range-sort";
import { RangeViewObject } from "./range-view";
import { TableCollection } from "./tables";
import { WorksheetObject } from "./worksheet";

/** A rectangle of cells. */
export class RangeObject extends HostObject {
  readonly #sheet: SheetModel;
  /** Moves with its cells while the range is kept (rows inserted above it push it down). */
  area: Area;

  constructor(host: ExcelHost, sheet: SheetModel, area: Area) {
    super(host, "Range");
    if (area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN)
      throw invalidArgument("off the sheet");
    if (area.top > area.bottom || area.left > area.right) throw invalidArgument();
    this.#sheet = sheet;
    this.area = area;
  }

  get sheet(): SheetModel {
    if (!this.host.model.sheets.includes(this.#sheet)) throw new HostError("InvalidReference");
    return this.#sheet;
  }

  #of(area: Area): RangeObject {
    return new RangeObject(this.host, this.sheet, area);
  }

  // Where it is

  get Address(): string {
    return addressOf(this.sheet.name, this.area);
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.area.top;
  }

  get ColumnIndex(): number {
    return this.area.left;
  }

  get RowCount(): number {
    return rowCount(this.area);
  }

  get ColumnCount(): number {
    return columnCount(this.area);
  }

  /** "This API will return -1 if the cell count exceeds 2^31-1" (reference, `Range.cellCount`). */
  get CellCount(): number {
    const count = cellCountOf(this.area);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get IsEntireColumn(): boolean {
    return isEntireColumn(this.area);
  }

  get IsEntireRow(): boolean {
    return isEntireRow(this.area);
  }

  get Top(): number {
    return rowTop(this.sheet, this.area.top);
  }

  get Left(): number {
    return columnLeft(this.sheet, this.area.left);
  }

  get Height(): number {
    return sizeOfRows(this.sheet, this.area);
  }

  get Width(): number {
    return sizeOfColumns(this.sheet, this.area);
  }

  get Worksheet(): HostObject {
    return new WorksheetObject(this.host, this.sheet);
  }

  // What it holds

  get Values(): unknown[][] | null {
    this.host.calculateDirty();
    return readGrid(this.host, this.sheet, this.area, valueOf);
  }

  set Values(written: unknown) {
    this.#write(written, (value) => value);
  }

  get ValueTypes(): unknown[][] | null {
    this.host.calculateDirty();
    return readGrid(this.host, this.sheet, this.area, (cell) => cell?.type ?? "Empty");
  }

  get Text(): unknown[][] | null {
    this.host.calculateDirty();
    return readGrid(this.host, this.sheet, this.area, (cell, row, column) => this.#textAt(cell, row, column));
  }

  #textAt(cell: CellModel | undefined, row: number, column: number): string {
    return cell ? textOf(cell.value, formatAt(this.sheet, row, column).numberFormat, this.host.culture) : "";
  }

  get Formulas(): unknown[][] | null {
    this.host.calculateDirty();
    return readGrid(this.host, this.sheet, this.area, (cell) => cell?.formula ?? valueOf(cell));
  }

  set Formulas(written: unknown) {
    this.#write(written, (value) => value);
  }

  get FormulasLocal(): unknown[][] | null {
    this.host.calculateDirty();
    return readGrid(this.host, this.sheet, this.area, (cell) =>
      cell?.formula === undefined ? valueOf(cell) : toLocalFormula(cell.formula, this.host.culture),
    );
  }

  set FormulasLocal(written: unknown) {
    this.#write(written, (value) => (isFormulaText(value) ? fromLocalFormula(value, this.host.culture) : value));
  }

  get FormulasR1C1(): unknown[][] | null {
    this.host.calculateDirty();
    return readGrid(this.host, this.sheet, this.area, (cell, row, column) =>
      cell?.formula === undefined ? valueOf(cell) : toR1C1(cell.formula, { row, column }),
    );
  }

  set FormulasR1C1(written: unknown) {
    this.#write(written, (value, row, column) => (isFormulaText(value) ? fromR1C1(value, { row, column }) : value));
  }

  /** Writes all cells or, where one of them is refused, none. */
  #write(written: unknown, translate: (value: unknown, row: number, column: number) => unknown): void {
    const { host, sheet, area } = this;
    guardContents(sheet, area);
    const accepts = (formula: string): boolean => host.calculator.accepts?.(formula) ?? true;
    const contents: { row: number; column: number; content: CellContent }[] = [];
    for (const { row, column, value } of gridEntries(area, written)) {
      const { numberFormat } = formatAt(sheet, row, column);
      const context = { numberFormat, culture: host.apiCulture, accepts };
      contents.push({ row, column, content: readInput(translate(value, row, column), context) });
    }
    const formats = new FormatMemo();
    const merges = sheet.merges.filter((merge) => intersection(merge, area));
    editContents(host, sheet, area, "ThisLocalAddin", () => {
      for (const { row, column, content } of contents) {
        if (isCovered(merges, row, column)) continue;
        writeContent(sheet, row, column, content);
        if (content.numberFormat !== undefined) {
          setFormat(sheet, row, column, formats.withNumberFormat(formatAt(sheet, row, column), content.numberFormat));
        }
      }
    });
  }

  get NumberFormat(): unknown[][] | null {
    const { host, sheet, area } = this;
    return readGrid(host, sheet, area, (_cell, row, column) => formatAt(sheet, row, column).numberFormat);
  }

  /** "" resets a format to General. */
  set NumberFormat(written: unknown) {
    const { sheet, area } = this;
    guardAction(sheet, "allowFormatCells");
    const formats = new FormatMemo();
    for (const { row, column, value } of gridEntries(area, written)) {
      const numberFormat = text(value) || "General";
      setFormat(sheet, row, column, formats.withNumberFormat(formatAt(sheet, row, column), numberFormat));
    }
    this.host.note({ kind: "cells", sheet, area });
  }

  get Hyperlink(): unknown {
    const { top, left } = this.area;
    const hyperlink = this.sheet.cells.get(top)?.get(left)?.hyperlink;
    return hyperlink ? { ...hyperlink, textToDisplay: String(valueOf(this.sheet.cells.get(top)?.get(left))) } : null;
  }

  set Hyperlink(written: unknown) {
    const { sheet, area } = this;
    guardAction(sheet, "allowInsertHyperlinks");
    const fields = record(written);
    const shown = optional(fields["textToDisplay"], text);
    const hyperlink = {
      ...(fields["address"] !== undefined && { address: text(fields["address"]) }),
      ...(fields["documentReference"] !== undefined && { documentReference: text(fields["documentReference"]) }),
      ...(fields["screenTip"] !== undefined && { screenTip: text(fields["screenTip"]) }),
    };
    if (shown !== undefined) this.Values = shown;
    for (const { row, column } of this.#places()) {
      const format = formatAt(sheet, row, column);
      setFormat(sheet, row, column, { ...format, font: { ...format.font, color: "#0563C1", underline: "Single" } });
      sheet.cells.get(row)!.get(column)!.hyperlink = hyperlink;
    }
    this.host.note({ kind: "cells", sheet, area });
  }

  #places(): { row: number; column: number }[] {
    return gridEntries(this.area, true);
  }

  // What is hidden

  get Hidden(): boolean | null {
    const { RowHidden: rows, ColumnHidden: columns } = this;
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  get RowHidden(): boolean | null {
    return isRowHidden(this.sheet, this.area);
  }

  set RowHidden(value: unknown) {
    guardAction(this.sheet, "allowFormatRows");
    hideRows(this.sheet, this.area, flag(value));
    this.#lookChanged();
  }

  get ColumnHidden(): boolean | null {
    return isColumnHidden(this.sheet, this.area);
  }

  set ColumnHidden(value: unknown) {
    guardAction(this.sheet, "allowFormatColumns");
    hideColumns(this.sheet, this.area, flag(value));
    this.#lookChanged();
  }

  #lookChanged(): void {
    this.host.note({ kind: "cells", sheet: this.sheet, area: this.area });
  }

  get HasSpill(): boolean {
    return false;
  }

  // Other ranges

  GetCell(row: unknown, column: unknown): RangeObject {
    // "The cell can be outside the bounds of its parent range" (reference, `Range.getCell`).
    const place = { row: this.area.top + integer(row), column: this.area.left + integer(column) };
    return this.#of({ top: place.row, left: place.column, bottom: place.row, right: place.column });
  }

  GetRow(row: unknown): RangeObject {
    const top = this.area.top + integer(row);
    if (top < this.area.top || top > this.area.bottom) throw invalidArgument();
    return this.#of({ ...this.area, top, bottom: top });
  }

  GetColumn(column: unknown): RangeObject {
    const left = this.area.left + integer(column);
    if (left < this.area.left || left > this.area.right) throw invalidArgument();
    return this.#of({ ...this.area, left, right: left });
  }

  GetLastCell(): RangeObject {
    return this.#of({ ...this.area, top: this.area.bottom, left: this.area.right });
  }

  GetLastRow(): RangeObject {
    return this.#of({ ...this.area, top: this.area.bottom });
  }

  GetLastColumn(): RangeObject {
    return this.#of({ ...this.area, left: this.area.right });
  }

  GetEntireRow(): RangeObject {
    return this.#of({ ...this.area, left: 0, right: LAST_COLUMN });
  }

  GetEntireColumn(): RangeObject {
    return this.#of({ ...this.area, top: 0, bottom: LAST_ROW });
  }

  GetOffsetRange(rows: unknown, columns: unknown): RangeObject {
    const [down, across] = [integer(rows), integer(columns)];
    const { top, left, bottom, right } = this.area;
    return this.#of({ top: top + down, left: left + across, bottom: bottom + down, right: right + across });
  }

  GetResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.#of({
      ...this.area,
      bottom: this.area.bottom + integer(rows),
      right: this.area.right + integer(columns),
    });
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.#of({
      ...this.area,
      bottom: this.area.top + integer(rows) - 1,
      right: this.area.left + integer(columns) - 1,
    });
  }

  GetRowsAbove(count?: unknown): RangeObject {
    const rows = optional(count, integer) ?? 1;
    const { top } = this.area;
    return this.#of({ ...this.area, ...beside(top - rows, top - 1, top, top - rows - 1, rows) });
  }

  GetRowsBelow(count?: unknown): RangeObject {
    const rows = optional(count, integer) ?? 1;
    const { bottom } = this.area;
    return this.#of({ ...this.area, ...beside(bottom + 1, bottom + rows, bottom + rows + 1, bottom, rows) });
  }

  GetColumnsBefore(count?: unknown): RangeObject {
    const columns = optional(count, integer) ?? 1;
    const { left } = this.area;
    const { top, bottom } = beside(left - columns, left - 1, left, left - columns - 1, columns);
    return this.#of({ ...this.area, left: top, right: bottom });
  }

  GetColumnsAfter(count?: unknown): RangeObject {
    const columns = optional(count, integer) ?? 1;
    const { right } = this.area;
    const { top, bottom } = beside(right + 1, right + columns, right + columns + 1, right, columns);
    return this.#of({ ...this.area, left: top, right: bottom });
  }

  GetIntersection(other: unknown): RangeObject {
    const area = intersection(this.area, this.#areaFrom(other));
    if (!area) throw new HostError("ItemNotFound");
    return this.#of(area);
  }

  GetBoundingRect(other: unknown): RangeObject {
    return this.#of(boundingArea(this.area, this.#areaFrom(other)));
  }

  /** A range of this sheet, given as an object or as an address. */
  #areaFrom(other: unknown): Area {
    if (other instanceof RangeObject) {
      if (other.sheet !== this.sheet) throw invalidArgument();
      return other.area;
    }
    const area = parseReference(splitSheetName(text(other)).rest);
    if (!area) throw invalidArgument();
    return area;
  }

  GetUsedRange(valuesOnly?: unknown): RangeObject {
    this.host.calculateDirty();
    const area = usedArea(this.sheet, this.area, optional(valuesOnly, flag) ?? false);
    if (!area) throw new HostError("ItemNotFound");
    return this.#of(area);
  }

  GetSurroundingRegion(): RangeObject {
    return this.#of(surroundingArea(this.sheet, this.area));
  }

  GetSpecialCells(cellType: unknown, valueType?: unknown): RangeAreasObject {
    this.host.calculateDirty();
    const areas = specialCells(this.sheet, [this.area], cellType, valueType);
    return new RangeAreasObject(this.host, this.sheet, areas);
  }

  GetMergedAreas(): RangeAreasObject {
    return new RangeAreasObject(this.host, this.sheet, mergedAreas(this.sheet, this.area));
  }

  GetVisibleView(): RangeViewObject {
    return new RangeViewObject(this.host, this);
  }

  Find(searched: unknown, criteria?: unknown): RangeObject {
    this.host.calculateDirty();
    const found = findCell(this.sheet, this.area, text(searched), criteria, this.host.culture);
    if (!found) throw new HostError("ItemNotFound");
    return this.#of({ top: found.row, left: found.column, bottom: found.row, right: found.column });
  }

  GetTables(): TableCollection {
    return new TableCollection(this.host, "TableScopedCollection");
  }

  // Changes

  Clear(applyTo?: unknown): void {
    clearArea(this.host, this.sheet, this.area, applyTo);
  }

  Merge(across?: unknown): void {
    mergeCells(this.host, this.sheet, this.area, optional(across, flag) ?? false);
  }

  Unmerge(): void {
    unmergeCells(this.host, this.sheet, this.area);
  }

  Insert(shift: unknown): RangeObject {
    const area = this.area;
    insertCells(this.host, this.sheet, area, oneOf(shift, ["Down", "Right"]));
    return this.#of(area);
  }

  Delete(shift: unknown): void {
    deleteCells(this.host, this.sheet, this.area, oneOf(shift, ["Up", "Left"]));
  }

  CopyFrom(source: unknown, copyType?: unknown, skipBlanks?: unknown, transpose?: unknown): void {
    copyCells(
      this.host,
      this.#sourceFrom(source),
      { sheet: this.sheet, area: this.area },
      copyType,
      skipBlanks,
      transpose,
    );
  }

  #sourceFrom(source: unknown): { sheet: SheetModel; area: Area } {
    if (source instanceof RangeObject) return { sheet: source.sheet, area: source.area };
    if (source instanceof RangeAreasObject && source.areas.length === 1)
      return { sheet: source.sheet, area: source.areas[0]! };
    const { sheet: name, rest } = splitSheetName(text(source));
    const sheet =
      name === null ? this.sheet : this.host.model.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const area = parseReference(rest);
    if (!sheet || !area) throw invalidArgument();
    return { sheet, area };
  }

  Select(): void {
    this.host.select(this.sheet, this.area);
  }

  Calculate(): void {
    this.host.calculateAll();
  }

  SetDirty(): void {
    this.host.wrote(this.sheet, this.area);
  }

  // Looks

  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.host, this.sheet, [this.area]);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.host, this.sheet, [this.area]);
  }

  get Sort(): RangeSortObject {
    return new RangeSortObject(this.host, this);
  }

  GetCellProperties(wanted: unknown): unknown {
    return new CellProperties(this).cells(record(wanted));
  }

  GetRowProperties(wanted: unknown): unknown {
    return new CellProperties(this).rows(record(wanted));
  }

  GetColumnProperties(wanted: unknown): unknown {
    return new CellProperties(this).columns(record(wanted));
  }

  SetCellProperties(properties: unknown): void {
    new CellProperties(this).setCells(properties);
  }

  SetRowProperties(properties: unknown): void {
    new CellProperties(this).setRows(properties);
  }

  SetColumnProperties(properties: unknown): void {
    new CellProperties(this).setColumns(properties);
  }

  /** The library asks before it cuts a large grid into rows. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (integer(rows) !== this.RowCount || integer(columns) !== this.ColumnCount)
      throw invalidArgument("the array's size is not the range's");
  }

  isOn(sheet: SheetModel): boolean {
    return this.#sheet === sheet;
  }
}

function isFormulaText(value: unknown): value is string {
  return typeof value === "string" && /^[=+-]/.test(value);
}

/** Lines beside a range: after it for a positive count, reaching over it the other way for a negative one. */
function beside(
  first: number,
  last: number,
  backFirst: number,
  backLast: number,
  count: number,
): { top: number; bottom: number } {
  if (count === 0) throw invalidArgument();
  return count > 0
    ? { top: first, bottom: last }
    : { top: Math.min(backFirst, backLast), bottom: Math.max(backFirst, backLast) };
}
