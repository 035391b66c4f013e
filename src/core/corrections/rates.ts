import { blocksOf, createContext, type Block, type CheckContext } from "../checks/context";
import { foldedEdit } from "../checks/folded";
import type { Report } from "../checks/report";
import { FIGURE } from "../recognition/table";
import type { Area, CellAddress } from "../sheet/address";
import { foldedCell, unfold } from "../sheet/fold";
import { READING } from "../standing/readings";
import type { CellEdit, WritePlan } from "./plan";
import { rateEdit } from "./rate-cell";

/** Why "Tính lại tỷ lệ" leaves a rate as it is. */
export type SkipReason =
  /** A count is text, missing, negative, fractional or an error: it must be mended first. */
  | "unreadable-count"
  | "text-count"
  /** The whole is blank; a formula over it would show nothing. */
  | "blank-total"
  /** Total and parts disagree, and the rate as stated is evidence of which is right. */
  | "disputed"
  /** The cell lies inside a merged area and holds nothing of its own. */
  | "merged";

export interface SkippedRate {
  readonly cell: CellAddress;
  /** Agency name or total label, as written. */
  readonly name: string;
  readonly reason: SkipReason;
}

interface RatesPlan extends WritePlan {
  readonly skipped: readonly SkippedRate[];
}

/**
 * "Tính lại tỷ lệ": every rate of the table, total rows included, as a formula or a value as settings say. Rows without
 * any count are left alone. Planned again after it was applied, there is nothing left to do.
 */
export function planRates({ snapshot: sheet, table, settings }: Report): RatesPlan {
  const { fold } = table;
  const snapshot = unfold(sheet, fold);
  const context = createContext(snapshot, table, settings, null);
  const edits: CellEdit[] = [];
  const skipped: SkippedRate[] = [];
  for (const block of blocksOf(context)) {
    const { rate } = block;
    const merged = rate ? rowsInsideMerges(snapshot.merges, rate.column, table.body) : new Set<number>();
    for (let index = 0; rate && index < block.length; index += 1) {
      if (block.readings.states[index] === READING.blank) continue;
      const cell = { row: block.rows[index]!, column: rate.column };
      const reason = merged.has(cell.row) ? "merged" : reasonToSkip(context, block, index);
      if (reason) skipped.push({ cell, name: block.names.at(index)!, reason });
      else {
        const edit = rateEdit(context, block, index, { as: settings.rateAs, decimals: settings.decimals });
        if (edit) edits.push(edit);
      }
    }
  }
  const plan = { sheetName: table.sheetName, purpose: "rates" } as const;
  if (!fold) return { ...plan, edits, skipped };
  return {
    ...plan,
    edits: edits.map((edit) => foldedEdit(sheet, fold, edit)),
    skipped: skipped.map((one) => ({ ...one, cell: foldedCell(fold, one.cell) })),
  };
}

function reasonToSkip({ table }: CheckContext, { readings, counts }: Block, index: number): SkipReason | null {
  const { parts, whole } = table.programme.rate;
  const states = [whole, ...parts].map((field) => counts[field]?.states[index]);
  if (states.includes(FIGURE.text) || states.includes(FIGURE.ambiguous)) return "text-count";
  switch (readings.states[index]) {
    case READING.unreadable:
      return "unreadable-count";
    case READING.derived:
      return "blank-total";
    case READING.disputed:
      return "disputed";
    default:
      return null;
  }
}

/** Rows whose cell of a column lies inside a merged area without being its first: what is written there is lost. */
function rowsInsideMerges(merges: readonly Area[], column: number, { top, bottom }: Area): Set<number> {
  const rows = new Set<number>();
  for (const merge of merges) {
    if (merge.left > column || merge.right < column) continue;
    const first = merge.left === column ? merge.top + 1 : merge.top;
    for (let row = Math.max(first, top); row <= Math.min(merge.bottom, bottom); row += 1) rows.add(row);
  }
  return rows;
}
