import { LAST_COLUMN, LAST_ROW, type Area } from "../../../src/core/sheet/address";
import type { FormulaReference } from "../../../src/core/sheet/formula";
import { EventNumber } from "../events";
import { HostError } from "../errors";
import { areaOfReference, mapReferences } from "../formula/references";
import type { ExcelHost } from "../host";
import type { CellModel, ProtectedAction, SheetModel } from "../model";
import { RangeObject } from "../objects/range";
import { isEntireColumn, isEntireRow, subtractArea, WHOLE_SHEET } from "./areas";
import { cellsIn, hasContent, putCell, removeCell } from "./cells";
import { renumber } from "./conditional-areas";
import { eventReference } from "./edit";
import { guardMerges } from "./merges";
import { guardAction } from "./protection";
import { quoteSheetName, referenceOf } from "./references";

/** Inserting and deleting cells: everything that names a place moves along. */

/** Which way lines open or close, and between which lines of the other direction. */
interface Shift {
  readonly vertical: boolean;
  /** First line that is inserted or deleted, and how many. */
  readonly at: number;
  readonly count: number;
  readonly insert: boolean;
  /** The lines across: only cells within them move. */
  readonly across: readonly [first: number, last: number];
}

export function insertCells(host: ExcelHost, sheet: SheetModel, area: Area, direction: "Down" | "Right"): void {
  const vertical = direction === "Down";
  guardAction(sheet, actionFor(area, "Insert"));
  const shift = shiftOf(area, vertical, true);
  const moving = movingArea(area, vertical, 0);
  guardMerges(sheet, moving);
  const lost = vertical
    ? { ...moving, top: LAST_ROW - shift.count + 1 }
    : { ...moving, left: LAST_COLUMN - shift.count + 1 };
  if (cellsIn(sheet, lost).some(({ cell }) => hasContent(cell))) throw new HostError("NonBlankCellOffSheet");
  moveCells(sheet, cellsIn(sheet, moving), vertical, shift.count);
  moveLines(sheet, area, shift);
  takeFormats(sheet, area, vertical);
  finish(host, sheet, area, shift);
}

export function deleteCells(host: ExcelHost, sheet: SheetModel, area: Area, direction: "Up" | "Left"): void {
  const vertical = direction === "Up";
  guardAction(sheet, actionFor(area, "Delete"));
  const shift = shiftOf(area, vertical, false);
  guardMerges(sheet, movingArea(area, vertical, 0));
  for (const { row, column } of cellsIn(sheet, area)) removeCell(sheet, row, column);
  moveCells(sheet, cellsIn(sheet, movingArea(area, vertical, shift.count)), vertical, -shift.count);
  moveLines(sheet, area, shift);
  finish(host, sheet, area, shift);
}

/** On a protected sheet whole lines can be allowed; single cells never. */
function actionFor(area: Area, verb: "Insert" | "Delete"): ProtectedAction | "never" {
  if (isEntireRow(area)) return `allow${verb}Rows`;
  return isEntireColumn(area) ? `allow${verb}Columns` : "never";
}

function shiftOf(area: Area, vertical: boolean, insert: boolean): Shift {
  return vertical
    ? { vertical, insert, at: area.top, count: area.bottom - area.top + 1, across: [area.left, area.right] }
    : { vertical, insert, at: area.left, count: area.right - area.left + 1, across: [area.top, area.bottom] };
}

/** The area, from `skip` lines on, and everything behind it in the way of the shift. */
function movingArea(area: Area, vertical: boolean, skip: number): Area {
  return vertical
    ? { ...area, top: area.top + skip, bottom: LAST_ROW }
    : { ...area, left: area.left + skip, right: LAST_COLUMN };
}

function moveCells(
  sheet: SheetModel,
  cells: { row: number; column: number; cell: CellModel }[],
  vertical: boolean,
  by: number,
): void {
  for (const { row, column } of cells) removeCell(sheet, row, column);
  for (const { row, column, cell } of cells) {
    const to = vertical ? { row: row + by, column } : { row, column: column + by };
    if (to.row <= LAST_ROW && to.column <= LAST_COLUMN) putCell(sheet, to.row, to.column, cell);
  }
}

/** Heights, widths and hidden marks move with whole lines. */
function moveLines(sheet: SheetModel, area: Area, shift: Shift): void {
  if (shift.vertical && isEntireRow(area)) {
    sheet.rows = movedLines(sheet.rows, shift);
    sheet.pageLayout.horizontalBreaks = sheet.pageLayout.horizontalBreaks.flatMap(
      (row) => movedIndex(row, shift) ?? [],
    );
  }
  if (!shift.vertical && isEntireColumn(area)) sheet.columns = movedLines(sheet.columns, shift);
}

function movedLines<T>(lines: ReadonlyMap<number, T>, shift: Shift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [index, line] of lines) {
    const to = movedIndex(index, shift);
    if (to !== null) moved.set(to, line);
  }
  return moved;
}

function movedIndex(index: number, { at, count, insert }: Shift): number | null {
  if (index < at) return index;
  if (insert) return index + count;
  return index < at + count ? null : index - count;
}

/** First and last line of something that covers several; null where all of it is deleted. */
function movedSpan(first: number, last: number, shift: Shift, limit: number): [number, number] | null {
  const { at, count, insert } = shift;
  if (insert) {
    const to: [number, number] = [first >= at ? first + count : first, last >= at ? last + count : last];
    return to[0] > limit ? null : [to[0], Math.min(to[1], limit)];
  }
  const deleted = (index: number): boolean => index >= at && index < at + count;
  if (deleted(first) && deleted(last)) return null;
  const to: [number, number] = [
    deleted(first) ? at : first >= at + count ? first - count : first,
    deleted(last) ? at - 1 : last >= at + count ? last - count : last,
  ];
  return to;
}

