import type { AppendixDocument } from "../../../src/core/appendix/document";
import type { RecordGrid } from "../../../src/core/record/grid";
import type { RateChart } from "../../../src/core/chart/rate-chart";
import { CHART_SHEET } from "../../../src/core/chart/wording";
import { RECORD_SHEET } from "../../../src/core/record/wording";
import { fail, ok, type Result } from "../../../src/core/result";
import { parseSettings } from "../../../src/core/settings/parse";
import { cellName, parseCell, rowCount, type CellAddress } from "../../../src/core/sheet/address";
import { contentAt, valueAt } from "../../../src/core/sheet/cells";
import type { CellValue, SheetSnapshot } from "../../../src/core/sheet/snapshot";
import type { AppliedChange, ExcelFailure, SheetReceiver, Workbook } from "../../../src/excel/workbook";
import { gridsOf, snapshotOfGrids } from "../../support/grids";

type Method =
  | "read"
  | "fileName"
  | "sheetNames"
  | "surveySheets"
  | "readSelection"
  | "apply"
  | "flag"
  | "unflag"
  | "reorder"
  | "addAppendices"
  | "addRecord"
  | "addChart"
  | "undo"
  | "select"
  | "loadSettings"
  | "saveSettings";

/**
 * One sheet in memory behind the door to Excel, for what the pane does with answers. It keeps the door's promises (stale
 * cells are refused, undo brings the values back) and nothing else; Excel's own behaviour is tested over Microsoft's library.
 */
export class SheetWorkbook implements Workbook {
  readonly appendices: AppendixDocument[] = [];
  readonly records: RecordGrid[] = [];
  readonly charts: RateChart[] = [];
  readonly selected: string[] = [];
  /** As kept in the workbook: plain JSON. */
  stored: unknown = null;
  /** What is selected on the sheet. */
  selection: SheetSnapshot | null = null;
  /** Cells whose letters do not all look the same. */
  readonly mixedFonts = new Set<string>();
  reads = 0;
  private readonly failures = new Map<Method, ExcelFailure[]>();
  private readonly done: { change: AppliedChange; before: SheetSnapshot }[] = [];
  private listeners = new Set<(sheetName: string) => void>();
  private flagged = 0;
  private gate: Promise<void> = Promise.resolve();

  /** The first is the active one, and the only one that is written to. */
  constructor(
    private sheet: SheetSnapshot,
    readonly others: SheetSnapshot[] = [],
  ) {}

  /** The next call of a method fails so. */
  failNext(method: Method, failure: ExcelFailure): void {
    this.failures.set(method, [...(this.failures.get(method) ?? []), failure]);
  }

