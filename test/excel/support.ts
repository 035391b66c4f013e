import { recognise } from "../../src/core/recognition/recognise";
import type { RankingTable } from "../../src/core/recognition/table";
import { cellName, parseArea, parseCell } from "../../src/core/sheet/address";
import { createSnapshotBuilder } from "../../src/core/sheet/builder";
import { typeOfValue } from "../../src/core/sheet/cells";
import type { SheetSnapshot } from "../../src/core/sheet/snapshot";
import { createWorkbook } from "../../src/excel/create";
import type { ExcelFailure, ReadProgress, SheetReceiver, Workbook } from "../../src/excel/workbook";
import { ok, type Result } from "../../src/core/result";
import { createCalculator } from "../../workbench/formulas/calculator";
import { connectHost } from "../../workbench/host/bridge";
import type { ExcelHost, HostOptions } from "../../workbench/host/host";
import type { CellFormat, FontPart, SheetModel, WorkbookModel } from "../../workbench/host/model";
import { newWorkbook } from "../../workbench/host/new-workbook";
import { putCell } from "../../workbench/host/sheet/cells";
import { DEFAULT_FORMAT } from "../../workbench/host/sheet/formats";
import { BAC_KAN_MERGES, BAC_KAN_SHEET } from "../fixtures/bac-kan-2021";
import type { TestCell } from "../support/sheet";

/** Microsoft's unmodified library, an Excel behind it, and the add-in's own door to Excel. */
export interface Stage {
  readonly host: ExcelHost;
  readonly model: WorkbookModel;
  readonly workbook: Workbook;
  /** Batches the library has sent to Excel. */
  readonly batches: () => number;
}

/** Puts a workbook on the stage. The library is evaluated once a test file; each stage has an Excel of its own. */
export function stage(model: WorkbookModel, options: Omit<HostOptions, "model"> = {}): Stage {
  const { host, traffic } = connectHost({ calculator: createCalculator(), ...options, model });
  host.calculateAll();
  // A short patience: a test in which a cell stays in edit mode shall not wait.
  return {
    host,
    model,
    workbook: createWorkbook({ attempts: 4, pauseMs: 1 }),
    batches: () => traffic.batches + traffic.cleanups,
  };
}

/** Makes the library refuse what is newer than a version of ExcelApi, as it does in an older Excel. Returns the way back. */
export function withApi(version: string): () => void {
  const utility = (OfficeExtension as unknown as { CommonUtility: Record<string, unknown> }).CommonUtility;
  const before = { ...utility };
  utility["_doApiNotSupportedCheck"] = true;
  utility["isSetSupported"] = (set: string, asked: string) => set !== "ExcelApi" || minor(asked) <= minor(version);
  return () => Object.assign(utility, before);
}

function minor(version: string): number {
  return Number(version.split(".")[1] ?? 0);
}

/** How many batches an action sends, and what it comes to. */
export async function counting<T>({ batches }: Stage, action: () => Promise<T>): Promise<{ result: T; syncs: number }> {
  const before = batches();
  const result = await action();
  return { result, syncs: batches() - before };
}

/** "not-loaded": a part of the add-in that could not be fetched, as in no test of Excel's. */
export function valueOf<T>(result: Result<T, ExcelFailure> | "not-loaded"): T {
  if (result === "not-loaded") throw new Error(result);
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function failureOf<T>(result: Result<T, ExcelFailure> | "not-loaded"): ExcelFailure {
  if (result === "not-loaded") throw new Error(result);
  if (result.ok) throw new Error(`did not fail: ${JSON.stringify(result.value)}`);
  return result.error;
}

interface ModelOptions {
  readonly name?: string;
  readonly at?: string;
  readonly merges?: readonly string[];
}

/** A workbook of one sheet; a cell's `f` is its formula, `format` its number format, `font` its font. */
export function modelOf(rows: readonly (readonly TestCell[])[], options: ModelOptions = {}): WorkbookModel {
  const model = newWorkbook(options.name ?? "Sheet1");
  const sheet = model.sheets[0]!;
  const at = parseCell(options.at ?? "A1")!;
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      put(sheet, cellName({ row: at.row + r, column: at.column + c }), cell);
    });
  });
  sheet.merges = (options.merges ?? []).map((name) => parseArea(name)!);
  return model;
}

