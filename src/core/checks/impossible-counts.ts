import type { FieldId } from "../programmes/programme";
import type { FigureColumn } from "../recognition/table";
import { addsUpWith } from "./causes/bears-out";
import { agencyOf, blocksOf, cellOf, type Block, type CheckContext } from "./context";
import { valueEdit } from "./edits";
import { finding, type CauseCode, type FindingCode } from "./finding";
import type { ReportFinding } from "./rule";

/** A kind of figure that no count can be, and the slip that may lie behind it. */
interface ImpossibleCount {
  readonly code: FindingCode;
  readonly cause: CauseCode;
  isAt(column: FigureColumn, index: number): boolean;
  /** Whether a fault named elsewhere explains it. */
  isExplained?(block: Block, field: FieldId, index: number): boolean;
  /** The count it should be, if the cause is the slip; NaN where that is none. */
  meant(value: number): number;
}

/** Reports every such figure; the slip and its mending only where the row then adds up. */
export function checkImpossible(context: CheckContext, kind: ImpossibleCount, report: ReportFinding): void {
  for (const block of blocksOf(context)) {
    for (const [field, column] of Object.entries(block.counts)) {
      for (const index of block.readings.odd) {
        if (!kind.isAt(column, index) || kind.isExplained?.(block, field, index)) continue;
        const cell = cellOf(block, index, column);
        const value = column.values[index]!;
        const meant = kind.meant(value);
        const isSlip = addsUpWith(context, block, field, index, meant);
        const edit = isSlip ? valueEdit(context.snapshot, cell, meant) : null;
        report(
          finding(kind.code, [cell], {
            field,
            agency: agencyOf(block, index),
            actual: value,
            expected: isSlip ? meant : null,
            cause: isSlip ? { code: kind.cause, params: { meant } } : null,
            correction: edit && { safe: false, edits: [edit] },
          }),
        );
      }
    }
  }
}
