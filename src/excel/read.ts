import { fail, ok, type Result } from "../core/result";
import { areaName, columnCount, rowCount, type Area } from "../core/sheet/address";
import type { SheetFacts } from "../core/sheet/builder";
import type { CellValue, NumeralStyle, ValueType } from "../core/sheet/snapshot";
import { exchange, nextTask, syncPatiently, type Patience } from "./exchange";
import { isTooLarge } from "./failures";
import { cellCount, cellsPerBatch, MOST_CELLS } from "./limits";
import { loadMerges, mergesIn, takeMerges } from "./merges";
import { Pace } from "./pace";
import { sharedRows } from "./shared-rows";
import { findSheet, takeSheet, type FoundSheet } from "./sheets";
import type { ExcelFailure, ReadProgress, SheetReceiver } from "./workbook";

export interface Reading {
  readonly facts: SheetFacts;
  readonly sheet: FoundSheet;
}

/**
 * Reads the used range of a sheet (null: the active one) into `receiver` and keeps nothing of it. Two syncs for a sheet of
 * `FIRST_BAND` cells (pace.ts): the first asks what there is, the second takes it. Beyond, one more for each further band.
 */
export async function readSheet(
  sheetName: string | null,
  receiver: SheetReceiver,
  progress: ReadProgress,
  patience: Patience,
): Promise<Result<Reading, ExcelFailure>> {
  const read = await exchange<Reading>({ sheetName: sheetName ?? "" }, async (context) => {
    const outline = await readOutline(context, sheetName, progress, patience);
    if (!outline.ok) return outline;
    const { sheet, area, numerals } = outline.value;
    const facts = { sheetName: sheet.name, isProtected: sheet.isProtected, numerals };
    if (area && cellCount(area) > MOST_CELLS) return fail({ code: "too-large", cells: cellCount(area) });
    await receiver.begin(area);
    if (!area) return ok({ sheet, facts: { ...facts, merges: [], hiddenRows: [], hiddenColumns: [] } });
    const reader = new BandReader(context, outline.value, area, receiver, progress, patience);
    const around = await reader.readAll();
    return around.ok ? ok({ sheet, facts: { ...facts, ...around.value } }) : around;
  });
  // Stopped while it waited for a cell: the clerk knows of the cell.
  const gaveUp = !read.ok && read.error.code === "cell-editing" && progress.signal?.aborted === true;
  return gaveUp ? fail({ code: "cancelled" }) : read;
}

/** What the first sync tells: enough to ask for the cells and no more. */
interface Outline {
  readonly sheet: FoundSheet;
  readonly area: Area | null;
  readonly numerals: NumeralStyle;
  /** True: all, false: none, null: some. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  /** The font of all cells; null where there are several. */
  readonly fontName: string | null;
}

async function readOutline(
  context: Excel.RequestContext,
  sheetName: string | null,
  progress: ReadProgress,
  patience: Patience,
): Promise<Result<Outline, ExcelFailure>> {
  if (progress.signal?.aborted === true) return fail({ code: "cancelled" });
  const { worksheet, used, application } = await syncPatiently(
    context,
    () => {
      const worksheet = findSheet(context, sheetName);
      // With values only: formatted empty cells would stretch the range to the end of the sheet.
      const used = worksheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,format/font/name");
      const application = context.workbook.application;
      application.load("useSystemSeparators,decimalSeparator,thousandsSeparator");
      application.cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      return { worksheet, used, application };
    },
    patience,
    progress,
  );
  const sheet = takeSheet(worksheet, sheetName);
  if (!sheet.ok) return sheet;
  return ok({ sheet: sheet.value, numerals: numeralsOf(application), ...usedCells(used) });
}

function usedCells(used: Excel.Range): Pick<Outline, "area" | "rowsHidden" | "columnsHidden" | "fontName"> {
  if (used.isNullObject) return { area: null, rowsHidden: false, columnsHidden: false, fontName: null };
  const area = {
    top: used.rowIndex,
    left: used.columnIndex,
    bottom: used.rowIndex + used.rowCount - 1,
    right: used.columnIndex + used.columnCount - 1,
  };
  // All three are null where the cells differ, whatever the types say
  // (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-rowhidden-member).
  return {
    area,
    rowsHidden: used.rowHidden,
    columnsHidden: used.columnHidden,
    fontName: used.format.font.name,
  };
}

/** Excel's own separators hold where the user set them, the system's otherwise. */
function numeralsOf(application: Excel.Application): NumeralStyle {
  const culture = application.cultureInfo.numberFormat;
  const system = application.useSystemSeparators;
  const decimal = system ? culture.numberDecimalSeparator : application.decimalSeparator;
  const group = system ? culture.numberGroupSeparator : application.thousandsSeparator;
  const comma = decimal === ",";
  if (group === "," || group === ".") return { decimal: comma ? "," : ".", group };
  // A space, an NBSP or an apostrophe: read as a space.
  return { decimal: comma ? "," : ".", group: " " };
}

