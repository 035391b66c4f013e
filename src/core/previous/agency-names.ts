import { writtenName } from "../checks/written-name";
import { readableText } from "../recognition/reading";
import type { RankingTable } from "../recognition/table";
import { valueAt } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";
import { trimmed } from "../text/characters";

/** The names of a table as a person reads them: TCVN3 and VNI text as its font shows it. */
export function readableNames(snapshot: SheetSnapshot, table: RankingTable): readonly string[] {
  const column = table.columns["agency"] ?? -1;
  return Array.from(table.agencies, (name, index) => {
    const row = table.rows[index]!;
    const value = valueAt(snapshot, row, column);
    // A name that runs on in the row below is only known joined.
    const isWhole = typeof value === "string" && trimmed(value) === trimmed(name);
    return isWhole ? readableText(snapshot, row, column) : name;
  });
}

/** The name in a row's cell with its letters as they stand, to be matched under the cell's font. */
export function nameAsWritten(snapshot: SheetSnapshot, table: RankingTable, index: number): string {
  return writtenName(snapshot, table.rows[index]!, table.columns["agency"] ?? -1, table.agencies.at(index)!);
}
