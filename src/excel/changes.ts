import { fail, ok, type Result } from "../core/result";
import type { Area } from "../core/sheet/address";
import type { AppliedChange, ExcelFailure } from "./workbook";

/** The cells a change wrote. Conditional formats are no cells. */
export interface Written {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** Takes a change back, if the sheet still holds what the change wrote. */
export type TakeBack = (context: Excel.RequestContext) => Promise<Result<readonly Written[], ExcelFailure>>;

/** A change before it has its number. */
export type NewChange = Omit<AppliedChange, "id">;

/** A change that was made, and the way back: null where nothing was changed. */
export interface Made<C extends NewChange = NewChange> {
  readonly change: C;
  readonly written: readonly Written[];
  readonly takeBack: TakeBack | null;
}

/** Changes in the order they were made, for "Hoàn tác": Excel's own undo treats changes by add-ins unevenly. */
export class Changes {
  private readonly stack: { readonly change: AppliedChange; readonly takeBack: TakeBack }[] = [];
  private lastId = 0;

  get last(): AppliedChange | null {
    return this.stack.at(-1)?.change ?? null;
  }

  /** Numbers a change, and keeps it with the way back; one that changed nothing needs none. */
  add<C extends NewChange>({ change, takeBack }: Made<C>): C & AppliedChange {
    const numbered = { ...change, id: (this.lastId += 1) };
    if (takeBack) this.stack.push({ change: numbered, takeBack });
    return numbered;
  }

  /** Takes the last change back; where that fails it stays the last. */
  async undo(
    context: Excel.RequestContext,
  ): Promise<Result<{ readonly change: AppliedChange; readonly written: readonly Written[] }, ExcelFailure>> {
    const last = this.stack.at(-1);
    if (!last) return fail({ code: "nothing-to-undo" });
    const undone = await last.takeBack(context);
    if (!undone.ok) return undone;
    this.stack.pop();
    return ok({ change: last.change, written: undone.value });
  }
}
