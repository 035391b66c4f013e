import { fail, ok, type Result } from "../core/result";
import type { Area } from "../core/sheet/address";
import { differences, loadContents, queueContents, sameContents, takeContents, unexpectedValues } from "./contents";
import type { Contents, Notation, ReadContents } from "./contents";
import { nextTask } from "./exchange";
import { failureOf } from "./failures";
import { batchesOf, cellCount, cellsPerBatch } from "./limits";
import { loadColumnLooks, looksVary, type LoadingColumnLooks } from "./looks";
import { findSheet, takeWritableSheet, type FoundSheet, type SheetKey } from "./sheets";
import type { ChangeProgress, ExcelFailure, StaleCell } from "./workbook";

/** A change of cells to make. */
interface Replacement {
  readonly sheet: SheetKey;
  /** At least one. */
  readonly areas: readonly Area[];
  readonly notation: Notation;
  /** Whether fills and fonts are part of the change. */
  readonly withLooks: boolean;
  /** Queues more questions for the first sync; what it returns is called after it and may refuse the change. */
  readonly ask?: (sheet: Excel.Worksheet) => () => ExcelFailure | null;
  /** The cells of an area (bands of one, above the limit) that no longer hold what the change expects. */
  readonly stale: (found: ReadContents, index: number) => readonly StaleCell[];
  /** Why the cells shall not be changed, seen all together. */
  readonly refuse?: (found: readonly ReadContents[]) => ExcelFailure | null;
  /** What the cells shall hold, from what they hold. */
  readonly decide: (found: ReadContents, index: number) => Contents;
  readonly progress?: ChangeProgress;
}

/** A change of cells that was made. */
export interface Replaced {
  readonly sheet: FoundSheet;
  readonly before: readonly Contents[];
  /** What the cells showed after it. */
  readonly after: readonly Contents[];
}

/** Cells read or written in one batch: what the library and we do with so many takes the pane's thread for some 30 ms. */
const MOST_IN_A_TASK = 2000;

/**
 * Reads cells, decides, writes them and reads them back: two syncs for `MOST_IN_A_TASK` cells, two for each as many more.
 * Where Excel refuses a part or shows something else, the before-values are put back.
 */
export async function replaceContents(
  context: Excel.RequestContext,
  replacement: Replacement,
): Promise<Result<Replaced, ExcelFailure>> {
  const { notation, decide, progress } = replacement;
  const found = await read(context, replacement);
  if (!found.ok) return found;
  const { sheet, contents: before } = found.value;
  const areas = before.map(({ area }) => area);
  const batches = batchesOf(areas, before[0]!.looks ? cellsPerBatch("contents and looks") : MOST_IN_A_TASK);
  const refusal = await refusalOf(replacement, before, batches);
  if (refusal) return fail(refusal);
  progress?.onWriting?.();
  const writer = new Writer(context, sheet, notation);
  const all = cellsOf(areas);
  const target: Contents[] = [];
  const after: Contents[] = [];
  for (const batch of batches) {
    const start = target.length;
    for (let index = start; index < start + batch.length; index += 1) target.push(decide(before[index]!, index));
    const shown = await writer.write(target.slice(start), before.slice(start, target.length));
    if (!shown.ok) {
      // While a cell is being edited, Excel takes no part of a batch.
      const touched = shown.error.code === "cell-editing" ? start : target.length;
      return fail(await writer.restore(before.slice(0, touched), target, shown.error));
    }
    after.push(...shown.value);
    progress?.onCells?.(all + cellsOf(areas.slice(0, target.length)), 2 * all);
    if (target.length < areas.length) await nextTask();
  }
  return ok({ sheet, before, after });
}

/** Why what was read shall not be changed; null where it may. Nothing was written yet: it can be stopped. */
async function refusalOf(
  { stale, refuse, progress }: Replacement,
  found: readonly ReadContents[],
  batches: readonly (readonly Area[])[],
): Promise<ExcelFailure | null> {
  const cells: StaleCell[] = [];
  let index = 0;
  for (const batch of batches) {
    for (const end = index + batch.length; index < end; index += 1) cells.push(...stale(found[index]!, index));
    if (index < found.length) await nextTask();
  }
  if (cells.length > 0) return { code: "stale", cells };
  if (progress?.signal?.aborted === true) return { code: "cancelled" };
  return refuse?.(found) ?? null;
}

function cellsOf(areas: readonly Area[]): number {
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
}

/**
 * Reads the contents; with fills and fonts where they are part of the change. Above the payload limit, where each column
 * looks the same all the way down, they are left out: rows that look alike need not change their looks.
 */
