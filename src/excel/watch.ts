import { ok, type Result } from "../core/result";
import { parseArea, type Area } from "../core/sheet/address";
import type { ExcelFailure } from "./workbook";

/** A change of cells by another hand than ours: where, as far as Excel tells. */
export interface Change {
  readonly sheetId: string;
  /** null: rows, columns or a list of areas. */
  readonly area: Area | null;
}

/**
 * Calls back when a person, a co-author or another add-in changes a cell. Changes by this add-in are left out where
 * Excel says so (`triggerSource`, ExcelApi 1.14); `mayBeOurs` is true where it does not. Recalculated cells raise no event
 * (OfficeDev/office-js#3899): every write re-reads its cells anyway.
 */
export async function watchCells(
  context: Excel.RequestContext,
  onChange: (change: Change, mayBeOurs: boolean) => void,
): Promise<Result<() => void, ExcelFailure>> {
  // eslint-disable-next-line @typescript-eslint/require-await -- the library awaits what a handler returns
  const handler = context.workbook.worksheets.onChanged.add(async (event) => {
    const source = event.triggerSource as Excel.WorksheetChangedEventArgs["triggerSource"] | undefined;
    if (source === "ThisLocalAddin") return;
    const change = { sheetId: event.worksheetId, area: parseArea(event.address) };
    onChange(change, source === undefined && event.source === "Local");
  });
  await context.sync();
  return ok(() => {
    handler.remove();
    // Nobody waits for the end of it, and a closing pane has no one to tell.
    handler.context.sync().catch(() => undefined);
  });
}
