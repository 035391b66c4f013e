import type { CellLike, RowLike, WorkbookLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import { type Area, areaName, contains } from "../../src/core/sheet/address";
import type { CellModel, SheetModel, WorkbookModel } from "../host/model";
import { EMPTY_CELL, type EngineResult, FORMULA_CELL, fromEngine, ownFunctions, toEngine, VALUE_CELL } from "./engine";

/** Whether the result a formula cell shows is that of its formula, so that it may stand where the engine has none. */
export type Trust = (cell: CellModel) => boolean;

/**
 * The host's workbook as the engine wants to see one (its `WorkbookLike`): rows and columns from 1, results written in
 * place. Results that would spill over other cells are not carried out: such cells keep the value they have.
 */
export class WorkbookView implements WorkbookLike {
  readonly userFunctions = ownFunctions;
  readonly calcProperties = { iterate: false };
  worksheets: SheetView[] = [];

  constructor(
    private readonly model: WorkbookModel,
    private readonly trust: Trust,
  ) {}

  /** Before each calculation: sheets come and go. */
  refresh(): void {
    this.worksheets = this.model.sheets.map((sheet, index) => new SheetView(sheet, index + 1, this.trust));
  }

  getWorksheet(id?: number | string): SheetView | undefined {
    const name = String(id).toLowerCase();
    return this.worksheets.find((sheet) =>
      typeof id === "number" ? sheet.id === id : sheet.name.toLowerCase() === name,
    );
  }

  get definedNames() {
    const entries = [...this.model.names.values()].map((item) => nameEntry(item.name, item.formula));
    this.model.sheets.forEach((sheet, localSheetId) => {
      for (const item of sheet.names?.values() ?? [])
        entries.push({ ...nameEntry(item.name, item.formula), localSheetId });
    });
    return { getAllEntries: () => entries, getAllNames: () => entries };
  }
}

function nameEntry(name: string, formula: string): { name: string; ranges: string[]; localSheetId?: number } {
  return { name, ranges: [formula.replace(/^=/, "")] };
}

export class SheetView implements WorksheetLike {
  readonly name: string;
  readonly mergedRegions: readonly { top: number; left: number; bottom: number; right: number }[] = [];
  /** Areas of array formulas by the cell they cover. */
  private readonly arrays: readonly Area[];

  constructor(
    private readonly sheet: SheetModel,
    readonly id: number,
    private readonly trust: Trust,
  ) {
    this.name = sheet.name;
    const arrays: Area[] = [];
    for (const row of sheet.cells.values())
      for (const cell of row.values()) if (cell.arrayFormula) arrays.push(cell.arrayFormula);
    this.arrays = arrays;
  }

  get dimensions() {
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    for (const [row, cells] of this.sheet.cells) {
      top = Math.min(top, row + 1);
      bottom = Math.max(bottom, row + 1);
      for (const column of cells.keys()) {
        left = Math.min(left, column + 1);
        right = Math.max(right, column + 1);
      }
    }
    return bottom === 0 || right === 0 ? null : { top, left, bottom, right };
  }

  eachRow(...args: EachArguments<RowLike>): void {
    const callback = callbackOf(args);
    for (const [row, cells] of this.sheet.cells) callback(this.rowView(row, cells), row + 1);
    for (const [row, { hidden }] of this.sheet.rows) {
      if (hidden && !this.sheet.cells.has(row)) callback(this.rowView(row, new Map()), row + 1);
    }
  }

  findCell(row: number, column: number): CellView | undefined {
    const cell = this.sheet.cells.get(row - 1)?.get(column - 1);
    return cell && this.cellView(cell, row - 1, column - 1);
  }

  /** Asked for only to spill a result over a cell: what is written to the answer goes nowhere. */
  getCell(row: number, column: number): CellView {
    return this.findCell(row, column) ?? this.cellView({ value: "", type: "Empty" }, row - 1, column - 1);
  }

  private rowView(row: number, cells: ReadonlyMap<number, CellModel>): RowLike {
    return {
      hidden: this.sheet.rows.get(row)?.hidden ?? false,
      eachCell: (...args: EachArguments<CellLike>) => {
        const callback = callbackOf(args);
        for (const [column, cell] of cells) callback(this.cellView(cell, row, column), column + 1);
      },
    };
  }

  private cellView(cell: CellModel, row: number, column: number): CellView {
    const covered = this.arrays.some((area) => contains(area, { row, column }));
    return new CellView(cell, row + 1, column + 1, covered, this.trust);
  }
}

/** The engine calls back for each row or cell, with options before the callback or without. */
export type EachArguments<T> = [callback: Callback<T>] | [options: { includeEmpty?: boolean }, callback: Callback<T>];
type Callback<T> = (item: T, position: number) => void;

export function callbackOf<T>(args: EachArguments<T>): Callback<T> {
  return args.length === 1 ? args[0] : args[1];
}

class CellView implements CellLike {
  readonly formula?: string;

  constructor(
    private readonly cell: CellModel,
    readonly row: number,
    readonly col: number,
    /** Gets its value from the array formula over it. */
    private readonly covered: boolean,
    private readonly trust: Trust,
  ) {
    if (cell.formula !== undefined) this.formula = cell.formula.slice(1);
  }

  get type(): number {
    if (this.cell.formula !== undefined || this.covered) return FORMULA_CELL;
    return this.cell.type === "Empty" ? EMPTY_CELL : VALUE_CELL;
  }

  get model() {
    const area = this.cell.arrayFormula;
    return area ? { shareType: "array", ref: areaName(area) } : {};
  }

  get value(): unknown {
    return toEngine(this.cell.value, this.cell.type);
  }

  /** Only spilling writes here. */
  set value(_spilled: unknown) {
    return;
  }

  get result(): EngineResult {
    return this.trust(this.cell) ? toEngine(this.cell.value, this.cell.type) : undefined;
  }

  set result(result: EngineResult) {
    const next = fromEngine(result);
    // The engine refuses to spill over the very values the file holds for the spill.
    if (next.value === "#SPILL!" && this.cell.type !== "Empty" && this.trust(this.cell)) return;
    this.cell.value = next.value;
    this.cell.type = next.type;
  }
}
