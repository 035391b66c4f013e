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

/** A sheet that was added. */
interface WrittenSheet {
  readonly sheetName: string;
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
  /** False where Excel would not fit the table to the page's width, and a fixed scale was set instead. */
  readonly fittedToWidth: boolean;
}

/**
 * Writes new sheets, print-ready: all of them or none. Two syncs, however many they are: one looks at the names in use and
 * at the workbook's protection, one writes and reads back; a third only where the fit to the page's width was not taken,
 * and one more for each band of rows above the payload limit. To be called within an `exchange`. Where Excel refuses a
 * part or shows other figures, what was made is deleted.
 */
export async function writeNewSheets(
  context: Excel.RequestContext,
  newSheets: readonly NewSheet[],
): Promise<Result<readonly WrittenSheet[], ExcelFailure>> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  await context.sync();
  const taken = worksheets.items.map((sheet) => sheet.name);
  const named = newSheets.map((newSheet) => new SheetInHand(newSheet, taken));
  if (protection.protected) return fail({ code: "protected", sheetName: named[0]?.sheetName ?? "", scope: "workbook" });
  return new SheetsWriter(context, named).write();
}

/** A sheet while it is being written. */
class SheetInHand {
  readonly sheetName: string;
  /**
   * The sheet has a name of its own until all is done: whatever fails, a sheet of this name is ours to delete, while one
   * called "Phụ lục" may be a co-author's.
   */
  readonly unfinishedName: string;
  /** Asked for, so that it may be there. */
  isBegun = false;
  /** Set once all is written and the sheet has its true name. */
  id: string | null = null;
  readonly wrong: StaleCell[] = [];

  /** `taken`: the names in use, to which both of its names are added. */
  constructor(
    readonly newSheet: NewSheet,
    taken: string[],
  ) {
    this.sheetName = freeSheetName(newSheet.name, taken);
    this.unfinishedName = freeSheetName(`~${crypto.randomUUID()}`, taken);
    taken.push(this.sheetName, this.unfinishedName);
  }
}

/** So many rows of a sheet, written at once. */
interface Part {
  readonly sheet: SheetInHand;
  readonly band: Area;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

class SheetsWriter {
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheets: readonly SheetInHand[],
  ) {}

  async write(): Promise<Result<readonly WrittenSheet[], ExcelFailure>> {
    const batches = batchesOfParts(this.sheets);
    let written = 0;
    try {
      for (const batch of batches.slice(0, -1)) {
        await this.writeBatch(batch);
        written += 1;
      }
      const worksheets = await this.writeLastBatch(batches.at(-1)!);
      const wrong = this.sheets.find((sheet) => sheet.wrong.length > 0);
      if (wrong) return fail(await this.unfinished(wrong));
      return ok(await this.finish(worksheets));
    } catch (error) {
      const cells = this.sheets.reduce((sum, { newSheet }) => sum + cellCount(newSheet.contents.area), 0);
      const [first] = this.sheets;
      const failure = failureOf(error, { sheetName: first!.sheetName, cells });
      // While a cell is being edited Excel takes no part of a batch: there is no sheet yet.
      if (failure.code === "cell-editing" && written === 0) return fail(failure);
      const unfinished = await this.unfinished(first!);
      return fail(unfinished.left.length === 0 ? failure : unfinished);
    }
  }

  private async writeBatch(batch: readonly Part[]): Promise<void> {
    const shown = batch.map((part) => this.queuePart(part));
    await this.context.sync();
    takeShown(batch, shown);
  }

  /** The last rows. The true names come at the very end: while one of the sheets is unfinished, none has its name. */
  private async writeLastBatch(batch: readonly Part[]): Promise<Excel.Worksheet[]> {
    const shown = batch.map((part) => this.queuePart(part));
    const worksheets = this.sheets.map(({ unfinishedName }) =>
      this.context.workbook.worksheets.getItem(unfinishedName),
    );
    for (const worksheet of worksheets) {
      worksheet.pageLayout.load("zoom");
      worksheet.load("id");
    }
    worksheets[0]!.activate();
    worksheets.forEach((worksheet, i) => (worksheet.name = this.sheets[i]!.sheetName));
    await this.context.sync();
    worksheets.forEach(({ id }, i) => (this.sheets[i]!.id = id));
    takeShown(batch, shown);
    return worksheets;
  }