/** An area after the shift: it moves where it lies wholly within the lines that move; null where it is deleted. */
function movedArea(area: Area, shift: Shift): Area | null {
  const [from, to] = shift.vertical ? [area.left, area.right] : [area.top, area.bottom];
  if (from < shift.across[0] || to > shift.across[1]) return area;
  const whole = shift.vertical ? isEntireColumn(area) : isEntireRow(area);
  if (whole) return area;
  const span = shift.vertical
    ? movedSpan(area.top, area.bottom, shift, LAST_ROW)
    : movedSpan(area.left, area.right, shift, LAST_COLUMN);
  if (!span) return null;
  return shift.vertical ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}

/** Inserted cells look like the ones above or left of them. */
function takeFormats(sheet: SheetModel, area: Area, vertical: boolean): void {
  if ((vertical ? area.top : area.left) === 0) return;
  const model: Area = vertical
    ? { ...area, top: area.top - 1, bottom: area.top - 1 }
    : { ...area, left: area.left - 1, right: area.left - 1 };
  for (const { row, column, cell } of cellsIn(sheet, model)) {
    if (!cell.format && cell.styleIndex === undefined) continue;
    const looks: CellModel = {
      value: "",
      type: "Empty",
      ...(cell.format && { format: cell.format }),
      ...(cell.styleIndex !== undefined && { styleIndex: cell.styleIndex }),
    };
    if (vertical) for (let to = area.top; to <= area.bottom; to++) putCell(sheet, to, column, { ...looks });
    else for (let to = area.left; to <= area.right; to++) putCell(sheet, row, to, { ...looks });
  }
}

function finish(host: ExcelHost, sheet: SheetModel, area: Area, shift: Shift): void {
  const move = (own: Area): Area[] => [movedArea(own, shift) ?? []].flat();
  sheet.merges = sheet.merges.flatMap(move);
  for (const format of sheet.conditionalFormats) {
    // A rule that reaches beyond the moving lines is cut along them.
    format.areas = format.areas.flatMap((own) => splitAcross(own, shift).flatMap(move));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  renumber(sheet);
  const { pageLayout } = sheet;
  if (pageLayout.printArea) pageLayout.printArea = movedArea(pageLayout.printArea, shift);
  if (pageLayout.titleRows) {
    const rows = movedArea({ ...WHOLE_SHEET, ...pageLayout.titleRows }, shift);
    pageLayout.titleRows = rows && { top: rows.top, bottom: rows.bottom };
  }
  moveFormulas(host, sheet, shift);
  for (const kept of host.references.all()) {
    if (kept instanceof RangeObject && kept.isOn(sheet)) kept.area = movedArea(kept.area, shift) ?? kept.area;
  }
  host.calculateAfterMove();
  host.note({ kind: "sheet", sheet });
  const verb = shift.insert ? "Inserted" : "Deleted";
  const whole = shift.vertical ? isEntireRow(area) : isEntireColumn(area);
  host.events.ofSheet(EventNumber.Changed, sheet, {
    changeType: whole ? `${shift.vertical ? "Row" : "Column"}${verb}` : `Cell${verb}`,
    address: referenceOf(area),
    triggerSource: "ThisLocalAddin",
    shiftDirection: shift.insert
      ? shift.vertical
        ? "ShiftCellDown"
        : "ShiftCellRight"
      : shift.vertical
        ? "ShiftCellUp"
        : "ShiftCellLeft",
    referenceId: eventReference(sheet, area),
  });
}

function splitAcross(area: Area, { vertical, across: [first, last] }: Shift): Area[] {
  const band: Area = vertical
    ? { ...WHOLE_SHEET, left: first, right: last }
    : { ...WHOLE_SHEET, top: first, bottom: last };
  const outside = subtractArea(area, band);
  const inside = outside.reduce<Area[]>((rest, part) => rest.flatMap((own) => subtractArea(own, part)), [area]);
  return [...inside, ...outside];
}

/** Formulas of all sheets, names and conditional formats follow the cells they mean. */
function moveFormulas(host: ExcelHost, sheet: SheetModel, shift: Shift): void {
  const named = [`${quoteSheetName(sheet.name)}!`, `'${sheet.name.replaceAll("'", "''")}'!`];
  const follow = (formula: string, own: boolean): string =>
    mapReferences(formula, (reference) => {
      const means =
        reference.sheet === "" ? own : named.some((name) => name.toLowerCase() === reference.sheet.toLowerCase());
      return means ? movedReference(reference, shift) : reference;
    });
  for (const other of host.model.sheets) {
    const own = other === sheet;
    for (const cells of other.cells.values()) {
      for (const cell of cells.values()) if (cell.formula !== undefined) cell.formula = follow(cell.formula, own);
    }
    for (const format of other.conditionalFormats)
      if (format.formula !== undefined) format.formula = follow(format.formula, own);
    for (const item of other.names?.values() ?? []) item.formula = follow(item.formula, own);
  }
  for (const item of host.model.names.values()) item.formula = follow(item.formula, false);
}

function movedReference(reference: FormulaReference, shift: Shift): FormulaReference | null {
  const before = areaOfReference(reference);
  const after = movedArea(before, shift);
  if (!after) return null;
  const { start, end } = reference;
  const corner = (from: typeof start, row: number, column: number): typeof start => ({
    ...from,
    row: from.row === null ? null : row,
    column: from.column === null ? null : column,
  });
  return {
    ...reference,
    start: corner(start, after.top, after.left),
    end: end && corner(end, after.bottom, after.right),
  };
}
