import { valueAt } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";
import { trimmed } from "../text/characters";

/** The name in an agency's cell, with all that is in it but plain white space at its ends. */
export function writtenName(snapshot: SheetSnapshot, row: number, column: number, agency: string): string {
  const value = valueAt(snapshot, row, column);
  // A name that runs on in the row below is only known joined.
  const isWhole = typeof value === "string" && trimmed(value) === trimmed(agency);
  return isWhole ? value.replace(/^[ \t\r\n]+/, "").replace(/[ \t\r\n]+$/, "") : agency;
}