  /** The next reading waits until the returned function is called, as a long one does. */
  holdReading(): () => void {
    let release = (): void => undefined;
    this.gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  value(cell: string): CellValue {
    const { row, column } = parseCell(cell)!;
    return valueAt(this.sheet, row, column);
  }

  /** Another hand types into a cell. */
  type(cell: string, value: CellValue): void {
    this.sheet = written(this.sheet, parseCell(cell)!, value);
    for (const listener of this.listeners) listener(this.sheet.sheetName);
  }

  get undoable(): AppliedChange | null {
    return this.done.at(-1)?.change ?? null;
  }

  async read(
    sheetName: string | null,
    receiver: SheetReceiver,
    progress: Parameters<Workbook["read"]>[2],
  ): ReturnType<Workbook["read"]> {
    this.reads += 1;
    const sheet = this.others.find((other) => other.sheetName === sheetName) ?? this.sheet;
    const { area } = sheet;
    const rows = area ? rowCount(area) : 0;
    progress.onRows?.(0, rows);
    const gate = this.gate;
    this.gate = Promise.resolve();
    await gate;
    if (progress.signal?.aborted) return fail({ code: "cancelled" });
    const failure = this.failure("read");
    if (failure) return fail(failure);
    if (sheetName !== null && sheetName !== sheet.sheetName) return fail({ code: "sheet-gone", sheetName });
    await receiver.begin(area);
    if (area) await receiver.add({ top: area.top, ...gridsOf(sheet) });
    const { isProtected, merges, hiddenRows, hiddenColumns, numerals } = sheet;
    return ok({ sheetName: sheet.sheetName, isProtected, merges, hiddenRows, hiddenColumns, numerals });
  }

  surveySheets(): ReturnType<Workbook["surveySheets"]> {
    return this.answer("surveySheets", () =>
      ok({
        heads: [this.sheet, ...this.others].map((one) => ({
          sheetName: one.sheetName,
          area: one.area,
          values: gridsOf(one).values,
        })),
        rows: 200,
        notRead: 0,
      }),
    );
  }

  readSelection(): ReturnType<Workbook["readSelection"]> {
    return this.answer("readSelection", () =>
      this.selection
        ? ok({ cells: this.selection, hasHiddenRows: false })
        : fail({ code: "selection", why: "blank" as const }),
    );
  }

  fileName(): ReturnType<Workbook["fileName"]> {
    return this.answer("fileName", () => ok("Biểu rà soát.xlsx"));
  }

  sheetNames(): ReturnType<Workbook["sheetNames"]> {
    return this.answer("sheetNames", () => ok([this.sheet, ...this.others].map(({ sheetName }) => sheetName)));
  }

  async apply(
    plan: Parameters<Workbook["apply"]>[0],
    mixed: Parameters<Workbook["apply"]>[1],
  ): ReturnType<Workbook["apply"]> {
    const isLeftOut = (cell: CellAddress) => mixed !== "lose" && this.mixedFonts.has(cellName(cell));
    const leftOut = plan.edits.map(({ cell }) => cell).filter(isLeftOut);
    const edits = plan.edits.filter(({ cell }) => !isLeftOut(cell));
    const applied = await this.change("apply", "edits", edits.length, () => {
      const stale = edits
        .map(({ cell, before }) => ({ cell, expected: before, found: this.formula(cell) }))
        .filter(({ expected, found }) => expected !== found);
      if (stale.length > 0) return { code: "stale", cells: stale };
      for (const { cell, after } of edits) this.sheet = written(this.sheet, cell, after);
      return null;
    });
    return applied.ok ? ok({ ...applied.value, leftOut }) : applied;
  }

  flag({ count }: Parameters<Workbook["flag"]>[0]): ReturnType<Workbook["flag"]> {
    return this.change("flag", "flags", count, () => {
      this.flagged = count;
      return null;
    });
  }

  unflag(): ReturnType<Workbook["unflag"]> {
    return this.change("unflag", "flags", this.flagged, () => {
      this.flagged = 0;
      return null;
    });
  }

  reorder({ rows, sequence, from }: Parameters<Workbook["reorder"]>[0]): ReturnType<Workbook["reorder"]> {
    return this.change("reorder", "order", from.length, () => {
      const before = this.sheet;
      const { left, right } = before.area!;
      from.forEach((source, place) => {
        const [row, origin] = [rows[place]!, rows[source]!];
        for (let column = left; column <= right; column += 1) {
          if (column === sequence) continue;
          this.sheet = written(this.sheet, { row, column }, valueAt(before, origin, column));
        }
      });
      return null;
    });
  }

  async addAppendices(appendices: readonly AppendixDocument[]): ReturnType<Workbook["addAppendices"]> {
    const add = () => {
      this.appendices.push(...appendices);
      return null;
    };
    const newSheets = appendices.map(({ sheetName }) => sheetName);
    const added = await this.change("addAppendices", "sheet", newSheets.length, add, newSheets[0]);
    return added.ok ? ok({ ...added.value, newSheets }) : added;
  }

  async addRecord(record: RecordGrid): ReturnType<Workbook["addRecord"]> {
    const add = () => {
      this.records.push(record);
      return null;
    };
    const added = await this.change("addRecord", "sheet", 1, add, RECORD_SHEET);
    return added.ok ? ok({ ...added.value, newSheets: [RECORD_SHEET] }) : added;
  }

  async addChart(chart: RateChart): ReturnType<Workbook["addChart"]> {
    const add = () => {
      this.charts.push(chart);
      return null;
    };
    const added = await this.change("addChart", "sheet", 1, add, CHART_SHEET);
    return added.ok ? ok({ ...added.value, newSheets: [CHART_SHEET] }) : added;
  }

  undo(): ReturnType<Workbook["undo"]> {
    return this.answer("undo", () => {
      const last = this.done.pop();
      if (!last) return fail({ code: "nothing-to-undo" });
      this.sheet = last.before;
      return ok(last.change);
    });
  }

  select(_sheetName: string, cell: CellAddress): ReturnType<Workbook["select"]> {
    return this.answer("select", () => {
      this.selected.push(cellName(cell));
      return ok(undefined);
    });
  }

  loadSettings(): ReturnType<Workbook["loadSettings"]> {
    return this.answer("loadSettings", () => ok(this.stored === null ? null : parseSettings(this.stored)));
  }

  saveSettings(settings: Parameters<Workbook["saveSettings"]>[0]): ReturnType<Workbook["saveSettings"]> {
    return this.answer("saveSettings", () => {
      this.stored = JSON.parse(JSON.stringify(settings)) as unknown;
      return ok(undefined);
    });
  }

  watch(onChange: (sheetName: string) => void): ReturnType<Workbook["watch"]> {
    this.listeners.add(onChange);
    return Promise.resolve(ok(() => void this.listeners.delete(onChange)));
  }

  private formula({ row, column }: CellAddress): CellValue {
    return contentAt(this.sheet, row, column);
  }

  private failure(method: Method): ExcelFailure | undefined {
    return this.failures.get(method)?.shift();
  }

  private answer<T>(method: Method, value: () => Result<T, ExcelFailure>): Promise<Result<T, ExcelFailure>> {
    const failure = this.failure(method);
    return Promise.resolve(failure ? fail(failure) : value());
  }

  private change(
    method: Method,
    kind: AppliedChange["kind"],
    count: number,
    make: () => ExcelFailure | null,
    sheetName = this.sheet.sheetName,
  ): Promise<Result<AppliedChange, ExcelFailure>> {
    return this.answer(method, () => {
      const before = this.sheet;
      const refused = make();
      if (refused) return fail(refused);
      const change = { id: this.done.length + 1, kind, sheetName, count };
      this.done.push({ change, before });
      return ok(change);
    });
  }
}

/** The sheet with one cell changed. Formulas are not computed: a cell shows its formula's text. */
function written(sheet: SheetSnapshot, { row, column }: CellAddress, value: CellValue): SheetSnapshot {
  const { area } = sheet;
  const { values, formulas, numberFormats, fontNames } = gridsOf(sheet);
  for (const grid of [values, formulas]) grid[row - area!.top]![column - area!.left] = value;
  return snapshotOfGrids(area, { values, formulas, numberFormats, fontNames }, sheet);
}