/** What is gathered besides the cells; each band adds to it. */
interface Around {
  readonly merges: Area[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

class BandReader {
  private readonly around: Around = { merges: [], hiddenRows: [], hiddenColumns: [] };
  /** Fonts cell by cell weigh as much as all the rest: above the limit they are read column by column. */
  private readonly fontsByCell: boolean;
  /** The band handed over last: Excel is asked for the next one while it is taken in. */
  private sent: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly outline: Outline,
    private readonly area: Area,
    private readonly receiver: SheetReceiver,
    private readonly progress: ReadProgress,
    private readonly patience: Patience,
  ) {
    this.fontsByCell = outline.fontName === null && cellCount(area) <= cellsPerBatch("contents and fonts");
  }

  async readAll(): Promise<Result<Around, ExcelFailure>> {
    const { area, outline, progress, around } = this;
    const pace = new Pace(cellsPerBatch(this.fontsByCell ? "contents and fonts" : "contents"));
    for (let top = area.top; top <= area.bottom;) {
      if (progress.signal?.aborted === true) return fail({ code: "cancelled" });
      const rows = Math.max(1, Math.floor(pace.cells / columnCount(area)));
      const band = { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) };
      const taken = await this.readBand(band);
      if (taken === null) {
        if (band.top === band.bottom) return fail({ code: "too-large", cells: cellCount(area) });
        pace.refused(cellCount(band));
        continue;
      }
      pace.took(cellCount(band), taken);
      progress.onRows?.(band.bottom - area.top + 1, rowCount(area));
      top = band.bottom + 1;
    }
    await this.sent;
    if (outline.rowsHidden === true) for (let row = area.top; row <= area.bottom; row += 1) around.hiddenRows.push(row);
    if (outline.columnsHidden === true) {
      for (let column = area.left; column <= area.right; column += 1) around.hiddenColumns.push(column);
    }
    return ok(around);
  }

  /** Reads one band. The milliseconds it took to be taken over; null where it was too large for one answer. */
  private async readBand(band: Area): Promise<number | null> {
    const { context, outline, around, progress, patience } = this;
    let asked: ReturnType<BandReader["queue"]> | undefined;
    let merges: Area[] | null = null;
    try {
      await syncPatiently(context, () => (asked = this.queue(band)), patience, progress);
      merges = takeMerges(asked!.merges);
    } catch (error) {
      if (isTooLarge(error)) return null;
      // More than 512 merged areas fail, last of all: the cells before them are there.
      if (!asked || !isLoaded(asked.range)) throw error;
    }
    const { range, rows, columns } = asked!;
    // Above five million cells the answer may be null instead of an error (OfficeDev/office-js#4783).
    if ((range.values as unknown) === null) return null;
    for (const merge of merges ?? (await mergesIn(context, outline.sheet.id, band))) around.merges.push(merge);
    await this.sent;
    // What the library did with the answer was a task of its own; what we do with it is the next.
    await nextTask();
    const start = performance.now();
    rows?.value.forEach((row, index) => {
      if (row.rowHidden === true) around.hiddenRows.push(band.top + index);
    });
    columns?.value.forEach((column, index) => {
      if (column.columnHidden === true) around.hiddenColumns.push(band.left + index);
    });
    const values = range.values as CellValue[][];
    this.sent = this.receiver.add({
      top: band.top,
      values,
      formulas: sharedRows(range.formulas as CellValue[][], values),
      valueTypes: sharedRows(range.valueTypes as ValueType[][]),
      numberFormats: sharedRows(range.numberFormat as string[][]),
      fontNames: this.fontsOf(asked!, band),
    });
    // Where it fails, the next band or the end of the reading says so.
    this.sent.catch(() => undefined);
    return performance.now() - start;
  }

  private queue(band: Area) {
    const { context, outline, fontsByCell } = this;
    const range = context.workbook.worksheets.getItem(outline.sheet.id).getRange(areaName(band));
    range.load("values,formulas,valueTypes,numberFormat");
    const columns: Excel.ColumnPropertiesLoadOptions = {};
    if (outline.columnsHidden === null && band.top === this.area.top) columns.columnHidden = true;
    if (outline.fontName === null && !fontsByCell) columns.format = { font: { name: true } };
    return {
      range,
      rows: outline.rowsHidden === null ? range.getRowProperties({ rowHidden: true }) : null,
      columns: Object.keys(columns).length > 0 ? range.getColumnProperties(columns) : null,
      fonts: fontsByCell ? range.getCellProperties({ format: { font: { name: true } } }) : null,
      // Last, because it is what may fail.
      merges: loadMerges(range),
    };
  }

  private fontsOf({ fonts, columns }: ReturnType<BandReader["queue"]>, band: Area): string[][] {
    if (fonts) return fonts.value.map((row) => row.map((cell) => cell.format?.font?.name ?? ""));
    const { fontName } = this.outline;
    const row = Array.from({ length: columnCount(band) }, (_, index) => {
      return fontName ?? columns?.value[index]?.format?.font?.name ?? "";
    });
    // Rows that share their fonts share one array.
    return Array<string[]>(rowCount(band)).fill(row);
  }
}

function isLoaded(range: Excel.Range): boolean {
  return "values" in range.toJSON();
}
