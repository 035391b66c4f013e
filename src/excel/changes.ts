import { fail, ok, type Result } from "../core/result";
import type { AppliedChange, ExcelFailure } from "./workbook";

/** Takes a change back, if the sheet still holds what the change wrote. */
export type TakeBack = (context: Excel.RequestContext) => Promise<Result<void, ExcelFailure>>;

/** A change before it has its number. */
export type NewChange = Omit<AppliedChange, "id">;

/** Changes in the order they were made, for "Hoàn tác": Excel's own undo treats changes by add-ins unevenly. */
export class Changes {
  private readonly stack: { readonly change: AppliedChange; readonly takeBack: TakeBack }[] = [];
  private lastId = 0;

  get last(): AppliedChange | null {
    return this.stack.at(-1)?.change ?? null;
  }

  /** Keeps a change with the way back; one that changed nothing needs none (`takeBack` null). */
  add<C extends NewChange>(change: C, takeBack: TakeBack | null): C & AppliedChange {
    const numbered = { ...change, id: (this.lastId += 1) };
    if (takeBack) this.stack.push({ change: numbered, takeBack });
    return numbered;
  }

  /** Takes the last change back; where that fails it stays the last. */
  async undo(context: Excel.RequestContext): Promise<Result<AppliedChange, ExcelFailure>> {
    const last = this.stack.at(-1);
    if (!last) return fail({ code: "nothing-to-undo" });
    const undone = await last.takeBack(context);
    if (!undone.ok) return undone;
    this.stack.pop();
    return ok(last.change);
  }
}
