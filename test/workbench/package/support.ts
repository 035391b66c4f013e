import { parseCell } from "../../../src/core/sheet/address";
import { typeOfValue } from "../../../src/core/sheet/cells";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import type { CellFormat, CellModel, SheetModel, WorkbookModel } from "../../../workbench/host/model";
import { newWorkbook } from "../../../workbench/host/new-workbook";
import { cellAt, writeContent } from "../../../workbench/host/sheet/cells";
import { DEFAULT_FORMAT, setFormat } from "../../../workbench/host/sheet/formats";
import { newPackage, openPackage, savePackage, type WorkbookPackage } from "../../../workbench/package/package";
import { openArchive } from "../../../src/xlsx/archive";
import { DEFAULT_LIMITS } from "../../../src/xlsx/limits";
import { zip } from "../../xlsx/support/zip";
import { Parts } from "../../../src/xlsx/parts";

interface Opened {
  readonly model: WorkbookModel;
  readonly package: WorkbookPackage;
}

export function open(bytes: Uint8Array): Opened {
  const result = openPackage(bytes);
  if (!result.ok) throw new Error(`Not opened: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Saves a workbook that came from no file. */
export function save(model: WorkbookModel): Uint8Array {
  return savePackage(newPackage(), model);
}

/** Saves the workbook and opens what was saved. */
export function again({ model, package: file }: Opened): Opened & { readonly bytes: Uint8Array } {
  const bytes = savePackage(file, model);
  return { ...open(bytes), bytes };
}

/** Content of a part as text. */
export function part(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(new Parts(bytes, DEFAULT_LIMITS).bytes(name));
}

export function partNames(bytes: Uint8Array): string[] {
  return openArchive(bytes, DEFAULT_LIMITS).entries.map(({ name }) => name);
}

/** The file with one part told otherwise. */
export function replacePart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  return zip(
    partNames(bytes).map((entry) => ({
      name: entry,
      content: entry === name ? change(part(bytes, name)) : part(bytes, entry),
    })),
  );
}

/** The parts whose bytes differ between two files, those in only one of them included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = new Set(partNames(before));
  const now = new Set(partNames(after));
  const all = [...new Set([...old, ...now])];
  return all.filter((name) => !old.has(name) || !now.has(name) || part(before, name) !== part(after, name)).sort();
}

export function sheetNamed(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

export function cell(sheet: SheetModel, name: string): CellModel | undefined {
  const at = parseCell(name);
  return at ? cellAt(sheet, at.row, at.column) : undefined;
}

/** Writes as the host does: a text with "=" in front of it is a formula. */
export function write(sheet: SheetModel, name: string, value: CellValue): void {
  const at = parseCell(name)!;
  const isFormula = typeof value === "string" && value.startsWith("=");
  writeContent(
    sheet,
    at.row,
    at.column,
    isFormula ? { value: 0, type: "Double", formula: value } : { value, type: typeOfValue(value) },
  );
}

export function style(sheet: SheetModel, name: string, change: Partial<CellFormat>): void {
  const at = parseCell(name)!;
  setFormat(sheet, at.row, at.column, { ...(cellAt(sheet, at.row, at.column)?.format ?? DEFAULT_FORMAT), ...change });
}

/** A workbook of sheets given as cells by name. */
export function book(sheets: Readonly<Record<string, Readonly<Record<string, CellValue>>>>): WorkbookModel {
  const model = newWorkbook(...Object.keys(sheets));
  Object.values(sheets).forEach((cells, index) => {
    for (const [name, value] of Object.entries(cells)) write(model.sheets[index]!, name, value);
  });
  return model;
}

/** What a person sees of a workbook, without what only the file knows. */
export function plain(model: WorkbookModel): unknown {
  return {
    activeSheet: model.activeSheet,
    names: [...model.names.values()],
    settings: [...model.settings],
    structureProtected: model.structureProtected,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      id: undefined,
      part: undefined,
      columns: [...sheet.columns].sort(([a], [b]) => a - b),
      rows: [...sheet.rows].sort(([a], [b]) => a - b),
      names: [...(sheet.names?.values() ?? [])],
      conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, id: undefined, rawXml: undefined })),
      cells: [...sheet.cells]
        .sort(([a], [b]) => a - b)
        .map(([row, cells]) => [
          row,
          [...cells]
            .sort(([a], [b]) => a - b)
            .map(([column, content]) => [
              column,
              { ...content, format: content.format ?? DEFAULT_FORMAT, styleIndex: undefined, sharedString: undefined },
            ]),
        ]),
    })),
  };
}