async function read(context: Excel.RequestContext, replacement: Replacement): Promise<Result<Read, ExcelFailure>> {
  const { areas, withLooks, ask } = replacement;
  const plain = batchesOf(areas, MOST_IN_A_TASK);
  if (!withLooks) return readBatches(context, replacement, plain);
  const withAll = batchesOf(areas, cellsPerBatch("contents and looks"));
  if (withAll.length > 1) {
    let columns: LoadingColumnLooks[] = [];
    const askMore = (sheet: Excel.Worksheet) => {
      columns = areas.map((area) => loadColumnLooks(sheet, area));
      return ask?.(sheet) ?? (() => null);
    };
    const found = await readBatches(context, { ...replacement, withLooks: false, ask: askMore }, plain);
    if (!found.ok || !looksVary(columns)) return found;
  }
  return readBatches(context, replacement, withAll);
}

interface Read {
  readonly sheet: FoundSheet;
  readonly contents: readonly ReadContents[];
}

async function readBatches(
  context: Excel.RequestContext,
  { sheet: asked, notation, withLooks, ask, progress }: Replacement,
  [first, ...others]: readonly (readonly Area[])[],
): Promise<Result<Read, ExcelFailure>> {
  const worksheet = findSheet(context, asked);
  const answers = ask?.(worksheet);
  const loading = first!.map((area) => loadContents(worksheet, area, notation, withLooks));
  await context.sync();
  const sheet = takeWritableSheet(worksheet, asked);
  if (!sheet.ok) return sheet;
  const refusal = answers?.();
  if (refusal) return fail(refusal);
  const contents = loading.map(takeContents);
  const all = cellsOf([...first!, ...others.flat()]);
  let done = cellsOf(first!);
  for (const batch of others) {
    progress?.onCells?.(done, 2 * all);
    if (progress?.signal?.aborted === true) return fail({ code: "cancelled" });
    await nextTask();
    contents.push(...(await readBatch(context, sheet.value, batch, notation, withLooks)));
    done += cellsOf(batch);
  }
  return ok({ sheet: sheet.value, contents });
}

async function readBatch(
  context: Excel.RequestContext,
  sheet: FoundSheet,
  batch: readonly Area[],
  notation: Notation,
  withLooks: boolean,
): Promise<ReadContents[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const loading = batch.map((area) => loadContents(worksheet, area, notation, withLooks));
  await context.sync();
  return loading.map(takeContents);
}

class Writer {
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheet: FoundSheet,
    private readonly notation: Notation,
  ) {}

  /** Writes and reads back in one sync. An error is Excel's own, or names the cells that show something else. */
  async write(
    target: readonly Contents[],
    current: readonly Contents[] | null,
  ): Promise<Result<ReadContents[], ExcelFailure>> {
    const { context, sheet, notation } = this;
    const cells = cellsOf(target.map(({ area }) => area));
    try {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      target.forEach((contents, index) => {
        queueContents(worksheet, contents, current?.[index] ?? null, notation);
      });
      const loading = target.map(({ area, looks }) => loadContents(worksheet, area, notation, looks !== undefined));
      await context.sync();
      const shown = loading.map(takeContents);
      const wrong = target.flatMap((contents, index) => {
        return [...differences(contents, shown[index]!), ...unexpectedValues(contents, shown[index]!)];
      });
      return wrong.length > 0 ? fail({ code: "read-back", cells: wrong, restored: false }) : ok(shown);
    } catch (error) {
      return fail(failureOf(error, { sheetName: sheet.name, cells }));
    }
  }

  /**
   * Excel does not take back what a failed batch had already done. Puts the before-values back, and says either why
   * nothing changed, or which cells could not be put back.
   */
  async restore(
    before: readonly Contents[],
    target: readonly Contents[],
    failure: ExcelFailure,
  ): Promise<ExcelFailure> {
    const left: StaleCell[] = [];
    for (const [index, contents] of before.entries()) {
      const held = await this.readBack(contents);
      if (held && sameContents(contents, held)) continue;
      if ((await this.write([contents], null)).ok) continue;
      // Where Excel does not even answer, what was meant to be written is the best guess.
      left.push(...differences(contents, (await this.readBack(contents)) ?? target[index]!));
    }
    if (left.length > 0) return { code: "read-back", cells: left, restored: false };
    return failure.code === "read-back" ? { ...failure, restored: true } : failure;
  }

  private async readBack({ area, looks }: Contents): Promise<ReadContents | null> {
    const { context, sheet, notation } = this;
    try {
      return (await readBatch(context, sheet, [area], notation, looks !== undefined))[0]!;
    } catch (error) {
      failureOf(error, { sheetName: sheet.name });
      return null;
    }
  }
}
