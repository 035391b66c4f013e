import { FIGURE, type RankingTable } from "../recognition/table";
import { defaultSettings } from "../settings/defaults";
import type { Target } from "../settings/settings";
import { computeStanding } from "./compute";
import { identitiesOn } from "./readings";

/** All that marking a table's agencies against a target needs to know of it. */
export interface Flagging {
  readonly sheetName: string;
  readonly target: Target;
  /** Sheet row of each agency row, ascending. */
  readonly rows: Int32Array;
  /** Sheet columns; null where the sheet has none. */
  readonly agency: number | null;
  readonly rate: number | null;
  readonly whole: number | null;
  /** Columns of the rate's parts, and of the counts that make up the whole (none where some are not on the sheet). */
  readonly parts: readonly number[];
  readonly addends: readonly number[];
  /** Agencies that will show a mark. */
  readonly count: number;
}

export function planFlags(table: RankingTable, target: Target): Flagging {
  const { columns, programme, counts } = table;
  const { whole, parts } = programme.rate;
  const identity = identitiesOn(programme, counts, table.rows.length).find((one) => one.whole === whole);
  const columnsOf = (fields: readonly string[]) => fields.flatMap((field) => columns[field] ?? []);
  return {
    sheetName: table.sheetName,
    target,
    rows: table.rows,
    agency: columns["agency"] ?? null,
    rate: columns["rate"] ?? null,
    whole: columns[whole] ?? null,
    parts: columnsOf(parts),
    addends: identity?.complete ? columnsOf(identity.parts) : [],
    count: countFlagged(table, target),
  };
}

/** Those under or on the target, as the standing names them, but for the ones whose counts are not numbers yet. */
function countFlagged(table: RankingTable, target: Target): number {
  const { short, boundary } = computeStanding(table, { ...defaultSettings(), target });
  const shown: ReadonlySet<number> = new Set([FIGURE.number, FIGURE.blank, FIGURE.zeroMark]);
  const columns = Object.values(table.counts);
  const isShown = (index: number) => columns.every(({ states }) => shown.has(states[index]!));
  return [...new Set([...short, ...boundary])].filter(isShown).length;
}
