import { HostError, invalidArgument } from "../errors";
import { EventNumber } from "../events";
import { rewrite } from "../formula/references";
import type { ExcelHost } from "../host";
import type { CellModel, SheetModel, WorkbookModel } from "../model";
import { newSheet, newSheetId } from "../new-workbook";
import { quoteSheetName } from "./references";

/** Sheets come, go, move and change their names. */

/** Rules for names: https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
export function checkSheetName(model: WorkbookModel, name: string, except: SheetModel | null): void {
  const valid =
    name.trim() !== "" &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    !/^history$/i.test(name);
  if (!valid) throw invalidArgument(`no name for a sheet: ${name}`);
  if (model.sheets.some((sheet) => sheet !== except && sameName(sheet.name, name)))
    throw new HostError("ItemAlreadyExists");
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A name no sheet has: "Sheet3". */
export function freeSheetName(model: WorkbookModel, stem: string): string {
  for (let number = model.sheets.length + 1; ; number++) {
    const name = `${stem}${number}`;
    if (!model.sheets.some((sheet) => sameName(sheet.name, name))) return name;
  }
}

/** "The new worksheet is added at the end of existing worksheets" (reference, `WorksheetCollection.add`). It is not activated. */
export function addSheet(host: ExcelHost, name: string): SheetModel {
  const sheet = newSheet(name, newSheetId(host.model));
  host.model.sheets.push(sheet);
  host.events.ofSheet(EventNumber.Added, sheet);
  host.note({ kind: "sheets" });
  return sheet;
}

export function deleteSheet(host: ExcelHost, sheet: SheetModel): void {
  const { model } = host;
  const visible = model.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  // "the last visible sheet" cannot go, nor one that is very hidden (reference, `Worksheet.delete`).
  if (visible.length === 0) throw new HostError("InvalidOperation");
  if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation");
  const active = model.sheets[model.activeSheet]!;
  const at = model.sheets.indexOf(sheet);
  if (active === sheet)
    host.activate(visible.find((other) => model.sheets.indexOf(other) > at) ?? visible[visible.length - 1]!);
  const stays = model.sheets[model.activeSheet]!;
  model.sheets.splice(at, 1);
  model.activeSheet = model.sheets.indexOf(stays);
  renameInFormulas(host, sheet.name, null);
  host.calculateAfterMove();
  host.events.ofSheet(EventNumber.Deleted, sheet);
  host.note({ kind: "sheets" });
}

export function renameSheet(host: ExcelHost, sheet: SheetModel, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  renameInFormulas(host, before, name);
  host.events.ofSheet(EventNumber.NameChanged, sheet, { nameBefore: before, nameAfter: name });
  host.note({ kind: "sheets" });
}

export function moveSheet(host: ExcelHost, sheet: SheetModel, position: number): void {
  const { model } = host;
  if (position < 0 || position >= model.sheets.length) throw invalidArgument();
  const active = model.sheets[model.activeSheet]!;
  model.sheets.splice(model.sheets.indexOf(sheet), 1);
  model.sheets.splice(position, 0, sheet);
  model.activeSheet = model.sheets.indexOf(active);
  host.note({ kind: "sheets" });
}

export function copySheet(
  host: ExcelHost,
  source: SheetModel,
  where: "None" | "Before" | "After" | "Beginning" | "End",
  relative: SheetModel | null,
): SheetModel {
  const { model } = host;
  const name = freeCopyName(model, source.name);
  const copy: SheetModel = {
    ...structuredClone({ ...source, cells: new Map() }),
    id: newSheetId(model),
    name,
    cells: copiedCells(source),
  };
  delete copy.part;
  const last = model.sheets.length;
  const at = relative ? model.sheets.indexOf(relative) : last;
  const active = model.sheets[model.activeSheet]!;
  model.sheets.splice(where === "Beginning" ? 0 : where === "Before" ? at : where === "After" ? at + 1 : last, 0, copy);
  model.activeSheet = model.sheets.indexOf(active);
  host.events.ofSheet(EventNumber.Added, copy);
  host.note({ kind: "sheets" });
  host.calculateAfterMove();
  return copy;
}

/** Formats are shared, never changed in place: only the cells are new. */
function copiedCells(source: SheetModel): SheetModel["cells"] {
  const cells: SheetModel["cells"] = new Map();
  for (const [row, line] of source.cells) {
    const copied = new Map<number, CellModel>();
    for (const [column, cell] of line) copied.set(column, { ...cell });
    cells.set(row, copied);
  }
  return cells;
}

/** "Sheet1 (2)", within the longest name a sheet may have. */
function freeCopyName(model: WorkbookModel, name: string): string {
  for (let number = 2; ; number++) {
    const mark = ` (${number})`;
    const free = name.slice(0, 31 - mark.length) + mark;
    if (!model.sheets.some((sheet) => sameName(sheet.name, free))) return free;
  }
}

/** Formulas follow a sheet's new name; those of a sheet that is gone become #REF!. */
function renameInFormulas(host: ExcelHost, before: string, after: string | null): void {
  const named = [`${quoteSheetName(before)}!`, `'${before.replaceAll("'", "''")}'!`];
  const follow = (formula: string): string => {
    if (!formula.includes("!")) return formula;
    const next = after === null ? "#REF!" : `${quoteSheetName(after)}!`;
    return rewrite(formula, (reference, written) => {
      if (!named.some((name) => sameName(name, reference.sheet))) return written;
      return after === null ? next : next + written.slice(reference.sheet.length);
    });
  };
  for (const sheet of host.model.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const cell of cells.values()) if (cell.formula !== undefined) cell.formula = follow(cell.formula);
    }
    for (const format of sheet.conditionalFormats)
      if (format.formula !== undefined) format.formula = follow(format.formula);
    for (const item of sheet.names?.values() ?? []) item.formula = follow(item.formula);
  }
  for (const item of host.model.names.values()) item.formula = follow(item.formula);
}
