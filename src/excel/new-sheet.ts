import { fail, ok, type Result } from "../core/result";
import { areaName, type Area } from "../core/sheet/address";
import type { CellValue, Grid } from "../core/sheet/snapshot";
import { queueContents, type Contents } from "./contents";
import { failureOf } from "./failures";
import { bandsOf, cellCount, cellsPerBatch } from "./limits";
import { fitsWidth, queueScale } from "./page";
import { freeSheetName } from "./sheet-name";
import type { ExcelFailure, StaleCell } from "./workbook";

/** A sheet to be made: what its cells hold, and how it looks. */
export interface NewSheet {
  /** Another is found where the workbook has this one already. */
  readonly name: string;
  readonly contents: Contents;
  /** What every cell must show, in the shape of `contents`. */
  readonly shows: Grid<CellValue>;
  /** Queues merges, formats and page set-up; called once, with the last band of cells. */
  readonly dress: (sheet: Excel.Worksheet) => void;
}

/** The sheet that was added. */
interface WrittenSheet {
  readonly sheetName: string;
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
  /** False where Excel would not fit the table to the page's width, and a fixed scale was set instead. */
  readonly fittedToWidth: boolean;
}

/**
 * Writes a new sheet, print-ready. Two syncs: one looks at the names in use and at the workbook's protection, one writes
 * and reads back; a third only where the fit to the page's width was not taken, and one more for each band of rows above
 * the payload limit. To be called within an `exchange`. Where Excel refuses a part or shows other figures, the sheet is
 * deleted.
 */
export async function writeNewSheet(
  context: Excel.RequestContext,
  newSheet: NewSheet,
): Promise<Result<WrittenSheet, ExcelFailure>> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  await context.sync();
  const taken = worksheets.items.map((sheet) => sheet.name);
  const sheetName = freeSheetName(newSheet.name, taken);
  if (protection.protected) return fail({ code: "protected", sheetName, scope: "workbook" });
  return new SheetWriter(context, newSheet, sheetName, taken).write();
}

class SheetWriter {
  /**
   * The sheet has a name of its own until all is done: whatever fails, a sheet of this name is ours to delete, while one
   * called "Phụ lục" may be a co-author's.
   */
  private readonly unfinishedName: string;
  /** Set once the sheet is written and has its true name. */
  private sheetId: string | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly newSheet: NewSheet,
    private readonly sheetName: string,
    taken: readonly string[],
  ) {
    this.unfinishedName = freeSheetName(`~${crypto.randomUUID()}`, taken);
  }

  async write(): Promise<Result<WrittenSheet, ExcelFailure>> {
    const { area } = this.newSheet.contents;
    const bands = bandsOf(area, cellsPerBatch("contents"));
    const wrong: StaleCell[] = [];
    let written = 0;
    try {
      for (const band of bands.slice(0, -1)) {
        wrong.push(...(await this.writeBand(band, written === 0)));
        written += 1;
      }
      const { sheet, cells } = await this.writeLastBand(bands.at(-1)!, written === 0);
      this.sheetId = sheet.id;
      wrong.push(...cells);
      if (wrong.length > 0) return fail(this.unfinished(await this.remove(), wrong));
      return ok(await this.finish(sheet.id, sheet.pageLayout.zoom));
    } catch (error) {
      const failure = failureOf(error, { sheetName: this.sheetName, cells: cellCount(area) });
      // While a cell is being edited Excel takes no part of a batch: there is no sheet yet.
      if (failure.code === "cell-editing" && written === 0) return fail(failure);
      return fail((await this.remove()) ? failure : this.unfinished(false, []));
    }
  }

  private async writeBand(band: Area, isFirst: boolean): Promise<StaleCell[]> {
    const shown = this.queueBand(this.sheet(isFirst), band);
    await this.context.sync();
    return this.wrongCells(shown, band);
  }

  /** The last rows, and all that is said of the sheet as a whole; its true name comes last. */
  private async writeLastBand(band: Area, isFirst: boolean): Promise<{ sheet: Excel.Worksheet; cells: StaleCell[] }> {
    const sheet = this.sheet(isFirst);
    const shown = this.queueBand(sheet, band);
    this.newSheet.dress(sheet);
    sheet.pageLayout.load("zoom");
    sheet.load("id");
    sheet.activate();
    sheet.name = this.sheetName;
    await this.context.sync();
    return { sheet, cells: this.wrongCells(shown, band) };
  }

  private sheet(isNew: boolean): Excel.Worksheet {
    const { worksheets } = this.context.workbook;
    return isNew ? worksheets.add(this.unfinishedName) : worksheets.getItem(this.unfinishedName);
  }

  private queueBand(sheet: Excel.Worksheet, band: Area): Excel.Range {
    queueContents(sheet, rowsOf(this.newSheet.contents, band), null, "formulas");
    // Where the workbook is calculated by hand only, the new formulas would show nothing yet.
    sheet.calculate(false);
    return sheet.getRange(areaName(band)).load("values");
  }

  private wrongCells(shown: Excel.Range, band: Area): StaleCell[] {
    const { contents, shows } = this.newSheet;
    const first = band.top - contents.area.top;
    return wrongCells(shows.slice(first), shown.values as CellValue[][], band.top);
  }

  private async finish(sheetId: string, zoom: Excel.PageLayoutZoomOptions): Promise<WrittenSheet> {
    const fittedToWidth = fitsWidth(zoom);
    if (!fittedToWidth) {
      queueScale(this.context.workbook.worksheets.getItem(sheetId));
      await this.context.sync();
    }
    return { sheetName: this.sheetName, sheetId, fittedToWidth };
  }

  /** Deletes the sheet, if it is there; false where Excel refuses. */
  private async remove(): Promise<boolean> {
    try {
      this.context.workbook.worksheets.getItemOrNullObject(this.sheetId ?? this.unfinishedName).delete();
      await this.context.sync();
      return true;
    } catch (error) {
      // Thrown on where it is no error of Excel's.
      failureOf(error, { sheetName: this.sheetName });
      return false;
    }
  }

  private unfinished(removed: boolean, cells: readonly StaleCell[]): ExcelFailure {
    const sheetName = this.sheetId === null ? this.unfinishedName : this.sheetName;
    return { code: "sheet-unfinished", sheetName, removed, cells };
  }
}

/** The rows of `contents` that a band covers. */
function rowsOf(contents: Contents, band: Area): Contents {
  const rows = <T>(grid: readonly (readonly T[])[]) =>
    grid.slice(band.top - contents.area.top, band.bottom - contents.area.top + 1);
  return { area: band, inputs: rows(contents.inputs), kinds: rows(contents.kinds), formats: rows(contents.formats) };
}

/** Cells that show something else than they should. `top` is the sheet row of the first of both. */
function wrongCells(shows: Grid<CellValue>, found: Grid<CellValue>, top: number): StaleCell[] {
  return found.flatMap((row, r) =>
    row.flatMap((value, column): StaleCell[] => {
      const wanted = shows[r]![column]!;
      if (same(wanted, value)) return [];
      return [{ cell: { row: top + r, column }, expected: wanted, found: value }];
    }),
  );
}

function same(wanted: CellValue, found: CellValue): boolean {
  if (typeof wanted !== "number" || typeof found !== "number") return wanted === found;
  // ROUND gives the double nearest to the decimal, or its neighbour.
  return Math.abs(wanted - found) <= 1e-9 * Math.max(1, Math.abs(wanted));
}