/** Puts a cell as a file would hold it, unasked. */
export function put(sheet: SheetModel, name: string, cell: TestCell): void {
  const place = parseCell(name)!;
  const known = cell !== null && typeof cell === "object" ? cell : { v: cell ?? "" };
  if (known.v === "" && known.f === undefined && known.format === undefined && known.font === undefined) return;
  const font = { ...DEFAULT_FORMAT.font, name: known.font ?? DEFAULT_FORMAT.font.name };
  const format: CellFormat = { ...DEFAULT_FORMAT, numberFormat: known.format ?? "General", font };
  const formula = known.f === undefined ? {} : { formula: known.f };
  putCell(sheet, place.row, place.column, { value: known.v, type: typeOfValue(known.v), format, ...formula });
}

/** The text "12" in a General cell, as an import leaves it. */
export function putText(sheet: SheetModel, name: string, text: string, format = "General"): void {
  put(sheet, name, { v: text, format });
  const { row, column } = parseCell(name)!;
  sheet.cells.get(row)!.get(column)!.type = "String";
}

export function setFormat(sheet: SheetModel, name: string, change: (format: CellFormat) => CellFormat): void {
  const { row, column } = parseCell(name)!;
  const cell = sheet.cells.get(row)?.get(column);
  if (!cell) throw new Error(`${name} is empty`);
  cell.format = change(cell.format ?? DEFAULT_FORMAT);
}

/** Makes letters of a cell's text differ, as when a part of it is bold. */
export function mixFont(sheet: SheetModel, name: string, ...parts: FontPart[]): void {
  const { row, column } = parseCell(name)!;
  sheet.cells.get(row)!.get(column)!.mixedFont = parts;
  sheet.hasMixedFonts = true;
}

/** What differs among the letters of a cell's text. */
export function mixedFont(model: WorkbookModel, name: string): readonly FontPart[] {
  const { row, column } = parseCell(name)!;
  return model.sheets[0]!.cells.get(row)!.get(column)!.mixedFont ?? [];
}

/** Every cell of a workbook, to be compared before and after: input, type, format; and what lies over the cells. */
export function everyCell(model: WorkbookModel): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const sheet of model.sheets) {
    for (const [row, columns] of sheet.cells) {
      for (const [column, { value, type, formula, format }] of columns) {
        if (type === "Empty" && formula === undefined && isDefault(format)) continue;
        cells[`${sheet.name}!${cellName({ row, column })}`] = {
          value,
          type,
          formula,
          format: format ?? DEFAULT_FORMAT,
        };
      }
    }
    cells[`${sheet.name}: merges`] = sheet.merges;
    cells[`${sheet.name}: rules`] = sheet.conditionalFormats.map(({ areas, formula, format, type, stopIfTrue }) => {
      return { areas, formula, format, type, stopIfTrue };
    });
  }
  return cells;
}

function isDefault(format: CellFormat | undefined): boolean {
  return format === undefined || JSON.stringify(format) === JSON.stringify(DEFAULT_FORMAT);
}

/** The value a cell shows. */
export function shown(model: WorkbookModel, name: string, sheet = 0): unknown {
  const { row, column } = parseCell(name)!;
  return model.sheets[sheet]!.cells.get(row)?.get(column)?.value ?? "";
}

/** The formula of a cell, or its value. */
export function input(model: WorkbookModel, name: string, sheet = 0): unknown {
  const { row, column } = parseCell(name)!;
  const cell = model.sheets[sheet]!.cells.get(row)?.get(column);
  return cell?.formula ?? cell?.value ?? "";
}

/** The Bắc Kạn sheet of 2021 as printed: header in rows 4 and 5, figures in rows 6–18 and 20–24. */
export function bacKan(): WorkbookModel {
  return modelOf(BAC_KAN_SHEET, { name: "Phụ lục 8900", merges: BAC_KAN_MERGES });
}

/** Reads a sheet (null: the active one) whole. */
export async function readSnapshot(
  workbook: Workbook,
  sheetName: string | null = null,
  progress: ReadProgress = {},
): Promise<Result<SheetSnapshot, ExcelFailure>> {
  let builder = createSnapshotBuilder(null);
  const receiver: SheetReceiver = {
    begin: (area) => Promise.resolve((builder = createSnapshotBuilder(area))),
    add: (band) => {
      builder.add(band);
      return Promise.resolve();
    },
  };
  const read = await workbook.read(sheetName, receiver, progress);
  return read.ok ? ok(builder.finish(read.value)) : read;
}

/** Reads the active sheet and recognises its table, as a check does. */
export async function readTable({ workbook }: Stage): Promise<{ snapshot: SheetSnapshot; table: RankingTable }> {
  const snapshot = valueOf(await readSnapshot(workbook));
  const tables = recognise(snapshot);
  if (!tables.ok) throw new Error(tables.error.reason);
  return { snapshot, table: tables.value[0]! };
}