  private queuePart({ sheet: inHand, band, isFirst, isLast }: Part): Excel.Range {
    const { worksheets } = this.context.workbook;
    const { newSheet, unfinishedName } = inHand;
    const sheet = isFirst ? worksheets.add(unfinishedName) : worksheets.getItem(unfinishedName);
    inHand.isBegun = true;
    queueContents(sheet, rowsOf(newSheet.contents, band), null, "formulas");
    // Where the workbook is calculated by hand only, the new formulas would show nothing yet.
    sheet.calculate(false);
    const shown = sheet.getRange(areaName(band)).load("values");
    if (isLast) newSheet.dress(sheet);
    return shown;
  }

  private async finish(worksheets: readonly Excel.Worksheet[]): Promise<WrittenSheet[]> {
    const written = this.sheets.map(({ sheetName, id }, i) => ({
      sheetName,
      sheetId: id!,
      fittedToWidth: fitsWidth(worksheets[i]!.pageLayout.zoom),
    }));
    const wide = written.filter(({ fittedToWidth }) => !fittedToWidth);
    if (wide.length > 0) {
      for (const { sheetId } of wide) queueScale(this.context.workbook.worksheets.getItem(sheetId));
      await this.context.sync();
    }
    return written;
  }

  /** Deletes what was made, and says which of it is left where Excel refuses. */
  private async unfinished({ sheetName, wrong }: SheetInHand): Promise<Unfinished> {
    let made = this.sheets
      .filter(({ isBegun }) => isBegun)
      .map((sheet) => (sheet.id === null ? sheet.unfinishedName : sheet.sheetName));
    try {
      const found = await this.found();
      made = found.map(({ name }) => name);
      for (const { key } of found) this.context.workbook.worksheets.getItem(key).delete();
      await this.context.sync();
      made = [];
    } catch (error) {
      // Thrown on where it is no error of Excel's.
      failureOf(error, { sheetName });
    }
    return { code: "sheet-unfinished", sheetName, left: made, cells: wrong };
  }

  /** Those of the sheets that are there. */
  private async found(): Promise<{ key: string; name: string }[]> {
    const { worksheets } = this.context.workbook;
    const sought = this.sheets.map((sheet) => {
      const worksheet = worksheets.getItemOrNullObject(sheet.id ?? sheet.unfinishedName);
      return { sheet, worksheet: worksheet.load("name") };
    });
    await this.context.sync();
    // They are named one after the other: where the last still has its first name, those before that have lost it were
    // named. Else none was, and a sheet of a true name is somebody else's.
    const isBeingNamed = sought.at(-1)?.worksheet.isNullObject === false;
    return sought.flatMap(({ sheet, worksheet }) => {
      if (!worksheet.isNullObject) return [{ key: sheet.id ?? sheet.unfinishedName, name: worksheet.name }];
      return isBeingNamed && sheet.id === null ? [{ key: sheet.sheetName, name: sheet.sheetName }] : [];
    });
  }
}

type Unfinished = Extract<ExcelFailure, { code: "sheet-unfinished" }>;

/** The sheets' rows in batches that fit the payload limit. */
function batchesOfParts(sheets: readonly SheetInHand[]): Part[][] {
  const most = cellsPerBatch("contents");
  const batches: Part[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const bands = bandsOf(sheet.newSheet.contents.area, most);
    bands.forEach((band, i) => {
      const cells = cellCount(band);
      if (cells > room) {
        batches.push([]);
        room = most;
      }
      batches.at(-1)!.push({ sheet, band, isFirst: i === 0, isLast: i === bands.length - 1 });
      room -= cells;
    });
  }
  return batches;
}

/** Keeps what the cells show that they should not. */
function takeShown(batch: readonly Part[], shown: readonly Excel.Range[]): void {
  batch.forEach(({ sheet: { newSheet, wrong }, band }, i) => {
    const { contents, shows } = newSheet;
    const wanted = shows.slice(band.top - contents.area.top);
    wrong.push(...wrongCells(wanted, shown[i]!.values as CellValue[][], band.top));
  });
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
