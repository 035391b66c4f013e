import type { RankingTable } from "../recognition/table";
import { fail, ok, type Result } from "../result";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { PreviousPeriod } from "./period";

/** A sheet that may hold last period's figures, with the tables found on it, the likeliest first; at least one. */
export interface PreviousSheet {
  readonly snapshot: SheetSnapshot;
  readonly tables: readonly RankingTable[];
}

/** Why none of several sheets was taken for last period's. */
export type NoPreviousSheet =
  | { readonly code: "no-table" }
  /** None of that name has a table. */
  | { readonly code: "no-such-sheet"; readonly sheetName: string }
  /** Several could be meant, and none bears the current sheet's name. */
  | { readonly code: "several-sheets"; readonly sheetNames: readonly string[] };

/**
 * Last period's table for a current one: on the sheet of that name or, where none is asked for, on the one of the current
 * sheet's name, else on the only one there is.
 */
export function choosePrevious(
  current: RankingTable,
  file: string | null,
  sheets: readonly PreviousSheet[],
  sheetName: string | null,
): Result<PreviousPeriod, NoPreviousSheet> {
  const named = (name: string) => sheets.find(({ tables: [table] }) => table?.sheetName === name);
  const [only] = sheets;
  if (!only) return fail({ code: "no-table" });
  const chosen =
    sheetName === null ? (named(current.sheetName) ?? (sheets.length === 1 ? only : null)) : named(sheetName);
  if (!chosen) {
    return fail(
      sheetName === null
        ? { code: "several-sheets", sheetNames: sheets.map(({ snapshot }) => snapshot.sheetName) }
        : { code: "no-such-sheet", sheetName },
    );
  }
  return ok({ file, snapshot: chosen.snapshot, table: tableFor(current, chosen.tables) });
}

/** Of several tables the one with most of the current table's agencies; of equals, the likeliest. */
function tableFor(current: RankingTable, tables: readonly RankingTable[]): RankingTable {
  let best = tables[0]!;
  if (tables.length === 1) return best;
  const names = new Set(current.agencies);
  let most = 0;
  for (const table of tables) {
    let shared = 0;
    for (const name of table.agencies) if (names.has(name)) shared += 1;
    if (shared <= most) continue;
    most = shared;
    best = table;
  }
  return best;
}
