import { fail, type Result } from "../core/result";
import { failureOf, isCellEditing, type Subject } from "./failures";
import type { ExcelFailure, ReadProgress } from "./workbook";

/**
 * One conversation with Excel: its errors come back as values, bugs are thrown on.
 *
 * A context of our own instead of `Excel.run`, which sends one more batch at its end to release the ranges it tracked.
 * So a range must be fetched anew after each sync; only what was loaded from it stays readable.
 */
export async function exchange<T>(
  subject: Subject,
  conversation: (context: Excel.RequestContext) => Promise<Result<T, ExcelFailure>>,
): Promise<Result<T, ExcelFailure>> {
  try {
    return await conversation(new Excel.RequestContext());
  } catch (error) {
    return fail(failureOf(error, subject));
  }
}

/** How long a reading waits for the clerk to leave a cell that is being edited. */
export interface Patience {
  readonly attempts: number;
  readonly pauseMs: number;
}

/** Eight seconds: longer than it takes to press Enter, shorter than it takes to believe that the pane hangs. */
export const PATIENCE: Patience = { attempts: 20, pauseMs: 400 };

/**
 * Sends the batch that `queue` fills; again, for a bounded time, while a cell is being edited. Nothing is answered then,
 * and clicking into the pane does not end the editing (OfficeDev/office-js#806, #3388). For readings only: a write is
 * asked for again by the clerk.
 */
export async function syncPatiently<T>(
  context: Excel.RequestContext,
  queue: () => T,
  patience: Patience,
  progress: ReadProgress,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    // A batch that was refused is gone: it is filled anew each time.
    const queued = queue();
    try {
      await send(context);
      return queued;
    } catch (error) {
      if (!isCellEditing(error) || attempt >= patience.attempts || progress.signal?.aborted === true) throw error;
      if (attempt === 1) progress.onCellEditing?.();
      await new Promise((resolve) => setTimeout(resolve, patience.pauseMs));
    }
  }
}

/** What comes after it is a task of its own: the pane may answer between the two. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Sends what was queued. For loops over bands, in which each band is meant to be a batch of its own. */
export function send(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}
