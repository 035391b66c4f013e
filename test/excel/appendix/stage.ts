import type { AppendixDocument } from "../../../src/core/appendix/document";
import { cellName, parseCell } from "../../../src/core/sheet/address";
import { appendixSheet } from "../../../src/excel/appendix/new-sheet";
import { writeNewSheets } from "../../../src/excel/new-sheet";
import { exchange } from "../../../src/excel/exchange";
import { createCalculator } from "../../../workbench/formulas/calculator";
import { connectHost } from "../../../workbench/host/bridge";
import type { HostOptions } from "../../../workbench/host/host";
import type { CellFormat, CellModel, SheetModel } from "../../../workbench/host/model";
import { newWorkbook } from "../../../workbench/host/new-workbook";
import { cellAt } from "../../../workbench/host/sheet/cells";
import { formatAt } from "../../../workbench/host/sheet/formats";
import { newPackage, savePackage } from "../../../workbench/package/package";
import { documentOf } from "../../core/appendix/reports";

export { documentOf };

/** A workbook with these sheets behind Microsoft's library. */
export function excelWith(sheetNames: readonly string[] = ["Biểu 1"], options: HostOptions = {}) {
  const { host, traffic } = connectHost({
    model: newWorkbook(...sheetNames),
    calculator: createCalculator(),
    ...options,
  });
  return {
    host,
    traffic,
    model: host.model,
    names: () => host.model.sheets.map((sheet) => sheet.name),
    write: (document: AppendixDocument = documentOf(), ...others: readonly AppendixDocument[]) =>
      exchange({ sheetName: document.sheetName }, (context) =>
        writeNewSheets(context, [document, ...others].map(appendixSheet)),
      ),
  };
}

/** The workbook with the appendix as a file; the sheet beside it is empty, so all that is printed is the appendix. */
export async function savedAppendix(document: AppendixDocument): Promise<Uint8Array> {
  const excel = excelWith();
  const result = await excel.write(document);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return savePackage(newPackage(), excel.model);
}

/** Writes the appendix into a workbook of its own and hands out the new sheet. */
export async function written(document: AppendixDocument): Promise<SheetModel> {
  const excel = excelWith();
  const result = await excel.write(document);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return excel.model.sheets[1]!;
}

export function cell(sheet: SheetModel, name: string): CellModel | undefined {
  const { row, column } = parseCell(name)!;
  return cellAt(sheet, row, column);
}

export function format(sheet: SheetModel, name: string): CellFormat {
  const { row, column } = parseCell(name)!;
  return formatAt(sheet, row, column);
}

/** Values of a sheet's row, from column A to G. */
export function rowValues(sheet: SheetModel, row: number): unknown[] {
  return Array.from({ length: 7 }, (_, column) => cell(sheet, cellName({ row: row - 1, column }))?.value ?? "");
}
