import type { WritePlan } from "../../core/corrections/plan";
import type { RecordedCorrection } from "../../core/record/record";
import { localTime } from "./local-time";

/** What was corrected in this sitting, sheet by sheet. */
export interface CorrectionLog {
  add(plan: WritePlan, id: number): void;
  /** A change was taken back. */
  remove(id: number): void;
  of(sheetName: string): readonly RecordedCorrection[];
}

export function createCorrectionLog(now: () => Date = () => new Date()): CorrectionLog {
  let changes: { readonly id: number; readonly sheetName: string; readonly lines: readonly RecordedCorrection[] }[] =
    [];
  return {
    add: ({ sheetName, edits }, id) => {
      const at = localTime(now());
      const lines = edits.map(({ cell, before, after }) => ({ cell, before, after, at }));
      changes.push({ id, sheetName, lines });
    },
    remove: (id) => {
      changes = changes.filter((change) => change.id !== id);
    },
    of: (sheetName) => changes.filter((change) => change.sheetName === sheetName).flatMap(({ lines }) => lines),
  };
}
