import type { RankingTable } from "../recognition/table";
import { createRosterIndex, matchName } from "../roster/match";
import type { Roster } from "../roster/roster";
import type { Settings } from "../settings/settings";
import { fontNameAt } from "../sheet/cells";
import { unfold } from "../sheet/fold";
import type { SheetSnapshot } from "../sheet/snapshot";
import { computeStanding } from "../standing/compute";
import { readRows, type Readings } from "../standing/readings";
import type { Standing } from "../standing/standing";
import { nameAsWritten } from "./agency-names";

/** Last period's table, and where it was found; a table in halves with the sheet as it is, not unfolded. */
export interface PreviousPeriod {
  /** Name of the file it came from; null where it is a sheet of the same workbook. */
  readonly file: string | null;
  readonly snapshot: SheetSnapshot;
  readonly table: RankingTable;
}

/** One period's table, on its sheet unfolded, with what it amounts to, both periods under the target that is in force now. */
export interface JudgedPeriod {
  readonly snapshot: SheetSnapshot;
  readonly table: RankingTable;
  readonly readings: Readings;
  readonly standing: Standing;
  /** Index into the roster's agencies of each row, -1 where none matched; null without a roster. */
  readonly matches: Int32Array | null;
}

export function judgePeriod(
  { snapshot: asLaidOut, table }: PreviousPeriod,
  settings: Settings,
  roster: Roster | null,
): JudgedPeriod {
  const snapshot = unfold(asLaidOut, table.fold);
  const readings = readRows(table.programme, table.counts, table.rows.length);
  const standing = computeStanding(table, settings, readings);
  return { snapshot, table, readings, standing, matches: roster && matchesOf(snapshot, table, roster) };
}

function matchesOf(snapshot: SheetSnapshot, table: RankingTable, roster: Roster): Int32Array {
  const index = createRosterIndex(roster);
  const column = table.columns["agency"] ?? -1;
  return Int32Array.from(
    table.rows,
    (row, at) => matchName(index, nameAsWritten(snapshot, table, at), fontNameAt(snapshot, row, column)).agency,
  );
}
