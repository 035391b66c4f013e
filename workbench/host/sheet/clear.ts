import type { Area } from "../../../src/core/sheet/address";
import type { ExcelHost } from "../host";
import { oneOf, optional } from "../host-object";
import { EMPTY } from "../input";
import type { SheetModel } from "../model";
import { intersection, isEntireColumn, isEntireRow } from "./areas";
import { cellsIn, hasContent, removeCell, writeContent } from "./cells";
import { clearConditionalFormats } from "./conditional-areas";
import { editContents } from "./edit";
import { guardAction, guardContents } from "./protection";

/** `Range.clear`: contents, formats (with merges and conditional formats), hyperlinks, or all of them. */
export function clearArea(host: ExcelHost, sheet: SheetModel, area: Area, applyTo: unknown): void {
  const what =
    optional(applyTo, (value) => oneOf(value, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"])) ??
    "All";
  const contents = what === "All" || what === "Contents";
  const formats = what === "All" || what === "Formats";
  if (contents) guardContents(sheet, area);
  if (formats) guardAction(sheet, "allowFormatCells");
  if (what !== "Contents" && what !== "Formats") removeHyperlinks(sheet, area);
  if (contents) {
    editContents(host, sheet, area, "ThisLocalAddin", () => {
      for (const { row, column } of cellsIn(sheet, area)) writeContent(sheet, row, column, EMPTY);
    });
  }
  if (formats) clearFormats(host, sheet, area);
  host.note({ kind: "cells", sheet, area });
}

function removeHyperlinks(sheet: SheetModel, area: Area): void {
  for (const { cell } of cellsIn(sheet, area)) delete cell.hyperlink;
}

function clearFormats(host: ExcelHost, sheet: SheetModel, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  clearConditionalFormats(sheet, [area]);
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    delete cell.format;
    delete cell.styleIndex;
    if (!hasContent(cell) && !cell.hyperlink) removeCell(sheet, row, column);
  }
  if (isEntireColumn(area)) dropLineFormats(sheet.columns, area.left, area.right);
  if (isEntireRow(area)) dropLineFormats(sheet.rows, area.top, area.bottom);
  host.note({ kind: "sheet", sheet });
}

function dropLineFormats(lines: ReadonlyMap<number, { format?: unknown }>, first: number, last: number): void {
  for (const [index, line] of lines) if (index >= first && index <= last) delete line.format;
}
