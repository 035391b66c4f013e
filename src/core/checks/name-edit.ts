import type { CellEdit } from "../corrections/plan";
import { fontNameAt, valueAt } from "../sheet/cells";
import { trimmed } from "../text/characters";
import { legacyEncodingOfFont } from "../text/legacy-encodings";
import type { CheckContext } from "./context";
import { valueEdit } from "./edits";

/**
 * Writes an agency's name; null where it cannot be done by a value alone: the name is made by a formula, runs on in the
 * row below, or stands in a font of a legacy encoding that would show right letters wrong.
 */
export function nameEdit({ snapshot, table, agencies }: CheckContext, index: number, name: string): CellEdit | null {
  const column = table.columns["agency"]!;
  const cell = { row: agencies.rows[index]!, column };
  const value = valueAt(snapshot, cell.row, column);
  if (typeof value !== "string" || trimmed(value) !== trimmed(agencies.names.at(index)!)) return null;
  return legacyEncodingOfFont(fontNameAt(snapshot, cell.row, column)) ? null : valueEdit(snapshot, cell, name);
}
